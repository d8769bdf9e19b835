package io.slarules.defaults;

import static io.slarules.defaults.ProblemSamples.PROBLEM;
import static io.slarules.defaults.ProblemSamples.confirmed;
import static io.slarules.defaults.ProblemSamples.day;
import static io.slarules.defaults.ProblemSamples.losing;
import static io.slarules.defaults.ProblemSamples.review;
import static io.slarules.defaults.ProblemSamples.row;
import static io.slarules.defaults.ProblemSamples.step;
import static io.slarules.defaults.ProblemSamples.suggested;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.decision.Language;
import io.slarules.decision.ReviewAct;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemEvent;
import io.slarules.problem.ProblemReview;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Priority;
import io.slarules.ticket.RelationSource;
import io.slarules.ticket.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows R1 to R8 of the default policy, each at its trigger and just before it. */
class ProblemRowsTest {
    private static final Problem KNOWN = PROBLEM.happened(new ProblemEvent.RecordOpened(day(1), "PR-1"));
    private static final ProblemCase FIRST = confirmed("T-1", 0, "fab-1", "ETCH-1", Priority.P3);

    private static List<String> subjects(List<Step> steps) {
        return steps.stream()
                .map(step -> ((Action.Review) step.action()).subject())
                .toList();
    }

    @Test
    void r1_links_a_case_of_a_known_problem_within_an_hour_and_a_p1_at_once() {
        ProblemCase usual = confirmed("T-2", 3, "fab-1", "ETCH-2", Priority.P3);
        ProblemCase stopped = confirmed("T-3", 3, "fab-2", "ETCH-3", Priority.P1);
        ProblemReview review = review(
                KNOWN.happened(new ProblemEvent.CaseLinked(day(1), "T-1")), List.of(FIRST, usual, stopped), day(3));

        List<Step> links = row(review, "R1", ReviewAct.LINK);
        assertThat(subjects(links)).containsExactly("T-2", "T-3");
        assertThat(links.get(0).finishBy()).contains(day(3).plus(Duration.ofHours(1)));
        assertThat(links.get(1).finishBy()).contains(day(3));
        assertThat(links).allMatch(step -> step.tell().contains(Role.PROBLEM_OWNER) && step.state() == StepState.DUE);
        assertThat(links.get(0).summary(Language.CHINESE)).contains("关联到问题订单：T-2");
        assertThat(links.get(0).summary(Language.ENGLISH)).contains("link to the problem record: T-2");
    }

    @Test
    void r1_updates_the_record_and_asks_why_it_came_again() {
        ProblemCase again = confirmed("T-2", 3, "fab-1", "ETCH-2", Priority.P3);
        ProblemReview review = review(KNOWN, List.of(FIRST, again), day(3));

        assertThat(subjects(row(review, "R1", ReviewAct.UPDATE))).containsExactly("T-2");
        Step why = step(review, "R1", ReviewAct.WHY_AGAIN);
        assertThat(why.tell()).containsExactlyInAnyOrder(Role.PROBLEM_OWNER, Role.PROCEDURE_OWNER);
        // Ten business days of the office's standard calendar.
        assertThat(why.finishBy()).contains(Samples.OFFICE.add(day(3), Duration.ofHours(80)));
        assertThat(row(review, "R1", ReviewAct.APPLY_FIX)).isEmpty();
    }

    @Test
    void r1_applies_the_known_fix() {
        ProblemCase again = confirmed("T-2", 3, "fab-1", "ETCH-2", Priority.P3);
        ProblemReview review =
                review(KNOWN.happened(new ProblemEvent.FixKnown(day(2), "valve seat")), List.of(FIRST, again), day(3));
        assertThat(subjects(row(review, "R1", ReviewAct.APPLY_FIX))).containsExactly("T-2");
    }

    @Test
    void r2_reopens_what_comes_again_after_the_fix_was_released() {
        Problem fixed = KNOWN.happened(
                new ProblemEvent.FixReleased(day(10), "4.2"), new ProblemEvent.RecordClosed(day(11), "PR-1"));
        ProblemCase after = confirmed("T-2", 20, "fab-1", "ETCH-1", Priority.P4);

        assertThat(row(review(fixed, List.of(FIRST), day(30)), "R2")).isEmpty();
        ProblemReview review = review(fixed, List.of(FIRST, after), day(20));
        Step reopen = step(review, "R2", ReviewAct.REOPEN);
        assertThat(reopen.at()).contains(day(20));
        assertThat(reopen.tell()).containsExactlyInAnyOrder(Role.RND, Role.RELEASE_MANAGER);
        assertThat(reopen.reason().words()).contains("regression");

        Problem reopened = fixed.happened(new ProblemEvent.RecordReopened(day(21), "PR-1"));
        ProblemReview later = review(reopened, List.of(FIRST, after), day(21));
        assertThat(row(later, "R2")).isEmpty();
        assertThat(later.record()).isEqualTo("PR-1");
        assertThat(later.problemClass().value()).isNotEqualTo(ProblemClass.GREEN);
    }

    @Test
    void r3_opens_a_record_for_what_is_new_and_systemic() {
        ProblemCase other = confirmed("T-2", 5, "fab-2", "ETCH-2", Priority.P4);
        assertThat(row(review(PROBLEM, List.of(FIRST), day(5)), "R3")).isEmpty();

        Step open = step(review(PROBLEM, List.of(FIRST, other), day(5)), "R3", ReviewAct.OPEN);
        assertThat(open.at()).contains(day(5));
        assertThat(open.finishBy()).contains(Samples.OFFICE.add(day(5), Duration.ofHours(8)));
        assertThat(open.tell()).containsExactlyInAnyOrder(Role.TRIAGE_BOARD, Role.GLOBAL_SUPPORT);

        ProblemCase stopped = confirmed("T-3", 6, "fab-2", "ETCH-2", Priority.P1);
        Step urgent = step(review(PROBLEM, List.of(stopped), day(6)), "R3", ReviewAct.OPEN);
        assertThat(urgent.finishBy()).contains(Samples.OFFICE.add(day(6), Duration.ofHours(4)));
    }

    @Test
    void r3_opens_a_record_when_an_engineer_declares_it_systemic() {
        Problem declared = PROBLEM.happened(new ProblemEvent.DeclaredSystemic(day(2), "Li", "the seal ages by design"));
        ProblemReview review = review(declared, List.of(FIRST), day(2));
        assertThat(step(review, "R3", ReviewAct.OPEN).at()).contains(day(2));
        assertThat(review.systemic().reason().ruleId()).isEqualTo("S6");
    }

    @Test
    void r4_parks_what_is_isolated_not_reproducible_and_contained_and_tells_the_customer() {
        ProblemCase contained = FIRST.containedAt(day(1));
        Problem random = PROBLEM.reproducible(Answer.NO);
        assertThat(row(review(random, List.of(FIRST), day(1)), "R4")).isEmpty();
        assertThat(row(review(PROBLEM, List.of(contained), day(1)), "R4")).isEmpty();

        ProblemReview review = review(random, List.of(contained), day(1));
        Step park = step(review, "R4", ReviewAct.PARK);
        assertThat(park.tell()).containsExactlyInAnyOrder(Role.CUSTOMER, Role.OWNER);
        assertThat(((Action.Review) park.action()).names()).containsExactly("90 d");

        Problem parked = random.happened(new ProblemEvent.Parked(day(2), day(92)));
        ProblemReview told = review(parked, List.of(contained), day(2));
        assertThat(row(told, "R4"))
                .singleElement()
                .satisfies(step -> assertThat(step.action()).isEqualTo(new Action.Inform()))
                .satisfies(step -> assertThat(step.tell()).containsExactly(Role.CUSTOMER));
        assertThat(review(parked, List.of(contained), day(92)).steps())
                .anyMatch(step -> step.action() instanceof Action.Review act && act.act() == ReviewAct.RETRIAGE);
    }

    @Test
    void r4_parks_no_urgent_and_no_dangerous_case() {
        Problem random = PROBLEM.reproducible(Answer.NO);
        ProblemCase urgent = confirmed("T-2", 0, "fab-1", "ETCH-1", Priority.P2).containedAt(day(1));
        ProblemReview review = review(random, List.of(urgent), day(1));
        assertThat(row(review, "R4")).isEmpty();
        assertThat(review.problemClass().value()).isEqualTo(ProblemClass.NOT_LISTED);
    }

    @Test
    void r5_promotes_a_parked_matter_that_comes_again_and_links_all_its_cases() {
        Problem parked = PROBLEM.reproducible(Answer.NO).happened(new ProblemEvent.Parked(day(1), day(91)));
        ProblemCase first = FIRST.containedAt(day(1));
        ProblemCase again = confirmed("T-2", 20, "fab-1", "ETCH-2", Priority.P4);
        assertThat(row(review(parked, List.of(first, again), day(20)), "R5")).isEmpty();

        ProblemCase often = confirmed("T-3", 25, "fab-1", "ETCH-1", Priority.P4);
        ProblemReview review = review(parked, List.of(first, again, often), day(25));
        assertThat(step(review, "R5", ReviewAct.PROMOTE).tell()).containsExactlyInAnyOrder(Role.CUSTOMER, Role.RND);
        assertThat(subjects(row(review, "R5", ReviewAct.LINK))).containsExactly("T-1", "T-2", "T-3");
        assertThat(row(review, "R3")).isEmpty();
    }

    @Test
    void r6_reports_daily_on_red_weekly_on_yellow_and_monthly_on_others() {
        ProblemCase stopped = confirmed("T-2", 1, "fab-2", "ETCH-3", Priority.P1);
        Step red = step(review(KNOWN, List.of(FIRST, stopped), day(1)), "R6", ReviewAct.REPORT);
        assertThat(red.at()).contains(day(2));
        assertThat(((Action.Review) red.action()).names()).containsExactly("fab-2");

        ProblemCase asking = FIRST.askingForReports().containedAt(day(1));
        ProblemReview yellow = review(KNOWN, List.of(asking), day(1));
        assertThat(yellow.problemClass().value()).isEqualTo(ProblemClass.YELLOW);
        assertThat(step(yellow, "R6", ReviewAct.REPORT).at()).contains(day(8));

        Problem released = KNOWN.happened(new ProblemEvent.FixReleased(day(1), "4.2"));
        ProblemReview green = review(released, List.of(asking), day(1));
        assertThat(green.problemClass().value()).isEqualTo(ProblemClass.GREEN);
        assertThat(step(green, "R6", ReviewAct.REPORT).at()).contains(day(31));

        assertThat(row(review(KNOWN, List.of(FIRST.containedAt(day(1))), day(1)), "R6"))
                .isEmpty();
    }

    @Test
    void r6_comes_again_one_interval_after_each_report() {
        ProblemCase asking = FIRST.askingForReports().containedAt(day(1));
        ProblemReview due = review(KNOWN, List.of(asking), day(9));
        Step first = step(due, "R6", ReviewAct.REPORT);
        assertThat(first.state()).isEqualTo(StepState.DUE);
        ProblemReview next =
                review(KNOWN.happened(new ProblemEvent.StepDone(day(9), first.key())), List.of(asking), day(9));
        assertThat(row(next, "R6"))
                .extracting(Step::state, step -> step.at().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(StepState.PENDING, day(16)),
                        org.assertj.core.groups.Tuple.tuple(StepState.DONE, day(8)));
    }

    @Test
    void r7_merges_duplicates_into_the_oldest() {
        Problem twice = KNOWN.happened(
                new ProblemEvent.RecordOpened(day(2), "PR-0"), new ProblemEvent.RecordOpened(day(3), "PR-9"));
        ProblemReview review = review(twice, List.of(FIRST), day(3));
        assertThat(review.record()).isEqualTo("PR-1");
        assertThat(row(review, "R7", ReviewAct.MERGE))
                .extracting(step -> ((Action.Review) step.action()).names())
                .containsExactly(List.of("PR-1"), List.of("PR-1"));
        assertThat(subjects(row(review, "R7"))).containsExactlyInAnyOrder("PR-0", "PR-9");
        assertThat(row(
                        review(
                                twice.happened(
                                        new ProblemEvent.RecordMerged(day(4), "PR-0", "PR-1"),
                                        new ProblemEvent.RecordMerged(day(4), "PR-9", "PR-1")),
                                List.of(FIRST),
                                day(4)),
                        "R7"))
                .isEmpty();
    }

    @Test
    void r8_proposes_an_upgrade_for_a_measured_gain_and_holds_no_repair_back() {
        Problem better = KNOWN.happened(new ProblemEvent.GainMeasured(day(5), "3 % throughput"));
        ProblemReview review = review(better, List.of(FIRST), day(5));
        Step upgrade = step(review, "R8", ReviewAct.UPGRADE);
        assertThat(upgrade.tell()).containsExactly(Role.PRODUCT_MARKETING);
        assertThat(((Action.Review) upgrade.action()).subject()).isEqualTo("3 % throughput");
        ProblemReview without = review(KNOWN, List.of(FIRST), day(5));
        assertThat(review.steps()).containsAll(without.steps());
        assertThat(review.problemClass()).isEqualTo(without.problemClass());
    }

    @Test
    void a_suggestion_counts_for_nothing_and_asks_to_be_checked() {
        ProblemCase byWords = suggested("T-8", 1, RelationSource.KEYWORDS);
        ProblemCase byNumbers = suggested("T-9", 1, RelationSource.STATISTICS);
        ProblemReview review = review(PROBLEM, List.of(FIRST, byWords, byNumbers), day(2));
        assertThat(subjects(row(review, "R0", ReviewAct.CHECK))).containsExactly("T-8", "T-9");
        assertThat(review.systemic().value()).isFalse();
        assertThat(review.terms().customersTouched()).isEqualTo(1);
    }

    @Test
    void half_a_tool_of_open_loss_is_immediate_although_there_is_a_workaround() {
        Problem workaround = KNOWN.happened(new ProblemEvent.WorkaroundFound(day(2), "purge twice a shift"));
        ProblemCase first = losing("T-1", 1, "fab-1", "ETCH-1", 300);
        ProblemCase second = losing("T-2", 2, "fab-1", "ETCH-2", 200);
        ProblemReview red = review(workaround, List.of(first, second), day(2));
        assertThat(red.terms().openLossMilli()).isEqualTo(500);
        assertThat(red.problemClass().value()).isEqualTo(ProblemClass.RED);
        ProblemReview yellow = review(workaround, List.of(first, losing("T-2", 2, "fab-1", "ETCH-2", 199)), day(2));
        assertThat(yellow.problemClass().value()).isEqualTo(ProblemClass.YELLOW);
        assertThat(review(workaround, List.of(first.containedAt(day(2)), second), day(2))
                        .problemClass()
                        .value())
                .isEqualTo(ProblemClass.YELLOW);
    }

    @Test
    void the_board_moves_a_record_by_one_class_until_its_move_lapses() {
        ProblemCase asking = FIRST.containedAt(day(1));
        Problem moved =
                KNOWN.happened(new ProblemEvent.BoardMoved(day(2), true, day(12), "board", "the customer ramps up"));
        ProblemReview review = review(moved, List.of(asking), day(2));
        assertThat(review.problemClass().value()).isEqualTo(ProblemClass.RED);
        assertThat(review.problemClass().reason().words()).contains("the customer ramps up");
        assertThat(review.problemClass().superseded().get(0).value()).isEqualTo(ProblemClass.YELLOW);
        assertThat(review(moved, List.of(asking), day(12).minusNanos(1))
                        .problemClass()
                        .value())
                .isEqualTo(ProblemClass.RED);
        assertThat(review(moved, List.of(asking), day(12)).problemClass().value())
                .isEqualTo(ProblemClass.YELLOW);
    }

    @Test
    void the_board_cannot_park_what_is_urgent() {
        Problem released = KNOWN.happened(
                new ProblemEvent.FixReleased(day(2), "4.2"),
                new ProblemEvent.BoardMoved(day(2), false, day(12), "board", "nobody asks for it"));
        ProblemReview quiet = review(released, List.of(FIRST), day(2));
        assertThat(quiet.problemClass().value()).isEqualTo(ProblemClass.PARKED);
        ProblemCase urgent = confirmed("T-2", 1, "fab-1", "ETCH-2", Priority.P2);
        ProblemReview review = review(released, List.of(FIRST, urgent), day(2));
        assertThat(review.problemClass().value()).isEqualTo(ProblemClass.GREEN);
        assertThat(review.problemClass().superseded())
                .anyMatch(lost ->
                        lost.value() == ProblemClass.PARKED && lost.why().contains("only watched"));
    }

    @Test
    void nothing_is_said_of_a_matter_without_cases_and_a_case_without_customer_or_tool_counts_as_a_case_only() {
        ProblemReview nothing = review(PROBLEM, List.of(), day(1));
        assertThat(nothing.steps()).isEmpty();
        assertThat(nothing.problemClass().value()).isEqualTo(ProblemClass.NOT_LISTED);
        assertThat(nothing.nextChange()).isEmpty();

        List<ProblemCase> nameless = List.of(
                confirmed("T-1", 0, "", "", Priority.P4),
                confirmed("T-2", 1, "", "", Priority.P4),
                confirmed("T-3", 2, "", "", Priority.P4));
        ProblemReview review = review(PROBLEM, nameless, day(2));
        assertThat(review.systemic().value()).isFalse();
        assertThat(review.terms().customersTouched()).isZero();
        assertThat(review.terms().customer()).isEmpty();
    }

    @Test
    void what_happens_later_is_not_considered() {
        ProblemCase later = confirmed("T-2", 9, "fab-2", "ETCH-2", Priority.P1);
        Problem closed = KNOWN.happened(new ProblemEvent.RecordClosed(day(9), "PR-1"));
        Instant now = day(5);
        ProblemReview review = review(closed, List.of(FIRST, later), now);
        assertThat(review).isEqualTo(review(KNOWN, List.of(FIRST), now));
    }
}
