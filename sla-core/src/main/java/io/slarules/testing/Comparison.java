package io.slarules.testing;

import io.slarules.testing.Difference.Change;
import io.slarules.testing.Difference.Kind;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two policies compared ticket by ticket.
 *
 * <pre>{@code
 * before.compareWith(after).over(backlog, now).toText();          // 412 of 24918 tickets differ: PRIORITY from P3 to P2 …
 * before.compareWith(after).over(domain).requireEquivalent();     // passes, or fails with the smallest ticket that tells them apart
 * }</pre>
 *
 * @param what was compared, in words
 * @param tickets how many
 * @param differences the tickets that differ, in the order in which they were given
 */
public record Comparison(String what, int tickets, List<Difference> differences) {
    private static final int SHOWN = 20;

    public Comparison {
        differences = List.copyOf(differences);
    }

    /** Two policies, about to be compared; nothing counts for their coverage. */
    public static final class Between {
        private final Policy one;
        private final Policy other;

        Between(Policy one, Policy other) {
            this.one = Policy.changed(one.engine(), one);
            this.other = Policy.changed(other.engine(), other);
        }

        /** On these tickets, all at one instant. */
        public Comparison over(Collection<Ticket> tickets, Instant now) {
            return over(tickets, ticket -> now);
        }

        /** On these tickets, each at an instant of its own, such as its closing. */
        public Comparison over(Collection<Ticket> tickets, Function<Ticket, Instant> now) {
            List<Difference> found = new ArrayList<>();
            for (Ticket ticket : tickets) {
                List<Change> changes = changes(ticket, now.apply(ticket));
                if (!changes.isEmpty()) {
                    found.add(new Difference(ticket.id(), "", changes));
                }
            }
            return new Comparison(tickets.size() + " tickets", tickets.size(), found);
        }

        /** On every ticket of a domain; the first difference is shrunk to the smallest of its kind. */
        public Comparison over(Domain domain) {
            List<Difference> found = new ArrayList<>();
            List<Point> points = domain.points();
            for (Point point : points) {
                List<Change> changes = changes(point.ticket(), domain.now());
                if (!changes.isEmpty()) {
                    Point shown = found.isEmpty()
                            ? point.smallest(near ->
                                    !changes(near.ticket(), domain.now()).isEmpty())
                            : point;
                    found.add(new Difference(
                            point.ticket().id(), shown.toString(), changes(shown.ticket(), domain.now())));
                }
            }
            return new Comparison(domain.toString(), points.size(), found);
        }

        private List<Change> changes(Ticket ticket, Instant now) {
            return Differences.between(one.decide(ticket, now), other.decide(ticket, now));
        }
    }

    /** How many tickets differ in this. */
    public int count(Kind kind) {
        return (int) differences.stream()
                .filter(one -> one.changes().stream().anyMatch(change -> change.kind() == kind))
                .count();
    }

    /**
     * No ticket differs.
     *
     * @throws AssertionError if one does, with the first as counterexample
     */
    public Comparison requireEquivalent() {
        return requireNo(Kind.values());
    }

    /**
     * No ticket differs in any of these; other differences are allowed.
     *
     * @throws AssertionError if one does, with the first as counterexample
     */
    public Comparison requireNo(Kind... kinds) {
        if (kinds.length == 0) {
            throw new IllegalArgumentException(
                    "No kind is named, so that any difference would pass: name the kinds that there shall not be");
        }
        if (tickets == 0) {
            throw new AssertionError(
                    "No ticket was compared (" + what + "), so that none could differ: give at least" + " one");
        }
        Optional<Difference> first = differences.stream()
                .filter(one -> one.changes().stream()
                        .anyMatch(change -> Arrays.asList(kinds).contains(change.kind())))
                .findFirst();
        if (first.isPresent()) {
            throw new AssertionError("The policies differ in " + differences.size() + " of " + what
                    + "; for instance\n  " + first.get());
        }
        return this;
    }

    /** Which values become which, because of which rule, and on how many tickets; the most frequent first. */
    public Map<String, Integer> summary() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Difference difference : differences) {
            for (Change change : difference.changes()) {
                String line = change.kind() == Kind.DEADLINE || change.kind() == Kind.STEP
                        ? change.kind() + subject(change) + ", because " + change.because()
                        : change.toString();
                counts.merge(line, 1, Integer::sum);
            }
        }
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    /** A step is known by its rule here: its key names the ticket. */
    private static String subject(Change change) {
        return change.kind() == Kind.STEP ? "" : " " + change.subject();
    }

    /** The report as plain text: the figures, the summary, and the first twenty tickets that differ. */
    public String toText() {
        String lines = summary().entrySet().stream()
                .map(one -> "  " + one.getValue() + " x " + one.getKey() + "\n")
                .collect(Collectors.joining());
        String shown =
                differences.stream().limit(SHOWN).map(one -> "  " + one + "\n").collect(Collectors.joining());
        int more = Math.max(0, differences.size() - SHOWN);
        return differences.size() + " of " + what + " differ\n" + lines + shown
                + (more == 0 ? "" : "  and " + more + " more\n");
    }

    /** The report as one HTML page: every ticket that differs. */
    public String toHtml() {
        String rows = differences.stream()
                .flatMap(one -> one.changes().stream()
                        .map(change -> Html.row(
                                        one.ticket() + " " + one.facts(),
                                        change.kind() + " " + change.subject(),
                                        change.from(),
                                        change.to(),
                                        change.because())
                                + "\n"))
                .collect(Collectors.joining());
        return Html.page(
                differences.size() + " of " + what + " differ",
                "<table>\n" + Html.head("ticket", "what", "from", "to", "because") + "\n" + rows + "</table>");
    }

    @Override
    public String toString() {
        return toText();
    }
}
