package io.slarules.internal.engine;

import io.slarules.rule.escalation.VisitAsked;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Visit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        private final List<String> missing;
        private final Trend trend;
        private @Nullable List<String> unasked;

        EscalationCase(
                StretchFacts facts,
                ProductionImpact impact,
                boolean provisional,
                Priority priority,
                List<String> missing,
                Trend trend) {
            super(facts, impact, provisional, priority);
            this.missing = missing;
            this.trend = trend.then(priority, impact);
        }

        @Override
        public List<String> missing() {
            return missing;
        }

        @Override
        public List<String> unasked() {
            List<String> known = unasked;
            if (known == null) {
                List<String> found = new ArrayList<>(missing.size());
                for (String item : missing) {
                    if (!facts().evidence().askedFor(item)) {
                        found.add(item);
                    }
                }
                known = Collections.unmodifiableList(found);
                unasked = known;
            }
            return known;
        }

        @Override
        public List<VisitAsked> visitsAsked() {
            if (visits().isEmpty()) {
                return List.of();
            }
            return visits().stream()
                    .filter(visit -> visit.from().isEmpty() && visit.until().isEmpty())
                    .map(this::asked)
                    .toList();
        }

        private VisitAsked asked(Visit visit) {
            if (visit.remoteWorkTried().isYes() || visit.remoteWorkRuledOut().isYes()) {
                return new VisitAsked(visit.id(), missing, unasked());
            }
            List<String> all = new ArrayList<>(missing);
            List<String> unasked = new ArrayList<>(unasked());
            all.add(VisitAsked.REMOTE_WORK);
            if (!facts().evidence().askedFor(VisitAsked.REMOTE_WORK)) {
                unasked.add(VisitAsked.REMOTE_WORK);
            }
            return new VisitAsked(visit.id(), all, unasked);
        }

        @Override
        public boolean raised() {
            return trend.levelBefore() != null && !trend.levelBefore().isAtLeast(priority());
        }

        @Override
        public boolean lowered() {
            return trend.levelBefore() != null && !priority().isAtLeast(trend.levelBefore());
        }

        @Override
        public boolean worsened() {
            return trend.impactBefore() != null && trend.impactBefore().compareTo(impact()) < 0;
        }

        @Override
        public Priority mostUrgent() {
            return trend.mostUrgent() == null ? priority() : trend.mostUrgent();
        }
    }

    public static final class TriageCase extends JudgedCase implements io.slarules.rule.triage.Case {
        TriageCase(StretchFacts facts, ProductionImpact impact, boolean provisional, Priority priority) {
            super(facts, impact, provisional, priority);
        }
    }
}
