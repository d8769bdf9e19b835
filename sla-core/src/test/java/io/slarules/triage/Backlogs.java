package io.slarules.triage;

import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.triage.Ledger.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Random backlogs from a seed, and the times and quotas of the examples. */
final class Backlogs {
    static final long NOW_MINUTE = 100_000;
    static final Instant NOW = instant(NOW_MINUTE);
    static final Quotas QUOTAS = Quotas.of(Map.of("A", 4, "B", 3, "C", 2, "D", 2), 2);
    static final FairPolicy POLICY = TriagePolicy.fair().withQuotas(QUOTAS);
    static final List<String> FLOWS = List.of("A", "B", "C", "D", "OTHERS");

    private static final int[] TARGETS = {480, 1440, 4320, 7200, 14400};
    private static final int[] LEVELS = {1, 2, 2, 3, 3, 4, 4, 5};
    private static final int[] EFFORTS = {20, 30, 50, 120, 200, 480, 960, 1500};
    private static final int[] LEAST_LOSS = {900, 100, 20, 0, 0};
    private static final int[] MOST_LOSS = {3000, 900, 400, 80, 1};
    private static final String[] CUSTOMERS = {"A", "B", "C", "D", "x1", "x2", "x3"};

    final Random random;
    long now = NOW_MINUTE;
    private boolean elders = true;
    private boolean problems = true;
    private double elderShare = -1;

    Backlogs(long seed) {
        random = new Random(seed);
    }

    /** Whether tickets may have waited three times their target. */
    Backlogs elders(boolean some) {
        elders = some;
        return this;
    }

    /** Which share of the tickets has waited three times their target and more; by default a quarter. */
    Backlogs elders(double share) {
        elderShare = share;
        return this;
    }

    /** Whether tickets may be linked to a problem. */
    Backlogs problems(boolean some) {
        problems = some;
        return this;
    }

    static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    static Duration target(int level) {
        return Duration.ofMinutes(TARGETS[level - 1]);
    }

    /** Numbers in the order of their ids. */
    static String id(int number) {
        return String.format(Locale.ROOT, "%05d", number);
    }

    static Priority priority(int level) {
        return Codes.level(level);
    }

    static int level(PlannedTicket ticket) {
        return Codes.of(ticket.priority());
    }

    /** The ticket at another level, in the band and with the target of that. */
    static PlannedTicket at(PlannedTicket ticket, int level) {
        Band band = ticket.band() == Band.DANGER ? Band.DANGER : level == 1 ? Band.LINE_DOWN : Band.REST;
        return ticket.at(priority(level)).in(band).withTarget(target(level));
    }

    int pick(int... of) {
        return of[random.nextInt(of.length)];
    }

    /** From {@code from} to below {@code to}. */
    int between(int from, int to) {
        return from + random.nextInt(to - from);
    }

    PlannedTicket ticket(int number) {
        return ticket(number, pick(LEVELS));
    }

    PlannedTicket ticket(int number, int level) {
        long opened = now - waited(TARGETS[level - 1]);
        PlannedTicket ticket = PlannedTicket.of(
                        id(number), CUSTOMERS[random.nextInt(CUSTOMERS.length)], priority(level), instant(opened))
                .withTarget(target(level))
                .losing(between(LEAST_LOSS[level - 1], MOST_LOSS[level - 1]))
                .takingMinutes(pick(EFFORTS))
                .promised(instant(opened + TARGETS[level - 1]));
        if (level == 1 && random.nextInt(5) == 0) {
            ticket = ticket.in(Band.DANGER);
        }
        int problem = random.nextInt(6);
        if (problems && problem > 2) {
            ticket = ticket.linkedTo("problem " + problem, false);
        }
        return level == 1 || random.nextInt(4) > 0 ? ticket : ticket.worsening(instant(now + between(-200, 4000)));
    }

    private int waited(int target) {
        if (elderShare < 0) {
            return random.nextInt(target * (elders ? 4 : 1));
        }
        return random.nextDouble() < elderShare ? 3 * target + random.nextInt(3 * target) : random.nextInt(3 * target);
    }

    List<PlannedTicket> backlog(int from, int to) {
        List<PlannedTicket> tickets = new ArrayList<>();
        int size = between(from, to);
        for (int i = 0; i < size; i++) {
            tickets.add(ticket(i));
        }
        return tickets;
    }

    Ledger ledger() {
        Map<Share, Integer> used = new HashMap<>();
        for (String flow : FLOWS) {
            for (Band band : Band.values()) {
                for (int c = 8; c < 20; c++) {
                    if (random.nextBoolean()) {
                        used.put(Share.of(band, c, flow), random.nextInt(quota(flow) + 1));
                    }
                }
            }
            used.put(Share.ofElders(flow), random.nextInt(quota(flow) + 1));
        }
        return Ledger.of(used, random.nextInt(8));
    }

    static int quota(String flow) {
        return QUOTAS.of(flow);
    }

    static String flow(PlannedTicket ticket) {
        return QUOTAS.customers().containsKey(ticket.customer()) ? ticket.customer() : "OTHERS";
    }

    static TriageOrder order(List<PlannedTicket> tickets, Ledger ledger) {
        return TriageOrder.of(tickets, NOW, ledger, POLICY);
    }

    static List<String> ids(TriageOrder order) {
        return order.places().stream().map(place -> place.ticket().id()).toList();
    }

    /** Id and lane of each place. */
    static List<String> steps(TriageOrder order) {
        return order.places().stream()
                .map(place -> place.ticket().id() + " " + place.lane())
                .toList();
    }

    /** The backlog with one ticket in the place of that of the same id. */
    static List<PlannedTicket> replacing(List<PlannedTicket> tickets, PlannedTicket changed) {
        return tickets.stream()
                .map(ticket -> ticket.id().equals(changed.id()) ? changed : ticket)
                .toList();
    }
}
