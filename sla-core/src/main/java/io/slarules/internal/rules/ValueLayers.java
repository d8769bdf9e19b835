package io.slarules.internal.rules;

import io.slarules.calendar.Calendars;
import io.slarules.rule.Values;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays the named values of a rule set's layers on top of each other: a later layer's value beats an earlier one of that name. */
final class ValueLayers {
    private final Calendars calendars;
    private final AbsentNames absent;
    private final List<RuleProblem> problems;
    private final Map<String, ValueEntry> known = new HashMap<>();

    private ValueLayers(Calendars calendars, AbsentNames absent, List<RuleProblem> problems) {
        this.calendars = calendars;
        this.absent = absent;
        this.problems = problems;
    }

    static ValueTable read(List<Layer> layers, Calendars calendars, AbsentNames absent, List<RuleProblem> problems) {
        ValueLayers values = new ValueLayers(calendars, absent, problems);
        for (int layer = 0; layer < layers.size(); layer++) {
            values.add(layer, layers.get(layer));
        }
        return new ValueTable(values.known.values());
    }

    private void add(int number, Layer layer) {
        List<ValueEntry> entries = new ArrayList<>();
        for (RuleFile file : layer.files()) {
            if (file.holdsValues()) {
                entries.addAll(ValueReader.read(file, problems));
            }
        }
        layer.changed().forEach((name, value) -> {
            if (known.containsKey(name)) {
                ValueReader.read(name, value, problems).ifPresent(entries::add);
            } else if (!absent.valueBefore(number, name)) {
                problems.add(ValueMistake.UNKNOWN_TO_CHANGE.ofRuleSet(
                        name, DidYouMean.help(name, known.keySet(), "SlaEngine.values")));
            }
        });
        Map<String, ValueEntry> own = new HashMap<>();
        for (ValueEntry entry : entries) {
            calendarsExist(entry);
            @Nullable ValueEntry twin = own.putIfAbsent(entry.name(), entry);
            if (twin == null) {
                lay(entry);
            } else {
                problem(entry, ValueMistake.STANDS_ALREADY, entry.name(), twin.place());
            }
        }
    }

    private void lay(ValueEntry entry) {
        @Nullable ValueEntry earlier = known.get(entry.name());
        if (earlier == null) {
            known.put(entry.name(), entry);
        } else if (earlier.kind() != entry.kind()) {
            problem(
                    entry,
                    ValueMistake.ANOTHER_KIND,
                    entry.name(),
                    entry.text(),
                    entry.kind().toString(),
                    earlier.kind().toString(),
                    earlier.text(),
                    earlier.place());
        } else {
            known.put(entry.name(), entry.over(earlier));
        }
    }

    private void calendarsExist(ValueEntry entry) {
        for (StatedValue value : entry.levels().values()) {
            if (value instanceof StatedValue.OfTime time
                    && !time.calendar().equals(Values.CONTRACT)
                    && !calendars.names().contains(time.calendar())) {
                TreeSet<String> names = new TreeSet<>(calendars.names());
                names.add(Values.CONTRACT);
                problem(
                        entry,
                        ValueMistake.UNKNOWN_CALENDAR,
                        entry.name(),
                        time.calendar(),
                        DidYouMean.help(time.calendar(), names));
                return;
            }
        }
    }

    private void problem(ValueEntry entry, ValueMistake mistake, String... words) {
        problems.add(mistake.at(entry.file(), entry.line(), "", words));
    }
}
