package io.slarules.benchmarks.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.BusinessDayRule.Landing;
import io.slarules.calendar.BusinessDayRule.Start;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.objectlab.kit.datecalc.common.DateCalculator;
import net.objectlab.kit.datecalc.common.DefaultHolidayCalendar;
import net.objectlab.kit.datecalc.common.HolidayHandlerType;
import net.objectlab.kit.datecalc.jdk8.LocalDateKitCalculatorsFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Stating a calendar and compiling two years of it; and ten business days counted, beside ObjectLab Kit, which knows dates only. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class BuildBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final BusinessDayRule RULE = BusinessDayRule.of(Start.ROLL, Landing.SAME_TIME);

    private final BusinessCalendar calendar = office();
    private final DateCalculator<LocalDate> dates;

    /** States the same working days for both. */
    public BuildBenchmark() {
        Set<LocalDate> holidays = new HashSet<>();
        for (int day = 1; day <= 10; day++) {
            holidays.add(LocalDate.of(2026, day, 15));
        }
        LocalDateKitCalculatorsFactory factory = LocalDateKitCalculatorsFactory.getDefaultInstance();
        factory.registerHolidays(
                "office", new DefaultHolidayCalendar<>(holidays, LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)));
        dates = factory.getDateCalculator("office", HolidayHandlerType.FORWARD);
    }

    private static BusinessCalendar office() {
        var timetable = BusinessCalendar.named("office").in(ZONE).open(MONDAY, FRIDAY, "09:00-17:00");
        for (int month = 1; month <= 10; month++) {
            timetable.holiday(LocalDate.of(2026, month, 15), "holiday");
        }
        return timetable.build();
    }

    /** The first question to a calendar compiles some 400 days before and after it. */
    @Benchmark
    public boolean stateAndCompileTwoYears() {
        return office().isOpen(NOW);
    }

    /** This library. */
    @Benchmark
    public Instant tenBusinessDays() {
        return calendar.addBusinessDays(NOW, 10, RULE);
    }

    /** ObjectLab Kit. */
    @Benchmark
    public LocalDate tenBusinessDaysByObjectLab() {
        return dates.setStartDate(DATE).moveByBusinessDays(10).getCurrentBusinessDate();
    }
}
