package io.slarules.report;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Language;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.report.Figure.Label;
import io.slarules.rule.Commitment;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The week: what is open, what was done, which promised dates were moved, what comes next, what is at risk, and the numbers. A pure function of tickets
 * and decisions. Immutable; null is refused.
 *
 * @param numbers the numbers of the week beside those of the week before
 * @param open what is open at the end of the week, the most urgent and oldest first
 * @param done what was resolved in the week, by its instant
 * @param moved the dates that were moved in the week: agreed promises, visits, the recovery and the analysis, and promises whose target was replaced
 * @param next the steps that are due, or fall due within a week after it
 * @param risks the promises to customers that are broken, have 80 % of their time used, or are due within a week after it
 */
public record WeeklyReport(
        ServiceReport numbers, List<Item> open, List<Item> done, List<Moved> moved, List<Next> next, List<Risk> risks) {
    private static final int AT_RISK_PERMILLE = 800;

    /** A ticket of a customer that is open since an instant, or was done at it. */
    public record Item(String ticket, String customer, Priority level, Instant at) {
        public Item {
            Objects.requireNonNull(ticket, "WeeklyReport.Item.ticket is null");
            Objects.requireNonNull(customer, "WeeklyReport.Item.customer is null");
            Objects.requireNonNull(level, "WeeklyReport.Item.level is null");
            Objects.requireNonNull(at, "WeeklyReport.Item.at is null");
        }
    }

    /**
     * A date that was moved.
     *
     * @param promise what was promised: the id of an agreed promise, a visit, the recovery or the analysis, or a clock whose target was replaced
     * @param reason why; empty when nobody says
     */
    public record Moved(String ticket, Label promise, Instant from, Instant to, String reason) {
        public Moved {
            Objects.requireNonNull(ticket, "WeeklyReport.Moved.ticket is null");
            Objects.requireNonNull(promise, "WeeklyReport.Moved.promise is null");
            Objects.requireNonNull(from, "WeeklyReport.Moved.from is null");
            Objects.requireNonNull(to, "WeeklyReport.Moved.to is null");
            Objects.requireNonNull(reason, "WeeklyReport.Moved.reason is null");
        }
    }

    /** A step that comes next. */
    public record Next(String ticket, Step step) {
        public Next {
            Objects.requireNonNull(ticket, "WeeklyReport.Next.ticket is null");
            Objects.requireNonNull(step, "WeeklyReport.Next.step is null");
        }
    }

    /** A promise at risk. */
    public record Risk(String ticket, Deadline deadline) {
        public Risk {
            Objects.requireNonNull(ticket, "WeeklyReport.Risk.ticket is null");
            Objects.requireNonNull(deadline, "WeeklyReport.Risk.deadline is null");
        }
    }

    public WeeklyReport {
        Objects.requireNonNull(numbers, "WeeklyReport.numbers is null");
        open = List.copyOf(Objects.requireNonNull(open, "WeeklyReport.open is null"));
        done = List.copyOf(Objects.requireNonNull(done, "WeeklyReport.done is null"));
        moved = List.copyOf(Objects.requireNonNull(moved, "WeeklyReport.moved is null"));
        next = List.copyOf(Objects.requireNonNull(next, "WeeklyReport.next is null"));
        risks = List.copyOf(Objects.requireNonNull(risks, "WeeklyReport.risks is null"));
    }

    /**
     * The report of a week, or of any other period.
     *
     * @param tickets with decisions made at the end of the week
     */
    public static WeeklyReport of(Collection<ServedTicket> tickets, Period week, Scope scope) {
        ServiceReport numbers = ServiceReport.of(tickets, week, scope);
        List<Item> open = new ArrayList<>();
        List<Item> done = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        List<Next> next = new ArrayList<>();
        List<Risk> risks = new ArrayList<>();
        Instant horizon = week.next().end();
        for (ServedTicket served : tickets) {
            Ticket ticket = served.ticket();
            if (!scope.holds(ticket) || !ticket.opened().isBefore(week.end())) {
                continue;
            }
            String customer = ticket.latestFacts().customer().id();
            Priority level = served.decision().priority().value();
            Optional<Instant> solved = Endings.solved(ticket, week.end());
            solved.filter(week::contains).ifPresent(at -> done.add(new Item(ticket.id(), customer, level, at)));
            moved.addAll(MovedDates.of(served, week));
            if (solved.isEmpty()) {
                open.add(new Item(ticket.id(), customer, level, ticket.opened()));
                for (Step step : served.decision().escalations()) {
                    boolean waits = step.state() == StepState.DUE || step.state() == StepState.PENDING;
                    if (waits && step.at().filter(at -> at.isBefore(horizon)).isPresent()) {
                        next.add(new Next(ticket.id(), step));
                    }
                }
                for (Deadline deadline : served.decision().deadlines()) {
                    if (isAtRisk(deadline, horizon)) {
                        risks.add(new Risk(ticket.id(), deadline));
                    }
                }
            }
        }
        open.sort(Comparator.comparing(Item::level).thenComparing(Item::at).thenComparing(Item::ticket));
        done.sort(Comparator.comparing(Item::at).thenComparing(Item::ticket));
        moved.sort(Comparator.comparing(Moved::ticket)
                .thenComparing(one -> one.promise().english())
                .thenComparing(Moved::to));
        next.sort(Comparator.<Next, Instant>comparing(one -> one.step().at().orElse(Instant.MAX))
                .thenComparing(one -> one.step().key()));
        risks.sort(
                Comparator.<Risk, Instant>comparing(one -> one.deadline().due().orElse(Instant.MAX))
                        .thenComparing(Risk::ticket)
                        .thenComparing(one -> one.deadline().clock().name()));
        return new WeeklyReport(numbers, open, done, moved, next, risks);
    }

    private static boolean isAtRisk(Deadline deadline, Instant horizon) {
        return deadline.open()
                && deadline.commitment() == Commitment.SLA
                && (deadline.state() == ClockState.BREACHED
                        || deadline.usedPermille() >= AT_RISK_PERMILLE
                        || deadline.due().filter(due -> due.isBefore(horizon)).isPresent());
    }

    /** The report as plain text; lines end with {@code \n}. */
    public String text(Language language) {
        return new WeeklyText(language, this).text();
    }

    /** The report as a page that needs nothing beside itself, with plots; the host writes it where it likes. */
    public String html(Language language) {
        return new WeeklyText(language, this).html();
    }
}
