package io.slarules.internal.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queues of a live backlog: one of each flow in each lane, and one of each flow's elders. */
final class LiveLanes {
    private static final SortedQueue[] NONE = {};
    private static final Comparator<Entry> BY_ID = (a, b) -> a.own.id().compareTo(b.own.id());

    private final Placing placing;
    private final Flows flows;
    private final ElderRule rule;
    /** By lane, and in it by flow; where nobody waits, {@link #NONE}. */
    private final SortedQueue[][] lanes = new SortedQueue[Lanes.COUNT][];

    private final int[] sizes = new int[Lanes.COUNT];
    private final SortedQueue[] elders;
    private int size;
    private int elderCount;

    LiveLanes(Placing placing) {
        this.placing = placing;
        this.flows = placing.flows();
        this.rule = placing.elders();
        this.elders = queues(BY_ID);
        Arrays.fill(lanes, NONE);
    }

    private SortedQueue[] queues(Comparator<Entry> ties) {
        SortedQueue[] queues = new SortedQueue[flows.size()];
        for (int flow = 0; flow < queues.length; flow++) {
            queues[flow] = new SortedQueue(ties);
        }
        return queues;
    }

    int size() {
        return size;
    }

    /** The first lane from here on in which somebody waits; {@link Lanes#COUNT} for none. */
    int nextLane(int from) {
        int lane = from;
        while (lane < lanes.length && sizes[lane] == 0) {
            lane++;
        }
        return lane;
    }

    SortedQueue[] lane(int lane) {
        return lanes[lane];
    }

    SortedQueue[] elders() {
        return elders;
    }

    private long since(Entry entry) {
        return entry.own.elderSince(rule.factor());
    }

    /** Queues an entry by its terms at this minute. */
    void add(Entry entry, long now) {
        entry.queued = true;
        entry.key = placing.key(entry.terms, now);
        entry.second = placing.second(entry.terms);
        entry.lane = placing.lane(entry.key);
        entry.flow = flows.of(entry.own.customer());
        entry.elder = rule.isElder(entry.own, now);
        if (sizes[entry.lane]++ == 0) {
            lanes[entry.lane] = queues(placing.ties());
        }
        queue(entry).add(entry.key, entry.second, entry);
        if (entry.elder) {
            elders[entry.flow].add(since(entry), 0, entry);
            elderCount++;
        }
        size++;
    }

    void remove(Entry entry) {
        entry.queued = false;
        queue(entry).remove(entry.key, entry.second, entry);
        if (entry.elder) {
            elders[entry.flow].remove(since(entry), 0, entry);
            elderCount--;
        }
        size--;
        if (--sizes[entry.lane] == 0) {
            lanes[entry.lane] = NONE;
        }
    }

    private SortedQueue queue(Entry entry) {
        return lanes[entry.lane][entry.flow];
    }

    /** How many wait in the lanes before this one. */
    private int before(int lane) {
        int sum = 0;
        for (int i = 0; i < lane; i++) {
            sum += sizes[i];
        }
        return sum;
    }

    /** Whether taking this entry now takes the slot of an elder: the next one below the strict bands is due, and it is his. */
    boolean hasElderSlot(Entry entry, Tally tally) {
        if (!entry.elder || !rule.due(tally.sinceElder())) {
            return false;
        }
        Turn turn = new Turn(tally.copy());
        return turn.elder() == entry;
    }

    /** The flows that wait in a lane, one entry not counted. */
    BitSet waiting(int lane, Entry without) {
        SortedQueue[] queues = lane == Lanes.ELDER ? elders : lanes[lane];
        BitSet waiting = new BitSet();
        for (int flow = 0; flow < queues.length; flow++) {
            waiting.set(flow, queues[flow].size() > (flow == without.flow ? 1 : 0));
        }
        return waiting;
    }

    /** Where an entry stands, in closed form; one step more for each elder's slot before it. */
    Standing standing(Entry entry, Tally ledger) {
        if (!Lanes.yieldsToElders(entry.lane) || elderCount == 0) {
            return normal(entry, ledger);
        }
        Turn turn = new Turn(ledger.copy());
        try {
            return turn.standing(entry);
        } finally {
            turn.restore();
        }
    }

    /** Where an entry stands, nobody being preferred as an elder. */
    private Standing normal(Entry entry, Tally tally) {
        int before = before(entry.lane);
        SortedQueue[] queues = lanes[entry.lane];
        int[] used = tally.usedIn(entry.lane);
        int rank = queues[entry.flow].rank(entry.key, entry.second, entry);
        long round = flows.round(entry.flow, used[entry.flow] + rank);
        for (int flow = 0; flow < queues.length; flow++) {
            int size = queues[flow].size();
            if (size > 0) {
                long first = round * flows.quota(flow) - used[flow];
                int earlier = (int) Math.max(0, Math.min(size, first));
                int through = (int) Math.max(0, Math.min(size, first + flows.quota(flow)));
                int better = flow == entry.flow
                        ? rank
                        : earlier == through ? earlier : queues[flow].rank(entry.key, entry.second, entry);
                before += Math.max(earlier, Math.min(through, better));
            }
        }
        return new Standing(before, false, used[entry.flow] + rank);
    }

    /** Follows the slots of elders from the first one on. Those who had one are taken out of their queues until it is over. */
    private final class Turn {
        private final Tally tally;
        private final SortedQueue.Cursor[] next = new SortedQueue.Cursor[elders.length];
        private final List<Entry> served = new ArrayList<>();
        private final int strict;
        private int normal;

        Turn(Tally tally) {
            this.tally = tally;
            this.strict = before(Lanes.firstOfRest());
            for (int flow = 0; flow < next.length; flow++) {
                next[flow] = elders[flow].cursor();
            }
        }

        Standing standing(Entry entry) {
            while (true) {
                Standing standing = normal(entry, tally);
                normal += Math.max(0, rule.every() - 1 - tally.sinceElder());
                if (standing.before() < strict + normal) {
                    return standing.behind(served.size());
                }
                Entry elder = elder();
                if (elder == null) {
                    return standing.behind(served.size());
                }
                if (elder == entry) {
                    return new Standing(strict + normal + served.size(), true, tally.used(Lanes.ELDER, elder.flow));
                }
                queue(elder).remove(elder.key, elder.second, elder);
                sizes[elder.lane]--;
                served.add(elder);
                next[elder.flow].next();
                tally.serve(Lanes.ELDER, elder.flow, rule);
            }
        }

        /** The elder whose turn it is: not served before in the normal order. */
        private @Nullable Entry elder() {
            while (true) {
                Entry best = null;
                for (SortedQueue.Cursor cursor : next) {
                    if (!cursor.atEnd() && (best == null || goesBefore(cursor.entry(), best))) {
                        best = cursor.entry();
                    }
                }
                if (best == null || normal(best, tally).before() >= strict + normal) {
                    return best;
                }
                next[best.flow].next();
            }
        }

        private boolean goesBefore(Entry a, Entry b) {
            return beforeAsElder(a, b, tally);
        }

        void restore() {
            for (Entry entry : served) {
                queue(entry).add(entry.key, entry.second, entry);
                sizes[entry.lane]++;
            }
        }
    }

    boolean beforeAsElder(Entry a, Entry b, Tally tally) {
        int rounds = Integer.compare(
                flows.round(a.flow, tally.used(Lanes.ELDER, a.flow)),
                flows.round(b.flow, tally.used(Lanes.ELDER, b.flow)));
        int difference = rounds == 0 ? Long.compare(since(a), since(b)) : rounds;
        return difference == 0 ? BY_ID.compare(a, b) < 0 : difference < 0;
    }

    boolean before(Entry a, Entry b, Tally tally) {
        int rounds = Integer.compare(
                flows.round(a.flow, tally.used(a.lane, a.flow)), flows.round(b.flow, tally.used(b.lane, b.flow)));
        int difference = rounds == 0 ? Long.compare(a.key, b.key) : rounds;
        return difference == 0 ? placing.ties().compare(a, b) < 0 : difference < 0;
    }
}
