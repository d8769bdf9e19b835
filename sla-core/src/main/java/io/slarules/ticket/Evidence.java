package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
    /** The item that {@link #tried} gives: what was tried, each with what came of it. */
    public static final String TRIED = "what was tried and its result";

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

    /** Whether the item is measured or verified; a mere claim is missing. {@link #TRIED} is given by an attempt with its result, too. */
    public boolean given(String name) {
        EvidenceStatus last = lastWord(name).orElse(EvidenceStatus.ASKED_FOR);
        return last == EvidenceStatus.MEASURED
                || last == EvidenceStatus.VERIFIED
                || (last == EvidenceStatus.ASKED_FOR && name.equals(TRIED) && triedWithResult());
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

    private boolean triedWithResult() {
        return tried.stream().anyMatch(attempt -> !attempt.result().isBlank());
    }

    /** The items found to be wrong and not given again since, by name, sorted. */
    public List<String> refuted() {
        return named(this::refuted);
    }

    /** The items that are only claimed: neither given nor refuted, by name, sorted. */
    public List<String> unverified() {
        return named(name -> claimed(name) && lastWord(name).isEmpty());
    }

    private List<String> named(Predicate<String> kind) {
        if (items.isEmpty()) {
            return List.of();
        }
        return items.stream().map(EvidenceItem::name).distinct().filter(kind).toList();
    }

    private boolean says(String name, EvidenceStatus status) {
        for (EvidenceItem item : items) {
            if (item.status() == status && item.name().equals(name)) {
                return true;
            }
        }
        return false;
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
