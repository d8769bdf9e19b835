package io.slarules.calendar;

import java.util.List;

/** A calendar contradicts itself or cannot be read. All problems are named at once; in a text, each with line and column. */
public final class InvalidCalendarException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidCalendarException(String calendar, List<String> problems) {
        super("calendar (" + calendar + ") is not valid:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, one entry for each problem, in the order in which it was stated. */
    public List<String> problems() {
        return problems;
    }
}
