package io.slarules.internal.triage;

/**
 * The terms of one ticket, or of a lead with those attached to it. Instants are minutes since 1970; {@link #NEVER} stands for none.
 *
 * @param level 1 to 5, 1 the most urgent
 * @param band 0 danger, 1 line down, 2 the rest
 * @param loss production loss per hour in 1/1000 tool-equivalents
 * @param effort minutes to containment
 * @param due the date promised
 * @param worsens when a significantly worse state is expected
 * @param ages from when its waiting counts: the opening plus the time it was paused
 * @param target the promised time to a workaround, in minutes; {@link #NEVER} when there is none
 * @param problem the problem it is linked to; empty when there is none
 * @param fixKnown whether that problem's fix is known
 * @param expected loss per hour that further cases of the problem are expected to add
 */
public record Item(
        String id,
        String customer,
        int level,
        int band,
        long loss,
        int effort,
        long due,
        long worsens,
        long opened,
        long ages,
        long target,
        String problem,
        boolean fixKnown,
        long expected) {

    public static final long NEVER = Long.MAX_VALUE;
    public static final int REST = 2;

    /** The most that the losses of a group add up to, with which a merit fits a {@code long}. */
    public static final long LARGEST_SUM = 200_000_000_000L;

    /** Whether it belongs to a group: linked to a problem whose fix is not known. */
    public boolean grouped() {
        return !problem.isEmpty() && !fixKnown;
    }

    /** Only what stops nobody's production and endangers nobody waits for a lead. */
    public boolean attachable() {
        return band >= REST;
    }

    /** Danger, then line down, then by level: the first part of what makes a lead. */
    public int urgency() {
        return band < REST ? band : 1 + level;
    }

    /** The minute from which it has waited {@code factor} times its target; only below the strict bands. */
    public long elderSince(int factor) {
        return band < REST || target == NEVER ? NEVER : ages + factor * target;
    }

    Item leading(long sum, long earliestDue, long earliestWorsening) {
        return new Item(
                id,
                customer,
                level,
                band,
                Math.min(sum, LARGEST_SUM),
                effort,
                earliestDue,
                earliestWorsening,
                opened,
                ages,
                target,
                problem,
                fixKnown,
                expected);
    }
}
