package io.slarules.testing;

import io.slarules.internal.rules.DidYouMean;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Tickets that differ in stated facts: one ticket, and for each fact the values it may have. It stands for all their combinations, or, where there are
 * more than a limit, for fewer in which every pair of values occurs. Immutable; null is refused.
 *
 * <pre>{@code
 * Domain domain = Domain.of(calm, monday)
 *         .varying("safety")                                      // every constant
 *         .varying("capacity lost", "0 %", "5 %", "30 %", "90 %")
 *         .varying("pressure", "NORMAL", "COMPLAINT", "EXECUTIVE");
 * }</pre>
 *
 * <p>The values of a fact are in order, from the one that matters least to the worst; the first is the plainest, and counterexamples
 * keep to it where they can.
 */
public final class Domain {
    private static final int MOST = 20_000;

    private final Ticket base;
    private final Instant now;
    private final List<Dimension> dimensions;
    private final int most;

    private Domain(Ticket base, Instant now, List<Dimension> dimensions, int most) {
        this.base = base;
        this.now = now;
        this.dimensions = List.copyOf(dimensions);
        this.most = most;
    }

    /**
     * A fact and its values, in order.
     *
     * @param name as in {@link #ticket(String)}
     */
    record Dimension(String name, List<Value> values) {}

    /** A value of a fact, and how a ticket states it. */
    record Value(String name, UnaryOperator<Ticket> stating) {}

    /**
     * One ticket alone, decided at this instant.
     *
     * @throws IllegalArgumentException if the ticket is opened later than that
     */
    public static Domain of(Ticket ticket, Instant now) {
        Objects.requireNonNull(ticket, "ticket is null: give the ticket on which the domain stands");
        Objects.requireNonNull(now, "now is null: give the instant to decide for");
        Opening.check(ticket, now);
        return new Domain(ticket, now, List.of(), MOST);
    }

    /**
     * The same domain, in which a fact has each of these values.
     *
     * @param fact named as the columns of a {@link Table} are
     * @param values as the cells of a table; none: all that the fact can have, in the order of their enum
     * @throws IllegalArgumentException if there is no such fact, with "did you mean", or it has no list of values and none are given
     */
    public Domain varying(String fact, String... values) {
        FactColumn column = FactColumn.named(fact)
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown fact (" + fact + "). " + DidYouMean.help(fact, FactColumn.names())));
        List<String> words = values.length == 0 ? column.values() : Arrays.asList(values);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("The values of fact (" + fact + ") cannot be listed: give them");
        }
        List<Value> stated = words.stream()
                .map(word -> new Value(word, column.meaning().apply(word)))
                .toList();
        stated.forEach(value -> Objects.requireNonNull(value.stating().apply(base)));
        return with(new Dimension(column.name(), stated));
    }

    /**
     * The same domain, in which a fact of the author's own has each of these values.
     *
     * @param values by name, in order: the ticket with the fact
     */
    public Domain varying(String fact, Map<String, UnaryOperator<Ticket>> values) {
        return with(new Dimension(
                fact,
                values.entrySet().stream()
                        .map(one -> new Value(one.getKey(), one.getValue()))
                        .toList()));
    }

    /** The same domain, which stands for all combinations up to this many, and beyond it for all pairs; 20,000 unless stated. */
    public Domain atMost(int combinations) {
        if (combinations < 1) {
            throw new IllegalArgumentException("combinations (" + combinations + ") leave no ticket: give 1 or more");
        }
        return new Domain(base, now, dimensions, combinations);
    }

    private Domain with(Dimension dimension) {
        if (dimension.values().isEmpty()) {
            throw new IllegalArgumentException("Fact (" + dimension.name() + ") has no values: give at least one");
        }
        if (dimensions.stream().anyMatch(one -> one.name().equals(dimension.name()))) {
            throw new IllegalArgumentException("Fact (" + dimension.name() + ") varies already: state its values once");
        }
        List<Dimension> all = new ArrayList<>(dimensions);
        all.add(dimension);
        return new Domain(base, now, all, most);
    }

    /** The instant for which its tickets are decided. */
    public Instant now() {
        return now;
    }

    /** The facts that vary, in the order in which they were stated. */
    public List<String> facts() {
        return dimensions.stream().map(Dimension::name).toList();
    }

    /** The number of all combinations; {@link Long#MAX_VALUE} when there are more than that. */
    public long combinations() {
        long count = 1;
        for (Dimension dimension : dimensions) {
            long size = dimension.values().size();
            if (count > Long.MAX_VALUE / size) {
                return Long.MAX_VALUE;
            }
            count *= size;
        }
        return count;
    }

    /** Whether it stands for all combinations, rather than for all pairs. */
    public boolean isComplete() {
        return combinations() <= most;
    }

    /** How many tickets it stands for. */
    public int size() {
        return points().size();
    }

    /** The tickets it stands for, the plainest first. */
    public List<Ticket> tickets() {
        return points().stream().map(Point::ticket).toList();
    }

    /**
     * The ticket with these facts; what is not named is at its first value.
     *
     * @param facts as counterexamples are written: {@code safety ACTUAL; capacity lost 30 %}
     * @throws IllegalArgumentException if a fact or a value is not of this domain, with "did you mean"
     */
    public Ticket ticket(String facts) {
        return point(facts).ticket();
    }

    Point point(String facts) {
        Point point = new Point(this, new int[dimensions.size()]);
        for (String stated : facts.split(";", -1)) {
            if (!stated.isBlank()) {
                point = stated(point, stated.strip());
            }
        }
        return point;
    }

    private Point stated(Point point, String stated) {
        List<String> known = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            List<Value> values = dimensions.get(d).values();
            for (int v = 0; v < values.size(); v++) {
                String name = dimensions.get(d).name() + " " + values.get(v).name();
                known.add(name);
                if (name.equals(stated)) {
                    return point.with(d, v);
                }
            }
        }
        throw new IllegalArgumentException("unknown fact or value (" + stated + "). " + DidYouMean.help(stated, known));
    }

    List<Point> points() {
        List<int[]> rows = isComplete() ? Pairs.all(sizes()) : Pairs.of(sizes());
        return rows.stream().map(row -> new Point(this, row)).toList();
    }

    private int[] sizes() {
        return dimensions.stream()
                .mapToInt(dimension -> dimension.values().size())
                .toArray();
    }

    Ticket base() {
        return base;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /** What it stands for, as in {@code all 2430 combinations of safety (3), worsens (3)}. */
    @Override
    public String toString() {
        if (dimensions.isEmpty()) {
            return "one ticket";
        }
        List<String> names = dimensions.stream()
                .map(dimension -> dimension.name() + " (" + dimension.values().size() + ")")
                .toList();
        return (isComplete() ? "all " + combinations() + " combinations of " : size() + " tickets with all pairs of ")
                + String.join(", ", names);
    }
}
