package io.slarules.defaults;

import static io.slarules.defaults.Alone.AT;
import static io.slarules.defaults.Alone.EARLY;
import static io.slarules.defaults.Alone.accepted;
import static io.slarules.defaults.Alone.answered;
import static io.slarules.defaults.Alone.at;
import static io.slarules.defaults.Alone.closed;
import static io.slarules.defaults.Alone.contained;
import static io.slarules.defaults.Alone.resolved;
import static io.slarules.defaults.Alone.working;
import static io.slarules.defaults.Samples.OFFICE;
import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;

import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.EvidenceItem;
import io.slarules.ticket.Explained;
import io.slarules.ticket.HandBack;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Retriaged;
import io.slarules.ticket.Role;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Skill;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Work;
import io.slarules.ticket.Worsening;
import java.time.Duration;
import java.time.Instant;

/** The rules of escalation.drl alone (F, H, N), and what their steps say that the tests of the rows leave open. */
final class EscalationAlone {
    private static final Ticket P1 = at(Priority.P1);
    private static final Ticket P3 = at(Priority.P3);
    private static final Duration DAY = Duration.ofHours(8);
    private static final HandOver HANDED = HandOver.of(EARLY, Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL);

    private final Alone rules;

    EscalationAlone(Alone rules) {
        this.rules = rules;
    }

    void verify() {
        handingOver();
        handingBack();
        comingBack();
        management();
        notices();
        ageing();
    }

    /** Handed back to this tier, which accepted it. */
    private static Ticket returned(Ticket ticket, Tier to) {
        return accepted(ticket.happened(HandBack.of(EARLY, to.next(), to, "nothing found")), to);
    }

    private void handingOver() {
        Ticket lacking = working(P3, work -> work.needing(Samples.FIRMWARE));
        Ticket skilled = working(P3, work -> work.withTier(Tier.GLOBAL).needing(Skill.of("optics")));
        rules.speaks("F1", lacking, resolved(lacking), skilled, returned(lacking, Tier.LOCAL));
        rules.speaks("F2", P3, resolved(P3), closed(P3), contained(P3), returned(P3, Tier.LOCAL));
        Ticket global = working(P3, work -> work.withTier(Tier.GLOBAL));
        rules.speaks("F3", global, resolved(global), contained(global), returned(global, Tier.GLOBAL));
        Ticket handed = P3.happened(HANDED);
        rules.speaks("F5", handed, P3, resolved(handed));
    }

    private void handingBack() {
        Ticket global = working(P3, work -> work.withTier(Tier.GLOBAL));
        Ticket back = global.happened(HandBack.of(EARLY, Tier.GLOBAL, Tier.LOCAL, "nothing found"));
        rules.speaks("F6", back, resolved(back), global);
        Ticket silent = global.happened(HandBack.of(EARLY, Tier.GLOBAL, Tier.LOCAL, ""));
        rules.speaks("F6-reason", silent, global, global.happened(HANDED), resolved(silent), back);
        rules.policy().given(silent).at(AT).expectTold("F6-reason", Role.REQUESTER, Role.OWNER);
        Ticket vague = back.with(Classification.QUESTION);
        Ticket asked = vague.with(vague.facts().evidence().with(EvidenceItem.askedFor("need behind the question")));
        rules.speaks("F6-evidence", vague, global.with(Classification.QUESTION), resolved(vague), back, asked);
        rules.policy().given(vague).at(AT).expectTold("F6-evidence", Role.REQUESTER, Role.OWNER);
    }

    private void comingBack() {
        Ticket insisting = P3.happened(written(5), written(6), written(7));
        Ticket inRnd = working(insisting, work -> work.withTier(Tier.RND));
        Ticket returned = P3.happened(
                HandBack.of(after(Duration.ofMinutes(2)), Tier.GLOBAL, Tier.LOCAL, "nothing found"),
                Acceptance.of(after(Duration.ofMinutes(3)), "Lin", Tier.LOCAL),
                written(5),
                written(6),
                written(7));
        rules.speaks("F7", insisting, resolved(insisting), inRnd, returned);
    }

    private static Message written(int minute) {
        return Message.fromCustomer(after(Duration.ofMinutes(minute)), Channel.EMAIL)
                .about("noise");
    }

    private void management() {
        rules.speaks("H3 P1 management attention", P1, resolved(P1));
        Ticket severe = at(Priority.P2);
        rules.speaks("H3 P2 management attention", severe, resolved(severe));
        rules.speaks("H4 P3 to P5 a promise is broken", P3, P1, severe);
    }

    private void notices() {
        rules.speaks("N1", P3, resolved(P3), closed(P3), contained(P3));
        rules.speaks("N2", P3, resolved(P3));
        rules.speaks("N3 first response may be late", P3, answered(P3), closed(P3));
        Ticket asking = answered(P3).happened(Message.fromCustomer(EARLY.plusSeconds(60), Channel.EMAIL));
        Instant late = OFFICE.add(EARLY.plusSeconds(60), Duration.ofMinutes(4 * 60 * 8 / 10));
        rules.speaks("N3 next response may be late", asking, P3, closed(asking));
        rules.policy()
                .given(asking)
                .at(AT)
                .expectStepPending("N3 next response may be late", late)
                .expectFinishBy("N3 next response may be late", late)
                .expectTold("N3 next response may be late", Role.ACCOUNT_MANAGER);
        Ticket contained = contained(P3);
        Ticket explained = contained.happened(Explained.of(EARLY.plusSeconds(60), Role.CUSTOMER));
        Instant vague = OFFICE.add(EARLY, DAY.multipliedBy(8));
        rules.speaks("N3 explanation may be late", contained, P3, closed(contained), explained);
        rules.policy()
                .given(contained)
                .at(AT)
                .expectStepPending("N3 explanation may be late", vague)
                .expectFinishBy("N3 explanation may be late", vague)
                .expectTold("N3 explanation may be late", Role.ACCOUNT_MANAGER);
        rules.speaks("N3 cannot finish in time", P3, resolved(P3));
        Ticket recovering = working(P3, work -> work.recoveringAt(after(Duration.ofDays(300))));
        rules.speaks("N3-date", recovering, resolved(recovering), P3);
        rules.policy()
                .given(recovering)
                .at(AT)
                .expectTold("N3-date", Role.ACCOUNT_MANAGER)
                .expectFinishBy("N3-date", OPENED);
    }

    private void ageing() {
        Ticket claimed = P3.with(P3.facts().evidence().with(EvidenceItem.claimed("error codes")));
        rules.speaks("N5-claims", claimed, resolved(claimed), P3, working(claimed, Work::parked));
        rules.speaks("N5-claims", working(claimed, Work::inWork));
        Instant first = OFFICE.add(OPENED, DAY);
        rules.policy()
                .given(claimed)
                .at(AT)
                .expectStepPending("N5-claims", first)
                .expectFinishBy("N5-claims", first)
                .expectTold("N5-claims", Role.ASSIGNEE);
        looked(claimed.happened(Retriaged.of(EARLY, "Lin")), EARLY);
        looked(claimed.changed(EARLY, facts -> facts.with("note", "nothing new")), EARLY);
        Ticket again = claimed.happened(Resolved.of(EARLY), Reopened.of(EARLY.plusSeconds(60), "it is back"));
        looked(again, EARLY.plusSeconds(60));
        looked(claimed.happened(HANDED), OPENED);
        Ticket announced = Samples.calm().with(Impact.none().worsening(Worsening.at(after(DAY), OPENED)));
        rules.speaks("N5-worse", announced, resolved(announced), Samples.calm());
        Ticket worse = at(Priority.P4).changed(EARLY, facts -> at(Priority.P2).facts());
        Ticket hazard = at(Priority.P4);
        Ticket danger = hazard.with(hazard.facts().impact().safety(Safety.ACTUAL));
        Ticket dangerous =
                danger.changed(EARLY, facts -> facts.with(facts.asset().down()));
        rules.speaks("N6", worse, resolved(worse), dangerous);
        rules.speaks("F2", working(P3, work -> work.withContainmentPlan(Answer.NO)));
    }

    /** When facts that are only claimed, and the facts altogether, are looked at next, if that counts from an instant. */
    private void looked(Ticket claimed, Instant from) {
        Instant next = OFFICE.add(from, DAY);
        rules.policy()
                .given(claimed)
                .at(AT)
                .expectStepPending("N5-claims", next)
                .expectStepPending("N5 re-triage", next);
    }
}
