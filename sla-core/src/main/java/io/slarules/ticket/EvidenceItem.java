package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An item of evidence: asked for, claimed, measured, verified or refuted, by whom and when.
 *
 * @param name what it is, such as {@code error codes}; not blank
 * @param status how firmly it stands
 * @param by who gave, checked or asked for it; {@code ""} when unknown
 * @param at when
 */
public record EvidenceItem(String name, EvidenceStatus status, String by, Optional<Instant> at) {
    /** By name, then by instant, the unknown one first, then by status. */
    static final Comparator<EvidenceItem> ORDER = Comparator.comparing(EvidenceItem::name)
            .thenComparing(item -> item.at().orElse(Instant.MIN))
            .thenComparing(EvidenceItem::status)
            .thenComparing(EvidenceItem::by);

    public EvidenceItem {
        Checks checks = Checks.of("EvidenceItem");
        name = checks.required(name, "name");
        status = checks.value(status, "status");
        by = checks.text(by, "by");
        at = checks.instantIfKnown(at, "at");
        checks.orThrow(InvalidFactsException::new);
    }

    /** An item in a state; who and when are not stated. */
    public static EvidenceItem of(String name, EvidenceStatus status) {
        return new EvidenceItem(name, status, "", Optional.empty());
    }

    /** An item in a state, by whom and when. */
    public static EvidenceItem of(String name, EvidenceStatus status, String by, Instant at) {
        return new EvidenceItem(name, status, by, Known.of(at, "EvidenceItem", "at"));
    }

    /** An item that was asked for. */
    public static EvidenceItem askedFor(String name) {
        return of(name, EvidenceStatus.ASKED_FOR);
    }

    /** An item that is only said. */
    public static EvidenceItem claimed(String name) {
        return of(name, EvidenceStatus.CLAIMED);
    }

    /** An item that was measured. */
    public static EvidenceItem measured(String name, String by, Instant at) {
        return of(name, EvidenceStatus.MEASURED, by, at);
    }

    /** An item that was verified. */
    public static EvidenceItem verified(String name, String by, Instant at) {
        return of(name, EvidenceStatus.VERIFIED, by, at);
    }

    /** An item that turned out wrong. */
    public static EvidenceItem refuted(String name, String by, Instant at) {
        return of(name, EvidenceStatus.REFUTED, by, at);
    }
}
