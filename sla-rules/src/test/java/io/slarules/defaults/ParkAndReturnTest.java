package io.slarules.defaults;

import static io.slarules.defaults.ProblemSamples.confirmed;
import static io.slarules.defaults.ProblemSamples.day;
import static io.slarules.defaults.ProblemSamples.review;
import static io.slarules.defaults.ProblemSamples.row;
import static io.slarules.defaults.ProblemSamples.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
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
import io.slarules.ticket.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An isolated case is parked, comes back twice, becomes a record, is reported on, fixed, rolled out and closed. */
class ParkAndReturnTest {
    @Test
    void parked_and_back() {
        // A wafer handler stops once; nobody can make it happen again; a restart contained it.
        ProblemCase first =
                confirmed("T-1", 0, "fab-1", "ETCH-1", Priority.P3).containedAt(day(0).plus(Duration.ofHours(2)));
        Problem problem = Problem.of("handler stops at slot 13").reproducible(Answer.NO);
        List<ProblemCase> cases = List.of(first);
        ProblemReview isolated = review(problem, cases, day(1));
        assertThat(isolated.problemClass().value()).isEqualTo(ProblemClass.PARKED);
        assertThat(step(isolated, "R4", ReviewAct.PARK).state()).isEqualTo(StepState.DUE);

        // It is parked for 90 days, and the customer is told.
        problem = problem.happened(new ProblemEvent.Parked(day(1), day(91)));
        Step tell = row(review(problem, cases, day(1)), "R4").get(0);
        assertThat(tell.tell()).containsExactly(Role.CUSTOMER);
        problem = problem.happened(new ProblemEvent.StepDone(day(1), tell.key()));
        ProblemReview quiet = review(problem, cases, day(10));
        assertThat(quiet.steps(StepState.DUE)).isEmpty();
        assertThat(quiet.nextChange())
                .hasValueSatisfying(change -> assertThat(change.at()).isAfter(day(10)));

        // Two more within the window: promoted, all linked, the customers told.
        cases = List.of(
                first,
                confirmed("T-2", 20, "fab-1", "ETCH-2", Priority.P3),
                confirmed("T-3", 25, "fab-2", "ETCH-7", Priority.P3).askingForReports());
        assertThat(row(review(problem, cases, day(20)), "R5")).isEmpty();
        ProblemReview back = review(problem, cases, day(25));
        assertThat(step(back, "R5", ReviewAct.PROMOTE).tell()).contains(Role.CUSTOMER, Role.RND);
        assertThat(row(back, "R5", ReviewAct.LINK)).hasSize(3).allMatch(step -> step.tell()
                .contains(Role.CUSTOMER));

        problem = problem.happened(
                new ProblemEvent.RecordOpened(day(25), "PR-7"),
                new ProblemEvent.CaseLinked(day(25), "T-1"),
                new ProblemEvent.CaseLinked(day(25), "T-2"));
        ProblemReview opened = review(problem, cases, day(25));
        assertThat(row(opened, "R5")).isEmpty();
        assertThat(row(opened, "R1", ReviewAct.LINK)).hasSize(1);
        assertThat(opened.problemClass().value()).isEqualTo(ProblemClass.RED);
        problem = problem.happened(new ProblemEvent.CaseLinked(day(25), "T-3"));
        assertThat(row(review(problem, cases, day(25)), "R1", ReviewAct.LINK)).isEmpty();

        // Staged reports: daily while it is immediate, weekly once a workaround contains it.
        Step daily = step(review(problem, cases, day(26)), "R6", ReviewAct.REPORT);
        assertThat(daily.state()).isEqualTo(StepState.DUE);
        assertThat(((Action.Review) daily.action()).names()).containsExactly("fab-2");
        problem = problem.happened(
                new ProblemEvent.StepDone(day(26), daily.key()),
                new ProblemEvent.WorkaroundFound(day(26).plus(Duration.ofHours(12)), "slot 13 is left empty"));
        ProblemReview contained = review(problem, cases, day(27));
        assertThat(contained.problemClass().value()).isEqualTo(ProblemClass.YELLOW);
        assertThat(row(contained, "R6", ReviewAct.REPORT))
                .anyMatch(step -> step.state() == StepState.PENDING
                        && step.at().orElseThrow().equals(day(33)));

        // The fix is released and rolled out to every case.
        problem = problem.happened(
                new ProblemEvent.CauseFound(day(40), "a worn belt sensor"),
                new ProblemEvent.FixReleased(day(50), "handler 4.2"));
        ProblemReview released = review(problem, cases, day(50));
        assertThat(released.problemClass().value()).isEqualTo(ProblemClass.GREEN);
        List<Step> rollOut = row(released, "R1", ReviewAct.APPLY_FIX);
        assertThat(rollOut).hasSize(3).allMatch(step -> step.state() == StepState.DUE);
        for (Step step : rollOut) {
            problem = problem.happened(new ProblemEvent.StepDone(day(55), step.key()));
        }
        assertThat(row(review(problem, cases, day(55)), "R1", ReviewAct.APPLY_FIX))
                .allMatch(step -> step.state() == StepState.DONE);

        // Closed, and quiet.
        problem = problem.happened(new ProblemEvent.RecordClosed(day(60), "PR-7"));
        ProblemReview closed = review(problem, cases, day(60));
        assertThat(closed.steps(StepState.DUE)).isEmpty();
        assertThat(closed.steps(StepState.PENDING)).isEmpty();
        assertThat(closed.record()).isEmpty();
    }
}
