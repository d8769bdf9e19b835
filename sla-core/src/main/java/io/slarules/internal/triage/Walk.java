package io.slarules.internal.triage;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a live backlog in order, from the head, as far as it is asked to. The backlog must not change meanwhile. */
public final class Walk {
    private final LiveLanes lanes;
    private final ElderRule rule;
    private final Tally tally;
    private final SortedQueue.Cursor[] elders;
    private final Set<Entry> served = Collections.newSetFromMap(new IdentityHashMap<>());
    private SortedQueue.Cursor[] queues = new SortedQueue.Cursor[0];
    private int lane;
    private @Nullable Standing standing;
    private int placed;

    Walk(LiveLanes lanes, ElderRule rule, Tally ledger) {
        this.lanes = lanes;
        this.rule = rule;
        this.tally = ledger.copy();
        this.lane = -1;
        this.elders = cursors(lanes.elders());
    }

    private static SortedQueue.Cursor[] cursors(SortedQueue[] queues) {
        SortedQueue.Cursor[] cursors = new SortedQueue.Cursor[queues.length];
        for (int flow = 0; flow < cursors.length; flow++) {
            cursors[flow] = queues[flow].cursor();
        }
        return cursors;
    }

    /** The next entry, or null after the last. */
    public @Nullable Entry next() {
        Entry head = normal();
        while (head == null && lane < Lanes.COUNT) {
            lane = lanes.nextLane(lane + 1);
            queues = cursors(lane < Lanes.COUNT ? lanes.lane(lane) : new SortedQueue[0]);
            head = normal();
        }
        if (head == null) {
            return null;
        }
        if (Lanes.yieldsToElders(lane) && rule.due(tally.sinceElder())) {
            Entry elder = elder();
            if (elder != null) {
                elders[elder.flow].next();
                return place(elder, Lanes.ELDER);
            }
        }
        queues[head.flow].next();
        return place(head, lane);
    }

    /** Where the entry that came last stands. */
    public @Nullable Standing standing() {
        return standing;
    }

    private Entry place(Entry entry, int inLane) {
        if (entry.elder) {
            served.add(entry);
        }
        standing = new Standing(placed++, inLane == Lanes.ELDER, tally.used(inLane, entry.flow));
        tally.serve(inLane, entry.flow, rule);
        return entry;
    }

    private @Nullable Entry normal() {
        Entry best = null;
        for (SortedQueue.Cursor cursor : queues) {
            skipServed(cursor);
            if (!cursor.atEnd() && (best == null || lanes.before(cursor.entry(), best, tally))) {
                best = cursor.entry();
            }
        }
        return best;
    }

    private @Nullable Entry elder() {
        Entry best = null;
        for (SortedQueue.Cursor cursor : elders) {
            skipServed(cursor);
            if (!cursor.atEnd() && (best == null || lanes.beforeAsElder(cursor.entry(), best, tally))) {
                best = cursor.entry();
            }
        }
        return best;
    }

    private void skipServed(SortedQueue.Cursor cursor) {
        while (!cursor.atEnd() && served.contains(cursor.entry())) {
            cursor.next();
        }
    }
}
