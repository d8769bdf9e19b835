package io.slarules.testing;

import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.testing.RuleText;
import io.slarules.ruleset.RuleFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements that said what a failure found instead: where a wrong number, level or role stands in the rule itself. */
final class SaidIn {
    private static final int MOST = 3;
    private static final String QUOTED = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";
    private static final Pattern TEXT = Pattern.compile(QUOTED);
    private static final Pattern STATEMENT = Pattern.compile("(?:" + QUOTED + "|[^\";]++)++;?");
    private static final Pattern NUMBER_OR_CONSTANT = Pattern.compile("(?<![\\w$])(?:\\d|[A-Z][A-Z0-9_]+\\b)");
    private static final Pattern ELSEWHERE = Pattern.compile("\\bvalues\\s*\\.\\s*\\w+|\\bClock\\s*\\.\\s*\\w+");
    private static final Pattern END = Pattern.compile("(^|\\s)end\\s*;?\\s*$");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private SaidIn() {}

    private record Statement(RuleInfo rule, int line, String code, String written) {}

    /**
     * A line for each such statement with its place, as its author wrote it; empty where no more can be said than the place of the rule, and where
     * the failure is about more rules than can be read at a glance. A statement that says no more than a named value is left out: the value has a place of its own.
     *
     * @param what the failure is about; where it begins with a clock, what is said of other clocks is left out
     * @param failure what it says, in which rules stand with their places
     */
    static String of(KnownRules known, String what, String failure) {
        List<RuleInfo> deciding = known.rules().stream()
                .filter(rule -> failure.contains(rule.file() + ":" + rule.line() + " \"" + rule.name() + "\""))
                .toList();
        if (deciding.size() > MOST) {
            return "";
        }
        List<Statement> all = new ArrayList<>();
        known.policy()
                .ifPresent(policy -> deciding.forEach(rule ->
                        RuleText.of(policy.ruleSet(), rule).ifPresent(text -> all.addAll(statements(policy, text)))));
        List<Statement> about =
                all.stream().filter(one -> mentions(one, what.split(" ", 2)[0])).toList();
        return (about.isEmpty() ? all : about)
                .stream()
                        .filter(SaidIn::leads)
                        .map(one -> "\n  said in:  " + one.rule.file() + ":" + one.line + "  " + one.written)
                        .distinct()
                        .limit(MOST)
                        .collect(Collectors.joining());
    }

    /** Where nothing but a named value, beside the clock, could be wrong, the place of the value leads further. */
    private static boolean leads(Statement statement) {
        return !statement.code.contains("values")
                || NUMBER_OR_CONSTANT
                        .matcher(ELSEWHERE.matcher(statement.code).replaceAll(""))
                        .find();
    }

    private static boolean mentions(Statement statement, String word) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)")
                .matcher(statement.code)
                .find();
    }

    private static List<Statement> statements(Policy policy, RuleText text) {
        List<String> lines = lines(policy, text.rule());
        int from = text.text().indexOf("then", text.then()) + "then".length();
        Matcher end = END.matcher(text.text());
        Matcher statement = STATEMENT
                .matcher(text.text())
                .region(from, end.find(from) ? end.start() : text.text().length());
        List<Statement> found = new ArrayList<>();
        while (statement.find()) {
            Matcher word = WORD.matcher(statement.group());
            if (word.find()) {
                String code = TEXT.matcher(statement.group()).replaceAll("\"\"");
                int first = text.line(statement.start() + word.start());
                int last = text.line(
                        statement.start() + statement.group().stripTrailing().length());
                String written = lines.subList(Math.min(first - 1, lines.size()), Math.min(last, lines.size())).stream()
                        .map(String::strip)
                        .reduce("", (one, next) -> one + (one.isEmpty() || next.startsWith(".") ? "" : " ") + next);
                found.add(new Statement(text.rule(), first, code, written));
            }
        }
        return found.stream()
                .filter(one -> NUMBER_OR_CONSTANT.matcher(one.code).find())
                .toList();
    }

    /** The lines of a rule's file as they were written: sentences are not replaced. */
    private static List<String> lines(Policy policy, RuleInfo rule) {
        Optional<RuleFile> file = policy.ruleSet().layers().get(rule.layer()).files().stream()
                .filter(one -> one.name().equals(rule.file()))
                .findFirst();
        return Arrays.asList(file.map(RuleFile::text).orElse("").split("\r?\n", -1));
    }
}
