package io.slarules.examples.recovery;

/** What the host knows of a tool beside the case, and what its rules conclude. */
public final class Recovery {
    private Recovery() {}

    /** What happened to a tool. */
    public enum Kind {
        PART_SWAPPED,
        SOFTWARE_REPAIRED,
        INSTALLED,
        POWER_LOST,
        POWER_LOST_PARTLY,
        EARTHQUAKE,
        LEAK,
        CONTAMINATION,
        RECALIBRATED
    }

    /**
     * Something happened to the tool.
     *
     * @param what to which part, module or parameter; empty for the whole tool
     */
    public record Happened(Kind kind, String what) {}

    /** An error code that the tool shows. */
    public record ErrorCode(String code) {}

    /** A required procedure that was skipped. */
    public record Skipped(String procedure) {}

    /** The customer challenges the plan. */
    public record Challenge(String by, String why) {}

    /**
     * Somebody comments on a procedure.
     *
     * @param answered whether its authors reviewed it
     */
    public record Comment(String procedure, String by, boolean answered) {}

    /** Rules conclude: this procedure is due. */
    public record Due(String procedure) {}

    /** Rules conclude: look up the procedures for this error code. */
    public record LookUp(String errorCode) {}
}
