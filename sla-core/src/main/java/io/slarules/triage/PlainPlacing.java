package io.slarules.triage;

import io.slarules.internal.triage.ElderRule;
import io.slarules.internal.triage.Entry;
import io.slarules.internal.triage.Flows;
import io.slarules.internal.triage.Item;
import io.slarules.internal.triage.Placing;
import java.util.Comparator;

/** One queue, sorted as a plain policy compares. */
record PlainPlacing(PlainPolicy policy) implements Placing {
    @Override
    public long key(Item terms, long now) {
        return 0;
    }

    @Override
    public long second(Item terms) {
        return 0;
    }

    @Override
    public int lane(long key) {
        return 0;
    }

    @Override
    public Comparator<Entry> ties() {
        return (a, b) -> policy.compare(((Waiting) a).ticket(), ((Waiting) b).ticket());
    }

    @Override
    public long nextChange(Item terms, long now) {
        return Item.NEVER;
    }

    @Override
    public boolean groups() {
        return false;
    }

    @Override
    public Flows flows() {
        return Quotas.NONE.flows();
    }

    @Override
    public ElderRule elders() {
        return new ElderRule(0, 1);
    }
}
