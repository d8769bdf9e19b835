package io.slarules.triage;

import io.slarules.internal.triage.ElderRule;
import io.slarules.internal.triage.Flows;
import io.slarules.internal.triage.Grouping;
import io.slarules.internal.triage.Item;
import io.slarules.internal.triage.Lanes;
import io.slarules.internal.triage.MeritScale;
import io.slarules.internal.triage.Sequence;
import io.slarules.internal.triage.Tally;
import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The order of a fair policy. */
final class FairRanking implements Ranking {
    private final MeritScale scale;
    private final Flows flows;
    private final ElderRule elders;
    private final Ledger ledger;
    private final long now;
    private final Item[] items;
    private final Grouping grouping;
    private final Sequence sequence;

    FairRanking(FairPolicy policy, Intake intake, Ledger ledger, long now) {
        this.scale = policy.scale();
        this.flows = policy.flows();
        this.elders = policy.elders();
        this.ledger = ledger;
        this.now = now;
        this.items = new Item[intake.waiting()];
        for (int i = 0; i < items.length; i++) {
            items[i] = intake.ticket(i).item();
        }
        this.grouping = Grouping.of(items, intake.inWork(), now);
        this.sequence = Sequence.of(grouping, now, scale, flows, elders, ledger.tally(flows));
    }

    @Override
    public int size() {
        return sequence.size();
    }

    @Override
    public int number(int place) {
        return sequence.item(place);
    }

    @Override
    public Item terms(int place) {
        return sequence.terms(place);
    }

    @Override
    public Place place(int place, PlannedTicket ticket) {
        return place(
                place, ticket, sequence.terms(place), sequence.elder(place), sequence.turn(place), scale, flows, now);
    }

    static Place place(
            int place,
            PlannedTicket ticket,
            Item terms,
            boolean elder,
            int turn,
            MeritScale scale,
            Flows flows,
            long now) {
        Merit merit = Merit.of(terms, scale, now);
        int flow = flows.of(terms.customer());
        return new Place(
                place + 1,
                ticket,
                merit,
                elder ? Lane.ELDER : terms.band() < Item.REST ? Lane.STRICT : Lane.NORMAL,
                scale.meritClass(merit.value()),
                flows.name(flow),
                turn,
                flows.round(flow, turn));
    }

    /** By the keys of the order; the promise compared is that of the group. */
    @Override
    public Key key(Place first, Place second) {
        Item a = sequence.terms(first.rank() - 1);
        Item b = sequence.terms(second.rank() - 1);
        if (a.band() != b.band()) {
            return Key.BAND;
        } else if (first.lane() == Lane.ELDER) {
            return Key.ELDER_SLOT;
        } else if (first.meritClass() != second.meritClass()) {
            return Key.MERIT_CLASS;
        } else if (second.lane() == Lane.ELDER) {
            return Key.ELDER_SLOT;
        } else if (first.round() != second.round()) {
            return Key.ROUND;
        } else if (first.merit().value() != second.merit().value()) {
            return Key.MERIT;
        }
        return a.due() != b.due() ? Key.PROMISE : a.opened() != b.opened() ? Key.OPENED : Key.ID;
    }

    /**
     * An elder's slot is charged only when it is the next one below the strict bands: who is taken before his turn comes leaves the slot to
     * the one whose turn it is.
     */
    @Override
    public Ledger take(int place) {
        boolean elder = sequence.elder(place)
                && (place == 0 || sequence.terms(place - 1).band() < Item.REST);
        int lane = elder ? Lanes.ELDER : sequence.lane(place);
        BitSet waiting = new BitSet();
        for (int i = 0; i < sequence.size() && waiting.cardinality() < flows.size(); i++) {
            if (i != place && (elder ? elders.isElder(sequence.terms(i), now) : sequence.lane(i) == lane)) {
                waiting.set(flows.of(sequence.terms(i).customer()));
            }
        }
        Tally tally = ledger.tally(flows);
        tally.charge(lane, flows.of(sequence.terms(place).customer()), waiting, elders);
        return Ledger.of(tally, flows);
    }

    @Override
    public Map<String, Optional<String>> attached() {
        SortedMap<String, Optional<String>> attached = new TreeMap<>();
        for (int i = 0; i < items.length; i++) {
            int lead = grouping.leadOf(i);
            if (lead != Grouping.NONE) {
                attached.put(items[i].id(), lead < 0 ? Optional.empty() : Optional.of(items[lead].id()));
            }
        }
        return Collections.unmodifiableSortedMap(attached);
    }

    @Override
    public long nextChange() {
        long next = Item.NEVER;
        for (int i = 0; i < items.length; i++) {
            if (grouping.leadOf(i) == Grouping.NONE) {
                next = Math.min(next, nextChange(grouping.item(i)));
            }
        }
        return next;
    }

    private long nextChange(Item item) {
        long next = scale.nextChange(item, now);
        long elder = elders.every() == 0 ? Item.NEVER : item.elderSince(elders.factor());
        // A lead may come to carry the worsening of another ticket when the earliest one is past.
        long passed = item.grouped() ? item.worsens() : Item.NEVER;
        next = elder > now ? Math.min(next, elder) : next;
        return passed > now ? Math.min(next, passed) : next;
    }
}
