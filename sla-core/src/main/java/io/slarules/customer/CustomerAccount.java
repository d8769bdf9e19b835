package io.slarules.customer;

import io.slarules.internal.check.Checks;
import io.slarules.ticket.Customer;
import io.slarules.ticket.InvalidFactsException;
import io.slarules.ticket.Share;
import io.slarules.ticket.StepDone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A customer as its account manager sees it. Immutable; null is refused.
 *
 * @param customer the customer; its share is what is due to it of the work, as its quota says
 * @param attention the part of the work that it got lately, from {@link Attention}; {@link Share#UNKNOWN} when nobody counted
 * @param attentionSince from when it was so; {@link Instant#EPOCH} when nobody counted
 * @param done the steps of earlier reviews that were done, by instant
 */
public record CustomerAccount(Customer customer, Share attention, Instant attentionSince, List<StepDone> done) {
    public CustomerAccount {
        Checks checks = Checks.of("CustomerAccount");
        customer = checks.value(customer, "customer");
        if (customer != null) {
            checks.required(customer.id(), "customer.id");
        }
        attention = checks.value(attention, "attention");
        attentionSince = checks.instant(attentionSince, "attentionSince");
        done = checks.sorted(done, "done", Comparator.comparing(StepDone::at).thenComparing(StepDone::key));
        checks.orThrow(InvalidFactsException::new);
    }

    /** A customer of whose share of the work nothing is known. */
    public static CustomerAccount of(Customer customer) {
        return new CustomerAccount(customer, Share.UNKNOWN, Instant.EPOCH, List.of());
    }

    /** The same account, with the part of the work that the customer got, counted at an instant. */
    public CustomerAccount withAttention(Share part, Instant since) {
        return new CustomerAccount(customer, part, since, done);
    }

    /** The same account after these steps were done. */
    public CustomerAccount happened(StepDone... steps) {
        List<StepDone> all = new ArrayList<>(done);
        all.addAll(List.of(steps));
        return new CustomerAccount(customer, attention, attentionSince, all);
    }
}
