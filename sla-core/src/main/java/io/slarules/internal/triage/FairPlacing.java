package io.slarules.internal.triage;

import java.util.Comparator;

/** The keys of the fair order. */
record FairPlacing(MeritScale scale, Flows flows, ElderRule elders) implements Placing {
    private static final Comparator<Entry> TIES = (a, b) -> {
        int difference = Long.compare(a.terms.due(), b.terms.due());
        difference = difference == 0 ? Long.compare(a.terms.opened(), b.terms.opened()) : difference;
        return difference == 0 ? a.terms.id().compareTo(b.terms.id()) : difference;
    };

    @Override
    public long key(Item terms, long now) {
        return Lanes.key(terms.band(), scale.merit(terms, now));
    }

    @Override
    public long second(Item terms) {
        return terms.due();
    }

    @Override
    public int lane(long key) {
        return Lanes.lane(Lanes.band(key), scale.meritClass(Lanes.merit(key)));
    }

    @Override
    public Comparator<Entry> ties() {
        return TIES;
    }

    @Override
    public long nextChange(Item terms, long now) {
        return scale.nextChange(terms, now);
    }

    @Override
    public boolean groups() {
        return true;
    }
}
