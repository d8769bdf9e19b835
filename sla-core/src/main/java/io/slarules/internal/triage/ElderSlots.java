package io.slarules.internal.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which elders have a slot of the elders, so that every place can be told without following the slots.
 *
 * <p><b>The order as two streams.</b> Let {@code w} be the slots between two of elders, {@code c_j = c_0 + w·j} the number of entries that
 * are served in the normal order before the {@code j}-th slot of elders (from 0; {@code c_0} is what the ledger leaves of {@code w}), and
 * {@code S} the elders who are served in such a slot. Who is taken out of one stream by the other was not its next one before, so taking
 * him out from the start changes no choice: the order is the normal order of all others, with the elders' order of {@code S} in every
 * {@code (w+1)}-th slot. Both are turns of flows, and told in closed form by {@link Rounds}. With {@code i(e)} others before {@code e} in
 * the normal order without {@code S}, and {@code j(e)} before it in the elders' order of {@code S},
 *
 * <ul>
 *   <li>an elder of {@code S} has {@code c_j(e) + j(e)} others before it below the strict bands,
 *   <li>anybody else {@code i(e)} and the slots of elders with {@code c_j <= i(e)}, that is
 *       {@code min(|S|, (i(e) - c_0) / w + 1)}, or none while {@code i(e) < c_0}.
 * </ul>
 *
 * <p><b>What makes S.</b> An elder is in {@code S} when its slot comes before its place in the normal order:
 * {@code i(e) >= c_j(e)}, its lead {@code i(e) - c_j(e)} is at least 0. Only one set satisfies this for every elder. For if one does,
 * look at the first slot in which the two streams differ from dispatch. In a normal slot with {@code i} before it, dispatch would prefer an
 * elder of the set, whose slot {@code c_j > i} is still to come although {@code i(e) <= i}; in a slot of elders it would prefer one outside
 * of the set, who was not served yet, so {@code i(e) >= c_j(e)}. Both are excluded.
 *
 * <p><b>Keeping S.</b> Whether one elder has a slot depends on who had one before, as two people who choose in turn from two lists take
 * from each other: there is no closed form for it, and one change may change the slots of many. But a change moves a lead by little, see
 * {@link Doubts}, and only where it was small can it come to the other side of 0. So each elder is looked at again only when its lead may
 * be used up; those on the wrong side are put right, the one whose slot or place comes first of all at first, until none is left: by the
 * above, the set is then the right one. Where that would take longer than beginning anew (after many changes without a question), all are
 * decided in the order of the elders, each with those before it decided.
 *
 * <p>Nothing is done before a place is asked for. With {@code m} flows and {@code d} elders in each place of the normal order, a change
 * costs about {@code 2·d·w'·ln n} such looks at the next question, each {@code O(m log n)}; {@code w'} is what a change moves a lead by, 1 to
 * 2 where few changes are those of elders, and {@code w} for an elder's. Beginning anew costs two looks for each elder, and with what was
 * spent before it no question ever costs more than about six.
 */
final class ElderSlots {
    private static final SortedQueue[] NONE = {};
    private static final int LEAST_BUDGET = 64;

    private final LiveLanes lanes;
    private final Flows flows;
    private final ElderRule rule;
    private final Comparator<Entry> ties;
    private final Doubts doubts;
    private final long between;
    /** Those who have a slot, as elders. */
    private final SortedQueue[] byAge;
    /** The same, by lane and as they stand in it; where there is none, {@link #NONE}. */
    private final SortedQueue[][] byMerit = new SortedQueue[Lanes.COUNT][];

    private final int[] sizes = new int[Lanes.COUNT];
    private int size;
    private long first;
    private boolean settled;

    /** An elder on the wrong side, and when that first matters. */
    private record Wrong(long time, Entry entry) {}

    ElderSlots(LiveLanes lanes, Placing placing) {
        this.lanes = lanes;
        this.flows = placing.flows();
        this.rule = placing.elders();
        this.ties = placing.ties();
        this.between = Math.max(1, rule.every() - 1L);
        this.doubts = new Doubts(flows, rule);
        this.byAge = SortedQueue.some(flows.size(), LiveLanes.BY_ID);
        for (int lane = 0; lane < byMerit.length; lane++) {
            byMerit[lane] = NONE;
        }
    }

    /** Those in a lane who have a slot, by flow; empty when nobody has. */
    SortedQueue[] of(int lane) {
        return byMerit[lane];
    }

    /** How many in a lane have a slot. */
    int size(int lane) {
        return sizes[lane];
    }

    /** An entry has come into its queue. */
    void added(Entry entry) {
        settled = false;
        entry.hasSlot = false;
        entry.doubtAt = -1;
        doubts.queueChanged(entry.lane, entry.flow);
        if (entry.elder) {
            doubts.set(entry, -1);
        }
    }

    /** An entry has gone from its queue. */
    void removed(Entry entry) {
        settled = false;
        doubts.remove(entry);
        if (entry.hasSlot) {
            move(entry, false);
            doubts.slotsChanged(entry.flow);
        } else {
            doubts.queueChanged(entry.lane, entry.flow);
        }
    }

    /**
     * A flow has used one more slot of a lane. By it the first slot of elders comes one place earlier too, or, after an elder's, as much later
     * as two of them are apart. That needs no count of its own: it moves the leads of other flows' elders against what the used slot does, and
     * one's own rank stays.
     */
    void charged(int lane, int flow) {
        settled = false;
        if (lane == Lanes.ELDER) {
            doubts.slotsChanged(flow);
        } else {
            doubts.queueChanged(lane, flow);
        }
    }

    /** Gives an elder a slot, or takes it away. */
    private void move(Entry elder, boolean slot) {
        int change = slot ? 1 : -1;
        elder.hasSlot = slot;
        if (slot && sizes[elder.lane] == 0) {
            byMerit[elder.lane] = SortedQueue.some(byAge.length, ties);
        }
        if (slot) {
            byAge[elder.flow].add(lanes.since(elder), 0, elder);
            byMerit[elder.lane][elder.flow].add(elder.key, elder.second, elder);
        } else {
            byAge[elder.flow].remove(lanes.since(elder), 0, elder);
            byMerit[elder.lane][elder.flow].remove(elder.key, elder.second, elder);
        }
        sizes[elder.lane] += change;
        size += change;
        if (sizes[elder.lane] == 0) {
            byMerit[elder.lane] = NONE;
        }
    }

    /** Where an entry below the strict bands stands among the others there. */
    Standing standing(Entry entry, Tally tally) {
        settle(tally);
        if (entry.hasSlot) {
            Standing slot = slot(entry, tally);
            return slot.behind((int) (first + between * slot.before()));
        }
        Standing normal = lanes.normal(entry, tally);
        long slots = normal.before() < first ? 0 : Math.min(size, (normal.before() - first) / between + 1);
        return normal.behind((int) slots);
    }

    /** Where an elder stands among those who have a slot, or would. */
    private Standing slot(Entry elder, Tally tally) {
        Rounds rounds = new Rounds(flows, byAge, NONE, tally.usedIn(Lanes.ELDER));
        long since = lanes.since(elder);
        int turn = rounds.turn(elder.flow, since, 0, elder);
        return new Standing(rounds.before(elder.flow, turn, since, 0, elder), true, turn);
    }

    private void settle(Tally tally) {
        if (settled) {
            return;
        }
        first = Math.max(0, between - tally.sinceElder());
        settled = true;
        int budget = LEAST_BUDGET + 2 * lanes.elderCount();
        PriorityQueue<Wrong> wrong = new PriorityQueue<>(Comparator.comparingLong(Wrong::time));
        List<Entry> due = new ArrayList<>();
        while (true) {
            due.clear();
            doubts.takeDue(due);
            budget -= due.size() + 1;
            if (budget < 0) {
                beginAnew(tally);
                return;
            }
            for (Entry elder : due) {
                Wrong found = look(elder, tally);
                if (found != null) {
                    wrong.add(found);
                }
            }
            Wrong earliest = wrong.poll();
            if (earliest == null) {
                return;
            }
            // What was put right since may have put this one right too, or have moved it.
            Wrong still = look(earliest.entry, tally);
            Wrong next = wrong.peek();
            if (still != null && next != null && next.time < still.time) {
                wrong.add(still);
            } else if (still != null) {
                Entry elder = still.entry;
                move(elder, !elder.hasSlot);
                doubts.slotsChanged(elder.flow);
                doubts.queueChanged(elder.lane, elder.flow);
                doubts.set(elder, slack(lead(elder, tally)));
            }
        }
    }

    /** Leaves an elder on the right side until its lead may be used up; gives one that is on the wrong side. */
    private @Nullable Wrong look(Entry elder, Tally tally) {
        long lead = lead(elder, tally);
        if (elder.hasSlot == lead >= 0) {
            doubts.set(elder, slack(lead));
            return null;
        }
        // A slot of elders comes before the normal one that has as many normal ones before it.
        long normal = lanes.normal(elder, tally).before();
        return new Wrong(elder.hasSlot ? 2 * normal + 1 : 2 * (normal - lead), elder);
    }

    /** By how many normal places an elder's slot comes before its place in the normal order. */
    private long lead(Entry elder, Tally tally) {
        return lanes.normal(elder, tally).before()
                - first
                - between * slot(elder, tally).before();
    }

    private static long slack(long lead) {
        return lead >= 0 ? lead : -lead - 1;
    }

    private void beginAnew(Tally ledger) {
        SortedQueue.Cursor[] next = new SortedQueue.Cursor[byAge.length];
        List<Entry> elders = new ArrayList<>();
        for (int flow = 0; flow < next.length; flow++) {
            SortedQueue.Cursor cursor = lanes.elders()[flow].cursor();
            for (; !cursor.atEnd(); cursor.next()) {
                elders.add(cursor.entry());
            }
            next[flow] = lanes.elders()[flow].cursor();
        }
        for (Entry elder : elders) {
            if (elder.hasSlot) {
                move(elder, false);
            }
        }
        Tally tally = ledger.copy();
        for (Entry elder = lanes.nextElder(next, tally); elder != null; elder = lanes.nextElder(next, tally)) {
            next[elder.flow].next();
            if (lanes.normal(elder, ledger).before() >= first + between * size) {
                move(elder, true);
                tally.serve(Lanes.ELDER, elder.flow, rule);
            }
        }
        for (Entry elder : elders) {
            doubts.set(elder, slack(lead(elder, ledger)));
        }
    }
}
