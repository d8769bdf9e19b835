package io.slarules.internal.rules;

import io.slarules.calendar.Calendars;
import io.slarules.rule.Values;
import io.slarules.ruleset.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What Drools would accept and a policy must not do. */
final class Checks {
    private static final Set<String> ALLOWED = Set.of("agenda-group", "dialect", "no-loop");
    private static final Map<String, String> WHY_NOT = Map.of(
            "salience", "Order never matters here: rules only propose, and the phase's stated resolution decides.",
            "timer", "Rules see no clock: state the obligation, and the calendar turns it into an instant.",
            "duration", "Rules see no clock: state the obligation, and the calendar turns it into an instant.",
            "auto-focus", "The phases run in a fixed order; a rule does not choose it.",
            "ruleflow-group", "The phase is named once for the file, by agenda-group.");
    private static final Pattern CHANGES_FACTS =
            Pattern.compile("(?<![\\w$])(modify|update|retract|delete|insertLogical|setFocus|halt)\\s*[({]"
                    + "|(?<![\\w$.])(?:drools\\s*\\.\\s*)?(insert)\\s*[({]");
    private static final Set<String> DIALECTS = Set.of("java", "mvel");
    /** A text (group 1) or a comment, whichever begins first. */
    private static final Pattern COMMENT =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')|/\\*(?s:.*?)\\*/|//[^\\n]*");

    /** A calendar named by a plain text; what else stands between the brackets is known when the rule speaks. */
    private static final Pattern ON_CALENDAR = Pattern.compile("\\.(?:on|during)\\(\\s*\"([^\"]*)\"\\s*\\)");

    private final ParsedFile parsed;
    private final Phase phase;
    private final Calendars calendars;
    private final List<RuleProblem> problems;

    Checks(ParsedFile parsed, Phase phase, Calendars calendars, List<RuleProblem> problems) {
        this.parsed = parsed;
        this.phase = phase;
        this.calendars = calendars;
        this.problems = problems;
    }

    void run() {
        imports();
        globals();
        dialects();
        OutsideWorld.check(parsed, problems);
        for (RuleDescr rule : parsed.rules()) {
            attributes(rule);
            Comparisons.check(parsed, phase, rule, problems);
            GlobalsAsFacts.check(parsed, phase, rule, problems);
            for (String code : consequences(rule)) {
                changesNothing(rule, code);
                calendarsExist(rule, code);
            }
            Reasons.check(parsed, phase, rule, problems);
            OtherPhases.check(parsed, phase, rule, problems);
        }
    }

    /** What the rule does: its consequence and those that have a name. */
    private static List<String> consequences(RuleDescr rule) {
        List<String> code = new ArrayList<>();
        code.add(String.valueOf(rule.getConsequence()));
        rule.getNamedConsequences().values().forEach(named -> code.add(String.valueOf(named)));
        return code;
    }

    /** The rule engine throws on a dialect that it does not know, so the default one stands in for it. */
    private void dialects() {
        Stream.concat(
                        parsed.descr().getAttributes().stream(),
                        parsed.rules().stream().flatMap(rule -> rule.getAttributes().values().stream()))
                .filter(attribute -> attribute.getName().equals("dialect"))
                .filter(attribute -> !DIALECTS.contains(attribute.getValue()))
                .distinct()
                .forEach(this::unknownDialect);
    }

    private void unknownDialect(AttributeDescr attribute) {
        String value = attribute.getValue();
        problems.add(parsed.problem(
                Math.max(attribute.getLine(), parsed.lineOf(value, attribute.getLine(), Integer.MAX_VALUE)),
                FileMistake.UNKNOWN_DIALECT,
                value,
                DidYouMean.help(value, DIALECTS)));
        attribute.setValue("java");
    }

    private void imports() {
        for (ImportDescr imported : parsed.descr().getImports()) {
            String target = imported.getTarget();
            if (target.startsWith("io.slarules.")
                    && target.endsWith(".*")
                    && !Packages.known(target).equals(Optional.of(target))) {
                problems.add(parsed.problem(
                        parsed.lineOf("import " + target.replace(".*", ""), 1, Integer.MAX_VALUE),
                        FileMistake.UNKNOWN_PACKAGE,
                        target,
                        Packages.known(target)
                                .map(known -> "Did you mean " + known + "? ")
                                .orElse(""),
                        phase.group(),
                        phase.importName()));
            }
            for (Phase other : Phase.values()) {
                if (other != phase && imported.getTarget().equals(other.importName())) {
                    problems.add(parsed.problem(
                            parsed.lineOf("import " + imported.getTarget().replace(".*", ""), 1, Integer.MAX_VALUE),
                            FileMistake.IMPORT_OF_ANOTHER_PHASE,
                            phase.group(),
                            other.group(),
                            imported.getTarget(),
                            phase.importName()));
                }
            }
        }
    }

    private void globals() {
        for (GlobalDescr global : parsed.descr().getGlobals()) {
            boolean reads = global.getIdentifier().equals(ValueReads.GLOBAL);
            boolean own = reads || global.getIdentifier().equals(phase.group());
            Class<?> type = reads ? Values.class : phase.verbs();
            boolean typed = global.getType().equals(type.getSimpleName())
                    || global.getType().equals(type.getName());
            if (own && !typed) {
                problems.add(parsed.problem(
                        parsed.lineOf(global.getIdentifier(), global.getLine(), Integer.MAX_VALUE),
                        FileMistake.GLOBAL_OF_ANOTHER_TYPE,
                        global.getIdentifier(),
                        global.getType(),
                        type.getSimpleName()));
            } else if (!own) {
                problems.add(parsed.problem(
                        parsed.lineOf(global.getIdentifier(), global.getLine(), Integer.MAX_VALUE),
                        FileMistake.UNKNOWN_GLOBAL,
                        global.getIdentifier(),
                        phase.group(),
                        phase.verbs().getSimpleName()));
            }
        }
    }

    private void attributes(RuleDescr rule) {
        for (AttributeDescr attribute : List.copyOf(rule.getAttributes().values())) {
            String name = attribute.getName();
            if (!ALLOWED.contains(name)) {
                rule.getAttributes().remove(name);
                problems.add(parsed.problem(
                        rule,
                        RuleMistake.ATTRIBUTE,
                        name,
                        attribute.getValue(),
                        WHY_NOT.getOrDefault(name, "Allowed are: dialect, no-loop.")));
            }
            if (name.equals("agenda-group") && !attribute.getValue().equals(phase.group())) {
                problems.add(parsed.problem(rule, RuleMistake.ANOTHER_PHASE, attribute.getValue(), phase.group()));
            }
        }
    }

    private void changesNothing(RuleDescr rule, String code) {
        String then = withoutTexts(code);
        Matcher change = CHANGES_FACTS.matcher(then);
        while (change.find()) {
            String verb = change.group(1) == null ? change.group(2) : change.group(1);
            int line = parsed.lineOf(verb, rule.getConsequenceLine(), rule.getEndLine());
            problems.add(
                    parsed.problem(line == 0 ? rule.getLine() : line, RuleMistake.CHANGES_FACTS, verb, phase.group()));
        }
    }

    private void calendarsExist(RuleDescr rule, String code) {
        Matcher named = ON_CALENDAR.matcher(withoutComments(code));
        while (named.find()) {
            String name = named.group(1);
            if (!calendars.names().contains(name) && !name.equals(Values.CONTRACT)) {
                int line = lineOfText("\"" + name + "\"", rule);
                problems.add(parsed.problem(
                        line, NameMistake.UNKNOWN_CALENDAR, name, DidYouMean.help(name, calendars.names())));
            }
        }
    }

    private int lineOfText(String text, RuleDescr rule) {
        List<String> lines = parsed.lines();
        for (int line = rule.getLine(); line <= Math.min(rule.getEndLine(), lines.size()); line++) {
            if (lines.get(line - 1).contains(text)) {
                return line;
            }
        }
        return rule.getLine();
    }

    private static String withoutComments(String code) {
        return COMMENT.matcher(code)
                .replaceAll(found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group()));
    }

    /** The code without string literals and comments, so that words in them are not taken for code. */
    static String withoutTexts(String code) {
        return COMMENT.matcher(code).replaceAll(found -> found.group(1) == null ? " " : "\"\"");
    }
}
