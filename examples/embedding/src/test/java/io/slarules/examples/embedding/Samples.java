package io.slarules.examples.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts beside the tests. */
final class Samples {
    private Samples() {}

    static String text(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The sample (" + name + ") is not beside the tests");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample (" + name + ") cannot be read", e);
        }
    }

    /** A default rule may move within its file without making the README wrong. */
    static String withoutLineNumbers(String text) {
        return text.replaceAll("\\.drl:\\d+", ".drl");
    }

    /** Whether a line of a sample shows this line: an "…" at its end stands for the rest of it. */
    static boolean shows(String sample, String line) {
        return sample.endsWith("…")
                ? line.startsWith(sample.substring(0, sample.length() - 1))
                : line.stripTrailing().equals(sample.stripTrailing());
    }
}
