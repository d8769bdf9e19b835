package io.slarules.triage;

import io.slarules.internal.check.Checks;
import io.slarules.internal.triage.Flows;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many slots a round each customer has among tickets of similar merit. Customers without a quota of their own, known or unknown,
 * share one.
 *
 * @param customers slots by customer id, each 1 to {@value #MOST}
 * @param others slots of all other customers together, 1 to {@value #MOST}
 */
public record Quotas(Map<String, Integer> customers, int others) {
    /** The most slots a round of one customer. */
    public static final int MOST = 1000;

    /** All customers share alike: nobody has a quota of his own. */
    public static final Quotas NONE = new Quotas(Map.of(), 2);

    public Quotas {
        Objects.requireNonNull(customers, "Quotas.customers is null: give a map, an empty one when nobody has a quota");
        customers.forEach((customer, slots) -> {
            Objects.requireNonNull(customer, "Quotas.customers has a customer that is null: give ids");
            Objects.requireNonNull(slots, () -> "Quotas.customers of " + customer + " is null: give slots a round");
        });
        SortedMap<String, Integer> sorted = new TreeMap<>(customers);
        Checks checks = Checks.of("Quotas");
        sorted.forEach((customer, slots) -> {
            checks.refuse(
                    slots < 1 || slots > MOST,
                    "quota of " + customer + " is outside 1 to " + MOST,
                    slots,
                    "customers",
                    "give whole slots a round");
            checks.refuse(
                    customer.equals(Flows.OTHERS),
                    "a customer has the name of those without a quota",
                    customer,
                    "customers",
                    "give their slots as others");
        });
        checks.refuse(
                others < 1 || others > MOST,
                "quota is outside 1 to " + MOST,
                others,
                "others",
                "give whole slots a round");
        checks.orThrow(InvalidPolicyException::new);
        customers = Collections.unmodifiableSortedMap(sorted);
    }

    /** These customers with a quota of their own, all others sharing one. */
    public static Quotas of(Map<String, Integer> customers, int others) {
        return new Quotas(customers, others);
    }

    /** Slots a round of all flows together. */
    public int total() {
        return others + customers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Slots a round of a customer, or of those it shares with. */
    public int of(String customer) {
        return customers.getOrDefault(customer, others);
    }

    Flows flows() {
        SortedMap<String, Integer> all = new TreeMap<>(customers);
        all.put(Flows.OTHERS, others);
        return new Flows(all);
    }
}
