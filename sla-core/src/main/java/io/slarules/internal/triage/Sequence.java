package io.slarules.internal.triage;

import java.util.BitSet;

/**
 * The order of a queue: what dispatching one item after another with a frozen clock gives. Lane after lane, the flows take turns in rounds;
 * where elders wait, every so many slots outside the strict bands go to one of them.
 *
 * <p>Everything is sorted once, by lane, merit, date, opening and id; the turns then only merge the queues of the flows, each of which is
 * in that order already.
 */
public final class Sequence {
    private final Grouping grouping;
    private final MeritScale scale;
    private final Flows flows;
    private final ElderRule rule;
    private final Tally tally;
    private final long now;

    /** The items that are work, in the order of their keys; the merge knows an item by its number in here. */
    private final int[] sorted;

    private final long[] keys;
    private final int[] flowOf;
    private final Elders elders;

    private final int[] places;
    private final int[] turns;
    private int placed;

    private Sequence(
            Grouping grouping, int[] work, long now, MeritScale scale, Flows flows, ElderRule rule, Tally ledger) {
        this.grouping = grouping;
        this.scale = scale;
        this.flows = flows;
        this.rule = rule;
        this.tally = ledger.copy();
        this.now = now;
        this.keys = new long[work.length];
        // Whatever is asked of an item is asked here, in the order in which they lie in memory, and not once they are
        // sorted.
        long[] dues = new long[work.length];
        int[] flowOfWork = new int[work.length];
        BitSet oldWork = new BitSet();
        for (int i = 0; i < work.length; i++) {
            Item item = grouping.item(work[i]);
            keys[i] = Lanes.key(item.band(), scale.merit(item, now));
            dues[i] = item.due();
            flowOfWork[i] = flows.of(item.customer());
            if (rule.isElder(item, now)) {
                oldWork.set(i);
            }
        }
        this.sorted = KeySort.sort(work.length, new Urgency(grouping, work, keys, dues));
        this.places = new int[work.length];
        this.flowOf = new int[work.length];
        BitSet old = new BitSet();
        for (int i = 0; i < work.length; i++) {
            int number = sorted[i];
            places[i] = number;
            flowOf[i] = flowOfWork[number];
            old.set(i, oldWork.get(number));
            sorted[i] = work[number];
        }
        // Those who are sorted no longer need their keys where they stood.
        permute(keys, places);
        this.elders = Elders.of(grouping, sorted, old, flowOf, flows, rule);
        this.turns = new int[work.length];
    }

    public static Sequence of(
            Grouping grouping, long now, MeritScale scale, Flows flows, ElderRule rule, Tally ledger) {
        int[] work = grouping.work();
        Sequence sequence = new Sequence(grouping, work, now, scale, flows, rule, ledger);
        // Once all is sorted, that array is free for the queues.
        sequence.merge(work);
        return sequence;
    }

    /** Puts what stands at {@code order[i]} at {@code i}, using {@code order} up. */
    private static void permute(long[] values, int[] order) {
        for (int start = 0; start < values.length; start++) {
            long first = values[start];
            int at = start;
            while (order[at] >= 0) {
                int from = order[at];
                order[at] = ~from;
                values[at] = from == start ? first : values[from];
                at = from;
            }
        }
    }

    private void merge(int[] queue) {
        int from = 0;
        while (from < sorted.length) {
            int lane = laneOf(from);
            int to = from + 1;
            while (to < sorted.length && laneOf(to) == lane) {
                to++;
            }
            new LaneMerge(lane, from, to, queue).run();
            from = to;
        }
    }

    private int laneOf(int number) {
        return Lanes.lane(Lanes.band(keys[number]), scale.meritClass(Lanes.merit(keys[number])));
    }

    private void place(int number, int lane) {
        int flow = flowOf[number];
        int turn = tally.used(lane, flow);
        tally.serve(lane, flow, rule);
        elders.done(number);
        places[placed] = sorted[number];
        turns[placed++] = lane == Lanes.ELDER ? ~turn : turn;
    }

    /** Merges the queues of the flows in one lane: the earlier round first, inside it the smaller number. */
    private final class LaneMerge {
        private final int lane;
        private final int[] queue;
        private final int[] heads;
        private final int[] ends;
        private final long[] heap;
        private final int[] used;
        private int size;

        LaneMerge(int lane, int from, int to, int[] queue) {
            this.lane = lane;
            this.queue = queue;
            this.heads = new int[flows.size()];
            this.ends = new int[flows.size()];
            this.heap = new long[flows.size()];
            this.used = tally.slots(lane);
            for (int i = from; i < to; i++) {
                ends[flowOf[i]]++;
            }
            int start = from;
            for (int flow = 0; flow < ends.length; flow++) {
                heads[flow] = start;
                start += ends[flow];
                ends[flow] = heads[flow];
            }
            for (int i = from; i < to; i++) {
                queue[ends[flowOf[i]]++] = i;
            }
            for (int flow = 0; flow < ends.length; flow++) {
                if (heads[flow] < ends[flow]) {
                    heap[size++] = entry(flow);
                }
            }
            for (int i = size / 2 - 1; i >= 0; i--) {
                sink(i);
            }
        }

        private long entry(int flow) {
            return (long) flows.round(flow, used[flow]) << Integer.SIZE | queue[heads[flow]];
        }

        void run() {
            while (size > 0) {
                int number = (int) heap[0];
                int flow = flowOf[number];
                if (elders.isDone(number)) {
                    advance(flow);
                } else {
                    int elder = Lanes.yieldsToElders(lane) && rule.due(tally.sinceElder()) ? elders.next(tally) : -1;
                    if (elder >= 0) {
                        place(elder, Lanes.ELDER);
                    } else {
                        place(number, lane);
                        advance(flow);
                    }
                }
            }
        }

        private void advance(int flow) {
            if (++heads[flow] < ends[flow]) {
                heap[0] = entry(flow);
            } else {
                heap[0] = heap[--size];
            }
            sink(0);
        }

        private void sink(int at) {
            int parent = at;
            long value = heap[parent];
            int child = 2 * parent + 1;
            while (child < size) {
                if (child + 1 < size && heap[child + 1] < heap[child]) {
                    child++;
                }
                if (heap[child] >= value) {
                    break;
                }
                heap[parent] = heap[child];
                parent = child;
                child = 2 * parent + 1;
            }
            heap[parent] = value;
        }
    }

    public int size() {
        return sorted.length;
    }

    /** The number of the item at a place, from 0. */
    public int item(int place) {
        return places[place];
    }

    /** Whether the place is an elder's slot. */
    public boolean elder(int place) {
        return turns[place] < 0;
    }

    /** How many slots of its lane's current round its flow had used when it was its turn. */
    public int turn(int place) {
        return elder(place) ? ~turns[place] : turns[place];
    }

    /** The terms of the item at a place. */
    public Item terms(int place) {
        return grouping.item(places[place]);
    }

    /** The lane that the item at a place is in, beside that of the elders. */
    public int lane(int place) {
        Item item = terms(place);
        return Lanes.lane(item.band(), scale.meritClass(scale.merit(item, now)));
    }
}
