package io.slarules.benchmarks.triage;

import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.triage.FairPolicy;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.Quotas;
import io.slarules.triage.TriagePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Random planned tickets: five levels, a thousand customers of whom four have a quota, a fifth linked to problems of some ten tickets. */
final class Tickets {
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final FairPolicy POLICY =
            TriagePolicy.fair().withQuotas(Quotas.of(Map.of("A", 4, "B", 3, "C", 2, "D", 2), 2));

    private static final List<Priority> LEVELS = List.of(Priority.values());
    private static final int[] TARGETS = {480, 1440, 4320, 7200, 14400};

    private final SplittableRandom random;
    private final int size;
    private final double elders;

    /**
     * Tickets of a backlog of this size.
     *
     * @param elders the share of tickets that waited three times their target
     */
    Tickets(long seed, int size, double elders) {
        this.random = new SplittableRandom(seed);
        this.size = size;
        this.elders = elders;
    }

    PlannedTicket ticket(int number) {
        int level = random.nextInt(100) < 2 ? 0 : 1 + random.nextInt(4);
        int target = TARGETS[level];
        int customer = random.nextInt(1000);
        long waited = random.nextDouble() < elders ? 3L * target + random.nextInt(target) : random.nextInt(3 * target);
        PlannedTicket ticket = PlannedTicket.of(
                        "T-" + number,
                        customer < 400 ? "ABCD".substring(customer / 100, customer / 100 + 1) : "C-" + customer,
                        LEVELS.get(level),
                        NOW.minus(Duration.ofMinutes(waited)))
                .losing(level == 0 ? 1000 : level == 4 ? 0 : random.nextInt(900 >> (2 * level - 2)))
                .takingMinutes(15 + random.nextInt(1000))
                .promised(NOW.minus(Duration.ofMinutes(waited - target)))
                .withTarget(Duration.ofMinutes(target));
        ticket = level == 0 && random.nextInt(20) == 0 ? ticket.in(Band.DANGER) : ticket;
        ticket = random.nextInt(10) == 0
                ? ticket.worsening(NOW.plus(Duration.ofMinutes(random.nextInt(10_000))))
                : ticket;
        return random.nextInt(5) == 0 ? ticket.linkedTo("P-" + random.nextInt(Math.max(1, size / 50)), false) : ticket;
    }
}
