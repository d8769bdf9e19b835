package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An instant or a window agreed with the customer. Moving it is a later change of facts that states the same id with another time and a
 * reason; a {@link PromiseKept} says that it was kept.
 *
 * @param id how the host tells promises apart; not blank
 * @param what what is promised; {@code ""} when unknown
 * @param from start of the window, inclusive; empty when only the end is promised
 * @param until the promised instant, or the end of the window; after {@code from}
 * @param agreedAt when it was agreed
 * @param by who promised; {@code ""} when unknown
 * @param withWhom who was promised; {@code ""} when unknown
 * @param calendar the id of the calendar it counts on; {@code ""} for around the clock
 */
public record AgreedPromise(
        String id,
        String what,
        Optional<Instant> from,
        Instant until,
        Instant agreedAt,
        String by,
        String withWhom,
        String calendar) {
    /** By end, then by id and the rest. */
    static final Comparator<AgreedPromise> ORDER = Comparator.comparing(AgreedPromise::until)
            .thenComparing(AgreedPromise::id)
            .thenComparing(AgreedPromise::toString);

    public AgreedPromise {
        Checks checks = Checks.of("AgreedPromise");
        id = checks.required(id, "id");
        what = checks.text(what, "what");
        from = checks.instantIfKnown(from, "from");
        until = checks.instant(until, "until");
        checks.refuse(
                from.isPresent() && !from.get().isBefore(until),
                "window does not end after it begins",
                from.map(Instant::toString).orElse("") + " to " + until,
                "until",
                "state an end after the start");
        agreedAt = checks.instant(agreedAt, "agreedAt");
        by = checks.text(by, "by");
        withWhom = checks.text(withWhom, "withWhom");
        calendar = checks.text(calendar, "calendar");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A promise to be kept at or before an instant. */
    public static AgreedPromise by(Instant until, String id, Instant agreedAt) {
        return new AgreedPromise(id, "", Optional.empty(), until, agreedAt, "", "", "");
    }

    /** A promise to be kept inside a window. */
    public static AgreedPromise between(Instant fromInclusive, Instant untilInclusive, String id, Instant agreedAt) {
        return new AgreedPromise(
                id, "", Known.of(fromInclusive, "AgreedPromise", "from"), untilInclusive, agreedAt, "", "", "");
    }

    /** The same promise with what is promised. */
    public AgreedPromise about(String subject) {
        return new AgreedPromise(id, subject, from, until, agreedAt, by, withWhom, calendar);
    }

    /** The same promise with who agreed it. */
    public AgreedPromise agreedBetween(String ours, String theirs) {
        return new AgreedPromise(id, what, from, until, agreedAt, ours, theirs, calendar);
    }

    /** The same promise, counting on a calendar. */
    public AgreedPromise onCalendar(String calendarId) {
        return new AgreedPromise(id, what, from, until, agreedAt, by, withWhom, calendarId);
    }
}
