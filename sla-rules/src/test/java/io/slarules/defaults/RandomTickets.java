package io.slarules.defaults;

import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Callback;
import io.slarules.ticket.CallbackResult;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Closed;
import io.slarules.ticket.ClosingAnswered;
import io.slarules.ticket.Containment;
import io.slarules.ticket.Customer;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Event;
import io.slarules.ticket.Evidence;
import io.slarules.ticket.EvidenceItem;
import io.slarules.ticket.EvidenceStatus;
import io.slarules.ticket.Explained;
import io.slarules.ticket.ExplanationRejected;
import io.slarules.ticket.Facts;
import io.slarules.ticket.HandBack;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Retriaged;
import io.slarules.ticket.Role;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Skill;
import io.slarules.ticket.Spread;
import io.slarules.ticket.Statement;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Topic;
import io.slarules.ticket.Verified;
import io.slarules.ticket.Visit;
import io.slarules.ticket.VisitEnded;
import io.slarules.ticket.VisitStarted;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.Work;
import io.slarules.ticket.WorkaroundInPlace;
import io.slarules.ticket.Worsening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Tickets with random facts and lives, the same for the same seed. */
final class RandomTickets {
    private static final List<Share> LOSSES = List.of(
            Share.UNKNOWN,
            Share.NOTHING,
            Share.NOTHING,
            Share.ofPermille(1),
            Share.ofPercent(5),
            Share.ofPercent(30),
            Share.ofPercent(90));

    private final Random random;

    private RandomTickets(Random random) {
        this.random = random;
    }

    /** Random facts from the opening on, and nothing happens. */
    static Ticket calmLife(Random random) {
        RandomTickets tickets = new RandomTickets(random);
        Instant opened = Samples.OPENED.plus(Duration.ofMinutes(random.nextInt(7 * 24 * 60)));
        return Ticket.of("T", tickets.facts(opened), opened);
    }

    /** Random facts, and up to eight random events in random order, most within three days. */
    static Ticket eventfulLife(Random random) {
        RandomTickets tickets = new RandomTickets(random);
        Ticket ticket = calmLife(random);
        Instant at = ticket.opened();
        int events = random.nextInt(9);
        for (int i = 0; i < events; i++) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(i % 3 == 2 ? 3000 : 300)));
            ticket = tickets.next(ticket, at);
        }
        return ticket;
    }

    private Ticket next(Ticket ticket, Instant at) {
        if (random.nextInt(3) == 0) {
            Facts facts = facts(at).with(ticket.facts().customer());
            return random.nextBoolean()
                    ? ticket.changed(at, old -> facts)
                    : ticket.changed(at, old -> facts, Verified.by("Lin", "measured"));
        }
        return ticket.happened(event(at));
    }

    private Event event(Instant at) {
        return switch (random.nextInt(23)) {
            case 0 -> Message.toCustomer(at, Channel.EMAIL);
            case 1 -> Message.fromCustomer(at, Channel.PHONE);
            case 2, 3 -> WaitStarted.of(at, "w" + random.nextInt(2), of(WaitFor.values()), "agreed");
            case 4 -> WaitEnded.of(at, "w" + random.nextInt(2));
            case 5 -> WorkaroundInPlace.of(at);
            case 6 -> Resolved.of(at);
            case 7 -> Reopened.of(at, "it is back");
            case 8 -> HandOver.of(at, Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL);
            case 9 -> Acceptance.of(at, "Lin", of(Tier.values()));
            case 10 -> HandOver.of(at, Tier.GLOBAL, Tier.RND, of(HandOverPurpose.values()));
            case 11 -> HandBack.of(at, Tier.GLOBAL, Tier.LOCAL, of("", "the cause is known"));
            case 12, 13 -> statement(at);
            case 14 -> ClosingAnswered.of(at, of(Answer.YES, Answer.NO));
            case 15 -> Callback.of(at, of(CallbackResult.values()));
            case 16 -> Explained.of(at, of(Role.OWNER, Role.CUSTOMER));
            case 17 -> ExplanationRejected.of(at, of(Role.OWNER, Role.CUSTOMER), "too short");
            case 18 -> Retriaged.of(at, "Lin");
            case 19 -> VisitStarted.of(at, "v" + random.nextInt(2), "Lin");
            case 20 -> VisitEnded.of(at, "v" + random.nextInt(2), "done");
            case 21 -> Closed.of(at);
            default -> random.nextInt(3) == 0 ? Closed.of(at) : Message.fromCustomer(at, Channel.CHAT);
        };
    }

    private Statement statement(Instant at) {
        Statement statement = Statement.of(
                at, "s" + random.nextInt(3), of(Topic.values()), "as it seems", of(Role.CUSTOMER, Role.OWNER));
        return random.nextBoolean() ? statement : statement.superseding("s" + random.nextInt(3));
    }

    private Evidence evidence(Instant statedAt) {
        Evidence evidence =
                random.nextInt(3) == 0 ? Evidence.none() : Evidence.none().afterTrying("restart", "no change");
        for (int i = random.nextInt(4); i > 0; i--) {
            String item = of("release", "configuration", "error codes", "need behind the question");
            evidence = evidence.with(EvidenceItem.of(item, of(EvidenceStatus.values()), "Lin", statedAt));
        }
        return evidence;
    }

    private Facts facts(Instant statedAt) {
        Customer customer = Customer.of("C" + random.nextInt(4)).onCalendar(of("", "office", "fab", "24x7"));
        Asset asset = (random.nextInt(6) == 0 ? Asset.product("APP") : Asset.equipment("LITHO-7"))
                .withVolumeProduction(of(Answer.YES, Answer.YES, Answer.YES, Answer.NO, Answer.UNKNOWN))
                .withState(of(
                        EquipmentState.PRODUCTIVE,
                        EquipmentState.PRODUCTIVE,
                        EquipmentState.UNSCHEDULED_DOWN,
                        EquipmentState.UNKNOWN))
                .withTools(1 + random.nextInt(3));
        return Facts.of(customer)
                .with(asset)
                .with(impact(statedAt))
                .with(work(statedAt))
                .with(relations())
                .with(of(Classification.values()))
                .with(evidence(statedAt))
                .with("client", of("browser", "terminal"))
                .with("expected time", of("2 s", "9 s"))
                .with("achievable time", "5 s");
    }

    private Impact impact(Instant statedAt) {
        Impact impact = Impact.none()
                .losing(of(LOSSES.toArray(new Share[0])))
                .functionImpaired(of(Answer.values()))
                .productAtRisk(of(Answer.NO, Answer.NO, Answer.YES, Answer.UNKNOWN))
                .safety(of(Safety.NONE, Safety.NONE, Safety.NONE, Safety.POTENTIAL, Safety.ACTUAL, Safety.UNKNOWN))
                .worsening(of(
                        Worsening.stable(),
                        Worsening.stable(),
                        Worsening.withinShift(statedAt),
                        Worsening.within3Days(statedAt)))
                .containment(of(Containment.values()));
        return impact.pressure(of(
                Pressure.NORMAL,
                Pressure.NORMAL,
                Pressure.complaint("Wang", statedAt),
                Pressure.executive("Wang", statedAt)));
    }

    private Work work(Instant statedAt) {
        Work work = Work.at(of(Tier.values())).withContainmentPlan(of(Answer.values()));
        if (random.nextBoolean()) {
            work = work.effort(Duration.ofMinutes(1 + random.nextInt(3000)));
        }
        work = random.nextInt(6) == 0 ? work.parked() : work;
        work = random.nextBoolean() ? work.onWorkOrder("WO-1") : work;
        work = random.nextInt(4) == 0 ? work.recoveringAt(statedAt.plus(Duration.ofHours(random.nextInt(200)))) : work;
        work = random.nextInt(3) == 0 ? work.visiting(visit(statedAt)) : work;
        Skill needed = of(Skill.of("optics"), Samples.OPTICS, Samples.FIRMWARE, Samples.MAGIC);
        return random.nextInt(3) == 0 ? work.needing(needed) : work;
    }

    private Visit visit(Instant statedAt) {
        Visit visit = Visit.of("v" + random.nextInt(2));
        visit = random.nextBoolean() ? visit.afterRemoteWork() : visit;
        Instant from = statedAt.plus(Duration.ofHours(1 + random.nextInt(72)));
        return random.nextBoolean() ? visit.between(from, from.plus(Duration.ofHours(3))) : visit;
    }

    private Relations relations() {
        Relations relations = Relations.none().withSpread(of(Spread.values())).withRecurrence(of(Recurrence.values()));
        return random.nextInt(3) == 0
                ? relations.linkedTo(ProblemLink.of("PR-1").withKnownFix())
                : relations;
    }

    @SafeVarargs
    private <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }
}
