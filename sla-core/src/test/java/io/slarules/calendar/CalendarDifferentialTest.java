package io.slarules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random calendars in every zone that the JDK knows, in windows around that zone's transitions from 1970 to 2037, against
 * {@link SteppingOracle}. {@code -Dcalendar.windows=100} takes a hundred windows in each zone instead of the usual few;
 * {@code -Dcalendar.seed=7} takes others.
 */
class CalendarDifferentialTest {
    private static final long FIRST = Instant.parse("1970-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2038-01-01T00:00:00Z").getEpochSecond();
    private static final int DAYS_AROUND = 2;
    private static final int MINUTE = 60;
    private static final int QUESTIONS = 60;
    private static final long NANOS = 1_000_000_000L;

    private final long seed = Long.getLong("calendar.seed", 20261121);
    private final int windows = Integer.getInteger("calendar.windows", 4);
    private final List<ZoneId> zones =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    private long comparisons;

    @Test
    void agreesWithSteppingThroughTimeInEveryZone() {
        for (ZoneId zone : zones) {
            SplittableRandom random = new SplittableRandom(seed ^ zone.getId().hashCode());
            List<Long> transitions = transitions(zone.getRules());
            for (int window = 0; window < windows; window++) {
                long around = transitions.isEmpty()
                        ? random.nextLong(FIRST, LAST)
                        : transitions.get(
                                windows >= transitions.size()
                                        ? window % transitions.size()
                                        : random.nextInt(transitions.size()));
                compare(random, zone, around);
            }
        }
        System.out.println("calendar differential test: " + comparisons + " comparisons, no mismatch, seed " + seed);
        assertThat(comparisons).isGreaterThan(2_000_000L * windows);
    }

    private static List<Long> transitions(ZoneRules rules) {
        List<Long> result = new ArrayList<>();
        Instant at = Instant.ofEpochSecond(FIRST);
        for (ZoneOffsetTransition next = rules.nextTransition(at);
                next != null && next.toEpochSecond() < LAST;
                next = rules.nextTransition(next.getInstant())) {
            result.add(next.toEpochSecond());
        }
        return result;
    }

    private void compare(SplittableRandom random, ZoneId zone, long around) {
        ZoneId second = random.nextInt(4) == 0 ? zones.get(random.nextInt(zones.size())) : zone;
        long start = Math.floorDiv(around, (long) MINUTE) * MINUTE - DAYS_AROUND * StatedCalendar.DAY;
        boolean minutes = isOnMinutes(zone, around) && isOnMinutes(second, around);
        int step = minutes ? MINUTE : 1;
        int steps = 2 * DAYS_AROUND * StatedCalendar.DAY / step;
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(around), ZoneOffset.UTC);

        StatedCalendar stated = null;
        BusinessCalendar calendar = null;
        while (calendar == null || stated == null) {
            stated = StatedCalendar.random(random, zone, date, step * 5);
            calendar = built(stated, "one");
        }
        SteppingOracle oracle = SteppingOracle.of(stated, start, steps, step);
        if (!second.equals(zone)) {
            StatedCalendar other = StatedCalendar.random(random, second, date, step * 5);
            BusinessCalendar otherCalendar = built(other, "two");
            boolean all = random.nextBoolean();
            BusinessCalendar joint = otherCalendar == null ? null : joined(calendar, otherCalendar, all);
            if (joint != null) {
                calendar = joint;
                oracle = SteppingOracle.both(oracle, SteppingOracle.of(other, start, steps, step), all);
            }
        }
        String about = "seed " + seed + ", around " + Instant.ofEpochSecond(around) + "\n" + calendar.toText();
        new Comparison(calendar, oracle, random, about).run();
    }

    /** Null when the random statements contradict each other, which is refused and not compared. */
    private static @Nullable BusinessCalendar built(StatedCalendar stated, String name) {
        try {
            return stated.build(name);
        } catch (InvalidCalendarException | NeverOpenException e) {
            return null;
        }
    }

    private static @Nullable BusinessCalendar joined(BusinessCalendar one, BusinessCalendar two, boolean all) {
        try {
            return all ? one.and(two, "both") : one.or(two, "both");
        } catch (NeverOpenException e) {
            return null;
        }
    }

    private static boolean isOnMinutes(ZoneId zone, long around) {
        ZoneRules rules = zone.getRules();
        long from = around - 5L * StatedCalendar.DAY;
        long to = around + 4L * StatedCalendar.DAY;
        boolean result = rules.getOffset(Instant.ofEpochSecond(from)).getTotalSeconds() % MINUTE == 0;
        for (ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(from));
                next != null && next.toEpochSecond() < to;
                next = rules.nextTransition(next.getInstant())) {
            result &=
                    next.toEpochSecond() % MINUTE == 0 && next.getOffsetAfter().getTotalSeconds() % MINUTE == 0;
        }
        return result;
    }

    /** All questions about one window. */
    private final class Comparison {
        private final BusinessCalendar calendar;
        private final OracleAnswers oracle;
        private final SteppingOracle steps;
        private final SplittableRandom random;
        private final String about;

        Comparison(BusinessCalendar calendar, SteppingOracle steps, SplittableRandom random, String about) {
            this.calendar = calendar;
            this.steps = steps;
            this.random = random;
            this.about = about;
            oracle = new OracleAnswers(steps);
        }

        void run() {
            long start = steps.start * NANOS;
            for (int i = 0; i < steps.open.length; i++) {
                long t = steps.at(i) * NANOS;
                same("isOpen", t, 0, calendar.isOpen(t) ? 1 : 0, steps.open[i] ? 1 : 0);
                same("between", start, t, calendar.openNanos(start, t), steps.before[i] * NANOS);
            }
            for (int i = 0; i < QUESTIONS; i++) {
                ask(random.nextLong(start, steps.at(steps.open.length) * NANOS), random.nextInt(4) == 0);
            }
            assertThat(calendar
                            .segments(
                                    Instant.ofEpochSecond(steps.start),
                                    Instant.ofEpochSecond(steps.at(steps.open.length)))
                            .stream()
                            .filter(Segment::open)
                            .map(segment -> List.of(
                                    segment.from().getEpochSecond(),
                                    segment.to().getEpochSecond())))
                    .as(about)
                    .isEqualTo(steps.runs().stream()
                            .map(run -> List.of(run[0], run[1]))
                            .toList());
        }

        /** Asks at any nanosecond, or at the beginning of a step, where edges are. */
        private void ask(long anywhere, boolean onStep) {
            long stepNanos = steps.step * NANOS;
            long t = onStep ? Math.floorDiv(anywhere, stepNanos) * stepNanos : anywhere;
            Instant instant = Instant.ofEpochSecond(Math.floorDiv(t, NANOS), Math.floorMod(t, NANOS));
            long all = steps.total() * NANOS;
            long elapsed = oracle.elapsed(t);
            if (elapsed < all) {
                long amount = onStep
                        ? roundUp(random.nextLong(all - elapsed), stepNanos)
                        : 1 + random.nextLong(all - elapsed);
                same("add", t, amount, calendar.addNanos(t, amount), oracle.earliest(elapsed + amount));
            }
            if (elapsed > 0) {
                long amount = onStep ? roundUp(random.nextLong(elapsed), stepNanos) : 1 + random.nextLong(elapsed);
                amount = Math.min(amount, elapsed);
                same("subtract", t, amount, calendar.addNanos(t, -amount), oracle.latest(elapsed - amount));
            }
            edge("nextOpen", t, oracle.nextOpen(t), () -> calendar.nextOpen(instant));
            edge("previousClose", t, oracle.previousClose(t), () -> calendar.previousClose(instant));
            edge("nextOpening", t, oracle.next(t, true), () -> calendar.nextOpening(instant)
                    .orElseThrow());
            edge("nextClosing", t, oracle.next(t, false), () -> calendar.nextClosing(instant)
                    .orElseThrow());
            edge("previousOpening", t, oracle.previous(t, true), () -> calendar.previousOpening(instant)
                    .orElseThrow());
            edge("previousClosing", t, oracle.previous(t, false), () -> calendar.previousClosing(instant)
                    .orElseThrow());
        }

        private static long roundUp(long amount, long unit) {
            return (amount / unit + 1) * unit;
        }

        private void edge(String what, long t, long expected, Supplier<Instant> actual) {
            if (expected != OracleAnswers.OUTSIDE) {
                Instant answer = actual.get();
                same(what, t, 0, answer.getEpochSecond() * NANOS + answer.getNano(), expected);
            }
        }

        private void same(String what, long a, long b, long actual, long expected) {
            comparisons++;
            if (actual != expected) {
                throw new AssertionError(
                        what + "(" + a + ", " + b + ") is " + actual + " and not " + expected + "; " + about);
            }
        }
    }
}
