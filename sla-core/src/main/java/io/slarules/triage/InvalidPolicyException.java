package io.slarules.triage;

import java.util.List;

/** A triage policy for which the order would not keep what it promises. Lists every problem at once. */
public final class InvalidPolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String[] problems;

    /** An exception about the given problems, at least one. */
    public InvalidPolicyException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = problems.toArray(String[]::new);
    }

    /** Every problem of the refused policy; immutable. */
    public List<String> problems() {
        return List.of(problems);
    }
}
