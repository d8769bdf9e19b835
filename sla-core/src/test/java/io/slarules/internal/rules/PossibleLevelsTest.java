package io.slarules.internal.rules;

import static io.slarules.ticket.Priority.P1;
import static io.slarules.ticket.Priority.P2;
import static io.slarules.ticket.Priority.P3;
import static io.slarules.ticket.Priority.P4;
import static io.slarules.ticket.Priority.P5;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.ticket.Priority;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PossibleLevelsTest {
    private static Set<Priority> of(String condition) {
        return PossibleLevels.of(Token.in("rule \"a\"\nwhen\n" + condition + "\nthen\nend", 1));
    }

    @Test
    void readsPartsThatSpeakOfThePriorityAlone() {
        assertThat(of("Case( priority == Priority.P1 )")).containsOnly(P1);
        assertThat(of("Case( $p : priority == Priority.P1, open )")).containsOnly(P1);
        assertThat(of("Case( open, priority != Priority.P5, $p : priority )")).containsOnly(P1, P2, P3, P4);
        assertThat(of("$c : Case( priority == Priority.P4 || priority == Priority.P5 )"))
                .containsOnly(P4, P5);
        assertThat(of("Case( priority == Priority.P4 || == Priority.P5 )")).containsOnly(P4, P5);
        assertThat(of("Case( priority in (Priority.P1, Priority.P2) )")).containsOnly(P1, P2);
        assertThat(of("Case( priority not in (Priority.P1, Priority.P2) )")).containsOnly(P3, P4, P5);
        assertThat(of("Case( (priority != Priority.P1 && priority() != Priority.P2) )"))
                .containsOnly(P3, P4, P5);
        assertThat(of("Case( priority != Priority.P1, priority != Priority.P2 )"))
                .containsOnly(P3, P4, P5);
    }

    @Test
    void narrowsNothingByWhatItDoesNotUnderstand() {
        assertThat(of("Case( priority == Priority.P1 || open )")).hasSize(5);
        assertThat(of("Case( !(priority == Priority.P1) )")).hasSize(5);
        assertThat(of("Case( priority.isAtLeast(Priority.P2) )")).hasSize(5);
        assertThat(of("Case( priority == Priority.P1 ) or Case( priority == Priority.P2 )"))
                .hasSize(5);
        assertThat(of("not Case( priority == Priority.P1 )")).hasSize(5);
        assertThat(of("Case( priority == Priority.P9 )")).hasSize(5);
        assertThat(of("Case()")).hasSize(5);
        assertThat(of("")).hasSize(5);
    }
}
