package io.slarules.internal.engine;

import io.slarules.decision.Conclusion;
import io.slarules.decision.Reason;
import io.slarules.decision.Superseded;
import io.slarules.internal.verbs.Proposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the resolutions of all outputs share: an order that does not depend on which rule fired first. */
public final class Resolution {
    private Resolution() {}

    /** By rule, then words, then bound values; proposals of one firing that agree in all of them keep the order of the text. */
    public static final Comparator<Reason> BY_NAME = Resolution::byName;

    private static int byName(Reason a, Reason b) {
        int difference = a.rule().compareTo(b.rule());
        if (difference == 0) {
            difference = a.words().compareTo(b.words());
        }
        if (difference == 0 && !a.bound().equals(b.bound())) {
            difference = a.bound().toString().compareTo(b.bound().toString());
        }
        return difference;
    }

    /** Sorts by preference, then by the name of the rule, so that equal proposals go to the rule whose name sorts first. */
    static <T> List<Proposal<T>> sorted(List<Proposal<T>> proposals, Comparator<T> preferred) {
        if (proposals.size() < 2) {
            return proposals;
        }
        List<Proposal<T>> sorted = new ArrayList<>(proposals);
        sorted.sort(Comparator.<Proposal<T>, T>comparing(Proposal::value, preferred)
                .thenComparing(Proposal::reason, BY_NAME));
        return sorted;
    }

    /** Of the proposals of the latest layer that speaks, the preferred one; without any, the default. */
    public static <T> Conclusion<T> latestLayer(
            List<Proposal<T>> proposals, Comparator<T> preferred, T none, String words) {
        if (proposals.isEmpty()) {
            return Conclusion.of(none, Reason.noRule(words));
        }
        if (proposals.size() == 1) {
            Proposal<T> only = proposals.get(0);
            return Conclusion.of(only.value(), only.reason());
        }
        List<Proposal<T>> sorted = sorted(proposals, preferred);
        int latest = sorted.stream().mapToInt(Proposal::layer).max().orElse(0);
        int first = 0;
        while (sorted.get(first).layer() < latest) {
            first++;
        }
        Proposal<T> winner = sorted.get(first);
        List<Superseded<T>> losers = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i != first) {
                losers.add(sorted.get(i)
                        .superseded(
                                sorted.get(i).layer() < latest
                                        ? "a later layer speaks"
                                        : "another proposal goes further"));
            }
        }
        return new Conclusion<>(winner.value(), List.of(winner.reason()), losers);
    }
}
