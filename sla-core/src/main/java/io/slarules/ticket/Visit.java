package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A visit on site that was asked for, and its window once there is one.
 *
 * @param id how the host tells visits apart; not blank
 * @param remoteWorkTried whether remote work was tried first
 * @param remoteWorkRuledOut whether remote work cannot help
 * @param from start of the window, inclusive
 * @param until end of the window, exclusive; after {@code from}
 */
public record Visit(
        String id, Answer remoteWorkTried, Answer remoteWorkRuledOut, Optional<Instant> from, Optional<Instant> until) {
    /** By start of the window, those without one first, then by id and the rest. */
    static final Comparator<Visit> ORDER = Comparator.comparing(
                    (Visit visit) -> visit.from().orElse(Instant.MIN))
            .thenComparing(Visit::id)
            .thenComparing(Visit::toString);

    public Visit {
        Checks checks = Checks.of("Visit");
        id = checks.required(id, "id");
        remoteWorkTried = checks.value(remoteWorkTried, "remoteWorkTried");
        remoteWorkRuledOut = checks.value(remoteWorkRuledOut, "remoteWorkRuledOut");
        from = checks.instantIfKnown(from, "from");
        until = checks.instantIfKnown(until, "until");
        checks.refuse(
                from.isPresent() && until.isPresent() && !from.get().isBefore(until.get()),
                "window does not end after it begins",
                from.map(Instant::toString).orElse("") + " to "
                        + until.map(Instant::toString).orElse(""),
                "until",
                "state an end after the start");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A visit that was asked for; nothing is said about remote work. */
    public static Visit of(String id) {
        return new Visit(id, Answer.UNKNOWN, Answer.UNKNOWN, Optional.empty(), Optional.empty());
    }

    /** The same visit after remote work was tried. */
    public Visit afterRemoteWork() {
        return new Visit(id, Answer.YES, remoteWorkRuledOut, from, until);
    }

    /** The same visit where remote work cannot help. */
    public Visit remoteWorkCannotHelp() {
        return new Visit(id, remoteWorkTried, Answer.YES, from, until);
    }

    /** The same visit in a window. */
    public Visit between(Instant fromInclusive, Instant untilExclusive) {
        return new Visit(
                id,
                remoteWorkTried,
                remoteWorkRuledOut,
                Known.of(fromInclusive, "Visit", "from"),
                Known.of(untilExclusive, "Visit", "until"));
    }
}
