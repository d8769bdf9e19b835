package io.slarules.internal.verbs;

import io.slarules.rule.Conclusions;
import java.util.ArrayList;
import java.util.List;

/** Collects the records of the host's own types that rules conclude. */
public final class ConclusionVerbs implements Conclusions {
    public final List<Proposal<Object>> concluded = new ArrayList<>(1);
    private final Voice voice;

    public ConclusionVerbs(Voice voice) {
        this.voice = voice;
    }

    @Override
    public void add(Object record, String because) {
        concluded.add(Proposal.by(voice, record, because));
    }
}
