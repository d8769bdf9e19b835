package io.slarules.internal.engine;

import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;

/**
 * The case of each phase: a type of its own, so that what is settled later does not exist earlier. Public, because the rule
 * engine reads them from outside this package.
 */
public final class Cases {
    private Cases() {}

    public static final class ImpactCase extends CaseFacts implements io.slarules.rule.impact.Case {
        ImpactCase(StretchFacts facts) {
            super(facts);
        }
    }

    public abstract static class RatedCase extends CaseFacts {
        private final ProductionImpact impact;
        private final boolean provisional;

        RatedCase(StretchFacts facts, ProductionImpact impact, boolean provisional) {
            super(facts);
            this.impact = impact;
            this.provisional = provisional;
        }

        public final ProductionImpact impact() {
            return impact;
        }

        public final boolean provisional() {
            return provisional;
        }
    }

    public static final class PriorityCase extends RatedCase implements io.slarules.rule.priority.Case {
        PriorityCase(StretchFacts facts, ProductionImpact impact, boolean provisional) {
            super(facts, impact, provisional);
        }
    }

    public abstract static class JudgedCase extends RatedCase {
        private final Priority priority;

        JudgedCase(StretchFacts facts, ProductionImpact impact, boolean provisional, Priority priority) {
            super(facts, impact, provisional);
            this.priority = priority;
        }

        public final Priority priority() {
            return priority;
        }
    }

    public static final class TargetsCase extends JudgedCase implements io.slarules.rule.targets.Case {
        TargetsCase(StretchFacts facts, ProductionImpact impact, boolean provisional, Priority priority) {
            super(facts, impact, provisional, priority);
        }
    }

    public static final class EscalationCase extends JudgedCase implements io.slarules.rule.escalation.Case {
        EscalationCase(StretchFacts facts, ProductionImpact impact, boolean provisional, Priority priority) {
            super(facts, impact, provisional, priority);
        }
    }

    public static final class TriageCase extends JudgedCase implements io.slarules.rule.triage.Case {
        TriageCase(StretchFacts facts, ProductionImpact impact, boolean provisional, Priority priority) {
            super(facts, impact, provisional, priority);
        }
    }
}
