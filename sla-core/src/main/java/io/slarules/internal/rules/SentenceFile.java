package io.slarules.internal.rules;

import io.slarules.internal.rules.Sentence.Section;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.tree.CommonTreeNodeStream;
import org.drools.drl.parser.lang.dsl.AntlrDSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLMapLexer;
import org.drools.drl.parser.lang.dsl.DSLMapParser;
import org.drools.drl.parser.lang.dsl.DSLMapWalker;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;

/**
 * Reads a sentence file ({@code .dsl}), entry by entry, since Drools says of a file that one thing in it is wrong, prints that, and knows of no entry where it
 * stands. What Drools' reader does not take, such as the signs of Chinese, goes through it in disguise.
 */
final class SentenceFile {
    private static final Map<String, Section> SECTIONS = Map.of(
            "when", Section.WHEN,
            "condition", Section.WHEN,
            "then", Section.THEN,
            "consequence", Section.THEN,
            "*", Section.BOTH,
            "keyword", Section.KEYWORD);
    private static final Pattern ENTRY = Pattern.compile("\\s*\\[([^\\]]*)](?:\\[[^\\]]*])?(.*)", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:(?:#|//).*)?");
    private static final Pattern EQUALS = Pattern.compile("(?<!\\\\)=");
    private static final Pattern VARIABLE = Pattern.compile("\\{([\\p{L}\\d]+)(?:!([^{}]*))?}");
    private static final Pattern HIDDEN = Pattern.compile("\u0080([0-9a-f]{4})\u0081");
    /** Each depends on the language of the machine. */
    private static final Set<String> LETTER_CASE = Set.of("uc", "lc", "ucfirst");

    private final RuleFile file;
    private final List<RuleProblem> problems;
    private final List<Sentence> sentences = new ArrayList<>();

    private SentenceFile(RuleFile file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The sentences that can be read; what is wrong with the others is added to the problems. */
    static List<Sentence> read(RuleFile file, List<RuleProblem> problems) {
        SentenceFile reader = new SentenceFile(file, problems);
        reader.read();
        return reader.sentences;
    }

    private void read() {
        List<String> lines = file.text().lines().toList();
        int before = problems.size();
        for (int i = 0; i < lines.size(); i++) {
            if (COMMENT.matcher(lines.get(i)).matches()) {
                continue;
            }
            int line = i + 1;
            StringBuilder entry = new StringBuilder(lines.get(i).strip());
            while (i + 1 < lines.size()
                    && !lines.get(i + 1).strip().startsWith("[")
                    && !COMMENT.matcher(lines.get(i + 1)).matches()) {
                entry.append(' ').append(lines.get(++i).strip());
            }
            entry(entry.toString(), line);
        }
        if (sentences.isEmpty() && problems.size() == before) {
            report(0, SentenceMistake.HOLDS_NO_SENTENCES);
        }
    }

    private void entry(String text, int line) {
        Matcher parts = ENTRY.matcher(text);
        if (!parts.matches()) {
            report(line, SentenceMistake.NO_SECTION, text);
            return;
        }
        Section section = SECTIONS.get(parts.group(1).strip());
        if (section == null) {
            report(
                    line,
                    SentenceMistake.UNKNOWN_SECTION,
                    parts.group(1),
                    DidYouMean.help(parts.group(1), SECTIONS.keySet()));
            return;
        }
        Matcher equals = EQUALS.matcher(parts.group(2));
        String key = equals.find() ? parts.group(2).substring(0, equals.start()).strip() : "";
        String value =
                key.isEmpty() ? "" : parts.group(2).substring(equals.end()).strip();
        if (key.isEmpty() || value.isEmpty()) {
            report(line, SentenceMistake.STANDS_FOR_NOTHING, parts.group(2).strip());
            return;
        }
        if (valueHolds(value, line)) {
            parsed(section, key, value, line).ifPresent(this::add);
        }
    }

    private boolean valueHolds(String value, int line) {
        Matcher variable = VARIABLE.matcher(value);
        while (variable.find()) {
            if (variable.group(2) != null && LETTER_CASE.contains(variable.group(2))) {
                report(line, SentenceMistake.CHANGES_LETTERS, variable.group());
                return false;
            }
        }
        return true;
    }

    private Optional<Sentence> parsed(Section section, String key, String value, int line) {
        try {
            Optional<AntlrDSLMappingEntry> entry = balanced(key) ? entry(hiddenKey(key)) : Optional.empty();
            if (entry.isPresent()) {
                AntlrDSLMappingEntry shown = shown(entry.get(), value);
                Sentence sentence = new Sentence(section, key, file.name(), line, Sentence.wholeLine(shown));
                return variablesKnown(sentence, value) ? Optional.of(sentence) : Optional.empty();
            }
        } catch (RecognitionException | PatternSyntaxException | IndexOutOfBoundsException e) {
            // It is reported below; what the reader says of it names no place and no cure.
        }
        report(line, SentenceMistake.CANNOT_BE_READ, key);
        return Optional.empty();
    }

    /** Empty when Drools does not take the key; it is asked no further then, since it would print its complaint. */
    private static Optional<AntlrDSLMappingEntry> entry(String key) throws RecognitionException {
        DSLMapLexer lexer = new DSLMapLexer(new ANTLRStringStream("[when]" + key + "=x\n"));
        DSLMapParser parser = new DSLMapParser(new CommonTokenStream(lexer));
        Object tree = parser.mapping_file().getTree();
        if (!lexer.getErrors().isEmpty() || !parser.getErrors().isEmpty()) {
            return Optional.empty();
        }
        List<DSLMappingEntry> entries =
                new DSLMapWalker(new CommonTreeNodeStream(tree)).mapping_file().getEntries();
        return entries.size() == 1 ? Optional.of((AntlrDSLMappingEntry) entries.get(0)) : Optional.empty();
    }

    private boolean variablesKnown(Sentence sentence, String value) {
        Matcher variable = VARIABLE.matcher(value);
        Set<String> known = sentence.entry().getVariables().keySet();
        while (variable.find()) {
            if (!known.contains(variable.group(1))) {
                report(
                        sentence.line(),
                        SentenceMistake.UNKNOWN_VARIABLE,
                        variable.group(1),
                        sentence.key(),
                        DidYouMean.help(variable.group(1), known));
                return false;
            }
        }
        return true;
    }

    private void add(Sentence sentence) {
        Optional<Sentence> first = sentences.stream()
                .filter(other -> other.shape().equals(sentence.shape()) && samePlaces(other, sentence))
                .findFirst();
        first.ifPresentOrElse(
                other -> report(sentence.line(), SentenceMistake.STANDS_ALREADY, sentence.key(), other.place()),
                () -> sentences.add(sentence));
    }

    /** Sentences of one shape may share it when what their variables stand for tells them apart. */
    static boolean samePlaces(Sentence a, Sentence b) {
        return a.entry()
                .getKeyPattern()
                .pattern()
                .equals(b.entry().getKeyPattern().pattern());
    }

    private static boolean balanced(String key) {
        int depth = 0;
        for (int i = 0; i < key.length() && depth >= 0; i++) {
            char sign = key.charAt(i);
            if (sign == '\\') {
                i++;
            } else if (sign == '{') {
                depth++;
            } else if (sign == '}') {
                depth--;
            }
        }
        return depth == 0;
    }

    /** Full-width signs stand for themselves and for their narrow likes, and are no signs of a pattern. */
    private static String hiddenKey(String key) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        String signs = WideText.withoutBlanks(key).replaceFirst("^-\\s+", "-");
        for (int i = 0; i < signs.length(); i++) {
            char sign = signs.charAt(i);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            boolean literal = depth == 0 && (WideText.narrow(sign) != sign || sign == ':' || sign == ',');
            text.append(literal ? hidden('\\') + hidden(WideText.narrow(sign)) : shownIfPlain(WideText.narrow(sign)));
        }
        return text.toString();
    }

    private static String shownIfPlain(char sign) {
        return sign < 0x80 ? String.valueOf(sign) : hidden(sign);
    }

    private static String hidden(char sign) {
        return "\u0080" + hex(sign) + "\u0081";
    }

    private static String hex(char sign) {
        return Integer.toHexString(0x10000 + sign).substring(1);
    }

    private static String shown(String text) {
        return HIDDEN.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static AntlrDSLMappingEntry shown(AntlrDSLMappingEntry entry, String value) {
        Pattern pattern = entry.getKeyPattern();
        entry.setKeyPattern(Pattern.compile(shown(pattern.pattern()), pattern.flags()));
        Map<String, Integer> variables = new HashMap<>();
        entry.getVariables().forEach((name, group) -> variables.put(shown(name), group));
        entry.setVariables(variables);
        entry.setMappingValue(value);
        entry.setValuePattern(value);
        return entry;
    }

    private void report(int line, SentenceMistake mistake, String... words) {
        problems.add(mistake.at(file.name(), line, "", words));
    }
}
