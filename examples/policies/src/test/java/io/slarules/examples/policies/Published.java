package io.slarules.examples.policies;

import io.slarules.calendar.OpenTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A number that a vendor published, as published-targets.csv states it.
 *
 * @param calendar {@code 24x7} or {@code business}
 */
record Published(String policy, String severity, String clock, OpenTime amount, String calendar) {

    static Stream<Published> targets() {
        return all().stream()
                .filter(row ->
                        !row.policy.startsWith("redhat-gatekeeper") && !row.clock.equals("pending_closure_hold"));
    }

    /** How long before the breach of a response target GateKeeper gives notice. */
    static OpenTime noticeBefore(String responseTarget) {
        return all().stream()
                .filter(row -> row.policy.startsWith("redhat-gatekeeper") && row.severity.equals(responseTarget))
                .findFirst()
                .orElseThrow()
                .amount;
    }

    static OpenTime amount(String policy, String clock) {
        return all().stream()
                .filter(row -> row.policy.equals(policy) && row.clock.equals(clock))
                .findFirst()
                .orElseThrow()
                .amount;
    }

    private static List<Published> all() {
        try (InputStream in = Published.class.getResourceAsStream("published-targets.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(row -> new Published(row[0], row[1], row[2], OpenTime.parse(row[3]), row[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
