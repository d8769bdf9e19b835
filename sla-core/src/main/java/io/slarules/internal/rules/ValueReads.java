package io.slarules.internal.rules;

import io.slarules.internal.rules.StatedValue.Kind;
import io.slarules.internal.rules.StatedValue.OfShare;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Priority;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks where rules and functions read named values: that the value exists, is of the kind asked for, and has one for each level asked. */
final class ValueReads {
    /** The global through which rules read values. */
    static final String GLOBAL = "values";

    private static final Map<String, Kind> KINDS = Map.of(
            "percent", Kind.SHARE,
            "permille", Kind.SHARE,
            "openTime", Kind.OPEN_TIME,
            "calendar", Kind.OPEN_TIME,
            "count", Kind.COUNT,
            "text", Kind.TEXT);
    private static final Map<Kind, String> QUESTIONS = Map.of(
            Kind.SHARE, "percent or permille", Kind.OPEN_TIME, "openTime", Kind.COUNT, "count", Kind.TEXT, "text");

    private final ValueTable table;
    private final List<RuleProblem> problems;

    ValueReads(ValueTable table, List<RuleProblem> problems) {
        this.table = table;
        this.problems = problems;
    }

    /** Whether the rules of a file mention the values, so that its packages need the global. */
    static boolean mentions(ParsedFile file) {
        return mentions(file, GLOBAL);
    }

    /** Whether a file uses a global: calls it, or hands it on. */
    static boolean mentions(ParsedFile file, String global) {
        List<Token> tokens = file.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean handedOn = tokens.get(i).is("(") || tokens.get(i).is(",");
            if (isCalled(global, tokens, i) || (handedOn && tokens.get(i + 1).is(global))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRead(List<Token> tokens, int i) {
        return isCalled(GLOBAL, tokens, i);
    }

    private static boolean isCalled(String global, List<Token> tokens, int i) {
        boolean member = i > 0 && tokens.get(i - 1).is(".");
        return tokens.get(i).is(global) && tokens.get(i + 1).is(".") && !member;
    }

    void check(ParsedFile file) {
        for (RuleDescr rule : file.rules()) {
            check(file, file.tokens(rule), argument -> levels(file, rule, argument));
        }
        // At which levels a function is called is not known before it is.
        file.descr().getFunctions().forEach(function -> check(file, file.tokens(function), argument -> Set.of()));
    }

    /** Warns of values that no rule names; of none where a rule puts a name together, which cannot be foreseen. Rules that are replaced or dropped count. */
    void unread(RuleSet ruleSet) {
        Set<String> read = new TreeSet<>();
        for (RuleSet.Layer layer : ruleSet.layers()) {
            for (RuleFile file : layer.files()) {
                if (!file.holdsValues() && !namesIn(Token.in(file.text(), 1), read)) {
                    return;
                }
            }
        }
        for (String name : table.names()) {
            // Who asks for a name that no value has is told so, with the name that is meant.
            boolean misread = DidYouMean.nearest(name, read)
                    .filter(near -> table.entry(near).isEmpty())
                    .isPresent();
            if (!read.contains(name) && !misread) {
                table.entry(name).ifPresent(entry -> problems.add(unread(entry, read)));
            }
        }
    }

    private static RuleProblem unread(ValueEntry entry, Set<String> read) {
        return Doubt.VALUE_NOT_READ.at(
                entry.file(),
                entry.line(),
                "",
                entry.name(),
                DidYouMean.nearest(entry.name(), read)
                        .map(name -> "Did you mean " + name + "?")
                        .orElse("Remove it, or let a rule read it."));
    }

    /** Whether all names of values that are asked for are plain texts. */
    private static boolean namesIn(List<Token> tokens, Set<String> names) {
        for (int i = 0; i + 5 < tokens.size(); i++) {
            if (asks(tokens, i)) {
                if (!namesPlainly(tokens, i)) {
                    return false;
                }
                names.add(tokens.get(i + 4).unquoted());
            }
        }
        return true;
    }

    private static boolean asks(List<Token> tokens, int i) {
        return isRead(tokens, i)
                && KINDS.containsKey(tokens.get(i + 2).text())
                && tokens.get(i + 3).is("(");
    }

    private static boolean namesPlainly(List<Token> tokens, int i) {
        Token after = tokens.get(i + 5);
        Token name = tokens.get(i + 4);
        // What stands in braces is a variable of a sentence.
        return name.isText() && !name.text().contains("{") && (after.is(")") || after.is(","));
    }

    /** The levels that an argument can be. */
    private interface Levels {
        Set<Priority> of(String argument);
    }

    private static Set<Priority> levels(ParsedFile file, RuleDescr rule, String argument) {
        return AskedLevel.isThePriority(file, rule, argument)
                ? AskedLevel.possible(file, rule)
                : EnumSet.allOf(Priority.class);
    }

    private void check(ParsedFile file, List<Token> tokens, Levels levels) {
        for (int i = 0; i + 5 < tokens.size(); i++) {
            if (asks(tokens, i) && namesPlainly(tokens, i)) {
                read(file, tokens, i, levels);
            }
        }
    }

    private void read(ParsedFile file, List<Token> tokens, int i, Levels levels) {
        Token token = tokens.get(i + 4);
        String name = token.unquoted();
        Optional<ValueEntry> found = table.entry(name);
        if (found.isEmpty()) {
            problems.add(file.problem(
                    token.line(),
                    ValueMistake.UNKNOWN,
                    name,
                    DidYouMean.help(name, table.names(), "SlaEngine.values")));
            return;
        }
        ValueEntry entry = found.get();
        String question = tokens.get(i + 2).text();
        Kind asked = KINDS.getOrDefault(question, entry.kind());
        if (asked != entry.kind()) {
            problems.add(file.problem(
                    token.line(),
                    ValueMistake.ASKED_AS_ANOTHER_KIND,
                    question,
                    asked.toString(),
                    name,
                    entry.kind().toString(),
                    entry.text(),
                    entry.place(),
                    QUESTIONS.getOrDefault(entry.kind(), "")));
        } else if (question.equals("percent") && !wholePercents(entry)) {
            problems.add(file.problem(token.line(), ValueMistake.NO_WHOLE_PERCENT, name, entry.text(), entry.place()));
        } else {
            byLevel(file, tokens, i, entry, levels);
        }
    }

    private static boolean wholePercents(ValueEntry entry) {
        return entry.levels().values().stream()
                .allMatch(value -> value instanceof OfShare share && share.isWholePercent());
    }

    private void byLevel(ParsedFile file, List<Token> tokens, int i, ValueEntry entry, Levels levels) {
        Token token = tokens.get(i + 4);
        if (!entry.byLevel()) {
            return;
        }
        if (tokens.get(i + 5).is(")")) {
            problems.add(file.problem(
                    token.line(),
                    ValueMistake.ASKED_WITHOUT_LEVEL,
                    entry.name(),
                    entry.place(),
                    tokens.get(i + 2).text()));
            return;
        }
        Set<Priority> missing = asked(tokens, i + 6, levels);
        missing.removeAll(entry.stated());
        if (!missing.isEmpty()) {
            String names = missing.stream().map(Priority::name).collect(Collectors.joining(", "));
            problems.add(file.problem(
                    token.line(), ValueMistake.NONE_FOR_LEVEL, entry.name(), entry.text(), entry.place(), names));
        }
    }

    /** The levels that the argument that begins at an index can be. */
    private static Set<Priority> asked(List<Token> tokens, int from, Levels levels) {
        int to = from;
        for (int depth = 0; to < tokens.size() && (depth > 0 || !tokens.get(to).is(")")); to++) {
            depth += tokens.get(to).is("(") ? 1 : tokens.get(to).is(")") ? -1 : 0;
        }
        List<Token> argument = tokens.subList(from, Math.min(to, tokens.size()));
        Set<Priority> asked = EnumSet.noneOf(Priority.class);
        AskedLevel.constant(argument)
                .ifPresentOrElse(
                        asked::add,
                        () -> asked.addAll(
                                levels.of(argument.stream().map(Token::text).collect(Collectors.joining()))));
        return asked;
    }
}
