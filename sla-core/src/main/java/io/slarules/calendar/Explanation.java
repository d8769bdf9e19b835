package io.slarules.calendar;

import io.slarules.internal.calendar.Cause;
import io.slarules.internal.calendar.Horizon;
import io.slarules.internal.calendar.Piece;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which stretches of a span counted, which did not, and why: without gaps, and cut wherever the reason changes. Immutable.
 * {@link #toString} is a table for people, in the calendar's local time.
 *
 * @param calendar the name of the calendar
 * @param zone its zone
 * @param from the first instant of the span
 * @param to the first instant after it
 * @param open the open time in it
 * @param segments the stretches
 * @param reservations the holiday sources that do not know every date of the span
 */
public record Explanation(
        String calendar,
        ZoneId zone,
        Instant from,
        Instant to,
        Duration open,
        List<Segment> segments,
        List<Reservation> reservations) {
    public Explanation {
        segments = List.copyOf(segments);
        reservations = List.copyOf(reservations);
    }

    static Explanation of(BusinessCalendar calendar, List<Piece> pieces, Instant from, Instant to) {
        List<Segment> segments = pieces.stream()
                .map(piece -> new Segment(
                        Horizon.instantOf(piece.from()),
                        Horizon.instantOf(piece.to()),
                        piece.open(),
                        piece.causes().stream().map(Explanation::reason).toList()))
                .toList();
        Duration open =
                segments.stream().filter(Segment::open).map(Segment::length).reduce(Duration.ZERO, Duration::plus);
        return new Explanation(
                calendar.name(), calendar.zone(), from, to, open, segments, calendar.reservations(from, to));
    }

    private static Reason reason(Cause cause) {
        return new Reason(Reason.Kind.valueOf(cause.kind().name()), cause.name(), cause.notice(), cause.calendar());
    }

    /** Joins neighbours that are both open or both closed. */
    static List<Segment> merge(List<Segment> segments) {
        List<Segment> result = new ArrayList<>();
        for (Segment next : segments) {
            int last = result.size() - 1;
            if (last >= 0 && result.get(last).open() == next.open()) {
                Segment before = result.get(last);
                Set<Reason> reasons = new LinkedHashSet<>(before.reasons());
                reasons.addAll(next.reasons());
                result.set(last, new Segment(before.from(), next.to(), next.open(), List.copyOf(reasons)));
            } else {
                result.add(next);
            }
        }
        return result;
    }

    /** The span, its open time, and a line for each stretch. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(OpenTime.of(open)).append(" of open time on ").append(calendar);
        text.append(" (").append(zone).append(")\n");
        for (Segment segment : segments) {
            text.append(segment.open() ? "  open    " : "  closed  ");
            text.append(local(segment.from())).append(" to ").append(local(segment.to()));
            text.append("  ").append(OpenTime.of(segment.length()));
            String separator = "  ";
            for (Reason reason : segment.reasons()) {
                text.append(separator).append(reason);
                separator = ", ";
            }
            text.append('\n');
        }
        reservations.forEach(
                reservation -> text.append("  but ").append(reservation).append('\n'));
        return text.toString();
    }

    private String local(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }
}
