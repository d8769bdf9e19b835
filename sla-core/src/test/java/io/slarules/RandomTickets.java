package io.slarules;

import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Containment;
import io.slarules.ticket.Event;
import io.slarules.ticket.Facts;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Verified;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.WorkaroundInPlace;
import io.slarules.ticket.Worsening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random tickets with random lives of up to a week. */
public final class RandomTickets {
    private final SplittableRandom random;

    public RandomTickets(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public List<Ticket> next(int count) {
        List<Ticket> tickets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tickets.add(ticket("T-" + i));
        }
        return tickets;
    }

    public Ticket ticket(String id) {
        Ticket ticket =
                Ticket.of(id, "C" + random.nextInt(4), SomeRules.OPENED.plus(Duration.ofMinutes(random.nextInt(600))));
        ticket = ticket.withFacts(facts(ticket.facts(), ticket.opened()));
        for (int i = random.nextInt(3); i > 0; i--) {
            ticket = happening(ticket);
        }
        return ticket;
    }

    public Instant instant() {
        return SomeRules.OPENED.plus(Duration.ofMinutes(random.nextInt(8 * 1440)));
    }

    private Ticket happening(Ticket ticket) {
        Instant at = ticket.opened().plus(Duration.ofMinutes(random.nextInt(7 * 1440)));
        return switch (random.nextInt(4)) {
            case 0 -> ticket.changed(at, facts -> facts(facts, at));
            case 1 -> ticket.changed(at, facts -> facts(facts, at), Verified.by("Lin", "measured"));
            default -> ticket.happened(event(at));
        };
    }

    private Event event(Instant at) {
        return switch (random.nextInt(8)) {
            case 0 -> Message.fromCustomer(at, Channel.EMAIL);
            case 1 -> Message.toCustomer(at, Channel.EMAIL).answeringPressure();
            case 2 -> Acceptance.of(at, "Lin", Tier.GLOBAL);
            case 3 -> WaitStarted.of(at, "w", WaitFor.CUSTOMER, "log files");
            case 4 -> WaitEnded.of(at, "w");
            case 5 -> WorkaroundInPlace.of(at);
            case 6 -> Resolved.of(at);
            default -> Reopened.of(at, "again");
        };
    }

    private Facts facts(Facts before, Instant at) {
        Asset asset = random.nextBoolean() ? Asset.equipment("E-7") : Asset.product("APP");
        asset = asset.withTools(1 + random.nextInt(4)).withVolumeProduction(any(Answer.values()));
        Impact impact = Impact.unknown()
                .safety(any(Safety.values()))
                .functionImpaired(any(Answer.values()))
                .containment(any(Containment.values()))
                .losing(random.nextBoolean() ? Share.UNKNOWN : Share.ofPercent(random.nextInt(101)));
        impact = switch (random.nextInt(4)) {
            case 0 -> impact.pressure(Pressure.complaint("CFO", at));
            case 1 -> impact.pressure(Pressure.executive("CEO", at));
            case 2 -> impact.worsening(Worsening.withinShift(at));
            default -> impact;
        };
        Relations relations = random.nextInt(3) > 0
                ? Relations.none()
                : Relations.none()
                        .with(RelatedCase.confirmed("R-1", at.minus(Duration.ofDays(random.nextInt(40))))
                                .ofCustomer("C" + random.nextInt(4)));
        return before.with(random.nextBoolean() ? asset.down() : asset.productive())
                .with(impact)
                .with(relations);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
