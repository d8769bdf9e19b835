package io.slarules.internal.engine;

import io.slarules.internal.policy.TriageProposals;
import io.slarules.internal.verbs.Proposal;
import io.slarules.internal.verbs.TriageVerbs;
import io.slarules.rule.Band;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Settles the terms of the triage order: the latest layer that speaks about a term, and inside it the proposal that goes furthest. */
final class TriageResolution {
    private static final Comparator<Band> STRICTEST = Comparator.naturalOrder();
    private static final Comparator<Long> LARGEST_LOSS = Comparator.reverseOrder();
    private static final Comparator<Integer> LARGEST_EFFORT = Comparator.reverseOrder();
    private static final Comparator<Optional<Instant>> EARLIEST = Comparator.comparing(Optional::orElseThrow);
    private static final int UNKNOWN_EFFORT_MINUTES = 240;

    private TriageResolution() {}

    static TriageProposals of(TriageVerbs said) {
        return new TriageProposals(
                Resolution.latestLayer(said.bands, STRICTEST, Band.REST, "no rule spoke: the last band"),
                Resolution.latestLayer(said.losses, LARGEST_LOSS, 0L, "no rule spoke: no production is lost"),
                Resolution.latestLayer(said.worsenings, EARLIEST, Optional.empty(), "no worsening is announced"),
                Resolution.latestLayer(
                        said.efforts,
                        LARGEST_EFFORT,
                        UNKNOWN_EFFORT_MINUTES,
                        "no rule spoke: an effort of 4 h is assumed"),
                promises(said.promises));
    }

    private static List<TriageProposals.Promise> promises(List<Proposal<TriageProposals.Promise>> proposals) {
        int latest = latest(proposals);
        return sorted(proposals, proposal -> proposal.layer() == latest);
    }

    /** The proposals of the promise that lost to a later layer. */
    static List<TriageProposals.Promise> overruledPromises(TriageVerbs said) {
        int latest = latest(said.promises);
        return sorted(said.promises, proposal -> proposal.layer() < latest);
    }

    private static int latest(List<Proposal<TriageProposals.Promise>> proposals) {
        int latest = 0;
        for (Proposal<TriageProposals.Promise> proposal : proposals) {
            latest = Math.max(latest, proposal.layer());
        }
        return latest;
    }

    private static List<TriageProposals.Promise> sorted(
            List<Proposal<TriageProposals.Promise>> proposals, Predicate<Proposal<TriageProposals.Promise>> wanted) {
        List<TriageProposals.Promise> promises = new ArrayList<>(proposals.size());
        for (Proposal<TriageProposals.Promise> proposal : proposals) {
            if (wanted.test(proposal)) {
                promises.add(proposal.value());
            }
        }
        promises.sort(Comparator.comparing(TriageProposals.Promise::reason, Resolution.BY_NAME));
        return promises;
    }
}
