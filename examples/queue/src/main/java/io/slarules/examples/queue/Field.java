package io.slarules.examples.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slarules.ticket.Answer;
import io.slarules.ticket.InvalidFactsException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A value in a JSON file that knows where it stands, so that every complaint names file and field. A field that is missing or
 * {@code null} is not there.
 */
record Field(String file, String path, JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The whole of a file. */
    static Field read(String file, String text) {
        try {
            return new Field(file, "", MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new BadDataException(
                    file + ", line " + e.getLocation().getLineNr() + ": this is not JSON: " + e.getOriginalMessage(),
                    e);
        }
    }

    /** Refuses fields that nobody would read; a misspelt one would silently be a fact that is unknown. */
    Field only(String... known) {
        if (!json.isObject()) {
            throw wrong("is not an object ({...})", "give it the fields " + String.join(", ", known));
        }
        List<String> names = Arrays.asList(known);
        json.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw child(name, json).wrong("is not known" + Nearest.hint(name, names), "known are " + names);
            }
        });
        return this;
    }

    Optional<Field> find(String name) {
        JsonNode value = json.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(child(name, value));
    }

    Field get(String name) {
        return find(name).orElseThrow(() -> child(name, json).wrong("is missing", "state it"));
    }

    /** The elements of an array; none where the field is not there. */
    List<Field> all(String name) {
        Optional<Field> found = find(name);
        if (found.isEmpty()) {
            return List.of();
        }
        Field array = found.get();
        if (!array.json.isArray()) {
            throw array.wrong("is not an array ([...])", "put its values in brackets");
        }
        List<Field> elements = new ArrayList<>();
        for (JsonNode element : array.json) {
            String id = element.path("id").asText("");
            String index = "[" + elements.size() + (id.isEmpty() ? "]" : " " + id + "]");
            elements.add(new Field(file, array.path + index, element));
        }
        return elements;
    }

    String text() {
        if (!json.isTextual()) {
            throw wrong("is not a text", "put it in quotes");
        }
        return json.asText();
    }

    int number() {
        if (!json.isInt()) {
            throw wrong("is not a whole number", "give one, without quotes");
        }
        return json.asInt();
    }

    boolean yes() {
        if (!json.isBoolean()) {
            throw wrong("is neither true nor false", "give one of them, or leave the field out when nobody knows");
        }
        return json.asBoolean();
    }

    Instant instant() {
        try {
            return OffsetDateTime.parse(text()).toInstant();
        } catch (DateTimeException e) {
            throw wrong("is not an instant with an offset", "write it as 2026-11-23T14:40+08:00", e);
        }
    }

    /** A constant, written as people do: {@code "unscheduled down"}. */
    <E extends Enum<E>> E oneOf(Class<E> type) {
        String word = text();
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (name.equals(word)) {
                return constant;
            }
            known.add(name);
        }
        throw wrong("is not known" + Nearest.hint(word, known), "known are " + known);
    }

    String textOr(String name, String otherwise) {
        return find(name).map(Field::text).orElse(otherwise);
    }

    <E extends Enum<E>> E oneOfOr(String name, Class<E> type, E otherwise) {
        return find(name).map(field -> field.oneOf(type)).orElse(otherwise);
    }

    /** Yes, no, or unknown where the field is not there. */
    Answer answer(String name) {
        return find(name).map(field -> Answer.of(field.yes())).orElse(Answer.UNKNOWN);
    }

    /** What the library makes of this field; its refusal is reported with file and field. */
    <T> T as(Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidFactsException e) {
            throw wrong("is refused: " + e.getMessage(), "correct it", e);
        }
    }

    /** This object with the fields of another one in their place; objects in it are merged, everything else replaced. */
    Field mergedWith(Field change) {
        if (!(json instanceof ObjectNode before) || !change.json.isObject()) {
            return change;
        }
        ObjectNode merged = before.deepCopy();
        change.json.fieldNames().forEachRemaining(name -> {
            Field value = change.child(name, change.json.path(name));
            merged.set(name, find(name).map(old -> old.mergedWith(value).json).orElse(value.json));
        });
        return new Field(file, change.path, merged);
    }

    BadDataException wrong(String what, String help) {
        return new BadDataException(message(what, help));
    }

    private BadDataException wrong(String what, String help, Throwable cause) {
        return new BadDataException(message(what, help), cause);
    }

    private String message(String what, String help) {
        String value = json.isValueNode() ? " (" + json.asText() + ")" : "";
        return file + ": " + (path.isEmpty() ? "the file" : path) + value + " " + what + "\n  " + help;
    }

    /** The values of an array of texts. */
    <T> List<T> all(String name, Function<Field, T> read) {
        return all(name).stream().map(read).toList();
    }

    private Field child(String name, JsonNode value) {
        return new Field(file, path.isEmpty() ? name : path + "." + name, value);
    }
}
