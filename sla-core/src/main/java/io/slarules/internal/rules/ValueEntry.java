package io.slarules.internal.rules;

import io.slarules.internal.rules.StatedValue.Kind;
import io.slarules.ticket.Priority;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A named value: one for all levels, or one for each level that has one.
 *
 * @param byLevel whether it differs by level; where it does not, every level has the same
 * @param levels not empty
 * @param file the file that stated it last, empty when the rule set itself did
 * @param line in that file; 0 when the rule set itself stated it
 */
record ValueEntry(String name, boolean byLevel, Map<Priority, StatedValue> levels, String file, int line) {

    ValueEntry {
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
    }

    static ValueEntry single(String name, StatedValue value, String file, int line) {
        Map<Priority, StatedValue> levels = new EnumMap<>(Priority.class);
        for (Priority level : Priority.values()) {
            levels.put(level, value);
        }
        return new ValueEntry(name, false, levels, file, line);
    }

    Kind kind() {
        return levels.values().iterator().next().kind();
    }

    Set<Priority> stated() {
        return levels.keySet();
    }

    /** This entry on top of an earlier one: levels that it does not name stay as they were. */
    ValueEntry over(ValueEntry earlier) {
        Map<Priority, StatedValue> merged = new EnumMap<>(earlier.levels);
        merged.putAll(levels);
        return new ValueEntry(name, byLevel, merged, file, line);
    }

    /** The value as a values file states it. */
    String text() {
        return byLevel ? text(levels) : levels.values().iterator().next().text();
    }

    static String text(Map<Priority, ? extends StatedValue> levels) {
        return levels.entrySet().stream()
                .map(level -> level.getKey() + " " + level.getValue().text())
                .collect(Collectors.joining(" | "));
    }

    /** Where it stands, for people. */
    String place() {
        return file.isEmpty() ? "the rule set" : file + ":" + line;
    }
}
