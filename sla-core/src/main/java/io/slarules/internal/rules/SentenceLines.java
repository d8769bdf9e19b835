package io.slarules.internal.rules;

import io.slarules.internal.rules.Sentence.Section;
import io.slarules.internal.rules.Sentences.Expanded;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes through a rule file of sentences line by line. A line that begins with {@code -} belongs to the one before: in a condition it is a further constraint,
 * behind {@code then} it goes on with what is said. A line that begins with {@code >} is no sentence and stays.
 */
final class SentenceLines {
    private static final Pattern EXPANDER = Pattern.compile("\\s*expander\\s+(\\S+?)\\s*;?\\s*");
    private static final Pattern RULE = Pattern.compile("\\s*rule\\b.*");
    private static final Pattern NAME = Pattern.compile("\\s*rule\\s+(?:\"([^\"]*)\"|(\\S+)).*");
    private static final Pattern WHEN = Pattern.compile("(.*?)\\bwhen\\b(.*)");
    private static final Pattern THEN = Pattern.compile("\\s*then\\b(.*)");
    private static final Pattern END = Pattern.compile("\\s*end\\b.*");
    /** A text (group 1) or a comment of several lines. */
    private static final Pattern COMMENT = Pattern.compile("(\"(?:\\\\.|[^\"\\\\\\n])*\"|“[^”\\n]*”)|/\\*(?s:.*?)\\*/");

    private enum Place {
        OUTSIDE,
        HEADER,
        WHEN,
        THEN
    }

    private final RuleFile file;
    private final List<Sentence> sentences;
    private final List<RuleProblem> problems;
    private final String[] lines;
    private final Set<String> broken = new TreeSet<>();
    private final Map<Integer, Expanded> notes = new HashMap<>();

    private Place place = Place.OUTSIDE;
    private String rule = "";
    private int ruleBegins;
    private boolean wrong;
    /** The index of the line that a line with {@code -} belongs to; -1 when there is none. */
    private int head = -1;
    /** What follows the last line that belongs to it: the rest of the condition, or the end of the statement. */
    private String tail = "";

    private boolean first;
    private boolean headWrong;

    SentenceLines(RuleFile file, List<Sentence> sentences, List<RuleProblem> problems) {
        this.file = file;
        this.sentences = sentences;
        this.problems = problems;
        this.lines = withoutComments(file).split("\n", -1);
    }

    private static String withoutComments(RuleFile file) {
        return COMMENT.matcher(file.text())
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group().replaceAll("[^\\n]", "") : found.group()));
    }

    /** The sentence files that a rule file names, with the line in which it does. */
    static Map<String, Integer> expanders(RuleFile file) {
        Map<String, Integer> names = new LinkedHashMap<>();
        List<String> lines = Arrays.asList(withoutComments(file).split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            Matcher expander = EXPANDER.matcher(lines.get(i));
            if (expander.matches()) {
                names.putIfAbsent(expander.group(1), i + 1);
            }
        }
        return names;
    }

    /** The rules whose sentences are not all known; they are blanked out. */
    Set<String> broken() {
        return broken;
    }

    /** By line, what became of its sentence. */
    Map<Integer, Expanded> notes() {
        return notes;
    }

    /** The text with as many lines, in the rule language. */
    String expand() {
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith("#") || line.startsWith("//")) {
                lines[i] = "";
            } else if (!line.isEmpty()) {
                line(i);
            }
        }
        endOfRule(lines.length - 1);
        return String.join("\n", lines);
    }

    private void line(int i) {
        switch (place) {
            case OUTSIDE -> outside(i);
            case HEADER -> header(i);
            case WHEN -> {
                Matcher then = THEN.matcher(keywords(i, true));
                if (then.matches()) {
                    begin(Place.THEN, i, "then", then.group(1));
                } else {
                    sentence(i, lines[i].strip(), "");
                }
            }
            case THEN -> {
                if (END.matcher(keywords(i, true)).matches()) {
                    lines[i] = "end";
                    endOfRule(i);
                } else {
                    sentence(i, lines[i].strip(), "");
                }
            }
        }
    }

    private void outside(int i) {
        if (EXPANDER.matcher(lines[i]).matches()) {
            lines[i] = "";
            return;
        }
        String line = keywords(i, false);
        lines[i] = line;
        if (RULE.matcher(line).matches()) {
            Matcher name = NAME.matcher(line);
            rule = name.matches() ? (name.group(1) == null ? name.group(2) : name.group(1)) : "";
            ruleBegins = i;
            wrong = false;
            place = Place.HEADER;
            Matcher when = WHEN.matcher(line.replaceAll("\"[^\"]*\"", "\"\""));
            if (when.matches()) {
                Matcher exact = Pattern.compile("(.*)\\bwhen\\b([^\"]*)").matcher(line);
                if (exact.matches()) {
                    begin(Place.WHEN, i, exact.group(1) + "when", exact.group(2));
                }
            }
        }
    }

    private void header(int i) {
        String line = keywords(i, false);
        Matcher when = WHEN.matcher(line);
        Matcher then = THEN.matcher(line);
        if (when.matches() && when.group(1).isBlank()) {
            begin(Place.WHEN, i, "when", when.group(2));
        } else if (then.matches()) {
            begin(Place.THEN, i, "then", then.group(1));
        } else {
            lines[i] = line;
        }
    }

    private void begin(Place next, int i, String keyword, String rest) {
        endOfLine();
        headWrong = false;
        place = next;
        if (rest.isBlank()) {
            lines[i] = keyword;
        } else {
            sentence(i, rest.strip(), keyword + " ");
        }
    }

    private void endOfRule(int i) {
        endOfLine();
        if (place != Place.OUTSIDE && wrong) {
            broken.add(rule);
            for (int line = ruleBegins; line <= i; line++) {
                lines[line] = "";
            }
        }
        place = Place.OUTSIDE;
        wrong = false;
    }

    /** The line with a keyword at its beginning in the place of the word that stands for it. */
    private String keywords(int i, boolean alone) {
        String line = lines[i].strip();
        for (Sentence sentence : sentences) {
            if (sentence.section() == Section.KEYWORD && line.startsWith(sentence.key())) {
                String rest = line.substring(sentence.key().length());
                boolean ends = rest.isEmpty() || Character.isWhitespace(rest.charAt(0));
                boolean wide =
                        WideText.isWide(sentence.key().charAt(sentence.key().length() - 1));
                char next = rest.isEmpty() ? ' ' : WideText.narrow(rest.charAt(0));
                if (ends || (!alone && (wide || next == '"' || next == '('))) {
                    String keyword = sentence.entry().getValuePattern();
                    return keyword
                            + (keyword.equals("when") || alone ? " " + rest.strip() : " " + WideText.narrow(rest));
                }
            }
        }
        return lines[i];
    }

    private void sentence(int i, String line, String before) {
        if (line.startsWith(">")) {
            endOfLine();
            begins(i, before, line.substring(1).strip());
            return;
        }
        Optional<String> expanded = expanded(i, line);
        boolean goesOn = WideText.narrow(line.charAt(0)) == '-';
        if (expanded.isEmpty()) {
            wrong = true;
            headWrong |= !goesOn;
            lines[i] = before;
        } else if (goesOn && headWrong) {
            // What it belongs to is wrong, and is reported.
            lines[i] = before;
        } else if (!goesOn) {
            endOfLine();
            begins(i, before, expanded.get());
        } else if (head < 0) {
            notes.remove(i + 1);
            report(i, SentenceMistake.BELONGS_TO_NOTHING, line);
        } else {
            boolean condition = place == Place.WHEN;
            lines[i] = before + (condition && !first ? ", " : "") + expanded.get();
            first = false;
            head = i;
        }
    }

    /** A line to which others may belong: what they say goes before its last bracket, or before its end. */
    private void begins(int i, String before, String text) {
        int bracket = place == Place.WHEN ? closing(text) : text.endsWith(";") ? text.length() - 1 : text.length();
        headWrong = false;
        head = bracket < 0 ? -1 : i;
        tail = bracket < 0 ? "" : text.substring(bracket);
        String inside = bracket < 0 ? text : text.substring(0, bracket);
        first = inside.endsWith("(") || inside.stripTrailing().endsWith("(");
        lines[i] = before + inside;
    }

    private void endOfLine() {
        if (head >= 0) {
            lines[head] += tail;
        }
        head = -1;
        tail = "";
    }

    /** Where the first bracket of a condition closes; -1 when it has none. */
    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                depth++;
            } else if (text.charAt(i) == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private Optional<String> expanded(int i, String line) {
        String narrow = WideText.narrow(line);
        Section section = place == Place.WHEN ? Section.WHEN : Section.THEN;
        List<Sentence> candidates = sentences.stream()
                .filter(sentence -> sentence.mayStandIn(section))
                .toList();
        List<Sentence> meant = new ArrayList<>(
                candidates.stream().filter(sentence -> sentence.matches(narrow)).toList());
        meant.sort(Comparator.comparingInt(Sentence::weight).reversed());
        if (meant.isEmpty()) {
            report(i, SentenceMistake.NO_SENTENCE, line, nearest(narrow, candidates));
            return Optional.empty();
        }
        Sentence sentence = meant.get(0);
        if (meant.size() > 1 && meant.get(1).weight() == sentence.weight()) {
            report(
                    i,
                    SentenceMistake.TWO_SENTENCES,
                    line,
                    sentence.place(),
                    meant.get(1).place());
            return Optional.empty();
        }
        try {
            String text = sentence.expand(narrow);
            notes.put(i + 1, new Expanded(sentence, text));
            return Optional.of(text);
        } catch (RuntimeException e) {
            report(i, SentenceMistake.NO_SENTENCE, line, nearest(narrow, candidates));
            return Optional.empty();
        }
    }

    private static String nearest(String line, List<Sentence> candidates) {
        if (candidates.isEmpty()) {
            return "No sentence may stand here: write one into a sentence file that this file names.";
        }
        Sentence nearest = candidates.stream()
                .min(Comparator.comparingInt((Sentence sentence) -> sentence.distance(line))
                        .thenComparing(Sentence::key))
                .orElseThrow();
        String may = " it into a sentence file: " + nearest.file() + ".";
        boolean near = nearest.distance(line) <= Sentence.EDIT * (line.length() / 2 + 1);
        return near ? "Did you mean: " + nearest.key() + " (" + nearest.place() + ")? Or write" + may : "Write" + may;
    }

    /** Without any sentence every line would be wrong; why there is none is said already. */
    private void report(int i, SentenceMistake mistake, String... words) {
        wrong = true;
        if (!sentences.isEmpty()) {
            problems.add(mistake.at(file.name(), i + 1, rule, words));
        }
    }
}
