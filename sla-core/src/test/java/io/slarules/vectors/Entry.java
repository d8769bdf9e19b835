package io.slarules.vectors;

import static java.util.Objects.requireNonNull;

import io.slarules.calendar.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of the clock vectors, or an object in one. */
record Entry(Map<String, @Nullable Object> fields) {

    static List<Entry> read(String resource) {
        try (InputStream in = requireNonNull(Entry.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> of(Json.read(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Entry of(@Nullable Object json) {
        return new Entry((Map<String, @Nullable Object>) requireNonNull(json));
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Whether the field is there and not null. */
    boolean states(String field) {
        return fields.get(field) != null;
    }

    boolean is(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    Object get(String field) {
        return requireNonNull(fields.get(field), field);
    }

    String text(String field) {
        return (String) get(field);
    }

    long number(String field) {
        return (Long) get(field);
    }

    Entry entry(String field) {
        return of(get(field));
    }

    /** Empty when the field is missing. */
    Entry entryOrNone(String field) {
        return states(field) ? entry(field) : new Entry(Map.of());
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(String field) {
        return states(field) ? (List<Object>) get(field) : List.of();
    }

    /** Empty when the field is missing. */
    List<Entry> entries(String field) {
        return list(field).stream().map(Entry::of).toList();
    }

    /** Empty when the field is missing. */
    List<String> texts(String field) {
        return list(field).stream().map(String.class::cast).toList();
    }

    /** Empty when the field is missing. */
    @SuppressWarnings("unchecked")
    List<List<String>> pairs(String field) {
        return list(field).stream().map(pair -> (List<String>) pair).toList();
    }

    Instant instant(String field) {
        return parse(text(field));
    }

    /** An instant, or a date and time in the zone that the line states. */
    Instant instant(String field, ZoneId zone) {
        return parse(text(field), zone);
    }

    static Instant parse(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    static Instant parse(String text, ZoneId zone) {
        return text.endsWith("Z")
                ? parse(text)
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    String id() {
        return text("id");
    }

    String system() {
        return text("system");
    }

    boolean isKind(String kind) {
        return text("kind").equals(kind);
    }

    Entry expected() {
        return entry("expected");
    }

    @Override
    public String toString() {
        return has("id") ? id() : fields.toString();
    }
}
