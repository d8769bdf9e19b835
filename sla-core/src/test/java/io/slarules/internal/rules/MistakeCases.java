package io.slarules.internal.rules;

import io.slarules.ruleset.Desk;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSet.Layer;
import io.slarules.ruleset.TicketPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Wrong rule sets and what is reported of them, one file of cases for each enum of mistakes. A case begins with {@code === KIND: what is special about it}; parts
 * begin with {@code ---}: a file by its name, {@code later layer} with {@code from} and {@code until}, {@code without} a rule, {@code value} stated anew, a type
 * the rule set is {@code knowing}, and at last what is {@code reported}, word for word.
 */
record MistakeCases(String group, List<Case> cases) {

    /**
     * A wrong rule set.
     *
     * @param kind the constant that it is about
     */
    record Case(String group, String title, String kind, RuleSet ruleSet, String reported) {
        @Override
        public String toString() {
            return group + "." + title;
        }
    }

    static MistakeCases of(String group) {
        List<Case> cases = new ArrayList<>();
        for (String text : split(read("mistakes/" + group + ".txt"), "=== ")) {
            cases.add(new Reader(group, text).read());
        }
        return new MistakeCases(group, cases);
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(MistakeCases.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts that begin with a mark at the beginning of a line, without it. */
    private static List<String> split(String text, String mark) {
        return Arrays.stream(("\n" + text).split("\n" + mark, -1)).skip(1).toList();
    }

    private static final class Reader {
        private final String group;
        private final String title;
        private final List<String> parts;
        private final List<Layer> layers = new ArrayList<>();
        private final Set<Class<?>> types = new LinkedHashSet<>();
        private Layer layer = Layer.of();
        private String reported = "";

        Reader(String group, String text) {
            this.group = group;
            this.title = text.lines().findFirst().orElse("");
            this.parts = split(text, "--- ");
        }

        Case read() {
            for (String part : parts) {
                String[] heading = part.split("\n", 2);
                part(heading[0].strip(), heading.length > 1 ? heading[1] : "");
            }
            layers.add(layer);
            RuleSet ruleSet = new RuleSet(layers, Desk.unknown(), TicketPolicy.OF_OPENING, types);
            return new Case(group, title, title.split(":", 2)[0], ruleSet, reported);
        }

        private void part(String heading, String text) {
            String[] words = heading.split(" ", 2);
            switch (words[0]) {
                case "later" -> {
                    layers.add(layer);
                    layer = dated(Layer.of(), heading.split(" ", -1));
                }
                case "without" -> layer = layer.without(words[1]);
                case "value" -> {
                    String[] value = words[1].split(" = ", 2);
                    layer = layer.withValue(value[0], value[1]);
                }
                case "knowing" -> types.add(type(words[1]));
                case "reported" -> reported = text.stripTrailing();
                default -> {
                    List<RuleFile> files = new ArrayList<>(layer.files());
                    files.add(RuleFile.of(heading, text));
                    layer = new Layer(
                            files, layer.dropped(), layer.changed(), layer.fromInclusive(), layer.toExclusive());
                }
            }
        }

        private static Layer dated(Layer layer, String... words) {
            Layer dated = layer;
            for (int i = 2; i + 1 < words.length; i += 2) {
                Instant instant = Instant.parse(words[i + 1]);
                dated = words[i].equals("from") ? dated.from(instant) : dated.until(instant);
            }
            return dated;
        }

        private static Class<?> type(String name) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException("no class of this name (" + name + ")", e);
            }
        }
    }
}
