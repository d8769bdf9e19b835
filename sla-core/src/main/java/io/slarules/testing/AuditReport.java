package io.slarules.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a whole domain says of a policy.
 *
 * <pre>{@code
 * policy.audit(domain, everyTicketHas(Clock.RESOLUTION)).requireNone(GAP, CONFLICT, VIOLATION);
 *     // passes, or fails: VIOLATION every ticket has a deadline of RESOLUTION; 12 of 2430 tickets, the smallest: safety ACTUAL …
 * }</pre>
 *
 * @param domain what was looked at: all combinations, or all pairs
 * @param tickets how many tickets were decided
 * @param properties which properties were stated, in their words
 * @param findings by kind, then in words
 */
public record AuditReport(String domain, int tickets, List<String> properties, List<Finding> findings) {
    public AuditReport {
        properties = List.copyOf(properties);
        findings = List.copyOf(findings);
    }

    /** What may be found. */
    public enum Kind {
        /** No rule speaks of the priority, or nothing is promised. */
        GAP,
        /** Two rules of one layer contradict each other: two bases, or two targets of one clock, that differ. */
        CONFLICT,
        /** A rule fires and never decides anything. */
        MASKED,
        /** A rule never fires; the domain may not reach it. */
        SILENT,
        /** Two rules of one layer propose the same, and the name decides whose reason is given. */
        TIE,
        /** A property of the author's does not hold. */
        VIOLATION
    }

    /**
     * One thing found.
     *
     * @param what it is; rules with file and line
     * @param count of how many tickets it is true
     * @param example the facts of the smallest of them; empty when there is none, or they are all at their first value
     * @param found what the decision on that ticket says
     * @param paste that ticket as a test to paste
     */
    public record Finding(Kind kind, String what, int count, String example, String found, String paste) {

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(kind + " " + what);
            if (count > 0) {
                text.append("\n  ")
                        .append(count)
                        .append(count == 1 ? " ticket" : " tickets")
                        .append(", the smallest: ");
                text.append(example.isEmpty() ? "the first of the domain" : example);
                text.append("\n  there is: ").append(found);
                text.append("\n  as a test:\n").append(paste.indent(4).stripTrailing());
            }
            return text.toString();
        }
    }

    /** The findings of a kind. */
    public List<Finding> of(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /**
     * Nothing of these kinds was found.
     *
     * @throws AssertionError if something was, with all of it
     * @throws IllegalArgumentException if no kind is named, or violations are and no property was stated that could be violated
     */
    public AuditReport requireNone(Kind... kinds) {
        if (kinds.length == 0) {
            throw new IllegalArgumentException(
                    "No kind is named, so that any finding would pass: name the kinds that there shall not be");
        }
        if (properties.isEmpty() && Arrays.asList(kinds).contains(Kind.VIOLATION)) {
            throw new IllegalArgumentException("No property was stated, so that none could be violated: state one in"
                    + " Policy.audit(domain, Property.of(...)), or leave VIOLATION out");
        }
        List<Finding> found = findings.stream()
                .filter(finding -> Arrays.asList(kinds).contains(finding.kind()))
                .toList();
        if (!found.isEmpty()) {
            throw new AssertionError("The audit of " + domain + " finds " + found.size() + ":\n"
                    + found.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
        return this;
    }

    /** The report as plain text. */
    public String toText() {
        String lines = findings.stream().map(finding -> finding + "\n").collect(Collectors.joining());
        return "Audit of " + domain + "\n" + counted(tickets, "ticket", "tickets") + ", "
                + counted(properties.size(), "property", "properties") + ", "
                + counted(findings.size(), "finding", "findings") + "\n" + lines;
    }

    private static String counted(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    /** The report as one HTML page. */
    public String toHtml() {
        String rows = findings.stream()
                .map(one ->
                        Html.row(one.kind().name(), one.what(), String.valueOf(one.count()), one.example(), one.found())
                                + "\n")
                .collect(Collectors.joining());
        return Html.page(
                "Audit of " + domain,
                "<table>\n" + Html.head("kind", "what", "tickets", "the smallest", "there is") + "\n" + rows
                        + "</table>");
    }

    @Override
    public String toString() {
        return toText();
    }
}
