package io.slarules.internal.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Whose turns are counted: each customer with a quota, and all others together. A flow is known by its number. */
public final class Flows {
    public static final String OTHERS = "OTHERS";

    private final List<String> names;
    private final int[] quotas;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int others;

    /**
     * Flows by name.
     *
     * @param quotas slots a round, {@link #OTHERS} among them
     */
    public Flows(SortedMap<String, Integer> quotas) {
        this.names = List.copyOf(quotas.keySet());
        this.quotas = quotas.values().stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        this.others = names.indexOf(OTHERS);
    }

    public int size() {
        return quotas.length;
    }

    public int of(String customer) {
        return numbers.getOrDefault(customer, others);
    }

    public boolean has(String name) {
        return numbers.containsKey(name);
    }

    public String name(int flow) {
        return names.get(flow);
    }

    public int quota(int flow) {
        return quotas[flow];
    }

    /** The round in which a flow is served that has used so many slots. */
    public int round(int flow, int used) {
        return used / quotas[flow];
    }
}
