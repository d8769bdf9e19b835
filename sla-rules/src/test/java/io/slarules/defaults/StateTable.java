package io.slarules.defaults;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Evidence;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every state of a case without a containment plan, and what the rows F, H, N and E decide in it: 5 levels, 3 tiers, 6 parts of the workaround target,
 * evidence complete or not, accepted or not. The case was opened and answered at once; "not accepted" is a hand-over to the next tier at the opening.
 */
final class StateTable {
    static final int[] USED = {10, 40, 60, 77, 90, 120};
    private static final String[] BUCKETS = {"[0,25)", "[25,50)", "[50,75)", "[75,80)", "[80,100]", ">100"};

    private StateTable() {}

    /** One state. */
    interface State {
        void accept(Priority level, Tier tier, int bucket, boolean complete, boolean accepted);
    }

    static void forEach(State state) {
        for (Priority level : Priority.values()) {
            for (Tier tier : Tier.values()) {
                for (int bucket = 0; bucket < USED.length; bucket++) {
                    state.accept(level, tier, bucket, true, true);
                    state.accept(level, tier, bucket, true, false);
                    state.accept(level, tier, bucket, false, true);
                    state.accept(level, tier, bucket, false, false);
                }
            }
        }
    }

    static String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                "# What is due in each state; ids in brackets are held for evidence. See README.md for how to print it anew.\n");
        text.append("# level tier used evidence accepted: rows\n");
        forEach((level, tier, bucket, complete, accepted) -> text.append(
                        line(level, tier, bucket, complete, accepted, rows(level, tier, bucket, complete, accepted)))
                .append('\n'));
        text.append(
                "\n# The exact thresholds: when (open time of the workaround's calendar since the opening, and the share of its target),\n");
        text.append("# within what time, who is told.\n");
        for (Priority level : Priority.values()) {
            for (Tier tier : Tier.values()) {
                thresholds(level, tier, true, true, text);
                thresholds(level, tier, false, true, text);
                thresholds(level, tier, true, false, text);
            }
        }
        return text.toString();
    }

    private static Ticket ticket(Priority level, Tier tier, boolean complete, boolean accepted) {
        Ticket ticket =
                Samples.working(Samples.at(level), tier).happened(Message.toCustomer(Samples.OPENED, Channel.PHONE));
        if (!complete) {
            ticket = ticket.with(Evidence.none());
        }
        return accepted
                ? ticket
                : ticket.happened(HandOver.of(Samples.OPENED, tier, tier.next(), HandOverPurpose.NO_CONTAINMENT));
    }

    /** A line of the table. */
    static String line(Priority level, Tier tier, int bucket, boolean complete, boolean accepted, String rows) {
        return String.format(
                Locale.ROOT,
                "%s %-6s %-8s %-10s %-12s %s",
                level,
                tier,
                BUCKETS[bucket],
                complete ? "complete" : "incomplete",
                accepted ? "accepted" : "not accepted",
                rows.isEmpty() ? "-" : rows);
    }

    private static String rows(Priority level, Tier tier, int bucket, boolean complete, boolean accepted) {
        Ticket ticket = ticket(level, tier, complete, accepted);
        Duration target = Samples.decide(ticket, Samples.OPENED)
                .deadline(Clock.WORKAROUND)
                .orElseThrow()
                .targetTime();
        Duration used = target.multipliedBy(USED[bucket]).dividedBy(100);
        Decision decision = Samples.decide(ticket, Fires.calendar(level).add(Samples.OPENED, used));
        TreeSet<String> rows = new TreeSet<>();
        for (Step step : decision.escalations()) {
            if (step.state() == StepState.DUE && inTable(step)) {
                rows.add(step.reason().ruleId());
            } else if (step.state() == StepState.HELD && inTable(step)) {
                rows.add("[" + step.reason().ruleId() + "]");
            }
        }
        return String.join(" ", rows);
    }

    private static boolean inTable(Step step) {
        return "FHNE".indexOf(step.reason().ruleId().charAt(0)) >= 0;
    }

    private static void thresholds(Priority level, Tier tier, boolean complete, boolean accepted, StringBuilder text) {
        Ticket ticket = ticket(level, tier, complete, accepted);
        Decision decision = Samples.decide(ticket, Samples.OPENED);
        Duration target = decision.deadline(Clock.WORKAROUND).orElseThrow().targetTime();
        BusinessCalendar calendar = Fires.calendar(level);
        text.append(String.format(
                Locale.ROOT,
                "%s %s %s %s, target %s\n",
                level,
                tier,
                complete ? "complete" : "incomplete",
                accepted ? "accepted" : "not accepted",
                target));
        List<String> lines = new ArrayList<>();
        for (Step step : decision.escalations()) {
            boolean other = step.key().contains("RESOLUTION") || step.key().contains("FIRST_RESPONSE");
            boolean byEvidence = "EF".indexOf(step.reason().ruleId().charAt(0)) >= 0;
            boolean shown =
                    (complete && accepted) || (complete ? step.reason().ruleId().matches("[EF]5.*") : byEvidence);
            if (inTable(step) && !other && shown && step.at().isPresent()) {
                lines.add(threshold(step, calendar, target));
            }
        }
        lines.stream().sorted().forEach(text::append);
    }

    private static String threshold(Step step, BusinessCalendar calendar, Duration target) {
        Instant at = step.at().orElseThrow();
        Duration after = calendar.between(Samples.OPENED, at);
        String within =
                step.finishBy().map(by -> calendar.between(at, by).toString()).orElse("-");
        String share = String.format(Locale.ROOT, "%.2f", 100.0 * after.toSeconds() / target.toSeconds());
        String told = step.tell().stream().map(Enum::name).collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "  %-36s %-8s at %-12s (%s %%) within %-8s tell %s\n",
                step.key().substring(2),
                step.state(),
                after,
                share,
                within,
                told);
    }
}
