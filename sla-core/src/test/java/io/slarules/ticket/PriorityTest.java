package io.slarules.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {
    @ParameterizedTest
    @CsvSource({
        "P5,1,P2,P4",
        "P3,1,P2,P2",
        "P2,1,P2,P2",
        "P1,1,P2,P1",
        "P5,9,P3,P3",
        "P5,0,P1,P5",
        "P2,1,P3,P2",
        "P2,5,P1,P1"
    })
    void itIsRaisedByLevelsButNotBeyondTheBound(Priority from, int levels, Priority notBeyond, Priority raised) {
        assertThat(from.raised(levels, notBeyond)).isEqualTo(raised);
    }

    @Test
    void aNegativeLiftIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Priority.P3.raised(-1, Priority.P1))
                .withMessageContaining("(-1)");
    }

    @Test
    void p1GoesBeforeP2() {
        assertThat(Priority.P1.isMoreUrgentThan(Priority.P2)).isTrue();
        assertThat(Priority.P2.isMoreUrgentThan(Priority.P2)).isFalse();
        assertThat(Priority.P2.isAtLeast(Priority.P2)).isTrue();
        assertThat(Priority.P3.isAtLeast(Priority.P2)).isFalse();
        assertThat(Priority.P3.moreUrgent(Priority.P2)).isEqualTo(Priority.P2);
        assertThat(Priority.P1.moreUrgent(Priority.P2)).isEqualTo(Priority.P1);
    }
}
