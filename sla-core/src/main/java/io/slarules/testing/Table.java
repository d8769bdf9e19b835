package io.slarules.testing;

import io.slarules.internal.rules.DidYouMean;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cases as text that support managers edit: columns are facts, {@code ||}, expected outcomes.
 *
 * <pre>
 * # An empty cell leaves a fact as the ticket has it, and an outcome unchecked.
 * case             | equipment state  | capacity lost | safety || priority | priority because | workaround
 * a stopped line   | unscheduled down |               |        || P1       | T1               | 8 h
 * a third is lost  |                  | 30 %          |        || P2       | T1               | 1 d
 * </pre>
 *
 * <p>A fact is named as rules read it, words set apart as you like: {@code volume production}, {@code capacity lost} (or {@code lossPermille}),
 * {@code worsens}, {@code tier}, {@code plan}, {@code attribute x} …; {@code case} is the name of the row. An outcome is
 * {@code priority}, {@code impact}, {@code priority because} (rule ids, as in {@code T1+T3-systemic}), {@code band}, {@code steps due}
 * (exactly these rule ids), {@code steps pending}, or a clock: {@code workaround} (its target or {@code none}), {@code workaround due}
 * (an instant), {@code workaround state}. Lines that begin with {@code #} are comments.
 *
 * <pre>{@code
 * policy.table(calm, monday, text).verify();    // passes
 *                                               // fails: line 3 "a third is lost": … priority, expected: P2, but was: P3, because …
 * }</pre>
 */
public final class Table {
    private final Policy policy;
    private final List<TableCase> cases;

    private Table(Policy policy, List<TableCase> cases) {
        this.policy = policy;
        this.cases = cases;
    }

    /** The rows in order; a test framework runs each as a test of its own. */
    public List<TableCase> cases() {
        return cases;
    }

    /** The policy that the cases are about. */
    public Policy policy() {
        return policy;
    }

    /**
     * Runs all rows.
     *
     * @throws AssertionError if any fails, with all that fail
     */
    public Table verify() {
        List<String> failed = new ArrayList<>();
        for (TableCase row : cases) {
            try {
                row.test().run(policy);
            } catch (AssertionError e) {
                failed.add("line " + row.line() + " \"" + row.name() + "\": " + e.getMessage());
            }
        }
        if (!failed.isEmpty()) {
            throw new AssertionError(
                    failed.size() + " of " + cases.size() + " cases fail\n" + String.join("\n", failed));
        }
        return this;
    }

    static Table read(
            Policy policy, Ticket base, Instant now, String text, Map<String, BiFunction<Ticket, String, Ticket>> own) {
        Objects.requireNonNull(base, "ticket is null: give the ticket on which the cases stand");
        Objects.requireNonNull(now, "now is null: give the instant to decide for");
        Objects.requireNonNull(text, "text is null: give the text of the table");
        Opening.check(base, now);
        Reader reader = new Reader(KnownRules.of(policy, Policy.about(base)), base, now, own);
        List<TableCase> cases = reader.read(text);
        if (!reader.problems.isEmpty()) {
            throw new InvalidTableException(reader.problems);
        }
        return new Table(policy, cases);
    }

    private static final class Reader {
        private final KnownRules known;
        private final Ticket base;
        private final Instant now;
        private final Map<String, BiFunction<Ticket, String, Ticket>> own;
        private final List<String> problems = new ArrayList<>();
        private final List<FactColumn> facts = new ArrayList<>();
        private final List<OutcomeColumn> outcomes = new ArrayList<>();
        private int nameAt = -1;

        Reader(KnownRules known, Ticket base, Instant now, Map<String, BiFunction<Ticket, String, Ticket>> own) {
            this.known = known;
            this.base = base;
            this.now = now;
            this.own = own;
        }

        List<TableCase> read(String text) {
            List<TableCase> cases = new ArrayList<>();
            List<String> lines = Arrays.asList(text.replace("\r", "").split("\n", -1));
            boolean header = false;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                if (!header) {
                    header = true;
                    head(line, i + 1);
                    if (!problems.isEmpty()) {
                        return cases;
                    }
                } else {
                    TableCase row = row(line, i + 1);
                    if (row != null) {
                        cases.add(row);
                    }
                }
            }
            if (cases.isEmpty() && problems.isEmpty()) {
                problems.add("no row: write a line of columns and below it a line for each case");
            }
            return cases;
        }

        private void head(String line, int number) {
            String[] halves = halves(line, number);
            if (halves.length != 2) {
                return;
            }
            List<String> names = cells(halves[0]);
            List<String> written = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                if (FactColumn.letters(name).equals("case")) {
                    written.add("case");
                    nameAt = i;
                } else if (own.containsKey(name)) {
                    facts.add(FactColumn.own(name, own.get(name)));
                } else {
                    FactColumn.named(name)
                            .ifPresentOrElse(facts::add, () -> unknown(number, "fact", name, factNames()));
                }
            }
            for (String name : cells(halves[1])) {
                OutcomeColumn.named(name)
                        .ifPresentOrElse(outcomes::add, () -> unknown(number, "outcome", name, OutcomeColumn.names()));
            }
            facts.forEach(fact -> written.add(fact.name()));
            twice(number, written);
            twice(number, outcomes.stream().map(OutcomeColumn::name).toList());
        }

        /** Of two columns of one name, only the later would count. */
        private void twice(int number, List<String> names) {
            Set<String> seen = new HashSet<>();
            names.stream()
                    .filter(name -> !seen.add(name))
                    .forEach(name ->
                            problems.add("line " + number + ": the column (" + name + ") stands twice. Write it once"));
        }

        private List<String> factNames() {
            List<String> names = new ArrayList<>(FactColumn.names());
            names.addAll(own.keySet());
            names.add("case");
            return names;
        }

        private void unknown(int line, String kind, String name, List<String> known) {
            problems.add(
                    "line " + line + ": unknown " + kind + " column (" + name + "). " + DidYouMean.help(name, known));
        }

        private String[] halves(String line, int number) {
            String[] halves = line.split("\\|\\|", -1);
            if (halves.length != 2) {
                problems.add("line " + number + ": " + (halves.length - 1) + " times || (" + line
                        + "). Write the facts, ||, and the outcomes");
            }
            return halves;
        }

        private static List<String> cells(String half) {
            return Arrays.stream(half.split("\\|", -1)).map(String::strip).toList();
        }

        private @Nullable TableCase row(String line, int number) {
            String[] halves = halves(line, number);
            if (halves.length != 2) {
                return null;
            }
            List<String> stated = new ArrayList<>(cells(halves[0]));
            List<String> expected = cells(halves[1]);
            int wanted = facts.size() + (nameAt < 0 ? 0 : 1);
            if (stated.size() != wanted || expected.size() != outcomes.size()) {
                problems.add("line " + number + ": " + stated.size() + " facts and " + expected.size()
                        + " outcomes, where the columns are " + wanted + " and " + outcomes.size() + " (" + line + ")");
                return null;
            }
            String name = nameAt < 0 ? "" : stated.remove(nameAt);
            Ticket ticket = ticket(stated, number);
            if (expected.stream().allMatch(String::isEmpty)) {
                problems.add("line " + number + ": expects nothing (" + line
                        + "). Fill in an outcome, or leave the row out");
            }
            List<Consumer<DecisionCheck>> checks = checks(expected, number);
            String title = name.isEmpty() ? line.replaceAll("\\s+", " ") : name;
            return new TableCase(title, number, policy -> {
                DecisionCheck check = policy.given(ticket).at(now);
                checks.forEach(one -> one.accept(check));
            });
        }

        private List<Consumer<DecisionCheck>> checks(List<String> expected, int number) {
            List<Consumer<DecisionCheck>> checks = new ArrayList<>();
            for (int i = 0; i < expected.size(); i++) {
                OutcomeColumn column = outcomes.get(i);
                if (!expected.get(i).isEmpty()) {
                    try {
                        checks.add(column.reading().apply(known, expected.get(i)));
                    } catch (IllegalArgumentException e) {
                        problems.add("line " + number + ", " + column.name() + ": " + e.getMessage());
                    }
                }
            }
            return checks;
        }

        private Ticket ticket(List<String> stated, int number) {
            Ticket ticket = base;
            for (int i = 0; i < stated.size(); i++) {
                if (!stated.get(i).isEmpty()) {
                    try {
                        ticket = facts.get(i).meaning().apply(stated.get(i)).apply(ticket);
                    } catch (IllegalArgumentException e) {
                        problems.add("line " + number + ", " + facts.get(i).name() + ": " + e.getMessage());
                    }
                }
            }
            return ticket;
        }
    }
}
