package io.slarules.internal.triage;

/**
 * The turns of one lane in closed form. A flow has {@code q} slots a round; the one of rank {@code k} in the queue of a flow that has used
 * {@code u} slots goes in round {@code r = (u + k) / q}. Before it go, of each flow {@code f}, those of earlier rounds, which are
 * {@code r·q_f - u_f} unless fewer wait, and those of round {@code r} that stand before it by their keys.
 */
final class Rounds {
    private final Flows flows;
    private final SortedQueue[] queues;
    private final SortedQueue[] without;
    private final int[] used;

    /**
     * The turns of a lane as it is now.
     *
     * @param queues the queue of each flow
     * @param without some of the same entries that are not in the lane, by flow; empty for none
     * @param used the slots that each flow has used, only read
     */
    Rounds(Flows flows, SortedQueue[] queues, SortedQueue[] without, int[] used) {
        this.flows = flows;
        this.queues = queues;
        this.without = without;
        this.used = used;
    }

    /** Of how many slots its flow has had its turn when it comes to an entry, which need not be in the queue. */
    int turn(int flow, long key, long second, Entry entry) {
        return used[flow] + rank(flow, key, second, entry);
    }

    /** How many go before an entry, which need not be in the queue: a few steps for each flow. */
    int before(int ownFlow, int turn, long key, long second, Entry entry) {
        long round = flows.round(ownFlow, turn);
        int before = 0;
        for (int flow = 0; flow < queues.length; flow++) {
            int size = queues[flow].size() - (without.length == 0 ? 0 : without[flow].size());
            if (flow == ownFlow) {
                before += turn - used[flow];
            } else if (size > 0) {
                long first = round * flows.quota(flow) - used[flow];
                int earlier = (int) Math.max(0, Math.min(size, first));
                int through = (int) Math.max(0, Math.min(size, first + flows.quota(flow)));
                before += earlier == through
                        ? earlier
                        : Math.max(earlier, Math.min(through, rank(flow, key, second, entry)));
            }
        }
        return before;
    }

    private int rank(int flow, long key, long second, Entry entry) {
        int rank = queues[flow].rank(key, second, entry);
        return without.length == 0 ? rank : rank - without[flow].rank(key, second, entry);
    }
}
