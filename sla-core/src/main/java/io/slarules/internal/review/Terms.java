package io.slarules.internal.review;

import io.slarules.calendar.OpenTime;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemTerms;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the place of a matter in the R&amp;D list is computed from ({@code escalation.md} §4). */
final class Terms {
    /** Cases a week are those of the last four. */
    private static final OpenTime FOUR_WEEKS = OpenTime.days(28);

    private static final int WEEKS = 4;
    private static final int HOURS_PER_WEEK = 168;
    private static final int MINUTES_PER_HOUR = 60;
    /** A week of work, where nobody estimated the fix. */
    private static final int UNKNOWN_EFFORT_MINUTES = 2400;

    private Terms() {}

    static ProblemTerms of(ProblemCaseFacts facts) {
        List<ProblemCase> cases = facts.cases();
        return new ProblemTerms(
                facts.openLossMilli(),
                facts.openLossMilli() + recurring(facts),
                facts.life.problem().effort().map(Terms::minutes).orElse(UNKNOWN_EFFORT_MINUTES),
                facts.customers().size(),
                cases.stream().map(ProblemCase::opened).min(Comparator.naturalOrder()),
                customer(facts));
    }

    private static int minutes(Duration effort) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, effort.toMinutes()));
    }

    /** Cases a week × mean loss × mean hours to containment / 168, rounded down; where none was contained yet, with the mean of the estimates. */
    private static long recurring(ProblemCaseFacts facts) {
        List<ProblemCase> cases = facts.cases();
        int recent = facts.casesIn(FOUR_WEEKS);
        if (recent == 0) {
            return 0;
        }
        long loss = cases.stream().mapToLong(ProblemCase::lossMilli).sum();
        List<Long> minutes = cases.stream()
                .filter(one ->
                        one.contained().filter(at -> !at.isAfter(facts.at)).isPresent())
                .map(one -> Math.max(
                        0,
                        Duration.between(one.opened(), one.contained().orElseThrow())
                                .toMinutes()))
                .toList();
        if (minutes.isEmpty()) {
            minutes = cases.stream()
                    .map(one -> (long) one.decision().triage().effortMinutes().value())
                    .toList();
        }
        long sum = minutes.stream().mapToLong(Long::longValue).sum();
        return BigInteger.valueOf(recent)
                .multiply(BigInteger.valueOf(loss))
                .multiply(BigInteger.valueOf(sum))
                .divide(BigInteger.valueOf((long) WEEKS * cases.size())
                        .multiply(BigInteger.valueOf((long) minutes.size() * MINUTES_PER_HOUR * HOURS_PER_WEEK)))
                .longValueExact();
    }

    private static String customer(ProblemCaseFacts facts) {
        Map<String, Long> losses = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (ProblemCase one : facts.cases()) {
            losses.merge(one.customer(), facts.isOpenLoss(one) ? one.lossMilli() : 0, Long::sum);
            counts.merge(one.customer(), 1, Integer::sum);
        }
        losses.remove("");
        Optional<String> first = losses.keySet().stream()
                .min(Comparator.<String, Long>comparing(
                                name -> losses.getOrDefault(name, 0L), Comparator.reverseOrder())
                        .thenComparing(name -> counts.getOrDefault(name, 0), Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()));
        return first.orElse("");
    }
}
