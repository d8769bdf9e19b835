package io.slarules;

import io.slarules.ticket.Acceptance;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Cancelled;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Event;
import io.slarules.ticket.Explained;
import io.slarules.ticket.ExplanationRejected;
import io.slarules.ticket.HandBack;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.HostEvent;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.PromiseKept;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Statement;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Topic;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.Work;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random tickets with up to a dozen events within two days of their opening, contradictory ones among them. */
final class RandomHistories {
    private static final Instant MONDAY = Instant.parse("2026-03-23T00:00:00Z");
    private static final List<WaitFor> WAITS =
            List.of(WaitFor.CUSTOMER, WaitFor.SUPPLIER, WaitFor.PART, WaitFor.INTERNAL);
    private static final List<Tier> TIERS = List.of(Tier.LOCAL, Tier.GLOBAL, Tier.RND);

    private final SplittableRandom random;
    private final Instant monday;
    private boolean lapses = true;

    /** @param moved by how much everything is moved in time */
    RandomHistories(SplittableRandom random, Duration moved) {
        this.random = random;
        monday = MONDAY.plus(moved);
    }

    /** Tickets of which no fact lapses. */
    RandomHistories withoutLapses() {
        lapses = false;
        return this;
    }

    Ticket next() {
        Instant opened = monday.plusSeconds(60L * random.nextInt(9 * 24 * 60));
        Customer customer = Customer.of("ACME").onCalendar(any(List.of("", "first", "second")));
        Ticket ticket = Ticket.of("T-1", customer, opened)
                .with("grade", "" + (1 + random.nextInt(3)))
                .with(Work.at(any(TIERS)));
        if (chance(30)) {
            ticket = ticket.with(promise(opened));
        }
        if (lapses && chance(25)) {
            ticket = ticket.with(Impact.none()
                    .pressure(Pressure.complaint("CFO", within(opened, 48 * 60).minus(Duration.ofDays(2)))));
        } else if (lapses && chance(20)) {
            Instant related = within(opened, 24 * 60).minus(Duration.ofDays(30));
            ticket = ticket.with(Relations.none()
                    .with(
                            RelatedCase.confirmed("R-1", related).ofCustomer("OTHER"),
                            RelatedCase.confirmed("R-2", related.minusSeconds(60))
                                    .ofCustomer("THIRD")));
        }
        List<Event> events = new ArrayList<>();
        for (int i = random.nextInt(13); i > 0; i--) {
            if (chance(15)) {
                ticket = changed(ticket, within(opened, 48 * 60));
            } else {
                events.add(event(within(opened, 48 * 60)));
            }
        }
        return ticket.happened(events.toArray(Event[]::new));
    }

    private Ticket changed(Ticket ticket, Instant at) {
        return switch (random.nextInt(4)) {
            case 0 -> ticket.changed(at, facts -> facts.with(Classification.DEFECT));
            case 1 -> ticket.changed(at, facts -> facts.with(promise(at)));
            default -> ticket.changed(at, facts -> facts.with("grade", "" + (1 + random.nextInt(3))));
        };
    }

    private AgreedPromise promise(Instant at) {
        Instant from = at.plus(Duration.ofMinutes(1 + random.nextInt(2000)));
        Instant until = from.plus(Duration.ofMinutes(1 + random.nextInt(300)));
        AgreedPromise promise =
                chance(50) ? AgreedPromise.by(until, "visit", at) : AgreedPromise.between(from, until, "visit", at);
        return promise.onCalendar(any(List.of("", "first", "second")));
    }

    private Event event(Instant at) {
        String wait = "w" + random.nextInt(3);
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> WaitStarted.of(at, wait, any(WAITS), "");
            case 3, 4 -> WaitEnded.of(at, wait);
            case 5, 6 -> Message.toCustomer(at, Channel.EMAIL);
            case 7, 8 -> Message.fromCustomer(at, Channel.EMAIL);
            case 9 -> WorkaroundInPlace.of(at);
            case 10, 11 -> Resolved.of(at);
            case 12 -> Closed.of(at);
            case 13, 14 -> Reopened.of(at, "again");
            case 15 -> HandOver.of(at, Tier.LOCAL, any(TIERS), HandOverPurpose.SKILL);
            case 16 -> HandBack.of(at, Tier.GLOBAL, Tier.LOCAL, "solved there");
            case 17 -> Acceptance.of(at, "Lin", any(TIERS));
            case 18 -> Explained.of(at, Role.CUSTOMER);
            case 19 -> ExplanationRejected.of(at, Role.CUSTOMER, "not understood");
            case 20 -> PromiseKept.of(at, "visit");
            case 21 -> HostEvent.of(at, any(List.of("begin", "end", "again", "halt", "go")));
            case 22 ->
                chance(50)
                        ? Statement.of(at, "s", Topic.DATE, "the new date", Role.CUSTOMER)
                        : StepDone.of(at, "T-1/E" + (1 + random.nextInt(4)) + " INFORM FIRST_RESPONSE #1");
            default ->
                chance(80)
                        ? HostEvent.of(at, any(List.of("begin", "end", "again", "halt", "go")))
                        : Cancelled.of(at, "withdrawn");
        };
    }

    /** An instant within so many minutes: most at a whole minute, some anywhere. */
    Instant within(Instant from, int minutes) {
        Instant at = from.plus(Duration.ofMinutes(random.nextInt(minutes)));
        return chance(80) ? at : at.plusNanos(random.nextLong(60_000_000_000L));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
