package io.slarules.testing;

import java.util.List;

/** A table of cases that cannot be read; it says everything that is wrong with it, by line. */
public final class InvalidTableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    InvalidTableException(List<String> problems) {
        super("The table of cases has " + problems.size() + (problems.size() == 1 ? " problem" : " problems") + ":\n  "
                + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem with its line, the wrong word in parentheses and what to write instead. */
    public List<String> problems() {
        return problems;
    }
}
