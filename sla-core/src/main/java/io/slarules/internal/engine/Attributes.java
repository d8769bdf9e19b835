package io.slarules.internal.engine;

import io.slarules.calendar.OpenTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads amounts of time that a host states among its attributes. */
final class Attributes {
    private Attributes() {}

    /** Whether one attribute is a shorter time than another; false where either is missing, or is no time without days. */
    static boolean isLess(Map<String, String> attributes, String one, String other) {
        Optional<OpenTime> shorter = time(attributes.get(one));
        Optional<OpenTime> longer = time(attributes.get(other));
        return shorter.isPresent()
                && longer.isPresent()
                && shorter.get().time().compareTo(longer.get().time()) < 0;
    }

    private static Optional<OpenTime> time(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OpenTime.parse(text)).filter(amount -> amount.days() == 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
