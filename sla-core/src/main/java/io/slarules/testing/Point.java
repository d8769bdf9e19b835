package io.slarules.testing;

import io.slarules.testing.Domain.Dimension;
import io.slarules.ticket.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One ticket of a domain: for each fact the number of its value. */
final class Point {
    private final Domain domain;
    private final int[] values;
    private @Nullable Ticket ticket;

    Point(Domain domain, int[] values) {
        this.domain = domain;
        this.values = values;
    }

    Ticket ticket() {
        Ticket stated = ticket;
        if (stated == null) {
            stated = domain.base();
            for (int d = 0; d < values.length; d++) {
                stated = domain.dimensions()
                        .get(d)
                        .values()
                        .get(values[d])
                        .stating()
                        .apply(stated);
            }
            ticket = stated;
        }
        return stated;
    }

    Point with(int dimension, int value) {
        int[] other = values.clone();
        other[dimension] = value;
        return new Point(domain, other);
    }

    /** The same with one fact the next worse; empty when it is the worst already. */
    Optional<Point> worse(String fact) {
        int d = dimension(fact);
        return values[d] + 1 < domain.dimensions().get(d).values().size()
                ? Optional.of(with(d, values[d] + 1))
                : Optional.empty();
    }

    private int dimension(String fact) {
        List<Dimension> dimensions = domain.dimensions();
        for (int d = 0; d < dimensions.size(); d++) {
            if (dimensions.get(d).name().equals(fact)) {
                return d;
            }
        }
        throw new IllegalArgumentException(
                "Fact (" + fact + ") does not vary in this domain: it has " + domain.facts());
    }

    /** The plainest ticket near this one for which something still holds. */
    Point smallest(Predicate<Point> holds) {
        Point smallest = this;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int d = 0; d < values.length; d++) {
                for (int value = 0; value < smallest.values[d]; value++) {
                    Point plainer = smallest.with(d, value);
                    if (holds.test(plainer)) {
                        smallest = plainer;
                        changed = true;
                    }
                }
            }
        }
        return smallest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Point that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The facts that are not at their first value: {@code safety ACTUAL; pressure COMPLAINT}. */
    @Override
    public String toString() {
        List<String> stated = new ArrayList<>();
        for (int d = 0; d < values.length; d++) {
            if (values[d] != 0) {
                Dimension dimension = domain.dimensions().get(d);
                stated.add(dimension.name() + " "
                        + dimension.values().get(values[d]).name());
            }
        }
        return String.join("; ", stated);
    }
}
