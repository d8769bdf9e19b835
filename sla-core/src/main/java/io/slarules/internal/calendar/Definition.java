package io.slarules.internal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** When a calendar is open, as its author stated it: a schedule in one zone, or a combination of calendars. Immutable. */
public sealed interface Definition permits Schedule, Combination {

    /** The zone of local times and dates that the calendar is asked about. */
    ZoneId zone();

    /** The zones whose rules the calendar depends on. */
    Set<ZoneId> zones();

    /** The open intervals that touch {@code [from, to)}, at least; nanoseconds since the epoch within the horizon. */
    Intervals open(long from, long to);

    /** The same, and the closed rest, each with its cause: without gaps from {@code from} to {@code to}. */
    List<Piece> pieces(long from, long to);

    /** Whether no instant is ever closed, on any date. */
    boolean isAlwaysOpen();

    /** Where the knowledge of holidays ends, for each source that states it. */
    List<Knowledge> knowledge();

    /** Through which dates a source of holidays is complete. */
    record Knowledge(String source, ZoneId zone, LocalDate from, LocalDate through) {

        /** Whether all holidays that bear on a span of instants are known. */
        public boolean covers(Instant first, Instant last) {
            return !date(first).isBefore(from) && !date(last).isAfter(through);
        }

        private LocalDate date(Instant instant) {
            long second = Math.max(
                    Horizon.FROM / Horizon.NANOS_PER_SECOND,
                    Math.min(instant.getEpochSecond(), Horizon.TO / Horizon.NANOS_PER_SECOND));
            return LocalDate.ofInstant(Instant.ofEpochSecond(second), zone);
        }
    }
}
