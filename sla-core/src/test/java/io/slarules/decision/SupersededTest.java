package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.ticket.Priority;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupersededTest {
    private static final Reason REASON = new Reason("T1 partial", "priority.drl", 14, "partial", Map.of());

    @Test
    void whatLostSaysWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Superseded<>(Priority.P3, REASON, " "))
                .withMessageContaining("Superseded.why (\" \") is blank")
                .withMessageContaining("T1 partial");
    }

    @Test
    void equalityIgnoresWhereTheRuleStands() {
        Reason moved = new Reason("T1 partial", "priority.drl", 15, "partial", Map.of());
        assertThat(new Superseded<>(Priority.P3, moved, "due later"))
                .isEqualTo(new Superseded<>(Priority.P3, REASON, "due later"))
                .isNotEqualTo(new Superseded<>(Priority.P3, REASON, "no more urgent"));
    }

    @Test
    void nullIsRefusedByTheNameOfTheComponent() {
        RecordChecks.refusesNullInEveryComponent(new Superseded<>(Priority.P3, REASON, "due later"));
    }
}
