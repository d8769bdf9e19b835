package io.slarules.testing;

import io.slarules.internal.testing.Percent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which small changes of a policy its tests notice.
 *
 * <pre>{@code
 * report.requireKilled(100);   // passes once every change fails a test, or has a written reason why none can
 *                              // fails: 99 % of 312 mutants are killed, 100 % are required; survivors:
 *                              //          targets.drl:16 "D-P2 promises": 24 becomes 25
 * }</pre>
 *
 * @param killed by which test each was noticed
 * @param survivors that no test noticed, by file and line
 * @param accepted survivors with the reason why no test can notice them
 * @param invalid that do not compile and are not counted
 */
public record MutationReport(
        Map<Mutant, String> killed, List<Mutant> survivors, Map<Mutant, String> accepted, List<Mutant> invalid) {
    public MutationReport {
        killed = new LinkedHashMap<>(killed);
        survivors = List.copyOf(survivors);
        accepted = new LinkedHashMap<>(accepted);
        invalid = List.copyOf(invalid);
    }

    /** How many mutants were tried: killed, survived and accepted. */
    public int total() {
        return killed.size() + survivors.size() + accepted.size();
    }

    /** The share that was killed or accepted, in percent, rounded down; 100 when there was none. */
    public int percent() {
        return total() == 0 ? 100 : (int) (100L * (total() - survivors.size()) / total());
    }

    /**
     * At least this share of the mutants was killed or accepted.
     *
     * @param percent 0 to 100
     * @throws AssertionError if not; it lists the survivors by file and line, each with its edit
     */
    public MutationReport requireKilled(int percent) {
        Percent.check(percent);
        if (total() == 0 && percent > 0) {
            throw new AssertionError("No mutant was tried, so that none could be killed: name files in which there is"
                    + " something to change");
        }
        if (percent() < percent) {
            throw new AssertionError(percent() + " % of " + total() + " mutants are killed, " + percent
                    + " % are required; survivors:\n" + lines());
        }
        return this;
    }

    private String lines() {
        return survivors.stream().map(mutant -> "  " + mutant + "\n").collect(Collectors.joining());
    }

    /** The report as plain text: the figures, the survivors by file and line, and the accepted ones with their reasons. */
    public String toText() {
        String reasons = accepted.entrySet().stream()
                .map(one -> "  " + one.getKey() + "\n    accepted: " + one.getValue() + "\n")
                .collect(Collectors.joining());
        return "Mutants: " + total() + ", killed " + killed.size() + ", survived " + survivors.size() + ", accepted "
                + accepted.size() + (invalid.isEmpty() ? "" : "; " + invalid.size() + " do not compile") + "\n"
                + lines()
                + reasons;
    }

    /** The report as one HTML page. */
    public String toHtml() {
        String rows = survivors.stream().map(one -> row(one, "survived")).collect(Collectors.joining())
                + accepted.entrySet().stream()
                        .map(one -> row(one.getKey(), "accepted: " + one.getValue()))
                        .collect(Collectors.joining())
                + killed.entrySet().stream()
                        .map(one -> row(one.getKey(), "killed by " + one.getValue()))
                        .collect(Collectors.joining());
        return Html.page(
                "Mutants: " + percent() + " % of " + total() + " killed or accepted",
                "<table>\n" + Html.head("place", "rule", "change", "result") + "\n" + rows + "</table>");
    }

    private static String row(Mutant mutant, String result) {
        return Html.row(mutant.file() + ":" + mutant.line(), mutant.rule(), mutant.edit(), result) + "\n";
    }

    @Override
    public String toString() {
        return toText();
    }
}
