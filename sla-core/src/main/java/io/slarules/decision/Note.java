package io.slarules.decision;

import java.util.Objects;

/**
 * Something the reader of a decision should know about what it was made from. Notes are ordered by kind, then text.
 *
 * @param kind what kind of note
 * @param text what was found and how it was read; not blank
 */
public record Note(Kind kind, String text) implements Comparable<Note> {

    /** The kinds of notes. */
    public enum Kind {
        /** An event after the decision's instant, not considered. */
        IGNORED,
        /** Facts or events that contradict each other, and the reading that was taken. */
        CONTRADICTION,
        /** A fact that fell without verification and is still held at its worse value. */
        HELD,
        /** A clock about which a rule promises nothing, and what other rules would have promised. */
        EXEMPT
    }

    /** A note; null is refused. */
    public Note {
        Objects.requireNonNull(kind, "Note.kind is null");
        Objects.requireNonNull(text, "Note.text is null");
        if (text.isBlank()) {
            throw new IllegalArgumentException("Note.text (\"" + text + "\") is blank: say what was found");
        }
    }

    @Override
    public int compareTo(Note other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : text.compareTo(other.text);
    }
}
