package io.slarules.internal.triage;

import java.util.BitSet;

/** The items that waited several times their target: a queue of each flow, the one who is an elder longest first. */
final class Elders {
    private final Flows flows;
    private final int[] byAge;
    private final int[] queue;
    private final int[] heads;
    private final int[] ends;
    private final BitSet done;

    private Elders(Flows flows, int[] byAge, int[] flowOf) {
        this.flows = flows;
        this.byAge = byAge;
        this.queue = new int[byAge.length];
        this.heads = new int[flows.size()];
        this.ends = new int[flows.size()];
        this.done = new BitSet();
        for (int number : byAge) {
            ends[flowOf[number]]++;
        }
        int start = 0;
        for (int flow = 0; flow < ends.length; flow++) {
            heads[flow] = start;
            start += ends[flow];
            ends[flow] = heads[flow];
        }
        for (int age = 0; age < byAge.length; age++) {
            queue[ends[flowOf[byAge[age]]]++] = age;
        }
    }

    /**
     * The elders of a queue.
     *
     * @param sorted the items by their numbers in the queue
     * @param old which numbers of the queue are those of elders
     */
    static Elders of(Grouping grouping, int[] sorted, BitSet old, int[] flowOf, Flows flows, ElderRule rule) {
        int[] elders = old.stream().toArray();
        int count = elders.length;
        int[] order = KeySort.sort(count, new KeySort.Keys() {
            @Override
            public int levels() {
                return 1;
            }

            @Override
            public long key(int level, int number) {
                return item(number).elderSince(rule.factor());
            }

            @Override
            public int last(int a, int b) {
                return item(a).id().compareTo(item(b).id());
            }

            private Item item(int number) {
                return grouping.item(sorted[elders[number]]);
            }
        });
        for (int i = 0; i < count; i++) {
            order[i] = elders[order[i]];
        }
        return new Elders(flows, order, flowOf);
    }

    /** The elder whose turn it is, or -1: the earliest round, inside it the longest wait. */
    int next(Tally tally) {
        int best = -1;
        int bestRound = 0;
        for (int flow = 0; flow < heads.length; flow++) {
            while (heads[flow] < ends[flow] && done.get(byAge[queue[heads[flow]]])) {
                heads[flow]++;
            }
            if (heads[flow] < ends[flow]) {
                int round = flows.round(flow, tally.used(Lanes.ELDER, flow));
                int age = queue[heads[flow]];
                if (best < 0 || round < bestRound || (round == bestRound && age < best)) {
                    best = age;
                    bestRound = round;
                }
            }
        }
        return best < 0 ? -1 : byAge[best];
    }

    void done(int number) {
        if (byAge.length > 0) {
            done.set(number);
        }
    }

    boolean isDone(int number) {
        return done.get(number);
    }
}
