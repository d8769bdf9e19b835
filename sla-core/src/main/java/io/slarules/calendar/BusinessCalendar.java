package io.slarules.calendar;

import static io.slarules.internal.calendar.Horizon.NONE;
import static java.util.Objects.requireNonNull;

import io.slarules.internal.calendar.Combination;
import io.slarules.internal.calendar.Definition;
import io.slarules.internal.calendar.Horizon;
import io.slarules.internal.calendar.LazyTimeline;
import io.slarules.internal.calendar.Named;
import io.slarules.internal.calendar.WorkingDates;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an organisation works, and exactly how much of that time lies between two instants.
 *
 * <p>Everything follows from F(t), the open time that has passed up to an instant t. Intervals are half-open. Hours are wall
 * clock time of the calendar's zone, and are laid on the line of instants by {@link #boundary}: where clocks are put forward
 * or back, what has really elapsed counts, to the nanosecond. Nothing is rounded.
 *
 * <p>State one with {@link #named}, {@link #parse} or {@link #alwaysOpen}; combine with {@link #and} and {@link #or}. Equal
 * when name, zone, day length and statements are. Immutable and thread-safe. No method accepts null.
 *
 * <p><b>Horizon.</b> Answers exist from {@link #HORIZON_START} to {@link #HORIZON_END}; past them a
 * {@link BeyondHorizonException} is thrown, in bounded time. An always-open calendar answers for every {@code Instant}. A
 * calendar is compiled year by year as questions reach further, some kilobytes each, and then answers in nanoseconds, whatever
 * the span. The methods on {@code long} take and return nanoseconds since the epoch, allocate nothing, and share this horizon.
 */
public final class BusinessCalendar {
    /** The first instant for which calendars are computed: 1910-01-01T00:00Z. */
    public static final Instant HORIZON_START = Horizon.instantOf(Horizon.FROM);
    /** The first instant for which calendars are no longer computed: 2200-01-01T00:00Z. */
    public static final Instant HORIZON_END = Horizon.instantOf(Horizon.TO);

    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final Duration WHOLE_DAY = Duration.ofHours(24);

    private final Named stated;
    private final LazyTimeline line;
    private final WorkingDates dates;
    private final boolean alwaysOpen;

    private BusinessCalendar(Named stated) {
        this.stated = stated;
        line = new LazyTimeline(stated.definition());
        dates = new WorkingDates(stated.definition(), line);
        alwaysOpen = stated.definition().isAlwaysOpen();
    }

    static BusinessCalendar of(Named stated) {
        BusinessCalendar calendar = new BusinessCalendar(stated);
        if (!calendar.alwaysOpen && !calendar.line.isEverOpen()) {
            throw new NeverOpenException(stated.name());
        }
        return calendar;
    }

    static Duration usualDayLength(Definition definition) {
        return definition.isAlwaysOpen() ? WHOLE_DAY : WORKING_DAY;
    }

    /** Begins to state a calendar; its zone comes next, and is not optional. */
    public static Timetable.Nameplate named(String name) {
        return new Timetable.Nameplate(CalendarNames.check(name));
    }

    /** A calendar that never closes; the zone matters to business days and local times only. */
    public static BusinessCalendar alwaysOpen(String name, ZoneId zone) {
        return named(name).in(zone).openDaily("00:00-24:00").build();
    }

    /**
     * Reads a calendar from the text that {@link #toText} writes and people can write:
     *
     * <pre>{@code
     * calendar "fab-office"
     * zone Asia/Taipei
     * day 8 h                                   # how long a day of open time is; may be left out
     *
     * week
     *   mon-fri 08:30-12:00 13:00-17:30
     *   sat 22:00-06:00                         # an overnight shift
     *   break mon-fri 15:00-15:15 "tea"
     * week from 2026-07-01
     *   daily 00:00-24:00
     *
     * yearly 01-01 "New Year"
     * holiday 2026-02-17 "Spring Festival"
     * open 2026-02-14 08:30-17:30 "make-up day" # an override
     * closed 2026-12-24 "inventory"
     * break 2026-12-23 15:00-17:30 "party"
     *
     * source "China" from 2024-01-01 through 2026-12-31 work mon
     *   off 2026-10-01 "National Day" "notice 2025-7"
     *   work 2026-10-10 "National Day"
     *   hours 2026-12-31 09:00-12:00 "half day"
     * }</pre>
     *
     * <p>A combined calendar follows its parts: {@code all of "vendor" "site"} or {@code any of "vendor" "site"} stands in
     * the place of its hours. {@code #} begins a comment.
     *
     * @throws InvalidCalendarException naming every problem with its line and column
     * @throws NeverOpenException when no instant is open
     */
    public static BusinessCalendar parse(String text) {
        return of(CalendarReader.readOne(text));
    }

    /** Reads all calendars of a text, in their order; parts of combined ones are among them. */
    public static List<BusinessCalendar> parseAll(String text) {
        return CalendarReader.readAll(text).stream().map(BusinessCalendar::of).toList();
    }

    /** The canonical text, which {@link #parse} reads back into an equal calendar; equal calendars have equal texts. */
    public String toText() {
        return CalendarWriter.write(stated);
    }

    /**
     * A hash of all that decides the calendar's answers: its text, and the version of the time-zone data of its zones, an
     * update of which can move future deadlines. 64 hexadecimal digits.
     */
    public String contentHash() {
        return ContentHash.of(toText(), stated.definition().zones());
    }

    /** Open when this calendar and the other one are, each in its own zone; it keeps this one's zone and day length. */
    public BusinessCalendar and(BusinessCalendar other, String name) {
        return combined(Combination.Mode.ALL, other, name);
    }

    /** Open when this calendar or the other one is, each in its own zone; it keeps this one's zone and day length. */
    public BusinessCalendar or(BusinessCalendar other, String name) {
        return combined(Combination.Mode.ANY, other, name);
    }

    private BusinessCalendar combined(Combination.Mode mode, BusinessCalendar other, String name) {
        Definition joint = new Combination(mode, zone(), List.of(stated, other.stated));
        Named result = new Named(CalendarNames.check(name), dayLength(), joint);
        CalendarNames.refuseAmbiguous(result);
        return of(result);
    }

    public String name() {
        return stated.name();
    }

    /** The zone of its hours and dates; of a combined calendar, the zone in which it is asked for dates and local times. */
    public ZoneId zone() {
        return stated.definition().zone();
    }

    /** How much open time people mean by one day; see {@link OpenTime#on}. */
    public Duration dayLength() {
        return stated.dayLength();
    }

    /** Whether it never closes: weekly hours that leave no gap, and nothing dated. */
    public boolean isAlwaysOpen() {
        return alwaysOpen;
    }

    public boolean isOpen(Instant t) {
        return alwaysOpen || line.isOpen(nanos(t));
    }

    /** Whether it is open at an instant in nanoseconds since the epoch. */
    public boolean isOpen(long epochNanos) {
        inside(epochNanos);
        return alwaysOpen || line.isOpen(epochNanos);
    }

    /** F(b) − F(a): the open time between two instants, negative when {@code b} is before {@code a}, so that it is additive. */
    public Duration between(Instant a, Instant b) {
        return alwaysOpen ? Duration.between(a, b) : Duration.ofNanos(line.between(nanos(a), nanos(b)));
    }

    /** {@link #between} in nanoseconds. */
    public long openNanos(long fromEpochNanos, long toEpochNanos) {
        inside(fromEpochNanos);
        inside(toEpochNanos);
        return alwaysOpen ? toEpochNanos - fromEpochNanos : line.between(fromEpochNanos, toEpochNanos);
    }

    /**
     * The earliest r with F(r) − F(t) = open: reached exactly at closing, it is the closing. Zero gives {@code t}, open or not;
     * a negative amount subtracts.
     */
    public Instant add(Instant t, Duration open) {
        return alwaysOpen ? elapse(t, open, 1) : move(t, Horizon.nanosOf(open));
    }

    /** The latest r with F(t) − F(r) = open. Zero gives {@code t}; a negative amount adds. */
    public Instant subtract(Instant t, Duration open) {
        return alwaysOpen ? elapse(t, open, -1) : move(t, -Horizon.nanosOf(open));
    }

    private Instant move(Instant t, long open) {
        return open == 0 ? requireNonNull(t, "t") : Horizon.instantOf(move(nanos(t), open));
    }

    /** {@link #add} in nanoseconds; negative amounts subtract. */
    public long addNanos(long epochNanos, long openNanos) {
        inside(epochNanos);
        return move(epochNanos, Math.max(openNanos, -Long.MAX_VALUE));
    }

    private long move(long t, long open) {
        long answer = open == 0
                ? t
                : alwaysOpen ? LazyTimeline.elapse(t, open) : open > 0 ? line.add(t, open) : line.subtract(t, -open);
        return found(answer, t, open > 0);
    }

    private Instant elapse(Instant t, Duration time, int sign) {
        try {
            return sign > 0 ? t.plus(time) : t.minus(time);
        } catch (DateTimeException | ArithmeticException e) {
            throw new BeyondHorizonException(name(), t, sign > 0 == time.isNegative() ? Instant.MIN : Instant.MAX);
        }
    }

    /** {@code t} when it is open, else the next opening. */
    public Instant nextOpen(Instant t) {
        return alwaysOpen ? requireNonNull(t, "t") : answer(line.nextOpen(nanos(t)), t, true);
    }

    /** The latest instant up to {@code t} with an open moment just before it: {@code t}, or the previous closing. */
    public Instant previousClose(Instant t) {
        return alwaysOpen ? requireNonNull(t, "t") : answer(line.previousClose(nanos(t)), t, false);
    }

    /** The nearest opening strictly after {@code t}, empty when there is none up to the horizon; touching hours have none. */
    public Optional<Instant> nextOpening(Instant t) {
        return alwaysOpen ? Optional.empty() : edge(line.nextOpening(nanos(t)));
    }

    /** The nearest closing strictly after {@code t}, empty when there is none up to the horizon. */
    public Optional<Instant> nextClosing(Instant t) {
        return alwaysOpen ? Optional.empty() : edge(line.nextClosing(nanos(t)));
    }

    /** The nearest opening strictly before {@code t}, empty when there is none back to the horizon. */
    public Optional<Instant> previousOpening(Instant t) {
        return alwaysOpen ? Optional.empty() : edge(line.previousOpening(nanos(t)));
    }

    /** The nearest closing strictly before {@code t}, empty when there is none back to the horizon. */
    public Optional<Instant> previousClosing(Instant t) {
        return alwaysOpen ? Optional.empty() : edge(line.previousClosing(nanos(t)));
    }

    /**
     * The first instant at which the zone's wall clock reads a local date-time or later: in a gap the transition, in an
     * overlap the earlier of the two.
     */
    public Instant boundary(LocalDateTime local) {
        long answer = WorkingDates.boundary(zone(), local);
        if (answer == NONE) {
            Instant asked = local.atZone(zone()).toInstant();
            throw beyond(asked, asked.isAfter(HORIZON_START));
        }
        return Horizon.instantOf(answer);
    }

    /**
     * The longest stretches that are open, and the closed ones between them, each with its reasons: without gaps from one
     * instant to the other, and none when they are equal.
     */
    public List<Segment> segments(Instant fromInclusive, Instant toExclusive) {
        return Explanation.merge(explain(fromInclusive, toExclusive).segments());
    }

    /** Which time from one instant to another counts, which does not, and why, for programs and for people. */
    public Explanation explain(Instant fromInclusive, Instant toExclusive) {
        long from = nanos(fromInclusive);
        long to = nanos(toExclusive);
        if (to < from) {
            throw new IllegalArgumentException("a span (" + fromInclusive + " to " + toExclusive
                    + ") must not end before it starts; swap the instants");
        }
        return Explanation.of(this, stated.definition().pieces(from, to), fromInclusive, toExclusive);
    }

    /** Whether work starts on a date: it has hours, whether or not breaks leave any, and the date exists in the zone. */
    public boolean isBusinessDay(LocalDate date) {
        return dates.isWorking(checked(date));
    }

    /** The business day that lies a number of business days away, by a stated rule; negative numbers count back. */
    public Instant addBusinessDays(Instant start, long days, BusinessDayRule rule) {
        return answer(new BusinessDays(zone(), line, dates).add(nanos(start), days, rule), start, days >= 0);
    }

    /** How many business days lie after a date, up to and including another; negative when that is earlier. */
    public long businessDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return dates.between(checked(fromExclusive), checked(toInclusive));
    }

    private LocalDate checked(LocalDate date) {
        if (!WorkingDates.covers(date)) {
            throw beyond(date.isBefore(LocalDate.EPOCH) ? Instant.MIN : Instant.MAX, date.isAfter(LocalDate.EPOCH));
        }
        return date;
    }

    /** Through which date the holidays of every source are known; empty when it takes holidays from no source. */
    public Optional<LocalDate> knownThrough() {
        return stated.definition().knowledge().stream()
                .map(Definition.Knowledge::through)
                .min(LocalDate::compareTo);
    }

    /** The holiday sources that do not know every date between two instants, in either order; none when all is known. */
    public List<Reservation> reservations(Instant a, Instant b) {
        Instant first = a.isBefore(b) ? a : b;
        Instant end = a.isBefore(b) ? b : a;
        Instant last = first.isBefore(end) ? end.minusNanos(1) : end;
        return stated.definition().knowledge().stream()
                .filter(known -> !known.covers(first, last))
                .map(known -> new Reservation(known.source(), known.from(), known.through()))
                .toList();
    }

    private long nanos(Instant t) {
        long nanos = Horizon.nanosOf(t);
        if (nanos == NONE) {
            throw beyond(t, t.isAfter(HORIZON_START));
        }
        return nanos;
    }

    private void inside(long epochNanos) {
        if (epochNanos < Horizon.FROM || epochNanos >= Horizon.TO) {
            throw beyond(Horizon.instantOf(epochNanos), epochNanos > 0);
        }
    }

    private long found(long answer, long asked, boolean forward) {
        if (answer == NONE) {
            throw beyond(Horizon.instantOf(asked), forward);
        }
        return answer;
    }

    private Instant answer(long answer, Instant asked, boolean forward) {
        if (answer == NONE) {
            throw beyond(asked, forward);
        }
        return Horizon.instantOf(answer);
    }

    private static Optional<Instant> edge(long answer) {
        return answer == NONE ? Optional.empty() : Optional.of(Horizon.instantOf(answer));
    }

    private BeyondHorizonException beyond(Instant asked, boolean forward) {
        return new BeyondHorizonException(name(), asked, forward ? HORIZON_END : HORIZON_START);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessCalendar that && stated.equals(that.stated);
    }

    @Override
    public int hashCode() {
        return stated.hashCode();
    }

    /** Name and zone. */
    @Override
    public String toString() {
        return "calendar (" + name() + ") in " + zone();
    }
}
