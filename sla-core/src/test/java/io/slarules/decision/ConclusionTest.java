package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.ticket.Priority;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConclusionTest {
    private static final Reason BASE = new Reason("T1 partial", "priority.drl", 14, "partial", Map.of());
    private static final Reason FLOOR = new Reason("T2-safety hazard", "priority.drl", 20, "a hazard", Map.of());

    @Test
    void aValueWithoutAReasonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conclusion<>(Priority.P3, List.of(), List.of()))
                .withMessageContaining("Conclusion.reasons is empty for the value (P3)");
    }

    @Test
    void theLastReasonThatActedDecided() {
        Conclusion<Priority> conclusion = new Conclusion<>(Priority.P2, List.of(BASE, FLOOR), List.of());
        assertThat(conclusion.reason()).isEqualTo(FLOOR);
        assertThat(conclusion.ruleIds()).isEqualTo("T1+T2-safety");
    }

    @Test
    void oneReasonIsEnough() {
        Conclusion<Priority> conclusion = Conclusion.of(Priority.P3, BASE);
        assertThat(conclusion.reason()).isEqualTo(BASE);
        assertThat(conclusion.ruleIds()).isEqualTo("T1");
        assertThat(conclusion.superseded()).isEmpty();
    }

    @Test
    void itKeepsItsOwnCopies() {
        Superseded<Priority> lost = new Superseded<>(Priority.P4, FLOOR, "no more urgent");
        RecordChecks.keepsItsOwnCopies(new Conclusion<>(Priority.P3, List.of(BASE), List.of(lost)));
    }

    @Test
    void equalityCoversWhatLost() {
        Superseded<Priority> lost = new Superseded<>(Priority.P3, FLOOR, "no more urgent");
        assertThat(new Conclusion<>(Priority.P2, List.of(BASE), List.of(lost)))
                .isEqualTo(new Conclusion<>(Priority.P2, List.of(BASE), List.of(lost)))
                .isNotEqualTo(Conclusion.of(Priority.P2, BASE));
    }

    @Test
    void nullIsRefusedByTheNameOfTheComponent() {
        RecordChecks.refusesNullInEveryComponent(Conclusion.of(Priority.P3, BASE));
    }
}
