package io.slarules.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.dsl.AntlrDSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DefaultDSLMapping;
import org.drools.drl.parser.lang.dsl.DefaultExpander;

/**
 * A sentence of a sentence file, and what it stands for. It is a sentence of Drools' domain-specific languages, and Drools puts in what it stands for; but it
 * speaks of whole lines only, so that no sentence is found inside another or inside a reason.
 *
 * @param section where it may stand
 * @param key as it is written, with its variables
 * @param file that it stands in
 * @param line of the file, from 1
 * @param entry as Drools read it, its pattern that of a whole line
 */
record Sentence(Section section, String key, String file, int line, AntlrDSLMappingEntry entry) {
    /** Where it stands, for people. */
    String place() {
        return file + ":" + line;
    }

    enum Section {
        WHEN,
        THEN,
        BOTH,
        KEYWORD
    }

    private static final String BEFORE = "rule \"x\"\nwhen\n> Case( )\n";
    private static final String AFTER = "\nthen\nend\n";
    private static final Pattern EXPANDED =
            Pattern.compile("rule \"x\"\\s+when\\s(.*)\\sthen\\s+end\\s*", Pattern.DOTALL);
    private static final Pattern CONSTRAINED = Pattern.compile("\\s*Case\\((.*)\\)\\s*", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("\\s*Case\\( \\)(.*)", Pattern.DOTALL);
    /** Drools takes comments out of texts too. */
    private static final String NO_COMMENT = "/\u0080*";

    private static final String CUT = "\u0082\n";
    private static final Pattern USE = Pattern.compile("\\{[\\p{L}\\d]+(?:![^{}]*)?}");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*}");

    boolean mayStandIn(Section place) {
        return section == place || section == Section.BOTH;
    }

    /** @param sentence a narrow line */
    boolean matches(String sentence) {
        return entry.getKeyPattern().matcher(sentence).matches();
    }

    /**
     * What the line stands for, in one line.
     *
     * @throws RuntimeException when Drools cannot tell
     */
    String expand(String sentence) {
        DefaultDSLMapping mapping = new DefaultDSLMapping();
        mapping.addEntry(entry);
        DefaultExpander expander = new DefaultExpander();
        expander.addDSLMapping(mapping);
        Matcher expanded = EXPANDED.matcher(expander.expand(BEFORE + sentence.replace("/*", NO_COMMENT) + AFTER));
        if (!expanded.matches()) {
            throw new IllegalStateException("it gives no line");
        }
        Pattern where = sentence.startsWith("-") ? CONSTRAINED : PLAIN;
        Matcher text = where.matcher(expanded.group(1));
        if (!text.matches()) {
            throw new IllegalStateException("it gives no line");
        }
        return text.group(1)
                .replaceAll("\u0082\\n?", "")
                .strip()
                .replaceAll("\\s*\\n\\s*", " ")
                .replace(NO_COMMENT, "/*");
    }

    /** The words of the key, without its variables: of two sentences that both match, the one with more of them is meant. */
    int weight() {
        return words().stream().mapToInt(String::length).sum();
    }

    private List<String> words() {
        return List.of(VARIABLE.split(WideText.withoutBlanks(key), -1));
    }

    /** What two sentences of one section must not share: the key, whatever its variables are called. */
    String shape() {
        return section + " " + String.join("{}", words()).replaceAll("\\s+", " ");
    }

    /** How far a line is from this sentence; what a variable may stand for is near. */
    int distance(String sentence) {
        List<String> pattern = new ArrayList<>();
        List<String> words = words();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                pattern.add("");
            }
            words.get(i).chars().forEach(sign -> pattern.add(String.valueOf(WideText.narrow((char) sign))));
        }
        int[] before = new int[sentence.length() + 1];
        for (int j = 1; j < before.length; j++) {
            before[j] = before[j - 1] + EDIT;
        }
        for (String part : pattern) {
            int[] row = new int[before.length];
            boolean variable = part.isEmpty();
            row[0] = before[0] + (variable ? 0 : EDIT);
            for (int j = 1; j < row.length; j++) {
                boolean same = part.equals(String.valueOf(sentence.charAt(j - 1)));
                row[j] = variable
                        ? Math.min(before[j], row[j - 1] + 1)
                        : Math.min(Math.min(before[j], row[j - 1]) + EDIT, before[j - 1] + (same ? 0 : EDIT));
            }
            before = row;
        }
        return before[before.length - 1];
    }

    /** What a letter that is wrong counts; a letter that a variable stands for counts one. */
    static final int EDIT = 4;

    /** Makes the pattern that of a whole line, and cuts the value behind each variable. */
    static AntlrDSLMappingEntry wholeLine(AntlrDSLMappingEntry entry) {
        // Drools takes all up to the last bracket of a line for what a variable is turned into.
        entry.setValuePattern(USE.matcher(entry.getValuePattern())
                .replaceAll(found -> Matcher.quoteReplacement(found.group() + CUT)));
        Pattern part = entry.getKeyPattern();
        entry.setKeyPattern(Pattern.compile("^\\s*" + part.pattern() + "\\s*$", part.flags()));
        entry.setSection(DSLMappingEntry.CONDITION);
        return entry;
    }
}
