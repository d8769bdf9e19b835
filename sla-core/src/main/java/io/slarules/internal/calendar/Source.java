package io.slarules.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * What a source of holidays states: complete from one date through another, and one fact per date. Working days that it
 * announces take the hours of {@code workAs}.
 */
public record Source(String name, LocalDate from, LocalDate through, DayOfWeek workAs, List<Fact> facts) {
    public Source {
        facts = facts.stream().sorted((a, b) -> a.date().compareTo(b.date())).toList();
    }

    /** What is stated of a date. */
    public enum Kind {
        OFF,
        WORK,
        HOURS
    }

    /** A date's name and notice, and its hours where the kind is HOURS. */
    public record Fact(LocalDate date, Kind kind, List<Shift> hours, String name, String notice) {
        public Fact {
            hours = List.copyOf(hours);
        }
    }
}
