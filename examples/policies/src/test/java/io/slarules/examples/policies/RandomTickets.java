package io.slarules.examples.policies;

import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Containment;
import io.slarules.ticket.Customer;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Event;
import io.slarules.ticket.Facts;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Spread;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.Work;
import io.slarules.ticket.WorkaroundInPlace;
import io.slarules.ticket.Worsening;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Tickets with random facts and lives, the same for the same random numbers. */
final class RandomTickets {
    private final Random random;

    private RandomTickets(Random random) {
        this.random = random;
    }

    /** Random facts, and up to six events or changes of facts. */
    static Ticket next(Random random) {
        RandomTickets tickets = new RandomTickets(random);
        Instant at = Desks.minutes(random.nextInt(7 * 24 * 60));
        Ticket ticket = Ticket.of("T", tickets.facts(at), at);
        for (int events = random.nextInt(7); events > 0; events--) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(events % 3 == 2 ? 3000 : 300)));
            Facts facts = tickets.facts(at).with(ticket.facts().customer());
            ticket = random.nextInt(3) == 0 ? ticket.changed(at, old -> facts) : ticket.happened(tickets.event(at));
        }
        return ticket;
    }

    /** An instant of the ticket's first days. */
    static Instant later(Ticket ticket, Random random) {
        return ticket.opened().plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
    }

    /** A ticket that stops a line. */
    static Ticket lineDown() {
        return Desks.openedAt(Desks.MONDAY_10_00)
                .with(Asset.equipment("ETCH-04").inVolumeProduction().down());
    }

    private Event event(Instant at) {
        return switch (random.nextInt(8)) {
            case 0 -> Message.toCustomer(at, Channel.EMAIL);
            case 1 -> Message.fromCustomer(at, Channel.PHONE);
            case 2 -> WaitStarted.of(at, "w" + random.nextInt(2), of(WaitFor.values()), "agreed");
            case 3 -> WorkaroundInPlace.of(at);
            case 4 -> HandOver.of(at, Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL);
            case 5 -> Acceptance.of(at, "Lin", of(Tier.values()));
            case 6 -> Resolved.of(at);
            default -> random.nextBoolean() ? Closed.of(at) : Message.fromCustomer(at, Channel.CHAT);
        };
    }

    private Facts facts(Instant statedAt) {
        Asset asset = (random.nextInt(6) == 0 ? Asset.product("APP") : Asset.equipment("LITHO-7"))
                .withVolumeProduction(of(Answer.YES, Answer.YES, Answer.NO, Answer.UNKNOWN))
                .withState(of(EquipmentState.PRODUCTIVE, EquipmentState.UNSCHEDULED_DOWN, EquipmentState.UNKNOWN))
                .withTools(1 + random.nextInt(3));
        Work work = Work.at(of(Tier.values())).withContainmentPlan(of(Answer.values()));
        return Facts.of(Customer.of("C" + random.nextInt(3)).onCalendar(of("", "office", "24x7")))
                .with(asset)
                .with(impact(statedAt))
                .with(random.nextBoolean() ? work : work.effort(Duration.ofMinutes(1 + random.nextInt(3000))))
                .with(Relations.none().withSpread(of(Spread.values())).withRecurrence(of(Recurrence.values())));
    }

    private Impact impact(Instant statedAt) {
        return Impact.none()
                .losing(of(
                        Share.UNKNOWN,
                        Share.NOTHING,
                        Share.ofPermille(1),
                        Share.ofPercent(5),
                        Share.ofPercent(30),
                        Share.ofPercent(90)))
                .functionImpaired(of(Answer.values()))
                .productAtRisk(of(Answer.NO, Answer.NO, Answer.YES, Answer.UNKNOWN))
                .safety(of(Safety.NONE, Safety.NONE, Safety.NONE, Safety.POTENTIAL, Safety.ACTUAL, Safety.UNKNOWN))
                .worsening(of(Worsening.stable(), Worsening.withinShift(statedAt), Worsening.within3Days(statedAt)))
                .containment(of(Containment.values()))
                .pressure(of(
                        Pressure.NORMAL,
                        Pressure.NORMAL,
                        Pressure.complaint("Wang", statedAt),
                        Pressure.executive("Wang", statedAt)));
    }

    @SafeVarargs
    private <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }
}
