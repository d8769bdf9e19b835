package io.slarules.internal.verbs;

import io.slarules.rule.priority.Priorities;
import io.slarules.ticket.Priority;
import java.util.ArrayList;
import java.util.List;

/** Collects what rules say about the priority. */
public final class PriorityVerbs implements Priorities {
    public final List<Proposal<Priority>> bases = new ArrayList<>(2);
    public final List<Proposal<Priority>> floors = new ArrayList<>(2);
    public final List<Proposal<Priority>> lifts = new ArrayList<>(2);
    public final List<Proposal<Priority>> caps = new ArrayList<>(1);
    private final Voice voice;

    public PriorityVerbs(Voice voice) {
        this.voice = voice;
    }

    @Override
    public void base(Priority level, String because) {
        bases.add(Proposal.by(voice, level, because));
    }

    @Override
    public void atLeast(Priority level, String because) {
        floors.add(Proposal.by(voice, level, because));
    }

    @Override
    public void raiseOne(Priority notBeyond, String because) {
        lifts.add(Proposal.by(voice, notBeyond, because));
    }

    @Override
    public void atMost(Priority level, String because) {
        caps.add(Proposal.by(voice, level, because));
    }
}
