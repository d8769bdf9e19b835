package io.slarules.benchmarks.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jbpm.process.core.timer.BusinessCalendarImpl;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Open time between two instants, and an amount of it added, on office hours in Berlin with ten holidays a year: by this library
 * on nanoseconds and on instants, by a day loop, and by jBPM's calendar, which only adds. The spans start at random
 * instants of ten years, so that no branch and no cache line can be learnt. Sampled: the median
 * is what it costs, whatever else the machine does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class CalendarBenchmark {
    private static final int QUESTIONS = 1024;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final long NANOS_PER_HOUR = 3_600_000_000_000L;

    /** Elapsed hours of a span: two hours, two weeks, a year, ten years. */
    @Param({"2", "336", "8760", "87600"})
    public long hours = 2;

    private final BusinessCalendar calendar;
    private final DayLoop loop;
    private final KogitoCalendar kogito;
    private final long[] from = new long[QUESTIONS];
    private final long[] to = new long[QUESTIONS];
    private final long[] amounts = new long[QUESTIONS];
    private final Instant[] starts = new Instant[QUESTIONS];
    private final Instant[] ends = new Instant[QUESTIONS];
    private final Duration[] durations = new Duration[QUESTIONS];
    private final String[] texts = new String[QUESTIONS];
    private final BusinessCalendarImpl[] clocks = new BusinessCalendarImpl[QUESTIONS];
    private int next;

    /** States the same calendar three times. */
    public CalendarBenchmark() {
        Set<LocalDate> holidays = holidays();
        var timetable = BusinessCalendar.named("office").in(ZONE).open(MONDAY, FRIDAY, "09:00-17:00");
        holidays.forEach(date -> timetable.holiday(date, "holiday"));
        calendar = timetable.build();
        loop = new DayLoop(ZONE, new HashSet<>(holidays));
        kogito = new KogitoCalendar(
                ZONE.getId(),
                String.join(",", holidays.stream().map(LocalDate::toString).toList()));
    }

    private static Set<LocalDate> holidays() {
        SplittableRandom random = new SplittableRandom(7);
        Set<LocalDate> holidays = new TreeSet<>();
        for (int year = 2015; year < 2040; year++) {
            while (holidays.size() < 10 * (year - 2014)) {
                holidays.add(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
            }
        }
        return holidays;
    }

    /** Draws the questions, and lets the calendar compile what they need. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(42);
        long first = FIRST.toEpochDay() * 24;
        for (int i = 0; i < QUESTIONS; i++) {
            from[i] = (first + random.nextLong(87_600)) * NANOS_PER_HOUR + random.nextLong(NANOS_PER_HOUR);
            to[i] = from[i] + hours * NANOS_PER_HOUR;
            amounts[i] = Math.max(1, calendar.openNanos(from[i], to[i]));
            starts[i] = Instant.EPOCH.plusNanos(from[i]);
            ends[i] = Instant.EPOCH.plusNanos(to[i]);
            durations[i] = Duration.ofNanos(amounts[i]);
            texts[i] = durations[i].toHours() + "h" + (1 + durations[i].toMinutesPart()) + "m";
            clocks[i] = kogito.at(starts[i]);
        }
    }

    private int question() {
        next = (next + 1) & (QUESTIONS - 1);
        return next;
    }

    /** On nanoseconds. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public long betweenNanos() {
        long sum = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            sum ^= calendar.openNanos(from[i], to[i]);
        }
        return sum;
    }

    /** On nanoseconds. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public long addNanos() {
        long sum = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            sum ^= calendar.addNanos(from[i], amounts[i]);
        }
        return sum;
    }

    /** With instants in and a duration out. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void betweenInstants(Blackhole results) {
        for (int i = 0; i < QUESTIONS; i++) {
            results.consume(calendar.between(starts[i], ends[i]));
        }
    }

    /** With instants in and out. */
    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void addInstant(Blackhole results) {
        for (int i = 0; i < QUESTIONS; i++) {
            results.consume(calendar.add(starts[i], durations[i]));
        }
    }

    /** The day loop. */
    @Benchmark
    public Duration betweenByDayLoop() {
        int i = question();
        return loop.between(starts[i], ends[i]);
    }

    /** The day loop. */
    @Benchmark
    public Instant addByDayLoop() {
        int i = question();
        return loop.add(starts[i], durations[i]);
    }

    /** jBPM's calendar. */
    @Benchmark
    public Date addByKogito() {
        int i = question();
        return clocks[i].calculateBusinessTimeAsDate(texts[i]);
    }
}
