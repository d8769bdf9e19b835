package io.slarules.internal.rules;

import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ticket.Priority;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a values file: {@code name = value}, or one value for each level. */
final class ValueReader {
    private static final String EXAMPLES =
            "a share like 25 %, an open time like 15 min or 1 d on 24x7, a count like 3, or a \"text\"";
    private static final Pattern LINE = Pattern.compile("([^=]*?)\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]*(?:\\.[\\p{L}\\p{N}_-]+)*");
    private static final Pattern LEVELS = Pattern.compile("((?:P\\d+(?:\\s*,\\s*P\\d+)*)|else)\\s+(.*)");
    /** A text in quotes (group 1), or a comment. */
    private static final Pattern COMMENT = Pattern.compile("(\"(?:\\\\.|[^\"\\\\])*\")|#.*");
    /** What stands between bars, texts in quotes taken whole. */
    private static final Pattern PART = Pattern.compile("(?:\"(?:\\\\.|[^\"\\\\])*\"|[^|])*");

    private final String file;
    private final List<RuleProblem> problems;

    private ValueReader(String file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What could be read of a file; what is wrong is added to the problems. */
    static List<ValueEntry> read(RuleFile file, List<RuleProblem> problems) {
        return new ValueReader(file.name(), problems).lines(file.text());
    }

    /** What {@code withValue} states, if it can be read; what is wrong is added to the problems. */
    static Optional<ValueEntry> read(String name, String value, List<RuleProblem> problems) {
        return new ValueReader("", problems).entry(name, value.strip(), 0);
    }

    private List<ValueEntry> lines(String text) {
        List<ValueEntry> entries = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int first = i + 1;
            StringBuilder whole = new StringBuilder(withoutComment(lines[i]));
            while (whole.toString().endsWith("|") && i + 1 < lines.length) {
                whole.append(' ').append(withoutComment(lines[++i]));
            }
            if (!whole.isEmpty()) {
                line(whole.toString(), first).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static String withoutComment(String line) {
        return COMMENT.matcher(line)
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group()))
                .strip();
    }

    private Optional<ValueEntry> line(String text, int line) {
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            return problem(line, ValueMistake.STATES_NOTHING, text, EXAMPLES);
        }
        String name = matcher.group(1);
        if (!NAME.matcher(name).matches()) {
            return problem(line, ValueMistake.NO_NAME, name);
        }
        return entry(name, matcher.group(2), line);
    }

    private Optional<ValueEntry> entry(String name, String text, int line) {
        List<String> parts = parts(text);
        boolean byLevel = parts.size() > 1 || LEVELS.matcher(parts.get(0)).matches();
        if (!byLevel) {
            return value(name, parts.get(0), line).map(value -> ValueEntry.single(name, value, file, line));
        }
        Map<Priority, StatedValue> levels = new EnumMap<>(Priority.class);
        Optional<StatedValue> otherwise = Optional.empty();
        for (String part : parts) {
            Matcher matcher = LEVELS.matcher(part);
            if (!matcher.matches()) {
                return problem(line, ValueMistake.PART_WITHOUT_LEVEL, name, part);
            }
            Optional<StatedValue> value = value(name, matcher.group(2), line);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (matcher.group(1).equals("else")) {
                if (otherwise.isPresent()) {
                    return twice(name, "else", line);
                }
                otherwise = value;
                continue;
            }
            for (String level : matcher.group(1).split("\\s*,\\s*", -1)) {
                if (!level.matches("P[1-5]")) {
                    return problem(line, ValueMistake.UNKNOWN_LEVEL, name, level);
                }
                if (levels.put(Priority.valueOf(level), value.get()) != null) {
                    return twice(name, level, line);
                }
            }
        }
        otherwise.ifPresent(value -> {
            for (Priority level : Priority.values()) {
                levels.putIfAbsent(level, value);
            }
        });
        return oneKind(new ValueEntry(name, true, levels, file, line));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int at = 0;
        while (at <= text.length() && part.find(at)) {
            parts.add(part.group().strip());
            at = part.end() + 1;
        }
        return parts;
    }

    private Optional<StatedValue> value(String name, String text, int line) {
        try {
            return Optional.of(StatedValue.parse(text));
        } catch (IllegalArgumentException e) {
            return problem(line, ValueMistake.CANNOT_BE_READ, name, text, EXAMPLES);
        }
    }

    private Optional<ValueEntry> oneKind(ValueEntry entry) {
        return entry.levels().values().stream()
                .filter(value -> value.kind() != entry.kind())
                .findFirst()
                .map(other -> this.<ValueEntry>problem(
                        entry.line(),
                        ValueMistake.TWO_KINDS,
                        entry.name(),
                        entry.kind().toString(),
                        other.kind().toString(),
                        other.text()))
                .orElse(Optional.of(entry));
    }

    private Optional<ValueEntry> twice(String name, String level, int line) {
        return problem(line, ValueMistake.LEVEL_TWICE, name, level);
    }

    private <T> Optional<T> problem(int line, ValueMistake mistake, String... words) {
        problems.add(mistake.at(file, line, "", words));
        return Optional.empty();
    }
}
