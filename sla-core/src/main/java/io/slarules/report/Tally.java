package io.slarules.report;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.PastPromise;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Event;
import io.slarules.ticket.Facts;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Message;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.WorkLogged;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Counts tickets into the numbers of one period. Not thread-safe; it lives for one count. */
final class Tally {
    private final Period period;
    private final Instant begin;
    private final Instant end;
    private final Course course;
    private final List<Duration> responses = new ArrayList<>();
    private final SortedMap<Classification, Integer> classes = new TreeMap<>();
    private final SortedMap<PromiseKind, Promises> promises = new TreeMap<>();
    private final SortedMap<WaitFor, Duration> paused = new TreeMap<>();
    private Duration work = Duration.ZERO;
    private int received;
    private int defectsResolved;
    private int resolved;
    private int solvedLocally;
    private int handOvers;
    private int missingSkills;
    private int recurrences;
    private int reopenings;

    Tally(Period period) {
        this.period = period;
        this.begin = period.begin();
        this.end = period.end();
        this.course = new Course(period);
    }

    private boolean within(Instant instant) {
        return !instant.isBefore(begin) && instant.isBefore(end);
    }

    void add(ServedTicket served) {
        Ticket ticket = served.ticket();
        Facts facts = ticket.latestFacts();
        Optional<Instant> solved = Endings.solved(ticket, end);
        if (within(ticket.opened())) {
            received++;
            course.received(ticket.opened());
            classes.merge(facts.classification(), 1, Integer::sum);
            recurrences += recurs(ticket, facts) ? 1 : 0;
            boolean defect = facts.classification() == Classification.DEFECT;
            defectsResolved += defect && solved.isPresent() ? 1 : 0;
        }
        solved.filter(this::within).ifPresent(at -> {
            resolved++;
            course.resolved(at);
            solvedLocally += locally(ticket, facts) ? 1 : 0;
        });
        firstAnswer(ticket, served.decision())
                .filter(this::within)
                .ifPresent(at -> responses.add(Duration.between(ticket.opened(), at)));
        events(ticket);
        waits(ticket, served.decision().now());
        for (Deadline deadline : served.decision().deadlines()) {
            promises(deadline, ticket, served.decision());
        }
    }

    private static Optional<Instant> firstAnswer(Ticket ticket, Decision decision) {
        for (Event event : ticket.history().events()) {
            if (event instanceof Message message
                    && message.isToCustomer()
                    && !event.at().isBefore(ticket.opened())) {
                return Optional.of(event.at());
            }
        }
        return decision.deadline(Clock.FIRST_RESPONSE)
                .filter(deadline -> deadline.state() == ClockState.MET || deadline.state() == ClockState.MET_LATE)
                .flatMap(Deadline::stopped);
    }

    private static boolean locally(Ticket ticket, Facts facts) {
        return facts.work().tier() == Tier.LOCAL
                && ticket.facts().work().tier() == Tier.LOCAL
                && ticket.history().all(HandOver.class).stream()
                        .noneMatch(over ->
                                over.to() != Tier.LOCAL && over.purpose().movesTheCase());
    }

    private static boolean recurs(Ticket ticket, Facts facts) {
        return facts.relations().problem().isPresent()
                || facts.relations().recurrence() == Recurrence.REPEATED
                || facts.relations().recurrence() == Recurrence.FREQUENT
                || facts.relations().relatedCases().stream().anyMatch(related -> precedes(related, ticket));
    }

    private static boolean precedes(RelatedCase related, Ticket ticket) {
        return related.counts() && related.opened().isBefore(ticket.opened());
    }

    private void events(Ticket ticket) {
        for (Event event : ticket.history().events()) {
            if (!within(event.at())) {
                continue;
            }
            if (event instanceof WorkLogged logged) {
                work = work.plus(logged.spent());
            } else if (event instanceof Reopened) {
                reopenings++;
            } else if (event instanceof HandOver over && over.purpose().movesTheCase()) {
                handOvers++;
                missingSkills += over.purpose() == HandOverPurpose.SKILL ? 1 : 0;
            }
        }
    }

    /** Waits for one party at the same time count once. One that nobody ended lasts until the ticket is resolved, or the decision. */
    private void waits(Ticket ticket, Instant now) {
        Map<String, WaitStarted> open = new HashMap<>();
        SortedMap<WaitFor, List<Wait>> waits = new TreeMap<>();
        for (Event event : ticket.history().events()) {
            if (event instanceof WaitStarted started) {
                open.putIfAbsent(started.id(), started);
            } else if (event instanceof WaitEnded ended) {
                Optional.ofNullable(open.remove(ended.id())).ifPresent(started -> wait(started, ended.at(), waits));
            }
        }
        if (!open.isEmpty()) {
            Instant last = Endings.solved(ticket, end).orElse(now);
            open.values().forEach(started -> wait(started, last, waits));
        }
        waits.forEach((party, some) -> paused.merge(party, together(some), Duration::plus));
    }

    private record Wait(Instant from, Instant to) {}

    private void wait(WaitStarted started, Instant until, Map<WaitFor, List<Wait>> waits) {
        Instant from = started.at().isBefore(begin) ? begin : started.at();
        Instant to = until.isAfter(end) ? end : until;
        if (from.isBefore(to)) {
            waits.computeIfAbsent(started.waitFor(), party -> new ArrayList<>(2))
                    .add(new Wait(from, to));
        }
    }

    private static Duration together(List<Wait> waits) {
        waits.sort(Comparator.comparing(Wait::from));
        Duration sum = Duration.ZERO;
        Instant counted = Instant.MIN;
        for (Wait wait : waits) {
            Instant from = wait.from().isAfter(counted) ? wait.from() : counted;
            if (from.isBefore(wait.to())) {
                sum = sum.plus(Duration.between(from, wait.to()));
                counted = wait.to();
            }
        }
        return sum;
    }

    private void promises(Deadline deadline, Ticket ticket, Decision decision) {
        if (deadline.commitment() != Commitment.SLA) {
            return;
        }
        PromiseKind kind = new PromiseKind(deadline.clock(), decision.priority().value());
        Optional<Instant> before = Optional.empty();
        for (PastPromise past : deadline.past()) {
            Optional<Instant> due = past.due().map(broken(before, past.ended(), ticket));
            count(kind, past.state(), due, Optional.of(past.ended()));
            before = Optional.of(past.ended());
        }
        Instant until = deadline.stopped().orElse(Instant.MAX);
        count(kind, deadline.state(), deadline.due().map(broken(before, until, ticket)), deadline.stopped());
    }

    /** What was kept after the period was a broken promise in it. */
    private void count(PromiseKind kind, ClockState state, Optional<Instant> broken, Optional<Instant> ended) {
        boolean keptLater = state == ClockState.MET_LATE
                && ended.filter(at -> !at.isBefore(end)).isPresent();
        if (state == ClockState.BREACHED || keptLater) {
            broken.filter(this::within).ifPresent(at -> add(kind, new Promises(0, 0, 1)));
        } else if (state == ClockState.MET || state == ClockState.MET_LATE) {
            ended.filter(this::within)
                    .ifPresent(
                            at -> add(kind, state == ClockState.MET ? new Promises(1, 0, 0) : new Promises(0, 1, 0)));
        }
    }

    /** A promise that counts on after a reopening, and was due before it, is broken by the reopening. */
    private static UnaryOperator<Instant> broken(Optional<Instant> before, Instant until, Ticket ticket) {
        return due -> ticket.history().all(Reopened.class).stream()
                .map(Reopened::at)
                .filter(at -> before.filter(ended -> !at.isBefore(ended)).isPresent() && at.isBefore(until))
                .filter(due::isBefore)
                .findFirst()
                .orElse(due);
    }

    private void add(PromiseKind kind, Promises more) {
        promises.merge(kind, more, Promises::plus);
    }

    ServiceNumbers numbers() {
        responses.sort(null);
        return new ServiceNumbers(
                period,
                received,
                responses.size(),
                mean(),
                percentile(90),
                classes,
                defectsResolved,
                resolved,
                solvedLocally,
                work,
                handOvers,
                missingSkills,
                recurrences,
                reopenings,
                promises,
                paused,
                course.parts());
    }

    private Optional<Duration> mean() {
        if (responses.isEmpty()) {
            return Optional.empty();
        }
        BigInteger sum = BigInteger.ZERO;
        for (Duration response : responses) {
            sum = sum.add(BigInteger.valueOf(response.toMillis()));
        }
        BigInteger count = BigInteger.valueOf(1000L * responses.size());
        return Optional.of(
                Duration.ofSeconds(sum.add(count.shiftRight(1)).divide(count).longValueExact()));
    }

    private Optional<Duration> percentile(int percent) {
        if (responses.isEmpty()) {
            return Optional.empty();
        }
        int rank = (int) ((responses.size() * (long) percent + 99) / 100);
        return Optional.of(responses.get(rank - 1));
    }
}
