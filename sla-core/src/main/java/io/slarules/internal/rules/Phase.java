package io.slarules.internal.rules;

import io.slarules.rule.customer.Customers;
import io.slarules.rule.escalation.Escalations;
import io.slarules.rule.impact.Impacts;
import io.slarules.rule.priority.Priorities;
import io.slarules.rule.problem.Problems;
import io.slarules.rule.recurrence.Recurrences;
import io.slarules.rule.rnd.Classes;
import io.slarules.rule.targets.Targets;
import io.slarules.rule.triage.Terms;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The phases in which rules speak, in the order in which they run: those of a ticket, then those of a problem record and of a customer. */
public enum Phase {
    IMPACT(io.slarules.rule.impact.Case.class, Impacts.class),
    PRIORITY(io.slarules.rule.priority.Case.class, Priorities.class),
    TARGETS(io.slarules.rule.targets.Case.class, Targets.class),
    ESCALATION(io.slarules.rule.escalation.Case.class, Escalations.class),
    TRIAGE(io.slarules.rule.triage.Case.class, Terms.class),
    RECURRENCE(io.slarules.rule.recurrence.Case.class, Recurrences.class),
    RND(io.slarules.rule.rnd.Case.class, Classes.class),
    PROBLEM(io.slarules.rule.problem.Case.class, Problems.class),
    CUSTOMER(io.slarules.rule.customer.Case.class, Customers.class);

    private static final Set<Phase> OF_TICKETS = EnumSet.range(IMPACT, TRIAGE);

    private static final Set<Phase> OF_PROBLEMS = EnumSet.range(RECURRENCE, PROBLEM);

    private static final Set<Phase> STEPS = EnumSet.of(ESCALATION, PROBLEM, CUSTOMER);

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

    /** Whether it is a part of each decision about a ticket; the others belong to reviews. */
    public boolean ofTickets() {
        return OF_TICKETS.contains(this);
    }

    /** The phases that read what this one settles: those behind it of the same decision or review. */
    List<Phase> behind() {
        Set<Phase> together = this == CUSTOMER ? Set.of() : ofTickets() ? OF_TICKETS : OF_PROBLEMS;
        return together.stream().filter(phase -> phase.compareTo(this) > 0).toList();
    }

    /** Whether its rules ask for steps, so that the ids of its rules stand in keys. */
    public boolean asksForSteps() {
        return STEPS.contains(this);
    }

    /** Whether a type is the case of some phase. */
    static boolean isCase(Class<?> type) {
        return Arrays.stream(values()).anyMatch(phase -> phase.caseType.isAssignableFrom(type));
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
