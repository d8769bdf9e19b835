package io.slarules.internal.triage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which items are work of their own, and which wait for another. Of the items linked to one problem whose fix is not known, one leads: it
 * stands for itself and for those attached to it. Where the problem is in work already, they wait for that.
 */
public final class Grouping {
    /** Its own work. */
    public static final int NONE = -2;

    /** Attached to a problem that is in work. */
    public static final int IN_WORK = -1;

    /** The worst of a group: danger, line down, level; then the largest loss, the oldest, the id. */
    static final Comparator<Item> LEAD = Comparator.comparingInt(Item::urgency)
            .thenComparing(Comparator.comparingLong(Item::loss).reversed())
            .thenComparingLong(Item::opened)
            .thenComparing(Item::id);

    private final Item[] items;
    private final int[] leads;
    private final int attached;

    private Grouping(Item[] items, int[] leads, int attached) {
        this.items = items;
        this.leads = leads;
        this.attached = attached;
    }

    /**
     * Groups the items that wait.
     *
     * @param items the array is the grouping's from now on
     * @param inWork the problems that somebody works on
     */
    public static Grouping of(Item[] items, Set<String> inWork, long now) {
        // While groups are gathered, an item's lead is the item of its group that came before it.
        Map<String, Integer> latest = new HashMap<>();
        int[] leads = new int[0];
        for (int i = 0; i < items.length; i++) {
            if (items[i].grouped()) {
                leads = leads.length == 0 ? filled(items.length) : leads;
                Integer before = latest.put(items[i].problem(), i);
                leads[i] = before == null ? NONE : before;
            }
        }
        int attached = 0;
        for (Map.Entry<String, Integer> group : latest.entrySet()) {
            int[] members = members(group.getValue(), leads);
            attached += inWork.contains(group.getKey())
                    ? attach(items, members, IN_WORK, leads)
                    : lead(items, members, leads, now);
        }
        // Where nothing else is to be done, those who wait for a problem in work may be worked on too.
        return attached == items.length ? none(items) : new Grouping(items, leads, attached);
    }

    /** No item is attached. */
    public static Grouping none(Item[] items) {
        return new Grouping(items, new int[0], 0);
    }

    private static int[] filled(int size) {
        int[] leads = new int[size];
        Arrays.fill(leads, NONE);
        return leads;
    }

    private static int[] members(int latest, int[] before) {
        int size = 0;
        for (int i = latest; i != NONE; i = before[i]) {
            size++;
        }
        int[] members = new int[size];
        int next = latest;
        for (int i = 0; i < size; i++) {
            members[i] = next;
            next = before[next];
            before[members[i]] = NONE;
        }
        return members;
    }

    private static int attach(Item[] items, int[] members, int lead, int[] leads) {
        int attached = 0;
        for (int member : members) {
            if (member != lead && items[member].attachable()) {
                leads[member] = lead;
                attached++;
            }
        }
        return attached;
    }

    private static int lead(Item[] items, int[] members, int[] leads, long now) {
        int lead = members[0];
        for (int member : members) {
            lead = LEAD.compare(items[member], items[lead]) < 0 ? member : lead;
        }
        int attached = attach(items, members, lead, leads);
        long sum = 0;
        long expected = 0;
        long due = Item.NEVER;
        long worsens = Item.NEVER;
        for (int member : members) {
            expected = Math.max(expected, items[member].expected());
            if (member == lead || leads[member] == lead) {
                Item item = items[member];
                sum += item.loss();
                due = Math.min(due, item.due());
                worsens = item.worsens() > now ? Math.min(worsens, item.worsens()) : worsens;
            }
        }
        items[lead] = items[lead].leading(sum + expected, due, worsens);
        return attached;
    }

    /** The lead that an item waits for, {@link #IN_WORK} or {@link #NONE}. */
    public int leadOf(int item) {
        return leads.length == 0 ? NONE : leads[item];
    }

    /** An item's terms in the order: a lead's with those attached to it. */
    public Item item(int number) {
        return items[number];
    }

    /** The numbers of the items that are work of their own. */
    int[] work() {
        int[] work = new int[items.length - attached];
        int next = 0;
        for (int i = 0; i < items.length; i++) {
            if (leadOf(i) == NONE) {
                work[next++] = i;
            }
        }
        return work;
    }
}
