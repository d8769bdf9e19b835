package io.slarules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What must hold for any calendar and any instants; each on random ones, with the seed in the message. */
class CalendarPropertiesTest {
    private static final long SEED = Long.getLong("calendar.seed", 42);
    private static final int CALENDARS = 60;
    private static final int TIMES = 30;
    private static final long NANOS = 1_000_000_000L;
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    /** A random calendar with random instants within some years of each other. */
    private record Case(BusinessCalendar calendar, SplittableRandom random, long around, String about) {
        long instant() {
            long span = 86_400 * NANOS * (random.nextBoolean() ? 5 : 800);
            return around * NANOS + random.nextLong(-span, span);
        }

        long amount() {
            return random.nextLong(1, 3600 * NANOS * (random.nextBoolean() ? 20 : 3000));
        }
    }

    private static void forAll(Consumer<Case> property) {
        SplittableRandom random = new SplittableRandom(SEED);
        int done = 0;
        while (done < CALENDARS) {
            Case each = random(random);
            try {
                if (each.calendar.openNanos((each.around - 1_000_000) * NANOS, (each.around + 1_000_000) * NANOS)
                        == 0) {
                    continue;
                }
            } catch (BeyondHorizonException e) {
                continue;
            }
            for (int i = 0; i < TIMES; i++) {
                property.accept(each);
            }
            done++;
        }
    }

    private static Case random(SplittableRandom random) {
        while (true) {
            long around = random.nextLong(
                    Instant.parse("1975-01-01T00:00:00Z").getEpochSecond(),
                    Instant.parse("2035-01-01T00:00:00Z").getEpochSecond());
            LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(around), ZoneOffset.UTC);
            try {
                StatedCalendar stated =
                        StatedCalendar.random(random, ZONES.get(random.nextInt(ZONES.size())), date, 300);
                BusinessCalendar calendar = stated.build("random");
                if (stated.weeks.stream().allMatch(week -> week.stream().anyMatch(day -> !day.isEmpty()))) {
                    return new Case(calendar, random, around, "seed " + SEED + "\n" + calendar.toText());
                }
            } catch (InvalidCalendarException | NeverOpenException e) {
                // The statements contradict each other; the next ones may not.
            }
        }
    }

    @Test
    void openTimeIsAdditive() {
        forAll(each -> {
            BusinessCalendar calendar = each.calendar;
            long a = each.instant();
            long b = each.instant();
            long c = each.instant();
            assertThat(calendar.openNanos(a, b) + calendar.openNanos(b, c))
                    .as(each.about())
                    .isEqualTo(calendar.openNanos(a, c));
            assertThat(calendar.openNanos(b, a)).isEqualTo(-calendar.openNanos(a, b));
        });
    }

    @Test
    void openTimeNeverExceedsElapsedTimeAndNeverShrinks() {
        forAll(each -> {
            long a = each.instant();
            long b = each.instant();
            assertThat(each.calendar.openNanos(Math.min(a, b), Math.max(a, b)))
                    .as(each.about())
                    .isBetween(0L, Math.abs(b - a));
        });
    }

    @Test
    void addingGivesTheAmountBackAndNothingEarlierDoes() {
        forAll(each -> {
            BusinessCalendar calendar = each.calendar;
            long t = each.instant();
            long amount = each.amount();
            long r = calendar.addNanos(t, amount);
            assertThat(calendar.openNanos(t, r)).as(each.about()).isEqualTo(amount);
            assertThat(calendar.openNanos(t, r - 1)).as(each.about()).isEqualTo(amount - 1);
        });
    }

    @Test
    void subtractingGivesTheAmountBackAndNothingLaterDoes() {
        forAll(each -> {
            BusinessCalendar calendar = each.calendar;
            long t = each.instant();
            long amount = each.amount();
            long r = calendar.addNanos(t, -amount);
            assertThat(calendar.openNanos(r, t)).as(each.about()).isEqualTo(amount);
            assertThat(calendar.openNanos(r + 1, t)).as(each.about()).isEqualTo(amount - 1);
        });
    }

    @Test
    void addingWhatLiesBetweenArrivesNoLater() {
        forAll(each -> {
            BusinessCalendar calendar = each.calendar;
            long x = each.instant();
            long y = each.instant();
            long a = Math.min(x, y);
            long b = Math.max(x, y);
            long open = calendar.openNanos(a, b);
            assertThat(calendar.addNanos(a, open)).as(each.about()).isLessThanOrEqualTo(b);
            assertThat(calendar.addNanos(b, -open)).as(each.about()).isGreaterThanOrEqualTo(a);
            if (calendar.isOpen(b - 1) && open > 0) {
                assertThat(calendar.addNanos(a, open)).as(each.about()).isEqualTo(b);
            }
        });
    }

    @Test
    void addingIsMonotoneInStartAndAmount() {
        forAll(each -> {
            BusinessCalendar calendar = each.calendar;
            long t = each.instant();
            long amount = each.amount();
            long later = t + each.amount();
            assertThat(calendar.addNanos(later, amount))
                    .as(each.about())
                    .isGreaterThanOrEqualTo(calendar.addNanos(t, amount));
            assertThat(calendar.addNanos(t, amount + each.amount()))
                    .as(each.about())
                    .isGreaterThan(calendar.addNanos(t, amount));
        });
    }

    @Test
    void addingInTwoStepsIsAddingOnce() {
        forAll(each -> {
            BusinessCalendar calendar = each.calendar;
            long t = each.instant();
            long first = each.amount();
            long second = each.amount();
            assertThat(calendar.addNanos(calendar.addNanos(t, first), second))
                    .as(each.about())
                    .isEqualTo(calendar.addNanos(t, first + second));
        });
    }

    @Test
    void instantsAnswerAsNanosecondsDo() {
        forAll(each -> {
            BusinessCalendar calendar = each.calendar;
            long a = each.instant();
            long b = each.instant();
            long amount = each.amount();
            Instant from = Instant.EPOCH.plusNanos(a);
            assertThat(calendar.between(from, Instant.EPOCH.plusNanos(b)))
                    .isEqualTo(Duration.ofNanos(calendar.openNanos(a, b)));
            assertThat(calendar.add(from, Duration.ofNanos(amount)))
                    .isEqualTo(Instant.EPOCH.plusNanos(calendar.addNanos(a, amount)));
            assertThat(calendar.subtract(from, Duration.ofNanos(amount)))
                    .isEqualTo(Instant.EPOCH.plusNanos(calendar.addNanos(a, -amount)))
                    .isEqualTo(calendar.add(from, Duration.ofNanos(-amount)));
            assertThat(calendar.isOpen(from)).isEqualTo(calendar.isOpen(a));
        });
    }

    @Test
    void edgesAndOpenInstantsAgree() {
        forAll(each -> {
            BusinessCalendar calendar = each.calendar;
            Instant t = Instant.EPOCH.plusNanos(each.instant());
            Instant open = calendar.nextOpen(t);
            assertThat(calendar.isOpen(open)).as(each.about()).isTrue();
            assertThat(calendar.between(t, open)).as(each.about()).isZero();
            Instant close = calendar.previousClose(t);
            assertThat(calendar.isOpen(close.minusNanos(1))).as(each.about()).isTrue();
            assertThat(calendar.between(close, t)).as(each.about()).isZero();
            calendar.nextOpening(t).ifPresent(opening -> {
                assertThat(opening).isAfter(t);
                assertThat(calendar.isOpen(opening)).isTrue();
                assertThat(calendar.isOpen(opening.minusNanos(1))).isFalse();
            });
            calendar.previousClosing(t).ifPresent(closing -> {
                assertThat(closing).isBefore(t);
                assertThat(calendar.isOpen(closing)).isFalse();
                assertThat(calendar.isOpen(closing.minusNanos(1))).isTrue();
            });
        });
    }

    @Test
    void explanationsSumUpToTheOpenTimeAndLeaveNoGap() {
        forAll(each -> {
            long t = each.instant();
            Instant from = Instant.EPOCH.plusNanos(t);
            Instant to = from.plusNanos(each.random.nextLong(20 * 86_400 * NANOS));
            Explanation explanation = each.calendar.explain(from, to);
            assertThat(explanation.open()).as(each.about()).isEqualTo(each.calendar.between(from, to));
            Instant at = from;
            for (Segment segment : explanation.segments()) {
                assertThat(segment.from()).as(each.about()).isEqualTo(at).isBefore(segment.to());
                assertThat(segment.reasons()).as(each.about()).isNotEmpty();
                assertThat(each.calendar.isOpen(segment.from()))
                        .as(each.about())
                        .isEqualTo(segment.open());
                assertThat(each.calendar.isOpen(segment.to().minusNanos(1)))
                        .as(each.about())
                        .isEqualTo(segment.open());
                at = segment.to();
            }
            assertThat(at).isEqualTo(to);
        });
    }

    @Test
    void unionAndIntersectionAreThoseOfSets() {
        SplittableRandom other = new SplittableRandom(SEED + 1);
        forAll(each -> {
            if (each.random.nextInt(10) != 0) {
                return;
            }
            BusinessCalendar one = each.calendar;
            BusinessCalendar two =
                    BusinessCalendar.parse(random(other).calendar.toText().replace("\"random\"", "\"two\""));
            long a = each.instant();
            long b = each.instant();
            BusinessCalendar any = one.or(two, "any");
            assertThat(any.isOpen(a)).as(each.about()).isEqualTo(one.isOpen(a) || two.isOpen(a));
            long measure = one.openNanos(a, b) + two.openNanos(a, b) - any.openNanos(a, b);
            try {
                BusinessCalendar all = one.and(two, "all");
                assertThat(all.isOpen(a)).as(each.about()).isEqualTo(one.isOpen(a) && two.isOpen(a));
                assertThat(all.openNanos(a, b)).as(each.about()).isEqualTo(measure);
                assertThat(two.and(one, "all").openNanos(a, b)).as(each.about()).isEqualTo(measure);
            } catch (NeverOpenException e) {
                assertThat(measure).as(each.about()).isZero();
            }
            assertThat(one.or(one, "self").openNanos(a, b)).isEqualTo(one.openNanos(a, b));
            assertThat(one.and(one, "self").openNanos(a, b)).isEqualTo(one.openNanos(a, b));
        });
    }

    @Test
    void anAlwaysOpenCalendarCountsPlainElapsedTimeInEveryZone() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (ZoneId zone : ZONES) {
            // A holiday far away keeps it from being answered without its intervals.
            BusinessCalendar compiled = BusinessCalendar.named("compiled")
                    .in(zone)
                    .openDaily("00:00-24:00")
                    .holiday(LocalDate.of(2150, 1, 1), "far away")
                    .build();
            BusinessCalendar always = BusinessCalendar.alwaysOpen("24x7", zone);
            assertThat(always.isAlwaysOpen()).isTrue();
            assertThat(compiled.isAlwaysOpen()).isFalse();
            for (int i = 0; i < 5; i++) {
                Instant a = Instant.ofEpochSecond(random.nextLong(0, 2_145_916_800L), random.nextInt(1_000_000_000));
                Instant b = Instant.ofEpochSecond(random.nextLong(0, 2_145_916_800L), random.nextInt(1_000_000_000));
                Duration elapsed = Duration.between(a, b);
                assertThat(always.between(a, b)).as(zone.getId()).isEqualTo(elapsed);
                assertThat(compiled.between(a, b)).as(zone.getId()).isEqualTo(elapsed);
                assertThat(always.add(a, elapsed)).as(zone.getId()).isEqualTo(b);
                assertThat(compiled.add(a, elapsed)).as(zone.getId()).isEqualTo(b);
            }
        }
    }
}
