package io.slarules.examples.policies;

import io.slarules.ruleset.Desk;
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
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.Work;
import io.slarules.ticket.WorkaroundInPlace;
import io.slarules.ticket.Worsening;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Tickets with random facts and lives, the same for the same random numbers. */
final class RandomTickets {
    private static final Skill OPTICS = Skill.of("optics");

    /** Local support has no skill, the others have all of them. */
    static final Desk DESK = Desk.of(Map.of(Tier.LOCAL, Set.of()));

    private final Random random;

    private RandomTickets(Random random) {
        this.random = random;
    }

    /** Random facts, and up to eight events or changes of facts. */
    static Ticket next(Random random) {
        RandomTickets tickets = new RandomTickets(random);
        Instant at = Desks.minutes(random.nextInt(7 * 24 * 60));
        Ticket ticket = Ticket.of("T", tickets.facts(at), at);
        for (int events = random.nextInt(9); events > 0; events--) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(events % 3 == 2 ? 3000 : 300)));
            Facts facts = tickets.facts(at).with(ticket.facts().customer());
            ticket = switch (random.nextInt(5)) {
                case 0 -> ticket.changed(at, old -> facts);
                case 1 -> ticket.changed(at, old -> facts, Verified.by("Lin", "measured"));
                default -> ticket.happened(tickets.event(at));
            };
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
        return switch (random.nextInt(21)) {
            case 0 -> Message.toCustomer(at, Channel.EMAIL);
            case 1 -> Message.fromCustomer(at, Channel.PHONE);
            case 2 -> WaitStarted.of(at, "w" + random.nextInt(2), of(WaitFor.values()), "agreed");
            case 3 -> WaitEnded.of(at, "w" + random.nextInt(2));
            case 4 -> WorkaroundInPlace.of(at);
            case 5 -> HandOver.of(at, Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL);
            case 6 -> HandOver.of(at, Tier.GLOBAL, Tier.RND, of(HandOverPurpose.values()));
            case 7 -> HandBack.of(at, Tier.GLOBAL, Tier.LOCAL, of("", "the cause is known"));
            case 8, 9 -> Acceptance.of(at, "Lin", of(Tier.values()));
            case 10 -> Resolved.of(at);
            case 11 -> Reopened.of(at, "it is back");
            case 12 -> statement(at);
            case 13 -> ClosingAnswered.of(at, of(Answer.YES, Answer.NO));
            case 14 -> Callback.of(at, of(CallbackResult.values()));
            case 15 -> Explained.of(at, of(Role.OWNER, Role.CUSTOMER));
            case 16 -> ExplanationRejected.of(at, of(Role.OWNER, Role.CUSTOMER), "too short");
            case 17 -> Retriaged.of(at, "Lin");
            case 18 -> VisitEnded.of(at, "v1", "done");
            case 19 -> Closed.of(at);
            default -> Message.fromCustomer(at, Channel.CHAT);
        };
    }

    private Statement statement(Instant at) {
        Statement statement = Statement.of(
                at, "s" + random.nextInt(3), of(Topic.values()), "as it seems", of(Role.CUSTOMER, Role.OWNER));
        return random.nextBoolean() ? statement : statement.superseding("s" + random.nextInt(3));
    }

    private Facts facts(Instant statedAt) {
        Asset asset = (random.nextInt(6) == 0 ? Asset.product("APP") : Asset.equipment("LITHO-7"))
                .withVolumeProduction(of(Answer.YES, Answer.YES, Answer.NO, Answer.UNKNOWN))
                .withState(of(EquipmentState.PRODUCTIVE, EquipmentState.UNSCHEDULED_DOWN, EquipmentState.UNKNOWN))
                .withTools(1 + random.nextInt(3));
        Relations relations = Relations.none().withSpread(of(Spread.values())).withRecurrence(of(Recurrence.values()));
        return Facts.of(Customer.of("C" + random.nextInt(3)).onCalendar(of("", "office", "24x7")))
                .with(asset)
                .with(impact(statedAt))
                .with(work(statedAt))
                .with(random.nextInt(4) == 0 ? relations.linkedTo(ProblemLink.of("PR-1")) : relations)
                .with(of(Classification.values()))
                .with(evidence(statedAt));
    }

    private Work work(Instant statedAt) {
        Work work = Work.at(of(Tier.values())).withContainmentPlan(of(Answer.values()));
        work = random.nextBoolean() ? work.effort(Duration.ofMinutes(1 + random.nextInt(3000))) : work;
        work = random.nextInt(6) == 0 ? work.parked() : work;
        work = random.nextBoolean() ? work.onWorkOrder("WO-1") : work;
        work = random.nextInt(4) == 0 ? work.recoveringAt(statedAt.plus(Duration.ofHours(random.nextInt(200)))) : work;
        Visit visit = Visit.of("v1").between(statedAt.plus(Duration.ofHours(5)), statedAt.plus(Duration.ofHours(8)));
        work = random.nextInt(4) == 0 ? work.visiting(visit) : work;
        return random.nextInt(3) == 0 ? work.needing(of(OPTICS, Skill.of("firmware"))) : work;
    }

    private Evidence evidence(Instant statedAt) {
        Evidence evidence =
                random.nextBoolean() ? Evidence.none() : Evidence.none().afterTrying("restart", "no change");
        for (int i = random.nextInt(4); i > 0; i--) {
            String item = of("release", "configuration", "error codes", "need behind the question");
            evidence = evidence.with(EvidenceItem.of(item, of(EvidenceStatus.values()), "Lin", statedAt));
        }
        return evidence;
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
