package io.slarules.testing;

import io.slarules.decision.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Decisions as a golden file keeps them: ids and values, one to a line, so that moving a rule in its file or wording a reason anew changes nothing.
 * The test reads and writes the file where it likes.
 *
 * <pre>{@code
 * Golden.of(decisions).verify(Files.readString(golden));    // passes, or fails:
 *                                                           //   ticket T-17 at …: expected "priority P2 [T1]", but was "priority P1 [T1]"
 * }</pre>
 */
public final class Golden {
    private static final int SHOWN = 20;
    private static final String NOTHING = "nothing";

    private final String text;

    private Golden(String text) {
        this.text = text;
    }

    /** These decisions, in this order. */
    public static Golden of(Collection<Decision> decisions) {
        Objects.requireNonNull(decisions, "decisions is null: give the decisions to keep");
        return new Golden(
                String.join("\n", decisions.stream().map(Decision::toString).toList()));
    }

    /**
     * They are those of a golden file.
     *
     * @param expected the text of the file; the kind of its line ends is of no consequence
     * @throws AssertionError if they are not, with the first lines that differ and the ticket they belong to
     */
    public void verify(String expected) {
        Objects.requireNonNull(expected, "expected is null: give the text of the golden file");
        if (text.isEmpty()) {
            throw new AssertionError("There are no decisions to compare with the golden file: give at least one");
        }
        List<String> wanted = lines(expected);
        List<String> actual = lines(text);
        List<String> differing = new ArrayList<>();
        String ticket = "";
        for (int i = 0; i < Math.max(wanted.size(), actual.size()); i++) {
            String was = i < actual.size() ? actual.get(i) : NOTHING;
            String should = i < wanted.size() ? wanted.get(i) : NOTHING;
            ticket = should.startsWith("ticket ") ? should : ticket;
            if (!was.equals(should)) {
                differing.add(
                        "  " + ticket + ", line " + (i + 1) + ": expected \"" + should + "\", but was \"" + was + "\"");
            }
        }
        if (!differing.isEmpty()) {
            throw new AssertionError(differing.size() + " lines differ from the golden file\n"
                    + String.join("\n", differing.subList(0, Math.min(SHOWN, differing.size()))));
        }
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.replace("\r\n", "\n").stripTrailing().split("\n", -1));
    }

    /** What to write into the golden file. */
    @Override
    public String toString() {
        return text;
    }
}
