package io.slarules.triage;

import io.slarules.internal.triage.Item;
import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Queued;
import io.slarules.ticket.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A ticket as the triage order sees it: its terms as integers, without the facts they came from. {@code SlaEngine.plan} makes one of a
 * ticket; a host that knows the terms itself states them here.
 *
 * <p>Immutable; null is refused. Instants are floored to the minute and durations to whole minutes, which is what the order compares.
 */
public final class PlannedTicket implements Queued {
    /** The largest loss of one ticket, with which every merit fits a {@code long}. */
    public static final long LARGEST_LOSS = 1_000_000_000;

    /** The effort that an unknown one counts as. */
    public static final int UNKNOWN_EFFORT_MINUTES = 240;

    private static final long LONGEST_MINUTES = 1_000_000_000;
    private static final int SECONDS_PER_MINUTE = 60;

    private final Item item;
    private final Set<Skill> needs;
    private final Optional<LeftOut> leftOut;

    /** Why a ticket waits for no engineer. */
    public enum LeftOut {
        /** It is over. */
        CLOSED,
        /** It is solved as far as the desk is concerned. */
        RESOLVED,
        /** It waits for somebody outside of the desk. */
        PAUSED,
        /** The desk has set it aside. */
        PARKED,
        /** Somebody works on it. */
        IN_WORK
    }

    PlannedTicket(Item item, Set<Skill> needs, Optional<LeftOut> leftOut) {
        this.item = item;
        this.needs = needs;
        this.leftOut = leftOut;
    }

    /**
     * A ticket that waits for an engineer, of which no more is known: no loss, no promise, no target, an effort of
     * {@value #UNKNOWN_EFFORT_MINUTES} minutes, in the band of its priority.
     *
     * @param id unique in its queue, in any script; equal tickets go in the order of {@link String#compareTo}
     * @param customer the customer's id
     */
    public static PlannedTicket of(String id, String customer, Priority priority, Instant opened) {
        Objects.requireNonNull(id, "PlannedTicket.id is null: give the ticket's id");
        Objects.requireNonNull(customer, "PlannedTicket.customer is null: give the customer's id, or \"\"");
        Objects.requireNonNull(priority, "PlannedTicket.priority is null: give the ticket's priority");
        Objects.requireNonNull(opened, "PlannedTicket.opened is null: give when the ticket was opened");
        Band band = priority == Priority.P1 ? Band.LINE_DOWN : Band.REST;
        long minute = minute(opened);
        Item item = new Item(
                id,
                customer,
                Codes.of(priority),
                Codes.of(band),
                0,
                UNKNOWN_EFFORT_MINUTES,
                Item.NEVER,
                Item.NEVER,
                minute,
                minute,
                Item.NEVER,
                "",
                false,
                0);
        return new PlannedTicket(item, Set.of(), Optional.empty());
    }

    /** The same ticket in this strict band. */
    public PlannedTicket in(Band band) {
        Objects.requireNonNull(band, "PlannedTicket.band is null: give the strict band");
        return with(new Draft(item).band(Codes.of(band)));
    }

    /** The same ticket at this priority; its band stays. */
    public PlannedTicket at(Priority priority) {
        Objects.requireNonNull(priority, "PlannedTicket.priority is null: give the ticket's priority");
        return with(new Draft(item).level(Codes.of(priority)));
    }

    /**
     * The same ticket, losing so much production per hour.
     *
     * @param milli thousandths of a tool-equivalent, 0 to 10⁹
     */
    public PlannedTicket losing(long milli) {
        refuse(milli < 0 || milli > LARGEST_LOSS, "lossMilli", milli, "give thousandths of a tool per hour, 0 to 10^9");
        return with(new Draft(item).loss(milli));
    }

    /** The same ticket with so many minutes of work until it is contained, at least 1. */
    public PlannedTicket takingMinutes(int minutes) {
        refuse(minutes < 1, "effortMinutes", minutes, "give the minutes to containment, at least 1");
        return with(new Draft(item).effort(minutes));
    }

    /** The same ticket with the date promised next. */
    public PlannedTicket promised(Instant due) {
        Objects.requireNonNull(due, "PlannedTicket.promise is null: leave it out when nothing is promised");
        return with(new Draft(item).due(minute(due)));
    }

    /** The same ticket, of which a significantly worse state is expected then. */
    public PlannedTicket worsening(Instant at) {
        Objects.requireNonNull(at, "PlannedTicket.worsening is null: leave it out when none is announced");
        return with(new Draft(item).worsens(minute(at)));
    }

    /**
     * The same ticket with the workaround target in force: the elapsed time from its opening to the date that a workaround was promised
     * for. A ticket that waited several times this becomes an elder; without a target none ever does.
     *
     * @param elapsed at least a minute, at most 10⁹ minutes
     */
    public PlannedTicket withTarget(Duration elapsed) {
        Objects.requireNonNull(elapsed, "PlannedTicket.target is null: leave it out when there is none");
        long minutes = elapsed.toMinutes();
        refuse(minutes < 1 || minutes > LONGEST_MINUTES, "target", elapsed, "give 1 to 10^9 minutes");
        return with(new Draft(item).target(minutes));
    }

    /**
     * The same ticket, of whose life so much was paused and does not count as waiting.
     *
     * @param elapsed not negative, at most 10⁹ minutes
     */
    public PlannedTicket pausedFor(Duration elapsed) {
        Objects.requireNonNull(elapsed, "PlannedTicket.paused is null: give Duration.ZERO when it never was");
        long minutes = elapsed.toMinutes();
        refuse(elapsed.isNegative() || minutes > LONGEST_MINUTES, "paused", elapsed, "give 0 to 10^9 minutes");
        return with(new Draft(item).ages(item.opened() + minutes));
    }

    /** The same ticket, linked to a problem; the tickets of a problem whose fix is not known form a group. */
    public PlannedTicket linkedTo(String problem, boolean fixKnown) {
        Objects.requireNonNull(problem, "PlannedTicket.problem is null: give \"\" when it is linked to none");
        return with(new Draft(item).problem(problem, fixKnown));
    }

    /**
     * The same ticket, whose problem is expected to bring further cases that lose so much per hour together: it adds to what the lead
     * carries. Where the tickets of a problem say different amounts, the largest counts.
     *
     * @param milli thousandths of a tool-equivalent, 0 to 10⁹
     */
    public PlannedTicket expecting(long milli) {
        refuse(
                milli < 0 || milli > LARGEST_LOSS,
                "expectedMilli",
                milli,
                "give thousandths of a tool per hour, 0 to 10^9");
        return with(new Draft(item).expected(milli));
    }

    /** The same ticket, needing these skills and no others. */
    public PlannedTicket needing(Set<Skill> skills) {
        Objects.requireNonNull(skills, "PlannedTicket.needs is null: give an empty set when it needs none");
        return new PlannedTicket(item, Set.copyOf(skills), leftOut);
    }

    /** The same ticket, out of the order for this reason. */
    public PlannedTicket leftOut(LeftOut why) {
        Objects.requireNonNull(why, "PlannedTicket.leftOut is null: use waiting() when it waits for an engineer");
        return new PlannedTicket(item, needs, Optional.of(why));
    }

    /** The same ticket, waiting for an engineer. */
    public PlannedTicket waiting() {
        return leftOut.isEmpty() ? this : new PlannedTicket(item, needs, Optional.empty());
    }

    private PlannedTicket with(Draft draft) {
        return new PlannedTicket(draft.item(), needs, leftOut);
    }

    private static void refuse(boolean impossible, String component, Object value, String help) {
        if (impossible) {
            throw new IllegalArgumentException("PlannedTicket." + component + " (" + value + ") cannot be: " + help);
        }
    }

    /** The ticket's id. */
    @Override
    public String id() {
        return item.id();
    }

    /** The customer's id. */
    public String customer() {
        return item.customer();
    }

    /** Its priority. */
    public Priority priority() {
        return Codes.level(item.level());
    }

    /** Its strict band. */
    public Band band() {
        return Codes.band(item.band());
    }

    /** Production loss per hour in 1/1000 tool-equivalents. */
    public long lossMilli() {
        return item.loss();
    }

    /** Estimated effort to containment, in minutes. */
    public int effortMinutes() {
        return item.effort();
    }

    /** The date promised next; empty when there is none, which counts as far away. */
    public Optional<Instant> promise() {
        return instant(item.due());
    }

    /** When the ticket was opened. */
    public Instant opened() {
        return Instant.ofEpochSecond(item.opened() * SECONDS_PER_MINUTE);
    }

    /** When a significantly worse state is expected; empty when none is announced. */
    public Optional<Instant> worsening() {
        return instant(item.worsens());
    }

    /** The workaround target in force, as elapsed time; empty when there is none. */
    public Optional<Duration> target() {
        return item.target() == Item.NEVER ? Optional.empty() : Optional.of(Duration.ofMinutes(item.target()));
    }

    /** How much of its life was paused. */
    public Duration paused() {
        return Duration.ofMinutes(item.ages() - item.opened());
    }

    /** The problem it is linked to; empty when there is none. */
    public Optional<String> problem() {
        return item.problem().isEmpty() ? Optional.empty() : Optional.of(item.problem());
    }

    /** Whether the fix of its problem is known. */
    public boolean fixKnown() {
        return item.fixKnown();
    }

    /** What further cases of its problem are expected to lose per hour, in 1/1000 tool-equivalents. */
    public long expectedMilli() {
        return item.expected();
    }

    /** The skills it needs. */
    public Set<Skill> needs() {
        return needs;
    }

    /** Why the ticket is not in the order; empty when it is. */
    public Optional<LeftOut> leftOut() {
        return leftOut;
    }

    /** Whether who has these skills can do this ticket. */
    public boolean coveredBy(Set<Skill> skills) {
        for (Skill need : needs) {
            if (skills.stream().noneMatch(skill -> skill.covers(need))) {
                return false;
            }
        }
        return true;
    }

    Item item() {
        return item;
    }

    static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_MINUTE);
    }

    static Optional<Instant> instant(long minute) {
        return minute == Item.NEVER
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(minute * SECONDS_PER_MINUTE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlannedTicket that
                && item.equals(that.item)
                && needs.equals(that.needs)
                && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return item.hashCode();
    }

    /** What is stated of it, on one line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(id())
                .append(" of ")
                .append(customer())
                .append(": ")
                .append(band())
                .append(' ')
                .append(priority())
                .append(", loss ")
                .append(lossMilli())
                .append(", effort ")
                .append(effortMinutes())
                .append(" min, opened ")
                .append(opened());
        promise().ifPresent(due -> text.append(", promise ").append(due));
        worsening().ifPresent(at -> text.append(", worsens ").append(at));
        target().ifPresent(elapsed -> text.append(", target ").append(elapsed));
        if (!paused().isZero()) {
            text.append(", paused ").append(paused());
        }
        problem().ifPresent(id -> text.append(", problem ").append(id).append(fixKnown() ? " (fix known)" : ""));
        if (expectedMilli() > 0) {
            text.append(", expecting ").append(expectedMilli());
        }
        if (!needs.isEmpty()) {
            text.append(", needs ").append(new TreeSet<>(needs));
        }
        leftOut.ifPresent(why -> text.append(", left out: ").append(why));
        return text.toString();
    }
}
