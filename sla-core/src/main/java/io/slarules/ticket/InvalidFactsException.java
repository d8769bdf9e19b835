package io.slarules.ticket;

import java.util.List;

/**
 * Facts that are impossible in themselves. Lists every problem of the refused value at once, each as what is wrong with the value in
 * parentheses, the record and component, and what to do.
 */
public final class InvalidFactsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String[] problems;

    /** An exception about the given problems, at least one. */
    public InvalidFactsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = problems.toArray(String[]::new);
    }

    /** Every problem of the refused value, in the order of its components; immutable. */
    public List<String> problems() {
        return List.of(problems);
    }
}
