package io.slarules.internal.calendar;

import java.util.List;

/** The hours of one date that an override states, none where it is closed, and its reason. */
public record DayHours(List<Shift> hours, String reason) {
    public DayHours {
        hours = List.copyOf(hours);
    }
}
