package io.slarules.internal.triage;

import java.util.List;

/**
 * When it has to be looked at again whether an elder has a slot, see {@link ElderSlots}. Each elder has a slack; each change uses up some
 * of it, of all elders alike, and more of those whose own queue has changed.
 *
 * <p>What is used up is counted by clocks. Another entry in a lane moves each one in it or behind it by at most one place. The one whose
 * rank in its own flow {@code f} changes may come into the next round besides; it then moves by at most two rounds of the other flows,
 * {@code 2·(Q - q_f)} places, {@code Q} being the slots of a round of all flows. One elder's slot more or less has the same effect on the
 * other elders' slots, each of which stands for as many places as lie between two of them.
 */
final class Doubts {
    private final long[] widths;
    private final long between;
    private long all;
    private final long[] ofFlow;
    private final long[][] ofQueue = new long[Lanes.COUNT][];
    private final Heap[][] heaps = new Heap[Lanes.COUNT][];

    /** The elders of one lane and flow, by the time of their clock at which the slack is used up. */
    private static final class Heap extends Agenda {
        @Override
        int at(Entry entry) {
            return entry.doubtAt;
        }

        @Override
        void put(Entry entry, int at) {
            entry.doubtAt = at;
        }
    }

    Doubts(Flows flows, ElderRule rule) {
        this.between = rule.every() - 1L;
        this.widths = new long[flows.size()];
        this.ofFlow = new long[flows.size()];
        long round = 0;
        for (int flow = 0; flow < widths.length; flow++) {
            round += flows.quota(flow);
        }
        for (int flow = 0; flow < widths.length; flow++) {
            widths[flow] = 2 * (round - flows.quota(flow));
        }
    }

    /** A queue of the normal order has one entry more or less, or its flow has used one slot more. */
    void queueChanged(int lane, int flow) {
        all++;
        if (ofQueue[lane] != null) {
            ofQueue[lane][flow] += widths[flow];
        }
    }

    /** The elders of a flow have one slot more or less, or have used one more. */
    void slotsChanged(int flow) {
        all += between;
        ofFlow[flow] += between * widths[flow];
    }

    private long clock(int lane, int flow) {
        return all + ofFlow[flow] + ofQueue[lane][flow];
    }

    /** Nothing has to be looked at before so much slack is used up; at the next question where it is below 0. */
    void set(Entry entry, long slack) {
        if (heaps[entry.lane] == null) {
            heaps[entry.lane] = new Heap[widths.length];
            ofQueue[entry.lane] = new long[widths.length];
            for (int flow = 0; flow < widths.length; flow++) {
                heaps[entry.lane][flow] = new Heap();
            }
        }
        heaps[entry.lane][entry.flow].set(entry, clock(entry.lane, entry.flow) + slack + 1);
    }

    void remove(Entry entry) {
        if (entry.doubtAt >= 0) {
            heaps[entry.lane][entry.flow].remove(entry);
        }
    }

    /** Takes out all whose slack is used up. */
    void takeDue(List<Entry> due) {
        for (int lane = Lanes.firstOfRest(); lane < heaps.length; lane++) {
            if (heaps[lane] == null) {
                continue;
            }
            for (int flow = 0; flow < widths.length; flow++) {
                Heap heap = heaps[lane][flow];
                long clock = clock(lane, flow);
                while (heap.next() <= clock) {
                    Entry entry = heap.first();
                    heap.remove(entry);
                    due.add(entry);
                }
            }
        }
    }
}
