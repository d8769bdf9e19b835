package io.slarules.testing;

import io.slarules.internal.rules.DidYouMean;
import io.slarules.internal.testing.Percent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What tests have seen of a rule set, at three depths.
 *
 * <pre>{@code
 * policy.coverage().require(Coverage.Depth.DECIDED, 100);   // passes once every rule made some value of some decision
 *                                                           // fails: 97 % of the rules decided an outcome (63 of 65), 100 % are required
 *                                                           //        fired, decided nothing: targets.drl:33 "D-P3 promises" …
 * }</pre>
 *
 * @param decisions how many decisions and reviews were made
 * @param rules every rule that holds, by layer, file and line
 */
public record Coverage(int decisions, List<Rule> rules) {
    public Coverage {
        rules = List.copyOf(rules);
    }

    /** How much of a rule was seen. */
    public enum Depth {
        /** Its conditions held. */
        FIRED,
        /** What it said stands in a decision: a value, a promise, a step. */
        DECIDED,
        /** It decided against the proposal of another rule. Steps are all collected, so rules that ask for them do not count here. */
        CONTESTED
    }

    /**
     * What was seen of one rule.
     *
     * @param name its name
     * @param file its file
     * @param line its line, counted from 1
     * @param competes whether its phase resolves proposals against one another
     */
    public record Rule(
            String name, String file, int line, boolean competes, boolean fired, boolean decided, boolean contested) {

        /** Whether it was seen as deep as that; what does not compete counts as contested. */
        public boolean reached(Depth depth) {
            return switch (depth) {
                case FIRED -> fired;
                case DECIDED -> decided;
                case CONTESTED -> contested || !competes;
            };
        }

        /** {@code escalation.drl:14 "F1 P1 skill missing"}. */
        @Override
        public String toString() {
            return file + ":" + line + " \"" + name + "\"";
        }
    }

    /**
     * The same of the rules in these files alone, such as a host's own on top of the default ones.
     *
     * @throws IllegalArgumentException if no file is named, or no rule stands in a file of a name, with "did you mean"
     */
    public Coverage in(String... files) {
        if (files.length == 0) {
            throw new IllegalArgumentException("No file is named: name at least one");
        }
        Set<String> known = rules.stream().map(Rule::file).collect(Collectors.toCollection(TreeSet::new));
        for (String file : files) {
            if (!known.contains(file)) {
                throw new IllegalArgumentException(
                        "no rule stands in file (" + file + "). " + DidYouMean.help(file, known));
            }
        }
        Set<String> wanted = new TreeSet<>(List.of(files));
        return new Coverage(
                decisions,
                rules.stream().filter(rule -> wanted.contains(rule.file())).toList());
    }

    /** The rules that were not seen as deep as that. */
    public List<Rule> uncovered(Depth depth) {
        return rules.stream().filter(rule -> !rule.reached(depth)).toList();
    }

    /** The share of rules seen as deep as that, in percent, rounded down; 100 when there is none. */
    public int percent(Depth depth) {
        int total = total(depth);
        return total == 0 ? 100 : (int) (100L * (total - uncovered(depth).size()) / total);
    }

    private int total(Depth depth) {
        return (int) rules.stream()
                .filter(rule -> depth != Depth.CONTESTED || rule.competes())
                .count();
    }

    /**
     * At least this share of the rules was seen as deep as that.
     *
     * @param percent 0 to 100
     * @throws AssertionError if not; it lists what was not seen, by file and line
     */
    public Coverage require(Depth depth, int percent) {
        Percent.check(percent);
        if (percent(depth) < percent) {
            throw new AssertionError(percent(depth) + " % of the rules " + words(depth) + " (" + counted(depth) + "), "
                    + percent + " % are required\n" + listed(depth));
        }
        return this;
    }

    private String counted(Depth depth) {
        return (total(depth) - uncovered(depth).size()) + " of " + total(depth);
    }

    private static String words(Depth depth) {
        return switch (depth) {
            case FIRED -> "fired";
            case DECIDED -> "decided an outcome";
            case CONTESTED -> "decided against a competitor";
        };
    }

    private String listed(Depth depth) {
        StringBuilder text = new StringBuilder();
        list("never fired", rule -> !rule.fired(), text);
        if (depth != Depth.FIRED) {
            list("fired, decided nothing", rule -> rule.fired() && !rule.decided(), text);
        }
        if (depth == Depth.CONTESTED) {
            list("decided, against no competitor", rule -> rule.decided() && !rule.reached(depth), text);
        }
        return text.toString();
    }

    private void list(String heading, Predicate<Rule> which, StringBuilder text) {
        List<Rule> found = rules.stream().filter(which).toList();
        if (!found.isEmpty()) {
            text.append(heading).append(":\n");
            found.forEach(rule -> text.append("  ").append(rule).append('\n'));
        }
    }

    /** The report as plain text: the shares, then what was not seen, by file and line. */
    public String toText() {
        StringBuilder text =
                new StringBuilder("Coverage of " + rules.size() + " rules by " + decisions + " decisions\n");
        for (Depth depth : Depth.values()) {
            text.append("  ")
                    .append(percent(depth))
                    .append(" % ")
                    .append(words(depth))
                    .append(" (")
                    .append(counted(depth))
                    .append(")\n");
        }
        return text.append(listed(Depth.CONTESTED)).toString();
    }

    /** The report as one HTML page: the shares, then a row for each rule. */
    public String toHtml() {
        String shares = List.of(Depth.values()).stream()
                .map(depth -> "<li>" + percent(depth) + " % " + words(depth) + " (" + counted(depth) + ")</li>")
                .collect(Collectors.joining("\n"));
        String rows = rules.stream()
                .map(rule -> Html.row(
                        rule.file() + ":" + rule.line(),
                        rule.name(),
                        yes(rule.fired()),
                        yes(rule.decided()),
                        rule.competes() ? yes(rule.contested()) : "-"))
                .collect(Collectors.joining("\n"));
        return Html.page(
                "Coverage of " + rules.size() + " rules by " + decisions + " decisions",
                "<ul>\n" + shares + "\n</ul>\n<table>\n"
                        + Html.head("place", "rule", "fired", "decided", "against a competitor") + "\n" + rows
                        + "\n</table>");
    }

    private static String yes(boolean seen) {
        return seen ? "yes" : "no";
    }

    @Override
    public String toString() {
        return toText();
    }
}
