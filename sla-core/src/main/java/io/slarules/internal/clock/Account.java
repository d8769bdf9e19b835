package io.slarules.internal.clock;

import io.slarules.calendar.Segment;
import io.slarules.decision.ClockAccount.Interval;
import io.slarules.decision.ClockAccount.Kind;
import io.slarules.ticket.Event;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes down which time a promise counted and which it skipped. */
final class Account {
    private final Lifeline line;
    private final Promise promise;
    private final Spans pauses;
    private final List<Interval> intervals = new ArrayList<>();

    private Account(Lifeline line, Promise promise, Spans pauses) {
        this.line = line;
        this.promise = promise;
        this.pauses = pauses;
    }

    static List<Interval> of(Lifeline line, Promise promise, Spans spans, Spans pauses, long until) {
        Account account = new Account(line, promise, pauses);
        long at = promise.origin();
        for (int i = 0; i < spans.size() && spans.from(i) < until; i++) {
            if (spans.to(i) > at) {
                account.skip(at, Math.min(until, spans.from(i)));
                at = Math.max(at, spans.from(i));
                account.count(at, Math.min(until, spans.to(i)));
                at = Math.min(until, spans.to(i));
            }
        }
        account.skip(at, until);
        return account.intervals;
    }

    private void count(long from, long to) {
        if (from < to) {
            Instant begin = Nanos.instant(from);
            for (Segment segment :
                    promise.calendar().explain(begin, Nanos.instant(to)).segments()) {
                String why = segment.reasons().stream().map(String::valueOf).collect(Collectors.joining(", "));
                intervals.add(
                        new Interval(segment.from(), segment.to(), segment.open() ? Kind.COUNTED : Kind.CLOSED, why));
            }
        }
    }

    /** The clock did not count: in part a pause, for the rest it had stopped. */
    private void skip(long from, long to) {
        long at = from;
        for (int i = 0; i < pauses.size() && at < to; i++) {
            long begin = Math.max(at, pauses.from(i));
            long end = Math.min(to, pauses.to(i));
            if (begin < end) {
                add(at, begin, Kind.STOPPED, "the clock had stopped");
                add(begin, end, Kind.PAUSED, waits(begin, end));
                at = end;
            }
        }
        add(at, to, Kind.STOPPED, "the clock had stopped");
    }

    private void add(long from, long to, Kind kind, String why) {
        if (from < to) {
            intervals.add(new Interval(Nanos.instant(from), Nanos.instant(to), kind, why));
        }
    }

    /** The waits by which the clock was paused, as the history names them. */
    private String waits(long from, long to) {
        Map<String, WaitStarted> open = new LinkedHashMap<>();
        Map<String, WaitStarted> overlapping = new LinkedHashMap<>();
        for (int i = 0; i < line.events() && line.at(i) < to; i++) {
            Event event = line.event(i);
            if (event instanceof WaitStarted wait) {
                open.putIfAbsent(wait.id(), wait);
            } else if (event instanceof WaitEnded wait) {
                WaitStarted ended = open.remove(wait.id());
                if (ended != null && line.at(i) > from) {
                    overlapping.put(wait.id(), ended);
                }
            }
        }
        overlapping.putAll(open);
        String waits = overlapping.values().stream()
                .filter(wait -> promise.terms().pausedBy().contains(wait.waitFor()))
                .map(wait ->
                        wait.id() + " (" + wait.waitFor() + ")" + (wait.reason().isEmpty() ? "" : ": " + wait.reason()))
                .collect(Collectors.joining(", "));
        return waits.isEmpty() ? "paused by a signal" : "waiting, " + waits;
    }
}
