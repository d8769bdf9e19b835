package io.slarules.triage;

import io.slarules.internal.triage.Item;
import io.slarules.internal.triage.MeritScale;
import java.util.Map;
import java.util.Optional;

/** The order of a plain policy; the tickets are sorted already. */
final class PlainRanking implements Ranking {
    private static final MeritScale SCALE = FairPolicy.STANDARD.scale();

    private final PlainPolicy policy;
    private final Intake intake;
    private final Ledger ledger;
    private final long now;

    PlainRanking(PlainPolicy policy, Intake intake, Ledger ledger, long now) {
        this.policy = policy;
        this.intake = intake;
        this.ledger = ledger;
        this.now = now;
    }

    @Override
    public int size() {
        return intake.waiting();
    }

    @Override
    public int number(int place) {
        return place;
    }

    @Override
    public Item terms(int place) {
        return intake.ticket(place).item();
    }

    @Override
    public Place place(int place, PlannedTicket ticket) {
        return place(place, ticket, now);
    }

    /** What a minute saves is said for people; it moves nothing here. */
    static Place place(int place, PlannedTicket ticket, long now) {
        Merit merit = Merit.of(ticket.item(), SCALE, now);
        return new Place(place + 1, ticket, merit, Lane.PLAIN, 0, ticket.customer(), 0, 0);
    }

    @Override
    public Key key(Place first, Place second) {
        return policy.key(first.ticket(), second.ticket());
    }

    @Override
    public Ledger take(int place) {
        return ledger;
    }

    @Override
    public Map<String, Optional<String>> attached() {
        return Map.of();
    }

    @Override
    public long nextChange() {
        return Item.NEVER;
    }
}
