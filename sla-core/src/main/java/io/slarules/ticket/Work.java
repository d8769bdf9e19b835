package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the work on a ticket stands.
 *
 * @param tier the support tier that has the case
 * @param needs the skills the case needs, each with its level
 * @param state queued, in work or parked
 * @param workaround where the temporary solution stands
 * @param containmentPlan whether there is a plan how to contain the matter
 * @param effort the estimated work until it is contained, longer than zero
 * @param recoveryDate when the service is expected to be restored
 * @param workOrder the number of the work order; {@code ""} while there is none
 * @param analysisDate when the analysis is promised
 * @param faqEntry whether the answer stands in the collection of frequent questions
 * @param visits the visits asked for, in canonical order
 */
public record Work(
        Tier tier,
        Set<Skill> needs,
        WorkState state,
        WorkaroundState workaround,
        Answer containmentPlan,
        Optional<Duration> effort,
        Optional<Instant> recoveryDate,
        String workOrder,
        Optional<Instant> analysisDate,
        Answer faqEntry,
        List<Visit> visits) {
    public Work {
        Checks checks = Checks.of("Work");
        tier = checks.value(tier, "tier");
        needs = checks.sortedSet(needs, "needs", Comparator.naturalOrder());
        state = checks.value(state, "state");
        workaround = checks.value(workaround, "workaround");
        containmentPlan = checks.value(containmentPlan, "containmentPlan");
        effort = checks.optional(effort, "effort");
        checks.refuse(
                effort.isPresent() && effort.get().compareTo(Duration.ZERO) <= 0,
                "effort is not longer than zero",
                effort.map(Duration::toString).orElse(""),
                "effort",
                "state the work that is left, or leave it out");
        recoveryDate = checks.instantIfKnown(recoveryDate, "recoveryDate");
        workOrder = checks.text(workOrder, "workOrder");
        analysisDate = checks.instantIfKnown(analysisDate, "analysisDate");
        faqEntry = checks.value(faqEntry, "faqEntry");
        visits = checks.sorted(visits, "visits", Visit.ORDER);
        checks.orThrow(InvalidFactsException::new);
    }

    /** Work that waits for an engineer of a tier; nothing else is stated. */
    public static Work at(Tier tier) {
        return new Work(
                tier,
                Set.of(),
                WorkState.QUEUED,
                WorkaroundState.UNKNOWN,
                Answer.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Answer.UNKNOWN,
                List.of());
    }

    /** The same work at another tier. */
    public Work withTier(Tier where) {
        return copy(where, needs, state, workaround, containmentPlan, effort, recoveryDate, workOrder);
    }

    /** The same work, needing these skills too. */
    public Work needing(Skill... skills) {
        Set<Skill> all = new LinkedHashSet<>(needs);
        Collections.addAll(all, skills);
        return copy(tier, all, state, workaround, containmentPlan, effort, recoveryDate, workOrder);
    }

    /** The same work, begun by an engineer. */
    public Work inWork() {
        return withState(WorkState.IN_WORK);
    }

    /** The same work, put aside and watched. */
    public Work parked() {
        return withState(WorkState.PARKED);
    }

    /** The same work in a state. */
    public Work withState(WorkState stage) {
        return copy(tier, needs, stage, workaround, containmentPlan, effort, recoveryDate, workOrder);
    }

    /** The same work with its temporary solution. */
    public Work withWorkaround(WorkaroundState solution) {
        return copy(tier, needs, state, solution, containmentPlan, effort, recoveryDate, workOrder);
    }

    /** The same work with an answer on whether there is a plan how to contain the matter. */
    public Work withContainmentPlan(Answer plan) {
        return copy(tier, needs, state, workaround, plan, effort, recoveryDate, workOrder);
    }

    /** The same work with its estimated effort until the matter is contained. */
    public Work effort(Duration estimate) {
        return copy(
                tier,
                needs,
                state,
                workaround,
                containmentPlan,
                Known.of(estimate, "Work", "effort"),
                recoveryDate,
                workOrder);
    }

    /** The same work with the instant at which the service is expected to be restored. */
    public Work recoveringAt(Instant expected) {
        return copy(
                tier,
                needs,
                state,
                workaround,
                containmentPlan,
                effort,
                Known.of(expected, "Work", "recoveryDate"),
                workOrder);
    }

    /** The same work with a work order. */
    public Work onWorkOrder(String number) {
        return copy(tier, needs, state, workaround, containmentPlan, effort, recoveryDate, number);
    }

    /** The same work with the instant at which the analysis is promised. */
    public Work analysedAt(Instant promised) {
        return new Work(
                tier,
                needs,
                state,
                workaround,
                containmentPlan,
                effort,
                recoveryDate,
                workOrder,
                Known.of(promised, "Work", "analysisDate"),
                faqEntry,
                visits);
    }

    /** The same work with an answer on the entry among the frequent questions. */
    public Work withFaqEntry(Answer entry) {
        return new Work(
                tier,
                needs,
                state,
                workaround,
                containmentPlan,
                effort,
                recoveryDate,
                workOrder,
                analysisDate,
                entry,
                visits);
    }

    /** The same work with these visits too; a visit of the same id is replaced. */
    public Work visiting(Visit... more) {
        List<Visit> all = Known.replaced(visits, more, Visit::id);
        return new Work(
                tier,
                needs,
                state,
                workaround,
                containmentPlan,
                effort,
                recoveryDate,
                workOrder,
                analysisDate,
                faqEntry,
                all);
    }

    private Work copy(
            Tier where,
            Set<Skill> skills,
            WorkState stage,
            WorkaroundState solution,
            Answer plan,
            Optional<Duration> estimate,
            Optional<Instant> recovery,
            String order) {
        return new Work(
                where, skills, stage, solution, plan, estimate, recovery, order, analysisDate, faqEntry, visits);
    }
}
