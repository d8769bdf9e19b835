package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;
import java.util.Optional;

/**
 * A wait begins. Which waits pause which clock is for the rules to say.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param id how the host tells waits apart; not blank
 * @param waitFor whom or what the ticket waits for
 * @param reason what for; {@code ""} when unknown
 * @param expectedUntil when it is expected to end
 */
public record WaitStarted(
        Instant at, long sequence, String id, WaitFor waitFor, String reason, Optional<Instant> expectedUntil)
        implements Event {
    public WaitStarted {
        Checks checks = Checks.of("WaitStarted");
        at = checks.instant(at, "at");
        id = checks.required(id, "id");
        waitFor = checks.value(waitFor, "waitFor");
        reason = checks.text(reason, "reason");
        expectedUntil = checks.instantIfKnown(expectedUntil, "expectedUntil");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A wait of which nobody knows how long it takes. */
    public static WaitStarted of(Instant at, String id, WaitFor waitFor, String reason) {
        return new WaitStarted(at, 0, id, waitFor, reason, Optional.empty());
    }

    /** The same wait, expected to end at an instant. */
    public WaitStarted expectedUntil(Instant end) {
        return new WaitStarted(at, sequence, id, waitFor, reason, Known.of(end, "WaitStarted", "expectedUntil"));
    }

    @Override
    public EventKind kind() {
        return EventKind.WAIT_STARTED;
    }

    @Override
    public WaitStarted withSequence(long number) {
        return new WaitStarted(at, number, id, waitFor, reason, expectedUntil);
    }
}
