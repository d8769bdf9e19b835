package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The evidence on a ticket.
 *
 * <p>Several items of one name tell its story. The latest word on it counts: an item that was measured or verified and refuted later is
 * missing again, and given again when it was measured or verified after that. At one instant the refutation counts.
 *
 * @param items the items, in canonical order
 * @param tried what was already tried, in canonical order
 * @param reproducible whether what happened can be brought about again at will
 */
public record Evidence(List<EvidenceItem> items, List<Attempt> tried, Answer reproducible) {
    private static final Evidence NONE = new Evidence(List.of(), List.of(), Answer.UNKNOWN);

    public Evidence {
        Checks checks = Checks.of("Evidence");
        items = checks.sorted(items, "items", EvidenceItem.ORDER);
        tried = checks.sorted(tried, "tried", Attempt.ORDER);
        reproducible = checks.value(reproducible, "reproducible");
        checks.orThrow(InvalidFactsException::new);
    }

    /** No evidence yet. */
    public static Evidence none() {
        return NONE;
    }

    /** Evidence of these items. */
    public static Evidence of(EvidenceItem... items) {
        return NONE.with(items);
    }

    /** The same evidence with these items too. */
    public Evidence with(EvidenceItem... more) {
        List<EvidenceItem> all = new ArrayList<>(items);
        Collections.addAll(all, more);
        return new Evidence(all, tried, reproducible);
    }

    /** The same evidence after something was tried. */
    public Evidence afterTrying(String what, String result) {
        List<Attempt> all = new ArrayList<>(tried);
        all.add(Attempt.of(what, result));
        return new Evidence(items, all, reproducible);
    }

    /** The same evidence with an answer on whether what happened can be brought about again. */
    public Evidence withReproducible(Answer answer) {
        return new Evidence(items, tried, answer);
    }

    /** Whether the item is measured or verified; a mere claim is missing. */
    public boolean given(String name) {
        return lastWord(name).filter(status -> status != EvidenceStatus.REFUTED).isPresent();
    }

    /** Whether the item was found to be wrong and not given again since. */
    public boolean refuted(String name) {
        return lastWord(name).filter(status -> status == EvidenceStatus.REFUTED).isPresent();
    }

    /** Whether the item was asked for, at whatever time. */
    public boolean askedFor(String name) {
        return says(name, EvidenceStatus.ASKED_FOR);
    }

    /** Whether the item was claimed, at whatever time. */
    public boolean claimed(String name) {
        return says(name, EvidenceStatus.CLAIMED);
    }

    private boolean says(String name, EvidenceStatus status) {
        return items.stream().anyMatch(item -> item.name().equals(name) && item.status() == status);
    }

    private Optional<EvidenceStatus> lastWord(String name) {
        Optional<EvidenceStatus> last = Optional.empty();
        for (EvidenceItem item : items) {
            if (item.name().equals(name) && item.status().compareTo(EvidenceStatus.MEASURED) >= 0) {
                last = Optional.of(item.status());
            }
        }
        return last;
    }
}
