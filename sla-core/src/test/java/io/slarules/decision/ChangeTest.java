package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Instant AT = Instant.parse("2026-11-23T15:00:00Z");
    private static final Change.Effect CLOCK = new Change.Effect(Change.Kind.CLOCK, "WORKAROUND", "BREACHED");
    private static final Change.Effect STEP = new Change.Effect(Change.Kind.STEP, "T-1/N1 INFORM #1", "DUE");
    private static final Change.Effect FACTS = new Change.Effect(Change.Kind.FACTS, "customer pressure", "NORMAL");

    @Test
    void effectsAreSortedByKindSubjectAndNewValue() {
        Change.Effect other = new Change.Effect(Change.Kind.CLOCK, "STATUS", "BREACHED");
        Change.Effect paused = new Change.Effect(Change.Kind.CLOCK, "WORKAROUND", "PAUSED");
        assertThat(new Change(AT, List.of(FACTS, STEP, paused, CLOCK, other)).effects())
                .containsExactly(other, CLOCK, paused, STEP, FACTS);
        assertThat(new Change(AT, List.of(FACTS, STEP))).isEqualTo(new Change(AT, List.of(STEP, FACTS)));
    }

    @Test
    void aChangeChangesSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change(AT, List.of()))
                .withMessageContaining("Change.effects is empty at 2026-11-23T15:00:00Z");
    }

    @Test
    void aClockAndAStepChangeToAStateOfTheirs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change.Effect(Change.Kind.CLOCK, "WORKAROUND", "DUE"))
                .withMessageContaining("Change.Effect.to (\"DUE\")")
                .withMessageContaining("CLOCK");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change.Effect(Change.Kind.STEP, "T-1/N1 INFORM #1", "BREACHED"))
                .withMessageContaining("STEP");
    }

    @Test
    void anEffectNamesItsSubject() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change.Effect(Change.Kind.FACTS, " ", "NORMAL"))
                .withMessageContaining("Change.Effect.subject (\" \") is blank");
    }

    @Test
    void itKeepsItsOwnCopies() {
        RecordChecks.keepsItsOwnCopies(new Change(AT, List.of(CLOCK)));
    }

    @Test
    void nullIsRefusedByTheNameOfTheComponent() {
        RecordChecks.refusesNullInEveryComponent(new Change(AT, List.of(CLOCK)));
        RecordChecks.refusesNullInEveryComponent(CLOCK);
    }
}
