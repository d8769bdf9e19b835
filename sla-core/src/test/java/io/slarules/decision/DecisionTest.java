package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Decision RICH = SampleDecision.rich();

    @Test
    void equalityIgnoresTheRevision() {
        Decision other = copy(RICH, RICH.priority(), RICH.nextChange(), RICH.factsValidUntil(), RICH.notes(), "other");
        assertThat(other).isEqualTo(RICH).hasSameHashCodeAs(RICH).hasToString(RICH.toString());
    }

    @Test
    void equalityIgnoresWhereARuleStands() {
        Reason reason = RICH.priority().reason();
        Reason moved = new Reason(reason.rule(), "moved.drl", 77, reason.words(), reason.bound());
        Conclusion<Priority> one = Conclusion.of(Priority.P2, reason);
        Conclusion<Priority> two = Conclusion.of(Priority.P2, moved);
        assertThat(withPriority(one))
                .isEqualTo(withPriority(two))
                .hasToString(withPriority(two).toString());
    }

    @Test
    void equalityCoversValuesWordsAndNotes() {
        Reason reason = RICH.priority().reason();
        Reason reworded = new Reason(reason.rule(), reason.file(), reason.line(), "in other words", reason.bound());
        assertThat(RICH)
                .isNotEqualTo(withPriority(Conclusion.of(Priority.P1, reason)))
                .isNotEqualTo(copy(
                        RICH, RICH.priority(), Optional.empty(), RICH.factsValidUntil(), RICH.notes(), RICH.revision()))
                .isNotEqualTo(copy(
                        RICH, RICH.priority(), RICH.nextChange(), RICH.factsValidUntil(), List.of(), RICH.revision()))
                .isNotEqualTo("T-18");
        assertThat(withPriority(Conclusion.of(Priority.P2, reason)))
                .isNotEqualTo(withPriority(Conclusion.of(Priority.P2, reworded)));
    }

    @Test
    void theSnapshotHoldsNoPlacesNoWordsAndNoRevision() {
        assertThat(RICH.toString())
                .doesNotContain(".drl")
                .doesNotContain("published target")
                .doesNotContain(RICH.revision());
    }

    @Test
    void theSnapshotKeepsEachValueOnItsLine() {
        List<Note> notes = List.of(new Note(Note.Kind.HELD, "one\r\ntwo"));
        Decision decision =
                copy(RICH, RICH.priority(), RICH.nextChange(), RICH.factsValidUntil(), notes, RICH.revision());
        assertThat(decision.toString()).endsWith("note HELD one\\r\\ntwo\n");
    }

    @Test
    void theSnapshotDoesNotDependOnTheOrderOfDeadlinesAndSteps() {
        List<Deadline> deadlines = new ArrayList<>(RICH.deadlines());
        List<Step> steps = new ArrayList<>(RICH.escalations());
        Collections.reverse(deadlines);
        Collections.reverse(steps);
        Decision reversed = new Decision(
                RICH.ticket(),
                RICH.now(),
                RICH.impact(),
                RICH.provisional(),
                RICH.priority(),
                deadlines,
                steps,
                RICH.triage(),
                RICH.nextChange(),
                RICH.factsValidUntil(),
                RICH.notes(),
                RICH.revision());
        assertThat(reversed).hasToString(RICH.toString());
    }

    @Test
    void notesAreSorted() {
        assertThat(RICH.notes()).isSorted().hasSize(3);
    }

    @Test
    void deadlinesAndStepsAreFoundByClockAndState() {
        assertThat(RICH.deadline(Clock.WORKAROUND)).contains(SampleDecision.workaround());
        assertThat(RICH.deadline(Clock.named("NONE"))).isEmpty();
        assertThat(RICH.steps(StepState.HELD)).extracting(Step::key).containsExactly("T-18/F4 JOIN #1");
        assertThat(RICH.nextDeadline()).map(Deadline::clock).contains(Clock.named("STATUS"));
        assertThat(SampleDecision.bare().nextDeadline()).isEmpty();
    }

    @Test
    void theNextChangeIsLater() {
        Change now = new Change(RICH.now(), RICH.nextChange().get().effects());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        copy(RICH, RICH.priority(), Optional.of(now), Optional.empty(), RICH.notes(), RICH.revision()))
                .withMessageContaining("Decision.nextChange (2026-11-23T14:20:00Z) of T-18 is not after now");
    }

    @Test
    void factsDoNotLapseBeforeTheNextChange() {
        Optional<Instant> at = RICH.nextChange().map(Change::at);
        assertThat(copy(RICH, RICH.priority(), RICH.nextChange(), at, RICH.notes(), RICH.revision())
                        .factsValidUntil())
                .isEqualTo(at);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(
                        RICH,
                        RICH.priority(),
                        RICH.nextChange(),
                        at.map(instant -> instant.minusNanos(1)),
                        RICH.notes(),
                        RICH.revision()))
                .withMessageContaining("Decision.factsValidUntil (2026-11-23T14:59:59.999999999Z) of T-18");
    }

    @Test
    void theTicketIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(
                        " ",
                        RICH.now(),
                        RICH.impact(),
                        false,
                        RICH.priority(),
                        List.of(),
                        List.of(),
                        RICH.triage(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        ""))
                .withMessageContaining("Decision.ticket (\" \") is blank");
    }

    @Test
    void itKeepsItsOwnCopies() {
        RecordChecks.keepsItsOwnCopies(RICH);
        RecordChecks.keepsItsOwnCopies(copy(
                RICH,
                RICH.priority(),
                RICH.nextChange(),
                RICH.factsValidUntil(),
                List.of(RICH.notes().get(0)),
                RICH.revision()));
    }

    @Test
    void nullIsRefusedByTheNameOfTheComponent() {
        RecordChecks.refusesNullInEveryComponent(RICH);
    }

    private static Decision withPriority(Conclusion<Priority> priority) {
        return copy(RICH, priority, RICH.nextChange(), RICH.factsValidUntil(), RICH.notes(), RICH.revision());
    }

    private static Decision copy(
            Decision of,
            Conclusion<Priority> priority,
            Optional<Change> nextChange,
            Optional<Instant> factsValidUntil,
            List<Note> notes,
            String revision) {
        return new Decision(
                of.ticket(),
                of.now(),
                of.impact(),
                of.provisional(),
                priority,
                of.deadlines(),
                of.escalations(),
                of.triage(),
                nextChange,
                factsValidUntil,
                notes,
                revision);
    }
}
