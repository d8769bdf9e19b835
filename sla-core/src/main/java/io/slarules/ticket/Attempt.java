package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.util.Comparator;

/**
 * What somebody has already tried, with its result.
 *
 * @param what what was tried; not blank
 * @param result what came of it; {@code ""} when unknown
 */
public record Attempt(String what, String result) {
    /** By what was tried, then by result. */
    static final Comparator<Attempt> ORDER = Comparator.comparing(Attempt::what).thenComparing(Attempt::result);

    public Attempt {
        Checks checks = Checks.of("Attempt");
        what = checks.required(what, "what");
        result = checks.text(result, "result");
        checks.orThrow(InvalidFactsException::new);
    }

    /** What was tried and what came of it. */
    public static Attempt of(String what, String result) {
        return new Attempt(what, result);
    }
}
