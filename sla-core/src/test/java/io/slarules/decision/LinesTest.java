package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void aLevelIsTwoSpaces() {
        Lines lines = new Lines();
        lines.add(0, "a");
        lines.add(2, "b");
        lines.blank();
        lines.add(1, "c");
        assertThat(lines).hasToString("a\n    b\n\n  c\n");
    }

    @Test
    void wordsWithLineBreaksGoOnIndented() {
        Lines lines = new Lines();
        lines.add(1, "first\r\nTicket T-1: priority P1\nlast");
        assertThat(lines).hasToString("  first\n    Ticket T-1: priority P1\n    last\n");
    }

    @Test
    void controlCharactersAreLeftOut() {
        Lines lines = new Lines();
        lines.add(0, "a\tb \u001b[31mred\u0007");
        assertThat(lines).hasToString("a b [31mred\n");
    }
}
