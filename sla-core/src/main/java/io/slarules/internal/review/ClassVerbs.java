package io.slarules.internal.review;

import io.slarules.internal.verbs.Proposal;
import io.slarules.internal.verbs.Voice;
import io.slarules.problem.ProblemClass;
import io.slarules.rule.recurrence.Recurrences;
import io.slarules.rule.rnd.Classes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects what the first two phases of a review propose: whether a matter is systemic, and its class. */
public final class ClassVerbs implements Recurrences, Classes {
    final List<Proposal<Boolean>> systemic = new ArrayList<>(2);
    final List<Proposal<ProblemClass>> classes = new ArrayList<>(2);
    private final Voice voice;

    ClassVerbs(Voice voice) {
        this.voice = voice;
    }

    private <T> void propose(List<Proposal<T>> proposals, T value, String because) {
        proposals.add(new Proposal<>(Objects.requireNonNull(value), voice.layer(), voice.reason(because)));
    }

    @Override
    public void systemic(String because) {
        propose(systemic, true, because);
    }

    @Override
    public void isolated(String because) {
        propose(systemic, false, because);
    }

    @Override
    public void minor(String because) {
        propose(classes, ProblemClass.GREEN, because);
    }

    @Override
    public void immediate(String because) {
        propose(classes, ProblemClass.RED, because);
    }

    @Override
    public void delayed(String because) {
        propose(classes, ProblemClass.YELLOW, because);
    }

    @Override
    public void expectant(String because) {
        propose(classes, ProblemClass.PARKED, because);
    }
}
