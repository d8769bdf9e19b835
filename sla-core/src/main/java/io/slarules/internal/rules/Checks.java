package io.slarules.internal.rules;

import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            Pattern.compile("(?<![\\w$])(modify|update|retract|delete|insertLogical|setFocus|halt)\\s*[({]");
    private static final Pattern ON_CALENDAR = Pattern.compile("\\.on\\(\\s*\"([^\"]*)\"");

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
        for (RuleDescr rule : parsed.rules()) {
            attributes(rule);
            changesNothing(rule);
            calendarsExist(rule);
        }
    }

    private void imports() {
        for (ImportDescr imported : parsed.descr().getImports()) {
            for (Phase other : Phase.values()) {
                if (other != phase && imported.getTarget().equals(other.importName())) {
                    problems.add(parsed.problem(
                            parsed.lineOf("import " + imported.getTarget().replace(".*", ""), 1, Integer.MAX_VALUE),
                            "a file of the " + phase.group() + " phase imports the " + other.group() + " phase ("
                                    + imported.getTarget() + ")",
                            "Import " + phase.importName() + ", or put these rules into a file of the " + other.group()
                                    + " phase."));
                }
            }
        }
    }

    private void globals() {
        for (GlobalDescr global : parsed.descr().getGlobals()) {
            if (!global.getIdentifier().equals(phase.group())) {
                problems.add(parsed.problem(
                        parsed.lineOf(global.getIdentifier(), 1, Integer.MAX_VALUE),
                        "unknown global (" + global.getIdentifier() + ")",
                        "The " + phase.group() + " phase speaks through: global "
                                + phase.verbs().getSimpleName() + " " + phase.group()));
            }
        }
    }

    private void attributes(RuleDescr rule) {
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            String name = attribute.getName();
            if (!ALLOWED.contains(name)) {
                problems.add(parsed.problem(
                        rule,
                        "attribute " + name + " (" + attribute.getValue() + ") has no place in a policy",
                        "Remove it. " + WHY_NOT.getOrDefault(name, "Allowed are: dialect, no-loop.")));
            }
            if (name.equals("agenda-group") && !attribute.getValue().equals(phase.group())) {
                problems.add(parsed.problem(
                        rule,
                        "the rule names another phase (" + attribute.getValue() + ") than its file (" + phase.group()
                                + ")",
                        "Put it into a file of that phase, or remove its agenda-group."));
            }
        }
    }

    private void changesNothing(RuleDescr rule) {
        String then = withoutTexts(String.valueOf(rule.getConsequence()));
        Matcher change = CHANGES_FACTS.matcher(then);
        while (change.find()) {
            int line = parsed.lineOf(change.group(1), rule.getConsequenceLine(), rule.getEndLine());
            problems.add(parsed.problem(
                    line == 0 ? rule.getLine() : line,
                    "a rule changes facts or the order of rules (" + change.group(1) + ")",
                    "Speak through " + phase.group() + " only; what one phase settles, the next phase reads."));
        }
    }

    private void calendarsExist(RuleDescr rule) {
        Matcher named = ON_CALENDAR.matcher(String.valueOf(rule.getConsequence()));
        while (named.find()) {
            String name = named.group(1);
            if (!calendars.names().contains(name)) {
                int line = lineOfText("\"" + name + "\"", rule);
                problems.add(parsed.problem(
                        line, "unknown calendar (" + name + ")", DidYouMean.help(name, calendars.names())));
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

    /** The code without string literals and comments, so that words in them are not taken for code. */
    static String withoutTexts(String code) {
        return code.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "\"\"")
                .replaceAll("/\\*(?s:.*?)\\*/", " ")
                .replaceAll("//[^\\n]*", "");
    }
}
