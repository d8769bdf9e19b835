package io.slarules.internal.engine;

import io.slarules.decision.Conclusion;
import io.slarules.decision.Reason;
import io.slarules.internal.verbs.Proposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what rules concluded of the host's own types: equal records once, in an order in which firing leaves no trace. */
final class ConclusionResolution {
    private static final Comparator<Conclusion<Object>> ORDER = Comparator.comparing((Conclusion<Object> conclusion) ->
                    conclusion.value().getClass().getName())
            .thenComparing(conclusion -> conclusion.reasons().get(0), Resolution.BY_NAME)
            .thenComparing(conclusion -> String.valueOf(conclusion.value()));

    private ConclusionResolution() {}

    static List<Conclusion<Object>> of(List<Proposal<Object>> concluded) {
        if (concluded.isEmpty()) {
            return List.of();
        }
        Map<Object, List<Reason>> reasons = new LinkedHashMap<>();
        for (Proposal<Object> proposal : concluded) {
            reasons.computeIfAbsent(proposal.value(), key -> new ArrayList<>(1)).add(proposal.reason());
        }
        List<Conclusion<Object>> conclusions = new ArrayList<>();
        reasons.forEach((value, why) -> {
            why.sort(Resolution.BY_NAME);
            conclusions.add(new Conclusion<>(value, why, List.of()));
        });
        conclusions.sort(ORDER);
        return List.copyOf(conclusions);
    }
}
