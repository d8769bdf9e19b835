package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NoteTest {
    @Test
    void notesAreOrderedByKindThenText() {
        Note ignored = new Note(Note.Kind.IGNORED, "z");
        Note first = new Note(Note.Kind.HELD, "a");
        Note second = new Note(Note.Kind.HELD, "b");
        assertThat(ignored).isLessThan(first);
        assertThat(first).isLessThan(second);
        assertThat(first).isEqualByComparingTo(new Note(Note.Kind.HELD, "a"));
    }

    @Test
    void aNoteSaysSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Note(Note.Kind.HELD, ""))
                .withMessageContaining("Note.text (\"\") is blank");
    }

    @Test
    void nullIsRefusedByTheNameOfTheComponent() {
        RecordChecks.refusesNullInEveryComponent(new Note(Note.Kind.HELD, "a"));
    }
}
