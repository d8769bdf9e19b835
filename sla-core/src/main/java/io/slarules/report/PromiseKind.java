package io.slarules.report;

import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import java.util.Comparator;
import java.util.Objects;

/** A clock at a level; ordered by the clock's name, then the most urgent first. Null is refused. */
public record PromiseKind(Clock clock, Priority level) implements Comparable<PromiseKind> {
    private static final Comparator<PromiseKind> ORDER = Comparator.<PromiseKind, String>comparing(
                    kind -> kind.clock().name())
            .thenComparing(PromiseKind::level);

    public PromiseKind {
        Objects.requireNonNull(clock, "PromiseKind.clock is null");
        Objects.requireNonNull(level, "PromiseKind.level is null");
    }

    @Override
    public int compareTo(PromiseKind other) {
        return ORDER.compare(this, other);
    }
}
