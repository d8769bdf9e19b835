package io.slarules.ticket;

/** Production-impact priority (生产影响优先级), from P1, production stopped or danger, to P5, a question. */
public enum Priority {
    /** Production is stopped or people are in danger. */
    P1,
    /** Severe loss, a hazard, or a partial loss about to become a stopped line. */
    P2,
    /** Partial loss, or a stopped line that runs again on a temporary workaround. */
    P3,
    /** Minor loss. */
    P4,
    /** A question, or equipment outside volume production. */
    P5;

    /** Whether this level goes before the other one. */
    public boolean isMoreUrgentThan(Priority other) {
        return compareTo(other) < 0;
    }

    /** Whether this level is the other one or goes before it. */
    public boolean isAtLeast(Priority other) {
        return compareTo(other) <= 0;
    }

    /** The more urgent of the two levels. */
    public Priority moreUrgent(Priority other) {
        return isMoreUrgentThan(other) ? this : other;
    }

    /**
     * This level raised by some levels, but not beyond a bound; a level at or beyond the bound stays.
     *
     * @param levels how many levels up, not negative
     * @throws IllegalArgumentException if {@code levels} is negative
     */
    public Priority raised(int levels, Priority notBeyond) {
        if (levels < 0) {
            throw new IllegalArgumentException("negative number of levels (" + levels
                    + ") in Priority.raised: a lift only raises, state 0 or more");
        }
        Priority raised = this;
        for (int level = 0; level < levels && notBeyond.isMoreUrgentThan(raised); level++) {
            raised = raised.oneUp();
        }
        return raised;
    }

    private Priority oneUp() {
        return switch (this) {
            case P1, P2 -> P1;
            case P3 -> P2;
            case P4 -> P3;
            case P5 -> P4;
        };
    }
}
