package io.slarules.internal.rules;

import io.slarules.rule.escalation.Escalations;
import io.slarules.rule.impact.Impacts;
import io.slarules.rule.priority.Priorities;
import io.slarules.rule.targets.Targets;
import io.slarules.rule.triage.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The phases in which rules speak, in the order in which they run. */
public enum Phase {
    IMPACT(io.slarules.rule.impact.Case.class, Impacts.class),
    PRIORITY(io.slarules.rule.priority.Case.class, Priorities.class),
    TARGETS(io.slarules.rule.targets.Case.class, Targets.class),
    ESCALATION(io.slarules.rule.escalation.Case.class, Escalations.class),
    TRIAGE(io.slarules.rule.triage.Case.class, Terms.class);

    private final String group;
    private final Class<?> caseType;
    private final Class<?> verbs;

    Phase(Class<?> caseType, Class<?> verbs) {
        this.group = name().toLowerCase(Locale.ROOT);
        this.caseType = caseType;
        this.verbs = verbs;
    }

    /** The name of the agenda group, and of the global through which the phase's rules speak. */
    public String group() {
        return group;
    }

    /** The package that a rule file of this phase imports. */
    String importName() {
        return caseType.getPackageName() + ".*";
    }

    Class<?> caseType() {
        return caseType;
    }

    Class<?> verbs() {
        return verbs;
    }

    static Optional<Phase> of(String group) {
        return Arrays.stream(values())
                .filter(phase -> phase.group().equals(group))
                .findFirst();
    }

    static List<String> groups() {
        return Arrays.stream(values()).map(Phase::group).toList();
    }
}
