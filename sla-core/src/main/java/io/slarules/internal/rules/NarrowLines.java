package io.slarules.internal.rules;

import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the signs and words that people type for those of the rule language, full-width signs and keywords with capital letters, and puts the right ones in their
 * place, so that the rest of the file is checked too.
 */
final class NarrowLines {
    private static final Pattern RULE = Pattern.compile("\\s*(?:rule|query)\\s+\"?([^\"]*).*");
    private static final Pattern KEYWORD =
            Pattern.compile("\\s*(?:(rule)(?=\\s+\")|(?:(when|then|end)\\s*;?\\s*$)).*", Pattern.CASE_INSENSITIVE);

    private final RuleFile file;
    private final List<RuleProblem> problems;
    private String rule = "";

    private NarrowLines(RuleFile file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Corrects the lines, and adds to the problems what was wrong.
     *
     * @param lines without comments; they are changed
     * @return whether anything was wrong
     */
    static boolean of(RuleFile file, List<String> lines, List<RuleProblem> problems) {
        NarrowLines narrow = new NarrowLines(file, problems);
        int before = problems.size();
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, narrow.keyword(narrow.signs(lines.get(i), i + 1), i + 1));
        }
        return problems.size() > before;
    }

    private String signs(String line, int number) {
        StringBuilder text = new StringBuilder(line.length());
        Set<String> wide = new LinkedHashSet<>();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            char narrow = quoted ? sign : narrow(sign);
            boolean escaped = quoted && i > 0 && line.charAt(i - 1) == '\\';
            quoted ^= sign == '"' && !escaped;
            if (narrow != sign && narrow != ' ') {
                wide.add(String.valueOf(sign));
            }
            text.append(narrow);
        }
        Matcher begins = RULE.matcher(text);
        if (begins.matches()) {
            rule = begins.group(1).strip();
        }
        if (!wide.isEmpty()) {
            problems.add(SyntaxMistake.WIDE_SIGN.at(
                    file.name(),
                    number,
                    rule,
                    String.join(" ", wide),
                    text.toString().strip()));
        }
        return text.toString();
    }

    private static char narrow(char sign) {
        if (sign == '。') {
            return ';';
        }
        if (sign >= '\uFF01' && sign <= '\uFF5E') {
            return (char) (sign - '\uFF01' + '!');
        }
        return sign == '\u00A0' || sign == '\u200B' ? ' ' : sign == '‘' || sign == '’' ? '"' : WideText.narrow(sign);
    }

    private String keyword(String line, int number) {
        Matcher keyword = KEYWORD.matcher(line);
        if (!keyword.matches()) {
            return line;
        }
        int group = keyword.group(1) == null ? 2 : 1;
        String word = keyword.group(group);
        String small = word.toLowerCase(Locale.ROOT);
        if (word.equals(small)) {
            return line;
        }
        String right = line.substring(0, keyword.start(group)) + small + line.substring(keyword.end(group));
        Matcher begins = RULE.matcher(right);
        if (begins.matches()) {
            rule = begins.group(1).strip();
        }
        problems.add(SyntaxMistake.CAPITAL_LETTER.at(file.name(), number, rule, word, small));
        return right;
    }
}
