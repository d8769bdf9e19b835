package io.slarules.internal.rules;

import io.slarules.calendar.OpenTime;
import io.slarules.internal.rules.StatedValue.Kind;
import io.slarules.internal.rules.StatedValue.OfCount;
import io.slarules.internal.rules.StatedValue.OfShare;
import io.slarules.internal.rules.StatedValue.OfText;
import io.slarules.internal.rules.StatedValue.OfTime;
import io.slarules.rule.Values;
import io.slarules.ruleset.NamedValue;
import io.slarules.ticket.Priority;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The named values as they hold after all layers. Immutable, thread-safe; reading one is a look-up. */
final class ValueTable implements Values {
    private final Map<String, ValueEntry> entries;

    ValueTable(Collection<ValueEntry> entries) {
        this.entries = new HashMap<>();
        entries.forEach(entry -> this.entries.put(entry.name(), entry));
    }

    Optional<ValueEntry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** Sorted by name. */
    List<NamedValue> list() {
        return new TreeMap<>(entries)
                .values().stream()
                        .map(entry -> new NamedValue(entry.name(), entry.text(), entry.file(), entry.line()))
                        .toList();
    }

    @Override
    public int percent(String name) {
        return percent(name, whole(name));
    }

    @Override
    public int percent(String name, Priority level) {
        return percent(name, of(name, level));
    }

    @Override
    public int permille(String name) {
        return permille(name, whole(name));
    }

    @Override
    public int permille(String name, Priority level) {
        return permille(name, of(name, level));
    }

    @Override
    public OpenTime openTime(String name) {
        return time(name, whole(name)).amount();
    }

    @Override
    public OpenTime openTime(String name, Priority level) {
        return time(name, of(name, level)).amount();
    }

    @Override
    public String calendar(String name) {
        return time(name, whole(name)).calendar();
    }

    @Override
    public String calendar(String name, Priority level) {
        return time(name, of(name, level)).calendar();
    }

    @Override
    public int count(String name) {
        return count(name, whole(name));
    }

    @Override
    public int count(String name, Priority level) {
        return count(name, of(name, level));
    }

    @Override
    public String text(String name) {
        return text(name, whole(name));
    }

    @Override
    public String text(String name, Priority level) {
        return text(name, of(name, level));
    }

    private static int percent(String name, StatedValue value) {
        int permille = permille(name, value);
        if (permille % 10 != 0) {
            throw new IllegalArgumentException(
                    "value " + name + " (" + value.text() + ") is no whole percent: ask for permille");
        }
        return permille / 10;
    }

    private static int permille(String name, StatedValue value) {
        if (value instanceof OfShare share) {
            return share.permille();
        }
        throw wrongKind(name, value, Kind.SHARE);
    }

    private static OfTime time(String name, StatedValue value) {
        if (value instanceof OfTime time) {
            return time;
        }
        throw wrongKind(name, value, Kind.OPEN_TIME);
    }

    private static int count(String name, StatedValue value) {
        if (value instanceof OfCount count) {
            return count.count();
        }
        throw wrongKind(name, value, Kind.COUNT);
    }

    private static String text(String name, StatedValue value) {
        if (value instanceof OfText text) {
            return text.words();
        }
        throw wrongKind(name, value, Kind.TEXT);
    }

    private static IllegalArgumentException wrongKind(String name, StatedValue value, Kind asked) {
        return new IllegalArgumentException(
                "value " + name + " (" + value.text() + ") is " + value.kind() + ", not " + asked);
    }

    private StatedValue whole(String name) {
        ValueEntry entry = known(name);
        if (entry.byLevel()) {
            throw new IllegalArgumentException(
                    "value " + name + " (" + entry.text() + ") is stated by level: ask with a level");
        }
        return Objects.requireNonNull(entry.levels().get(Priority.P1), "every level has the same");
    }

    private StatedValue of(String name, Priority level) {
        ValueEntry entry = known(name);
        @Nullable StatedValue value = entry.levels().get(level);
        if (value == null) {
            throw new IllegalArgumentException(
                    "value " + name + " (" + entry.text() + ") has none for this level (" + level + ")");
        }
        return value;
    }

    private ValueEntry known(String name) {
        @Nullable ValueEntry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("unknown value (" + name + "). " + DidYouMean.help(name, names()));
        }
        return entry;
    }
}
