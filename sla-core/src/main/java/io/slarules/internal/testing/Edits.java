package io.slarules.internal.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the small changes of a rule that a test should notice. */
final class Edits {
    private static final Pattern OPERATOR = Pattern.compile("==|!=|<=|>=|<|>");
    private static final Map<String, String> OPPOSITE =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final Map<String, String> BOUNDARY = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");
    private static final Pattern CONSTANT = Pattern.compile("(?<![.\\w$])([A-Z]\\w*)\\.([A-Z][A-Z0-9_]*)\\b(?!\\()");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])(\\d{1,15})([lL]?)\\b(?!\\.)");
    private static final Pattern ARGUMENT = Pattern.compile("(?<=[(,]\\s{0,9})(\\d{1,15})([lL]?)(?=\\s*[,)])");
    private static final Pattern NO_TIME = Pattern.compile("\\bOpenTime\\.ZERO\\b");
    private static final Pattern BINDING = Pattern.compile("\\$?\\w+\\s*:\\s*[\\w.()!]+");
    private static final Pattern PLAIN_FACT = Pattern.compile("!?[a-z][\\w.]*(\\(\\))?");
    /** Where the library has the types that rules name. */
    static final List<String> PACKAGES =
            List.of("io.slarules.ticket.", "io.slarules.problem.", "io.slarules.rule.", "io.slarules.calendar.");

    private final RuleText rule;
    private final String code;
    private final List<Edit> found = new ArrayList<>();

    private Edits(RuleText rule) {
        this.rule = rule;
        this.code = masked(rule.text());
    }

    static List<Edit> of(RuleText rule) {
        Edits edits = new Edits(rule);
        edits.found.add(new Edit(rule.rule(), rule.rule().line(), "the rule is removed", "", false));
        rule.conditions().forEach(edits::condition);
        rule.conditions().forEach(edits::arguments);
        edits.constants(rule.whenEnd(), rule.then(), true);
        edits.constants(rule.then(), rule.text().length(), false);
        edits.numbers();
        return edits.found;
    }

    /** The text with what stands between quotes blanked out. */
    private static String masked(String text) {
        Matcher quoted = Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*\"").matcher(text);
        return quoted.replaceAll(found -> "\"" + " ".repeat(found.group().length() - 2) + "\"");
    }

    private void condition(Condition condition) {
        String text = code.substring(condition.start(), condition.end());
        if (!BINDING.matcher(text.strip()).matches()) {
            dropped(condition);
        }
        if (PLAIN_FACT.matcher(text.strip()).matches()) {
            replaced(condition.start(), condition.end(), condition.text() + " == false", true);
        }
        Matcher operator = OPERATOR.matcher(code).region(condition.start(), condition.end());
        while (operator.find()) {
            boundary(operator, condition);
            compared(operator, OPPOSITE.getOrDefault(operator.group(), operator.group()), condition);
        }
    }

    private void boundary(Matcher operator, Condition condition) {
        String moved = BOUNDARY.get(operator.group());
        if (moved != null) {
            compared(operator, moved, condition);
        }
    }

    private void compared(Matcher operator, String by, Condition condition) {
        String before = rule.text().substring(condition.start(), operator.start());
        String after = rule.text().substring(operator.end(), condition.end());
        change(
                operator.start(),
                operator.end(),
                by,
                condition.text() + " becomes " + (before + by + after).replaceAll("\\s+", " "),
                true);
    }

    /** Numbers that a condition asks a fact with, such as the length of a window. */
    private void arguments(Condition condition) {
        Matcher number = ARGUMENT.matcher(code)
                .region(condition.start(), condition.end())
                .useTransparentBounds(true);
        while (number.find()) {
            long more = Long.parseLong(number.group(1)) + 1;
            replaced(number.start(), number.end(), more + number.group(2), true);
        }
    }

    private void dropped(Condition condition) {
        List<Condition> all = rule.conditions();
        int at = all.indexOf(condition);
        boolean next = at + 1 < all.size() && all.get(at + 1).pattern() == condition.pattern();
        boolean before = at > 0 && all.get(at - 1).pattern() == condition.pattern();
        int from = !next && before ? all.get(at - 1).end() : condition.start();
        int to = next ? all.get(at + 1).start() : condition.end();
        change(from, to, "", condition.start(), condition.text() + " is dropped", true);
    }

    private void constants(int from, int to, boolean conditions) {
        Matcher constant = CONSTANT.matcher(code).region(from, to);
        while (constant.find()) {
            String type = constant.group(1);
            neighbour(type, constant.group(2))
                    .ifPresent(name -> replaced(constant.start(), constant.end(), type + "." + name, conditions));
        }
    }

    private static Optional<String> neighbour(String type, String constant) {
        for (String prefix : PACKAGES) {
            try {
                Class<?> found = Class.forName(prefix + type, false, Edits.class.getClassLoader());
                Object[] constants = found.getEnumConstants();
                if (constants != null) {
                    List<String> names = Arrays.stream(constants)
                            .map(one -> ((Enum<?>) one).name())
                            .toList();
                    int at = names.indexOf(constant);
                    return at < 0 || names.size() < 2
                            ? Optional.empty()
                            : Optional.of(names.get(at + 1 < names.size() ? at + 1 : at - 1));
                }
            } catch (ClassNotFoundException e) {
                // The type is of another package, or of the author.
            }
        }
        return Optional.empty();
    }

    private void numbers() {
        Matcher number = NUMBER.matcher(code).region(rule.then(), code.length());
        while (number.find()) {
            long more = Long.parseLong(number.group(1)) + 1;
            replaced(number.start(), number.end(), more + number.group(2), false);
        }
        Matcher none = NO_TIME.matcher(code).region(rule.then(), code.length());
        while (none.find()) {
            replaced(none.start(), none.end(), "OpenTime.minutes(1)", false);
        }
    }

    private void replaced(int from, int to, String by, boolean conditions) {
        change(from, to, by, rule.text().substring(from, to).replaceAll("\\s+", " ") + " becomes " + by, conditions);
    }

    private void change(int from, int to, String by, String what, boolean conditions) {
        change(from, to, by, from, what, conditions);
    }

    private void change(int from, int to, String by, int place, String what, boolean conditions) {
        String text = rule.text().substring(0, from) + by + rule.text().substring(to);
        found.add(new Edit(rule.rule(), rule.line(place), what, text, conditions));
    }
}
