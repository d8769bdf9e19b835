package io.slarules.internal.calendar;

import static io.slarules.internal.calendar.Horizon.NANOS_PER_DAY;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weekly hours with what dated facts change about them, in one zone. Immutable; equal when the facts are. */
public final class Schedule implements Definition {
    /** An overnight shift that started two dates earlier in any zone can still reach into a span. */
    private static final int DAYS_AROUND = 3;

    private final ScheduleFacts facts;
    private final Days days;

    public Schedule(ScheduleFacts facts) {
        this.facts = facts;
        days = new Days(facts);
    }

    public ScheduleFacts facts() {
        return facts;
    }

    @Override
    public ZoneId zone() {
        return facts.zone();
    }

    @Override
    public Set<ZoneId> zones() {
        return Set.of(facts.zone());
    }

    /** The hours of a date, rising; none where it is closed. */
    public List<Shift> hoursAt(LocalDate date) {
        return days.at(date.toEpochDay()).hours();
    }

    @Override
    public Intervals open(long from, long to) {
        long first = firstDay(from);
        long last = lastDay(to);
        WallClock clock = clock(first, last);
        Intervals open = new Intervals();
        for (long day = first; day <= last; day++) {
            long midnight = day * NANOS_PER_DAY;
            for (Shift shift : days.at(day).hours()) {
                open.add(clock.firstAtOrAfter(midnight + shift.from()), clock.firstAtOrAfter(midnight + shift.to()));
            }
        }
        if (!days.hasRests()) {
            return open;
        }
        Intervals rests = new Intervals();
        for (long day = first; day <= last; day++) {
            long midnight = day * NANOS_PER_DAY;
            for (Rest rest : days.restsAt(day)) {
                Shift hours = rest.hours();
                rests.add(clock.firstAtOrAfter(midnight + hours.from()), clock.firstAtOrAfter(midnight + hours.to()));
            }
        }
        return open.without(rests);
    }

    @Override
    public List<Piece> pieces(long from, long to) {
        long first = firstDay(from);
        long last = lastDay(to);
        WallClock clock = clock(first, last);
        List<Piece> ground = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        List<Piece> rests = new ArrayList<>();
        for (long day = first; day <= last; day++) {
            long midnight = day * NANOS_PER_DAY;
            Days.Day facts = days.at(day);
            Piece.append(
                    ground,
                    clock.firstAtOrAfter(midnight),
                    clock.firstAtOrAfter(midnight + NANOS_PER_DAY),
                    false,
                    facts.causes());
            for (Shift shift : facts.hours()) {
                lay(open, clock, midnight, shift, true, facts.causes());
            }
            for (Rest rest : days.restsAt(day)) {
                lay(rests, clock, midnight, rest.hours(), false, List.of(Cause.of(Cause.Kind.BREAK, rest.name())));
            }
        }
        return Piece.clip(Piece.overlay(Piece.overlay(ground, open, false), rests, true), from, to);
    }

    private static void lay(
            List<Piece> pieces, WallClock clock, long midnight, Shift hours, boolean open, List<Cause> causes) {
        Piece.append(
                pieces,
                clock.firstAtOrAfter(midnight + hours.from()),
                clock.firstAtOrAfter(midnight + hours.to()),
                open,
                causes);
    }

    private WallClock clock(long firstDay, long lastDay) {
        return new WallClock(
                facts.zone().getRules(), firstDay * NANOS_PER_DAY, (lastDay + DAYS_AROUND) * NANOS_PER_DAY);
    }

    private static long firstDay(long from) {
        return Math.floorDiv(from, NANOS_PER_DAY) - DAYS_AROUND;
    }

    private static long lastDay(long to) {
        return Math.floorDiv(to, NANOS_PER_DAY) + DAYS_AROUND - 1;
    }

    @Override
    public boolean isAlwaysOpen() {
        List<Week> weeks = facts.weeks();
        return facts.isWeekOnly()
                && weeks.stream().noneMatch(Week::hasRests)
                && (weeks.size() == 1
                        ? weeks.get(0).isSeamless()
                        : weeks.stream().allMatch(Week::isEveryDayWhole));
    }

    @Override
    public List<Knowledge> knowledge() {
        return facts.sources().stream()
                .map(source -> new Knowledge(source.name(), facts.zone(), source.from(), source.through()))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schedule that && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }
}
