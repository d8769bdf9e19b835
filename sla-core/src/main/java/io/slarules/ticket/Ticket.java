package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A support ticket (客服订单): who it is about and since when, its facts, and what happened to it.
 *
 * <pre>{@code
 * Ticket.of("T-17", "ACME", opened);
 *
 * Ticket.of("T-18", Customer.of("ACME").onPlan("gold"), opened)
 *         .with(Asset.equipment("LITHO-7").inVolumeProduction().down())
 *         .with(Impact.none().losing(Share.ofPercent(40)).safety(Safety.POTENTIAL))
 *         .happened(Message.toCustomer(t1, Channel.EMAIL))
 *         .changed(t2, facts -> facts.with(facts.asset().productive()), Verified.by("Lin", "runs at full rate"));
 * }</pre>
 *
 * <p>A host that knows only today's facts gives those; they hold since the opening.
 *
 * @param id how the host tells tickets apart; not blank
 * @param opened when it was opened
 * @param facts the facts from the opening on
 * @param history what happened, changes of facts included
 */
public record Ticket(String id, Instant opened, Facts facts, History history) implements Queued {
    public Ticket {
        Checks checks = Checks.of("Ticket");
        id = checks.required(id, "id");
        opened = checks.instant(opened, "opened");
        facts = checks.value(facts, "facts");
        history = checks.value(history, "history");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A ticket of which only the customer's identity is stated. */
    public static Ticket of(String id, String customerId, Instant opened) {
        return of(id, Customer.of(customerId), opened);
    }

    /** A ticket of which only the customer is stated. */
    public static Ticket of(String id, Customer customer, Instant opened) {
        return of(id, Facts.of(customer), opened);
    }

    /** A ticket with facts that hold from its opening on. */
    public static Ticket of(String id, Facts facts, Instant opened) {
        return new Ticket(id, opened, facts, History.none());
    }

    /** The same ticket with other facts from the opening on; later changes stay as they are. */
    public Ticket withFacts(Facts fromOpening) {
        return new Ticket(id, opened, fromOpening, history);
    }

    /** The same ticket with another history. */
    public Ticket withHistory(History other) {
        return new Ticket(id, opened, facts, other);
    }

    /** The same ticket of another customer, from the opening on. */
    public Ticket with(Customer customer) {
        return withFacts(facts.with(customer));
    }

    /** The same ticket with people, from the opening on. */
    public Ticket with(People people) {
        return withFacts(facts.with(people));
    }

    /** The same ticket about an asset, from the opening on. */
    public Ticket with(Asset asset) {
        return withFacts(facts.with(asset));
    }

    /** The same ticket, classified from the opening on. */
    public Ticket with(Classification classification) {
        return withFacts(facts.with(classification));
    }

    /** The same ticket with an attribute, from the opening on. */
    public Ticket with(String key, String value) {
        return withFacts(facts.with(key, value));
    }

    /** The same ticket with an impact, from the opening on. */
    public Ticket with(Impact impact) {
        return withFacts(facts.with(impact));
    }

    /** The same ticket with its work, from the opening on. */
    public Ticket with(Work work) {
        return withFacts(facts.with(work));
    }

    /** The same ticket with evidence, from the opening on. */
    public Ticket with(Evidence evidence) {
        return withFacts(facts.with(evidence));
    }

    /** The same ticket with relations, from the opening on. */
    public Ticket with(Relations relations) {
        return withFacts(facts.with(relations));
    }

    /** The same ticket with promises, known from the opening on. */
    public Ticket with(AgreedPromise... promises) {
        return withFacts(facts.with(promises));
    }

    /** The same ticket with these facts too of the host's own types, from the opening on. */
    public Ticket withOwn(Object... own) {
        return withFacts(facts.withOwn(own));
    }

    /** The same ticket after these events too. */
    public Ticket happened(Event... events) {
        return new Ticket(id, opened, facts, history.with(events));
    }

    /** The same ticket whose facts change at an instant: those that held until then, edited. */
    public Ticket changed(Instant at, UnaryOperator<Facts> edit) {
        return change(at, edit, change -> change);
    }

    /** As {@link #changed(Instant, UnaryOperator)}, with a reason. */
    public Ticket changed(Instant at, UnaryOperator<Facts> edit, String reason) {
        return change(at, edit, change -> change.because(reason));
    }

    /** As {@link #changed(Instant, UnaryOperator)}, verified: a lower hazard or impact counts only then. */
    public Ticket changed(Instant at, UnaryOperator<Facts> edit, Verified verified) {
        return change(at, edit, change -> change.verified(verified));
    }

    /** The facts after the last change. */
    public Facts latestFacts() {
        return history.last(FactsChanged.class).map(FactsChanged::facts).orElse(facts);
    }

    /** The facts that hold at an instant: those of the last change until then, or those from the opening on. */
    public Facts factsAt(Instant instant) {
        return history.until(instant)
                .last(FactsChanged.class)
                .map(FactsChanged::facts)
                .orElse(facts);
    }

    /** Where the history contradicts itself, the opening or the facts, and how it is read; empty for a ticket in good order. */
    public List<Contradiction> contradictions() {
        List<Contradiction> all = new ArrayList<>(history.contradictions(opened));
        for (PromiseKept kept : history.all(PromiseKept.class)) {
            if (!stated(kept, promise -> !promise.agreedAt().isAfter(kept.at()))) {
                keepsNothing("promise kept that was not agreed (" + kept.promiseId() + ")", kept, all);
            } else if (!stated(
                    kept,
                    promise -> promise.from().isEmpty() || !promise.from().get().isAfter(kept.at()))) {
                keepsNothing("promise kept before its window (" + kept.promiseId() + ")", kept, all);
            }
        }
        return List.copyOf(all);
    }

    private static void keepsNothing(String what, PromiseKept kept, List<Contradiction> all) {
        all.add(new Contradiction(what, List.of(kept), "keeps nothing"));
    }

    /** Whether the facts ever stated a promise of this kind that is the one that was kept. */
    private boolean stated(PromiseKept kept, Predicate<AgreedPromise> kind) {
        Predicate<AgreedPromise> meant = promise -> promise.id().equals(kept.promiseId()) && kind.test(promise);
        return facts.promises().stream().anyMatch(meant)
                || history.all(FactsChanged.class).stream()
                        .anyMatch(change -> change.facts().promises().stream().anyMatch(meant));
    }

    private Ticket change(Instant at, UnaryOperator<Facts> edit, UnaryOperator<FactsChanged> say) {
        FactsChanged change = say.apply(FactsChanged.of(at, edit.apply(factsAt(at))));
        // Two changes of one instant keep the order in which they were made.
        long sequence = history.all(FactsChanged.class).stream()
                .filter(earlier -> earlier.at().equals(at))
                .mapToLong(earlier -> earlier.sequence() + 1)
                .max()
                .orElse(0);
        return happened(change.withSequence(sequence));
    }
}
