package io.slarules.internal.triage;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tickets of one problem whose fix is not known: who leads them, and what the lead carries. */
final class LiveGroup {
    private static final Comparator<Entry> LEAD = (a, b) -> Grouping.LEAD.compare(a.own, b.own);

    private final TreeSet<Entry> members = new TreeSet<>(LEAD);
    private final TreeMap<Long, Integer> dues = new TreeMap<>();
    private final TreeMap<Long, Integer> worsenings = new TreeMap<>();
    private final TreeMap<Long, Integer> expected = new TreeMap<>();
    private long attachableLoss;
    private int attachable;

    /** The one that leads now, as far as the lanes know. */
    @Nullable
    Entry lead;

    /** How many of the problem's tickets are in work. */
    int inWork;

    void add(Entry entry) {
        members.add(entry);
        count(expected, entry.own.expected(), 1);
        if (entry.own.attachable()) {
            attachable++;
            attachableLoss += entry.own.loss();
            count(dues, entry.own.due(), 1);
            count(worsenings, entry.own.worsens(), 1);
        }
    }

    void remove(Entry entry) {
        members.remove(entry);
        count(expected, entry.own.expected(), -1);
        if (entry.own.attachable()) {
            attachable--;
            attachableLoss -= entry.own.loss();
            count(dues, entry.own.due(), -1);
            count(worsenings, entry.own.worsens(), -1);
        }
    }

    private static void count(Map<Long, Integer> counts, long value, int change) {
        counts.merge(value, change, (a, b) -> a + b == 0 ? null : a + b);
    }

    boolean isEmpty() {
        return members.isEmpty() && inWork == 0;
    }

    Iterable<Entry> members() {
        return members;
    }

    /** How many wait for another of the group, or for the one in work. */
    int attached() {
        return inWork > 0 || members.isEmpty() || !members.first().own.attachable() ? attachable : attachable - 1;
    }

    /** Who should lead: nobody while the problem is in work. */
    @Nullable
    Entry worst() {
        return inWork > 0 || members.isEmpty() ? null : members.first();
    }

    /** The terms of the lead with all that are attached to it. */
    Item terms(Entry leading, long now) {
        Item own = leading.own;
        long sum = attachableLoss + (own.attachable() ? 0 : own.loss()) + expected.lastKey();
        long due = Math.min(own.due(), dues.isEmpty() ? Item.NEVER : dues.firstKey());
        Long next = worsenings.higherKey(now);
        long worsens = Math.min(own.worsens() > now ? own.worsens() : Item.NEVER, next == null ? Item.NEVER : next);
        return own.leading(sum, due, worsens);
    }
}
