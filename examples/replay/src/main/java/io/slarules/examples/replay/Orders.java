package io.slarules.examples.replay;

import io.slarules.triage.FairPolicy;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.Quotas;
import io.slarules.triage.TriagePolicy;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The orders that are compared, by name. Customer A has the largest contract. */
final class Orders {
    static final String FAIR = "fair";
    private static final FairPolicy POLICY =
            TriagePolicy.fair().withQuotas(Quotas.of(Map.of("A", 4, "B", 3, "C", 2, "D", 2), 2));
    private static final Comparator<PlannedTicket> SHORTEST_FIRST =
            (a, b) -> Long.compare(b.lossMilli() * a.effortMinutes(), a.lossMilli() * b.effortMinutes());

    private Orders() {}

    static Map<String, TriagePolicy> all() {
        Map<String, TriagePolicy> orders = new LinkedHashMap<>();
        orders.put("first come", TriagePolicy.by(Comparator.comparing(PlannedTicket::opened), "it came earlier"));
        orders.put("priority, then due", TriagePolicy.priorityThenDue());
        orders.put("earliest deadline", TriagePolicy.earliestDeadline());
        orders.put("loss per effort", TriagePolicy.by(SHORTEST_FIRST, "it saves more production per minute"));
        orders.put("fair, without elders", POLICY.withoutElders());
        orders.put("fair, lost dates count in full", POLICY.withSixteenths(16, 1));
        orders.put(FAIR, POLICY);
        return orders;
    }
}
