package io.slarules.defaults;

import static io.slarules.defaults.ProblemSamples.confirmed;
import static io.slarules.defaults.ProblemSamples.day;
import static io.slarules.defaults.ProblemSamples.suggested;

import io.slarules.decision.Action;
import io.slarules.decision.ReviewAct;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemEvent;
import io.slarules.testing.Policy;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Priority;
import io.slarules.ticket.RelationSource;
import io.slarules.ticket.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The rules of problem.drl alone: on which matters each asks for a step, about what, of whom and by when. */
final class ProblemAlone {
    private static final ProblemEvent RECORDED = new ProblemEvent.RecordOpened(day(1), "PR-1");
    private static final ProblemEvent DECLARED = new ProblemEvent.DeclaredSystemic(day(1), "Li", "by design");
    private static final ProblemEvent FIX_KNOWN = new ProblemEvent.FixKnown(day(2), "valve seat");
    private static final ProblemEvent FIX_RELEASED = new ProblemEvent.FixReleased(day(2), "4.2");
    /** A record that was closed before the first case came. */
    private static final ProblemEvent[] BEFORE = {
        new ProblemEvent.RecordOpened(day(-2), "PR-0"), new ProblemEvent.RecordClosed(day(-1), "PR-0")
    };

    private static final ProblemCase FIRST = confirmed("T-1", 0, "fab-1", "ETCH-1", Priority.P4);
    private static final ProblemCase AGAIN = confirmed("T-2", 2, "fab-1", "ETCH-2", Priority.P4);
    /** On a Saturday, when the office is closed. */
    private static final ProblemCase STOPPED = confirmed("T-9", 5, "fab-1", "ETCH-9", Priority.P1);

    private final Policy policy;

    ProblemAlone(Policy policy) {
        this.policy = policy;
    }

    void verify() {
        suggestionsAreChecked();
        casesOfAKnownProblemAreLinked();
        theFixIsApplied();
        recurrencesAreRecordedAndExplained();
        whatComesAgainIsReopened();
        whatIsNewAndSystemicIsOpened();
        whatIsIsolatedIsParked();
        whatIsParkedIsToldAndWatched();
        whatIsParkedAndSystemicIsPromoted();
        customersAreReportedTo();
        duplicatesAreMerged();
        gainsAreProposed();
        recordsAreTriagedAgain();
    }

    /** The close of business of a day on which the office opened when the day began: one business day later. */
    private static Instant close(long day) {
        return day(day).plus(Duration.ofHours(8));
    }

    private static Action act(ReviewAct act, String subject, String... names) {
        return new Action.Review(act, subject, List.of(names));
    }

    private void suggestionsAreChecked() {
        Matter suggested = Matter.of(day(2), FIRST, suggested("T-8", 1, RelationSource.KEYWORDS));
        suggested
                .given(policy)
                .expectAction("R0", act(ReviewAct.CHECK, "T-8"))
                .expectAbout("R0", "T-8")
                .expectTold("R0", Role.ASSIGNEE)
                .expectFinishBy("R0", close(1))
                .expectNothingElse();
        suggested.with(FIRST).given(policy).expectNoStep("R0");
    }

    private void casesOfAKnownProblemAreLinked() {
        Matter unknown = Matter.of(day(5), FIRST, STOPPED);
        Matter known = unknown.happened(RECORDED);
        known.hears(policy, "R1 link a P1", unknown, unknown.happened(BEFORE));
        known.hears(policy, "R1 link", unknown, unknown.happened(BEFORE));
        known.given(policy)
                .expectAction("R1 link a P1", act(ReviewAct.LINK, "T-9"))
                .expectAbout("R1 link a P1", "T-9")
                .expectTold("R1 link a P1", Role.PROBLEM_OWNER)
                .expectFinishBy("R1 link a P1", day(5))
                .expectAction("R1 link", act(ReviewAct.LINK, "T-1"))
                .expectAbout("R1 link", "T-1")
                .expectTold("R1 link", Role.PROBLEM_OWNER)
                .expectFinishBy("R1 link", day(1).plus(Duration.ofHours(1)));
        known.happened(new ProblemEvent.CaseLinked(day(5), "T-9"), new ProblemEvent.CaseLinked(day(5), "T-1"))
                .given(policy)
                .expectNoStep("R1 link a P1")
                .expectNoStep("R1 link");
    }

    private void theFixIsApplied() {
        Matter again = Matter.of(day(3), FIRST, AGAIN);
        Matter known = again.happened(RECORDED, FIX_KNOWN);
        known.hears(policy, "R1 apply the known fix", again.happened(RECORDED), again.happened(FIX_KNOWN));
        known.given(policy)
                .expectAction("R1 apply the known fix", act(ReviewAct.APPLY_FIX, "T-2"))
                .expectAbout("R1 apply the known fix", "T-2")
                .expectTold("R1 apply the known fix", Role.ASSIGNEE)
                .expectFinishBy("R1 apply the known fix", close(2));
        Matter first = Matter.of(day(3), FIRST);
        first.happened(BEFORE).happened(FIX_KNOWN).hears(policy, "R1 apply the known fix");
        String rollOut = "R1 roll the released fix out";
        Matter released = first.happened(RECORDED, new ProblemEvent.CaseLinked(day(1), "T-1"), FIX_RELEASED);
        Matter closed = first.happened(BEFORE).happened(FIX_RELEASED);
        released.hears(policy, rollOut, known, closed, again.happened(FIX_RELEASED));
        released.given(policy)
                .expectAction(rollOut, act(ReviewAct.APPLY_FIX, "T-1"))
                .expectAbout(rollOut, "T-1")
                .expectTold(rollOut, Role.ASSIGNEE)
                .expectFinishBy(rollOut, close(2));
    }

    private void recurrencesAreRecordedAndExplained() {
        Matter unknown = Matter.of(day(3), FIRST, AGAIN);
        Matter known = unknown.happened(RECORDED);
        for (String rule : List.of("R1 update the record", "R1 why again")) {
            known.hears(policy, rule, unknown);
            unknown.happened(BEFORE).hears(policy, rule);
        }
        known.given(policy)
                .expectAction("R1 update the record", act(ReviewAct.UPDATE, "T-2"))
                .expectAbout("R1 update the record", "T-2")
                .expectTold("R1 update the record", Role.PROBLEM_OWNER)
                .expectFinishBy("R1 update the record", close(2))
                .expectAction("R1 why again", act(ReviewAct.WHY_AGAIN, "T-2"))
                .expectAbout("R1 why again", "T-2")
                .expectTold("R1 why again", Role.PROBLEM_OWNER, Role.PROCEDURE_OWNER)
                .expectFinishBy("R1 why again", close(15)); // From Wednesday to Tuesday, two weeks of five days.
    }

    private void whatComesAgainIsReopened() {
        String regression = "R2 again after the fix was released";
        Matter before = Matter.of(day(3), FIRST, AGAIN).happened(RECORDED, FIX_RELEASED);
        Matter after = before.with(FIRST, confirmed("T-3", 3, "fab-1", "ETCH-1", Priority.P4));
        after.hears(policy, regression, before, after.with(ProblemSamples.PROBLEM.happened(RECORDED, FIX_KNOWN)));
        after.given(policy)
                .expectAction(regression, act(ReviewAct.REOPEN, ""))
                .expectTold(regression, Role.RND, Role.RELEASE_MANAGER)
                .expectFinishBy(regression, close(3));

        String closed = "R2 again after the record was closed";
        ProblemCase third = confirmed("T-3", 3, "fab-1", "ETCH-1", Priority.P4);
        ProblemCase fourth = confirmed("T-4", 4, "fab-1", "ETCH-1", Priority.P4);
        Matter isolated = Matter.of(day(4), FIRST, third)
                .happened(RECORDED, FIX_KNOWN, new ProblemEvent.RecordClosed(day(2), "PR-1"));
        Matter systemic = isolated.with(FIRST, third, fourth);
        Matter reopened = systemic.happened(new ProblemEvent.RecordReopened(day(4), "PR-1"));
        Matter unknown = Matter.of(day(4), third, fourth);
        systemic.hears(policy, closed, isolated, reopened, unknown, systemic.happened(FIX_RELEASED));
        systemic.given(policy)
                .expectSystemic("S1")
                .expectAction(closed, act(ReviewAct.REOPEN, ""))
                .expectTold(closed, Role.RND, Role.RELEASE_MANAGER)
                .expectFinishBy(closed, close(4))
                .expectNoStep("R3");
    }

    private void whatIsNewAndSystemicIsOpened() {
        Matter isolated = Matter.of(day(1), FIRST);
        Matter systemic = isolated.happened(DECLARED);
        Matter parked = systemic.happened(new ProblemEvent.Parked(day(1), day(91)));
        systemic.hears(policy, "R3", isolated, systemic.happened(RECORDED), systemic.happened(BEFORE), parked);
        isolated.with(STOPPED).at(day(5)).hears(policy, "R3");
        for (Priority level : Priority.values()) {
            Instant end = level.isAtLeast(Priority.P2) ? day(1).plus(Duration.ofHours(4)) : close(1);
            systemic.with(confirmed("T-1", 1, "fab-1", "ETCH-1", level))
                    .given(policy)
                    .expectAction("R3", act(ReviewAct.OPEN, ""))
                    .expectTold("R3", Role.TRIAGE_BOARD, Role.GLOBAL_SUPPORT)
                    .expectFinishBy("R3", end)
                    .expectNothingElse();
        }
    }

    private static Matter random() {
        return Matter.of(day(1), FIRST.containedAt(day(1))).reproducible(Answer.NO);
    }

    private static Matter parked() {
        return random().happened(new ProblemEvent.Parked(day(1), day(91)));
    }

    private void whatIsIsolatedIsParked() {
        Matter random = random();
        random.hears(policy, "R4 isolated", random.with(FIRST), parked(), random.happened(BEFORE));
        random.happened(BEFORE).given(policy).expectClass(ProblemClass.PARKED).expectNoStep("R4");
        random.given(policy)
                .expectAction("R4 isolated", act(ReviewAct.PARK, "", "90 d"))
                .expectTold("R4 isolated", Role.CUSTOMER, Role.OWNER)
                .expectFinishBy("R4 isolated", close(1))
                .expectNothingElse();
    }

    private void whatIsParkedIsToldAndWatched() {
        String told = "R4 the customer is told";
        Matter parked = parked();
        parked.hears(policy, told, random(), parked.happened(BEFORE), parked.happened(RECORDED));
        parked.given(policy)
                .expectAction(told, new Action.Inform())
                .expectTold(told, Role.CUSTOMER)
                .expectFinishBy(told, close(1))
                .expectNothingElse()
                .expectNextChange(day(91));
        String over = "R4 the watch is over";
        Matter watched = parked.at(day(91));
        watched.hears(policy, over, watched.at(day(91).minusNanos(1)), random().at(day(91)));
        // A business day in summer, from ten o'clock on Monday to ten o'clock on Tuesday.
        watched.given(policy)
                .expectAction(over, act(ReviewAct.RETRIAGE, ""))
                .expectTold(over, Role.OWNER)
                .expectFinishBy(over, day(92));
    }

    private void whatIsParkedAndSystemicIsPromoted() {
        Matter parked = parked().with(FIRST, AGAIN).at(day(2));
        Matter systemic = parked.happened(DECLARED);
        Matter unparked = Matter.of(day(2), FIRST, AGAIN).happened(DECLARED);
        for (String rule : List.of("R5 promoted", "R5 all parked cases are linked")) {
            systemic.hears(policy, rule, parked, unparked, systemic.happened(BEFORE));
            parked().with(FIRST, STOPPED).at(day(5)).hears(policy, rule);
        }
        parked().with(FIRST, STOPPED)
                .at(day(5))
                .given(policy)
                .expectAbout("R5 all parked cases are linked", "T-1", "T-9");
        systemic.given(policy)
                .expectAction("R5 promoted", act(ReviewAct.PROMOTE, ""))
                .expectTold("R5 promoted", Role.CUSTOMER, Role.RND)
                .expectFinishBy("R5 promoted", close(1))
                .expectAbout("R5 all parked cases are linked", "T-1", "T-2")
                .expectAction("R5 all parked cases are linked", act(ReviewAct.LINK, "T-2"))
                .expectTold("R5 all parked cases are linked", Role.CUSTOMER, Role.RND)
                .expectFinishBy("R5 all parked cases are linked", close(2));
    }

    private void customersAreReportedTo() {
        ProblemCase asking = FIRST.askingForReports();
        ProblemCase quiet = confirmed("T-3", 0, "fab-2", "ETCH-3", Priority.P3).containedAt(day(1));
        Matter red = Matter.of(day(1), asking, quiet).happened(RECORDED);
        Matter yellow = red.with(asking.containedAt(day(1)), quiet);
        ProblemEvent released = new ProblemEvent.FixReleased(day(1), "4.2");
        Matter green = red.happened(released);
        Matter unrecorded = Matter.of(day(1), asking).happened(DECLARED);
        Matter contained = unrecorded.with(asking.containedAt(day(1)));
        Matter closed = Matter.of(day(1), asking).happened(BEFORE).happened(released);
        Matter redClosed = unrecorded.happened(BEFORE);
        Matter yellowClosed = contained.happened(BEFORE);
        Matter nobody = yellow.with(FIRST.containedAt(day(1)));
        reports("R6 report on RED", day(2), red, red.with(FIRST), yellow, green, unrecorded, redClosed);
        reports("R6 report on YELLOW", day(8), yellow, nobody, red, green, contained, yellowClosed);
        reports("R6 report on others", day(31), green, green.with(FIRST), red, yellow, closed);
    }

    private void reports(String rule, Instant first, Matter matter, Matter... silentOn) {
        matter.hears(policy, rule, silentOn);
        matter.given(policy)
                .expectAction(rule, act(ReviewAct.REPORT, "", "fab-1"))
                .expectStepPending(rule, first)
                .expectTold(rule, Role.CUSTOMER, Role.ACCOUNT_MANAGER);
        matter.at(first).given(policy).expectStepDue(rule);
    }

    private void duplicatesAreMerged() {
        Matter one = Matter.of(day(2), FIRST).happened(RECORDED);
        Matter two = one.happened(new ProblemEvent.RecordOpened(day(2), "PR-0"));
        two.hears(policy, "R7", one, Matter.of(day(2), FIRST));
        two.given(policy)
                .expectAction("R7", act(ReviewAct.MERGE, "PR-0", "PR-1"))
                .expectAbout("R7", "PR-0")
                .expectTold("R7", Role.PROBLEM_OWNER)
                .expectFinishBy("R7", close(2));
    }

    private void gainsAreProposed() {
        Matter plain = Matter.of(day(1), FIRST);
        Matter better = plain.happened(new ProblemEvent.GainMeasured(day(1), "3 % throughput"));
        better.hears(policy, "R8", plain);
        // Thirty business days from Tuesday on: six weeks later on Monday, in summer time.
        better.given(policy)
                .expectAction("R8", act(ReviewAct.UPGRADE, "3 % throughput"))
                .expectTold("R8", Role.PRODUCT_MARKETING)
                .expectFinishBy("R8", Instant.parse("2026-04-13T15:00:00Z"))
                .expectNothingElse();
    }

    private void recordsAreTriagedAgain() {
        Matter red = Matter.of(day(1), FIRST).happened(RECORDED);
        Matter yellow = red.with(FIRST.containedAt(day(1)));
        Matter unrecorded = Matter.of(day(1), FIRST).happened(DECLARED);
        Matter contained = unrecorded.with(FIRST.containedAt(day(1)));
        triagedAgain("R9 re-triage RED", day(2), red, yellow, unrecorded, unrecorded.happened(BEFORE));
        triagedAgain("R9 re-triage YELLOW", day(8), yellow, red, contained, contained.happened(BEFORE));
    }

    private void triagedAgain(String rule, Instant first, Matter matter, Matter... silentOn) {
        matter.hears(policy, rule, silentOn);
        matter.given(policy)
                .expectAction(rule, act(ReviewAct.RETRIAGE, ""))
                .expectStepPending(rule, first)
                .expectTold(rule, Role.TRIAGE_BOARD);
        matter.at(first).given(policy).expectStepDue(rule);
    }
}
