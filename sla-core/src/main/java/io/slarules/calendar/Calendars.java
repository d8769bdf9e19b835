package io.slarules.calendar;

import static java.util.Objects.requireNonNull;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calendars by name, and which of them is standard: the contract calendar of a customer that names none. A calendar of the
 * name {@value #ALWAYS}, always open, in UTC, is there unless the host states one of that name. Immutable, thread-safe; equal
 * when the calendars and the standard one are.
 */
public final class Calendars {
    /** The name of the calendar that never closes. */
    public static final String ALWAYS = "24x7";

    private final BusinessCalendar standard;
    private final Map<String, BusinessCalendar> byName;

    private Calendars(BusinessCalendar standard, Map<String, BusinessCalendar> byName) {
        this.standard = standard;
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * The standard calendar and others.
     *
     * @throws IllegalArgumentException when two differ and share a name
     */
    public static Calendars of(BusinessCalendar standard, BusinessCalendar... others) {
        return of(standard, Arrays.asList(others));
    }

    /** The same from a list. */
    public static Calendars of(BusinessCalendar standard, List<BusinessCalendar> others) {
        Map<String, BusinessCalendar> byName = new LinkedHashMap<>();
        byName.put(standard.name(), standard);
        for (BusinessCalendar other : others) {
            BusinessCalendar before = byName.putIfAbsent(other.name(), other);
            if (before != null && !before.equals(other)) {
                throw new IllegalArgumentException(
                        "two calendars are named (" + other.name() + ") and differ; give one another name");
            }
        }
        byName.computeIfAbsent(ALWAYS, name -> BusinessCalendar.alwaysOpen(name, ZoneOffset.UTC));
        return new Calendars(standard, byName);
    }

    /** A copy with one more calendar; it replaces the one of its name, also as the standard one. */
    public Calendars with(BusinessCalendar calendar) {
        Map<String, BusinessCalendar> copy = new LinkedHashMap<>(byName);
        copy.put(calendar.name(), requireNonNull(calendar, "calendar"));
        return new Calendars(calendar.name().equals(standard.name()) ? calendar : standard, copy);
    }

    /** The contract calendar of customers that name none. */
    public BusinessCalendar standard() {
        return standard;
    }

    /** The names, in the order in which the calendars were given; {@value #ALWAYS} last unless it was given. */
    public Set<String> names() {
        return byName.keySet();
    }

    public Optional<BusinessCalendar> find(String name) {
        return Optional.ofNullable(byName.get(requireNonNull(name, "name")));
    }

    /**
     * The calendar of a name.
     *
     * @throws UnknownCalendarException when there is none; it lists the names and suggests the nearest
     */
    public BusinessCalendar get(String name) {
        BusinessCalendar calendar = byName.get(requireNonNull(name, "name"));
        if (calendar == null) {
            throw new UnknownCalendarException("there is no calendar (" + name + "); known are " + byName.keySet()
                    + nearest(name)
                            .map(near -> "; did you mean (" + near + ")?")
                            .orElse(""));
        }
        return calendar;
    }

    private Optional<String> nearest(String name) {
        String best = "";
        int bestDistance = Math.max(2, name.length() / 3) + 1;
        for (String known : byName.keySet()) {
            int distance = distance(name, known);
            if (distance < bestDistance) {
                best = known;
                bestDistance = distance;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** How many letters must be changed, added or dropped, whatever their case. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1)) ? 0 : 1;
                int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + same);
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.length()];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Calendars that && standard.equals(that.standard) && byName.equals(that.byName);
    }

    @Override
    public int hashCode() {
        return 31 * standard.hashCode() + byName.hashCode();
    }

    @Override
    public String toString() {
        return "calendars " + byName.keySet() + ", standard (" + standard.name() + ")";
    }
}
