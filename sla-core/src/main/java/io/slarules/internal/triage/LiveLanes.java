package io.slarules.internal.triage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The queues of a live backlog: one of each flow in each lane, and one of each flow's elders. */
final class LiveLanes {
    private static final SortedQueue[] NONE = {};
    static final Comparator<Entry> BY_ID = (a, b) -> a.own.id().compareTo(b.own.id());

    private final Placing placing;
    private final Flows flows;
    private final ElderRule rule;
    /** By lane, and in it by flow; where nobody waits, {@link #NONE}. */
    private final SortedQueue[][] lanes = new SortedQueue[Lanes.COUNT][];

    private final int[] sizes = new int[Lanes.COUNT];
    private final SortedQueue[] elders;
    private final ElderSlots slots;
    private int size;
    private int elderCount;

    LiveLanes(Placing placing) {
        this.placing = placing;
        this.flows = placing.flows();
        this.rule = placing.elders();
        this.elders = SortedQueue.some(flows.size(), BY_ID);
        this.slots = new ElderSlots(this, placing);
        Arrays.fill(lanes, NONE);
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

    int elderCount() {
        return elderCount;
    }

    long since(Entry entry) {
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
            lanes[entry.lane] = SortedQueue.some(flows.size(), placing.ties());
        }
        queue(entry).add(entry.key, entry.second, entry);
        if (entry.elder) {
            elders[entry.flow].add(since(entry), 0, entry);
            elderCount++;
        }
        size++;
        if (Lanes.yieldsToElders(entry.lane)) {
            slots.added(entry);
        }
    }

    void remove(Entry entry) {
        entry.queued = false;
        queue(entry).remove(entry.key, entry.second, entry);
        if (entry.elder) {
            elders[entry.flow].remove(since(entry), 0, entry);
            elderCount--;
        }
        size--;
        if (Lanes.yieldsToElders(entry.lane)) {
            slots.removed(entry);
        }
        if (--sizes[entry.lane] == 0) {
            lanes[entry.lane] = NONE;
        }
    }

    private SortedQueue queue(Entry entry) {
        return lanes[entry.lane][entry.flow];
    }

    /** How many wait in the strict lanes before this one. */
    private int strictBefore(int lane) {
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
        return nextElder(cursors(), tally) == entry;
    }

    private SortedQueue.Cursor[] cursors() {
        SortedQueue.Cursor[] cursors = new SortedQueue.Cursor[elders.length];
        for (int flow = 0; flow < cursors.length; flow++) {
            cursors[flow] = elders[flow].cursor();
        }
        return cursors;
    }

    /** Whose turn it is among the elders at these cursors; null when all are at their ends. */
    @Nullable
    Entry nextElder(SortedQueue.Cursor[] cursors, Tally tally) {
        Entry best = null;
        for (SortedQueue.Cursor cursor : cursors) {
            if (!cursor.atEnd() && (best == null || beforeAsElder(cursor.entry(), best, tally))) {
                best = cursor.entry();
            }
        }
        return best;
    }

    /** A flow has used one more slot of a lane. */
    void charged(int lane, int flow) {
        if (Lanes.yieldsToElders(lane)) {
            slots.charged(lane, flow);
        }
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

    /** Where an entry stands, in closed form. */
    Standing standing(Entry entry, Tally tally) {
        if (!Lanes.yieldsToElders(entry.lane)) {
            return normal(entry, tally).behind(strictBefore(entry.lane));
        }
        Standing inRest = elderCount == 0 ? normal(entry, tally) : slots.standing(entry, tally);
        return inRest.behind(strictBefore(Lanes.firstOfRest()));
    }

    /** Where an entry stands below the strict bands, those who have a slot of elders left aside; in a strict lane: in its lane. */
    Standing normal(Entry entry, Tally tally) {
        int before = 0;
        for (int lane = Lanes.firstOfRest(); lane < entry.lane; lane++) {
            before += sizes[lane] - slots.size(lane);
        }
        Rounds rounds = new Rounds(flows, lanes[entry.lane], slots.of(entry.lane), tally.usedIn(entry.lane));
        int turn = rounds.turn(entry.flow, entry.key, entry.second, entry);
        int inLane = rounds.before(entry.flow, turn, entry.key, entry.second, entry);
        return new Standing(before + inLane, false, turn);
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
