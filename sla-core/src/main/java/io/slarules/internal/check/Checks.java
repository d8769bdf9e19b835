package io.slarules.internal.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of one record's components, so that a value is refused once, with everything that is wrong with it.
 *
 * <p>Each check returns a value that is safe to go on with (the value itself or a neutral substitute), so that later checks of the same
 * constructor can run after an earlier one failed. Not thread-safe; it lives for one constructor call.
 */
public final class Checks {
    /** Outside of these years an instant is a placeholder for "never", not a fact. */
    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();

    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final String record;
    private @Nullable List<String> problems;

    private Checks(String record) {
        this.record = record;
    }

    /** Starts the checks of one value of the named record. */
    public static Checks of(String record) {
        return new Checks(record);
    }

    /** Refuses null. */
    public <T> T value(T value, String component) {
        if (isNull(value)) {
            missing(component, "state a value, or the one that stands for unknown");
        }
        return value;
    }

    /** Refuses null; the empty text is accepted and means unknown. */
    public String text(String value, String component) {
        if (isNull(value)) {
            missing(component, "state a text, or \"\" when it is unknown");
            return "";
        }
        return value;
    }

    /** Refuses null and blank: the text is an identity, a name or a reason that has to be there. */
    public String required(String value, String component) {
        String text = text(value, component);
        if (!isNull(value) && text.isBlank()) {
            add("text is blank (\"" + text + "\")", component, "state it, the rest hangs on it");
        }
        return text;
    }

    /** Refuses null and instants outside the years 1 to 9999. */
    public Instant instant(Instant value, String component) {
        if (isNull(value)) {
            missing(component, "state the instant");
            return Instant.EPOCH;
        }
        return withinYears(value, component) ? value : Instant.EPOCH;
    }

    /** As {@link #instant}, where empty means unknown. */
    public Optional<Instant> instantIfKnown(Optional<Instant> value, String component) {
        Optional<Instant> known = optional(value, component);
        return known.isEmpty() || withinYears(known.get(), component) ? known : Optional.empty();
    }

    /** Refuses a null in place of the empty optional. */
    public <T> Optional<T> optional(Optional<T> value, String component) {
        if (isNull(value)) {
            missing(component, "use Optional.empty() when it is unknown");
            return Optional.empty();
        }
        return value;
    }

    /** Refuses nulls; returns an immutable list, sorted by {@code order} and without equal elements. */
    public <T> List<T> sorted(Collection<T> values, String component, Comparator<? super T> order) {
        if (isNull(values)) {
            missing(component, "use an empty collection when there is none");
            return List.of();
        }
        if (values.isEmpty()) {
            return List.of();
        }
        List<T> sorted = new ArrayList<>(values.size());
        for (T value : values) {
            if (isNull(value)) {
                add("element is missing (null)", component, "leave it out");
            } else {
                sorted.add(value);
            }
        }
        sorted.sort(order);
        List<T> distinct = new ArrayList<>(sorted.size());
        for (T value : sorted) {
            if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(value)) {
                distinct.add(value);
            }
        }
        return List.copyOf(distinct);
    }

    /** As {@link #sorted}, as a set that iterates in that order. */
    public <T> Set<T> sortedSet(Set<T> values, String component, Comparator<? super T> order) {
        List<T> sorted = sorted(values, component, order);
        return sorted.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
    }

    /** Refuses nulls; returns an immutable map that iterates in the order of its keys. */
    public Map<String, String> sortedMap(Map<String, String> values, String component) {
        if (isNull(values)) {
            missing(component, "use an empty map when there is none");
            return Map.of();
        }
        if (values.isEmpty()) {
            return Map.of();
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        values.forEach((key, value) -> {
            if (isNull(key) || isNull(value)) {
                add("entry is missing a part (" + key + "=" + value + ")", component, "leave the entry out");
            } else {
                sorted.put(key, value);
            }
        });
        return Collections.unmodifiableSortedMap(sorted);
    }

    /** Records a problem when {@code impossible}: what is wrong, the value, the component, and what to do about it. */
    public void refuse(boolean impossible, String what, Object value, String component, String help) {
        if (impossible) {
            add(what + " (" + value + ")", component, help);
        }
    }

    /** Throws the exception made from all problems; does nothing when there are none. */
    public void orThrow(Function<List<String>, ? extends RuntimeException> exception) {
        if (problems != null) {
            throw exception.apply(problems);
        }
    }

    /** The types say that null does not come; callers without null checks of their own send it all the same. */
    private static boolean isNull(@Nullable Object value) {
        return value == null;
    }

    private boolean withinYears(Instant value, String component) {
        long second = value.getEpochSecond();
        boolean within = second >= FIRST_SECOND && second <= LAST_SECOND;
        refuse(
                !within,
                "instant is outside the years 1 to 9999",
                value,
                component,
                "leave out what never happens, use no placeholder");
        return within;
    }

    private void missing(String component, String help) {
        add("value is missing (null)", component, help);
    }

    private void add(String what, String component, String help) {
        if (problems == null) {
            problems = new ArrayList<>();
        }
        problems.add(what + " in " + record + "." + component + ": " + help);
    }
}
