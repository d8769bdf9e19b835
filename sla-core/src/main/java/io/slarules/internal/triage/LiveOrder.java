package io.slarules.internal.triage;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of a backlog that changes: each change moves what it concerns, and nothing is sorted again. It gives what {@link Sequence}
 * would for the same items. For one thread at a time, questions included.
 */
public final class LiveOrder {
    private final Placing placing;
    private final ElderRule rule;
    private final LiveLanes work;
    private final Agenda agenda = new Agenda();
    private final Map<String, LiveGroup> groups = new HashMap<>();
    private final Tally tally;
    private long now;

    /** Where nothing is work but what waits for problems in work, that may be done too: computed when it comes to that. */
    private @Nullable LiveLanes behind;

    private int attached;
    private long changes;

    public LiveOrder(Placing placing, Tally ledger, long now) {
        this.placing = placing;
        this.rule = placing.elders();
        this.work = new LiveLanes(placing);
        this.tally = ledger;
        this.now = now;
    }

    public long now() {
        return now;
    }

    /** How often it was changed. */
    public long changes() {
        return changes;
    }

    public Tally tally() {
        return tally;
    }

    private void changed() {
        behind = null;
        changes++;
    }

    /** An entry waits. */
    public void add(Entry entry) {
        changed();
        entry.waits = true;
        if (!placing.groups() || !entry.own.grouped()) {
            queue(entry, entry.own);
            return;
        }
        LiveGroup group = groups.computeIfAbsent(entry.own.problem(), absent -> new LiveGroup());
        attached -= group.attached();
        group.add(entry);
        if (!entry.own.attachable()) {
            queue(entry, entry.own);
        }
        settle(group);
    }

    /** An entry that waited does so no longer. */
    public void remove(Entry entry) {
        changed();
        entry.waits = false;
        if (entry.queued) {
            unqueue(entry);
        }
        LiveGroup group = placing.groups() && entry.own.grouped() ? groups.get(entry.own.problem()) : null;
        if (group != null) {
            attached -= group.attached();
            group.remove(entry);
            group.lead = group.lead == entry ? null : group.lead;
            settle(group);
            dropIfEmpty(entry.own.problem(), group);
        }
    }

    /** A ticket of a problem is in work, or no longer is. */
    public void inWork(Item item, boolean started) {
        if (!placing.groups() || !item.grouped()) {
            return;
        }
        changed();
        LiveGroup group = groups.computeIfAbsent(item.problem(), absent -> new LiveGroup());
        attached -= group.attached();
        group.inWork += started ? 1 : -1;
        settle(group);
        dropIfEmpty(item.problem(), group);
    }

    private void dropIfEmpty(String problem, LiveGroup group) {
        if (group.isEmpty()) {
            groups.remove(problem);
        }
    }

    /** Puts the lanes right after a change in a group. */
    private void settle(LiveGroup group) {
        attached += group.attached();
        Entry old = group.lead;
        Entry lead = group.worst();
        if (old != null && old != lead) {
            unqueue(old);
            old.terms = old.own;
            if (!old.own.attachable()) {
                queue(old, old.own);
            }
        }
        group.lead = lead;
        if (lead != null) {
            Item terms = group.terms(lead, now);
            if (!lead.queued || !terms.equals(lead.terms)) {
                if (lead.queued) {
                    unqueue(lead);
                }
                queue(lead, terms);
            }
        }
    }

    private void queue(Entry entry, Item terms) {
        entry.terms = terms;
        work.add(entry, now);
        schedule(entry);
    }

    private void unqueue(Entry entry) {
        work.remove(entry);
        agenda.remove(entry);
    }

    private void schedule(Entry entry) {
        agenda.set(entry, nextChange(entry.terms));
    }

    private long nextChange(Item terms) {
        long next = placing.nextChange(terms, now);
        long elder = rule.every() == 0 ? Item.NEVER : terms.elderSince(rule.factor());
        // A lead may come to carry the worsening of another ticket when the earliest one is past.
        long passed = placing.groups() && terms.grouped() ? terms.worsens() : Item.NEVER;
        next = elder > now ? Math.min(next, elder) : next;
        return passed > now ? Math.min(next, passed) : next;
    }

    /** Time goes on; what it changes is moved. */
    public void advance(long minute) {
        now = minute;
        changed();
        while (agenda.next() <= now) {
            Entry entry = agenda.first();
            LiveGroup group = placing.groups() && entry.own.grouped() ? groups.get(entry.own.problem()) : null;
            Item terms = group != null && group.lead == entry ? group.terms(entry, now) : entry.own;
            unqueue(entry);
            queue(entry, terms);
        }
    }

    /** The lanes in force: those of the work, or of what waits for problems in work when there is no other. */
    private LiveLanes lanes() {
        if (work.size() > 0 || attached == 0) {
            return work;
        }
        if (behind == null) {
            LiveLanes lanes = new LiveLanes(placing);
            for (LiveGroup group : groups.values()) {
                for (Entry entry : group.members()) {
                    entry.terms = entry.own;
                    lanes.add(entry, now);
                    // It is not in the lanes of the work, which is what this flag is about.
                    entry.queued = false;
                }
            }
            behind = lanes;
        }
        return behind;
    }

    /** The next minute at which time alone may change the order; {@link Item#NEVER} for none. */
    public long nextChange() {
        if (work.size() > 0 || attached == 0) {
            return agenda.next();
        }
        long next = Item.NEVER;
        for (LiveGroup group : groups.values()) {
            for (Entry entry : group.members()) {
                next = Math.min(next, nextChange(entry.own));
            }
        }
        return next;
    }

    /** How many entries have a place. */
    public int size() {
        return lanes().size();
    }

    /** Whether an entry has a place of its own. */
    public boolean isPlaced(Entry entry) {
        return entry.queued || (entry.waits && lanes() != work);
    }

    /** Who leads those that an entry is attached to; null when the problem is in work, or the entry has a place. */
    public @Nullable Entry leadOf(Entry entry) {
        LiveGroup group = isPlaced(entry) ? null : groups.get(entry.own.problem());
        return group == null ? null : group.lead;
    }

    /** Where an entry that has a place stands. */
    public Standing standing(Entry entry) {
        return lanes().standing(entry, tally);
    }

    public Walk walk() {
        return new Walk(lanes(), rule, tally);
    }

    /** Charges the flow of an entry that has a place for a slot; the entry stays. */
    public void charge(Entry entry) {
        LiveLanes lanes = lanes();
        int lane = lanes.hasElderSlot(entry, tally) ? Lanes.ELDER : entry.lane;
        tally.charge(lane, entry.flow, lanes.waiting(lane, entry), rule);
        lanes.charged(lane, entry.flow);
    }
}
