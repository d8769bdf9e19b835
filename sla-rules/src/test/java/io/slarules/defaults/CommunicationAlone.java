package io.slarules.defaults;

import static io.slarules.defaults.Alone.AT;
import static io.slarules.defaults.Alone.EARLY;
import static io.slarules.defaults.Alone.answered;
import static io.slarules.defaults.Alone.at;
import static io.slarules.defaults.Alone.closed;
import static io.slarules.defaults.Alone.contained;
import static io.slarules.defaults.Alone.resolved;
import static io.slarules.defaults.Alone.working;
import static io.slarules.defaults.Samples.OFFICE;
import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;

import io.slarules.ticket.Answer;
import io.slarules.ticket.Callback;
import io.slarules.ticket.CallbackResult;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.ClosingAnswered;
import io.slarules.ticket.Explained;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Role;
import io.slarules.ticket.Statement;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Topic;
import io.slarules.ticket.Verified;
import io.slarules.ticket.VisitEnded;
import io.slarules.ticket.Work;
import java.time.Duration;
import java.time.Instant;

/** The rules of communication.drl alone (C, Q), and what their steps say that the tests of the rows leave open. */
final class CommunicationAlone {
    private static final Ticket P3 = at(Priority.P3);
    private static final Duration DAY = Duration.ofHours(8);

    private final Alone rules;

    CommunicationAlone(Alone rules) {
        this.rules = rules;
    }

    void verify() {
        responses();
        notices();
        parked();
        contained6();
        resolved8();
        candour();
        times();
    }

    private void responses() {
        Ticket ordered = working(P3.with(Classification.DEFECT), work -> work.onWorkOrder("WO-7"));
        rules.speaks("C2 second response", ordered, closed(ordered));
        Ticket analysis = P3.with(Classification.OPERATIONAL_ANALYSIS);
        rules.speaks("C2b date of an analysis", analysis, resolved(analysis));
        Ticket question = P3.with(Classification.QUESTION);
        rules.speaks("C2b-faq", resolved(question), resolved(P3.with(Classification.TRAINING)), question);
        rules.policy()
                .given(resolved(question))
                .at(AT)
                .expectTold("C2b-faq", Role.ASSIGNEE)
                .expectFinishBy("C2b-faq", OFFICE.add(AT.minusSeconds(60), DAY));
        rules.speaks("C3", answered(P3), P3);
        Ticket unknown = Ticket.of("T", "ACME", OPENED);
        rules.speaks("Q2", unknown, resolved(unknown));
    }

    private void notices() {
        rules.speaks("C4 first response may be late", P3, answered(P3), closed(P3));
        Ticket asking = answered(P3).happened(Message.fromCustomer(EARLY.plusSeconds(60), Channel.EMAIL));
        Instant late = OFFICE.add(EARLY.plusSeconds(60), Duration.ofMinutes(4 * 60 * 8 / 10));
        rules.speaks("C4 next response may be late", asking, P3, closed(asking));
        rules.policy()
                .given(asking)
                .at(AT)
                .expectStepPending("C4 next response may be late", late)
                .expectFinishBy("C4 next response may be late", late);
        Ticket contained = contained(P3);
        Ticket explained = contained.happened(Explained.of(EARLY.plusSeconds(60), Role.CUSTOMER));
        Instant vague = OFFICE.add(EARLY, DAY.multipliedBy(8));
        rules.speaks("C4 explanation may be late", contained, P3, closed(contained), explained);
        rules.policy()
                .given(contained)
                .at(AT)
                .expectStepPending("C4 explanation may be late", vague)
                .expectFinishBy("C4 explanation may be late", vague)
                .expectTold("C4 explanation may be late", Role.CUSTOMER);
        rules.speaks("C4 notice before a promise is missed", P3, resolved(P3));
        Ticket recovering = working(P3, work -> work.recoveringAt(after(Duration.ofDays(300))));
        rules.speaks("C4-date", recovering, resolved(recovering), P3);
        rules.policy()
                .given(recovering)
                .at(AT)
                .expectTold("C4-date", Role.CUSTOMER)
                .expectFinishBy("C4-date", OPENED);
        Ticket worse = at(Priority.P4)
                .changed(after(Duration.ofDays(14)), facts -> at(Priority.P1).facts());
        rules.speaks("C4-change", P3, resolved(P3));
        rules.policy()
                .given(worse)
                .at(after(Duration.ofDays(14)))
                .expectTold("C4-change", Role.CUSTOMER)
                .expectFinishBy("C4-change", after(Duration.ofDays(14)));
    }

    private void parked() {
        Ticket parked = working(P3, Work::parked);
        rules.speaks("C5 parked", parked, resolved(parked));
        rules.speaks("C5-watch", parked, resolved(parked));
        rules.policy().given(parked).at(AT).expectTold("C5-watch", Role.ASSIGNEE, Role.OWNER);
        Ticket urgent = working(at(Priority.P2), Work::parked);
        rules.speaks("C5-urgent", urgent, resolved(urgent));
        rules.policy()
                .given(urgent)
                .at(AT)
                .expectTold("C5-urgent", Role.ASSIGNEE, Role.TIER_MANAGER)
                .expectFinishBy("C5-urgent", OPENED);
    }

    private void contained6() {
        Ticket contained = contained(P3);
        rules.speaks("C6 contained", contained, resolved(contained));
        rules.speaks("C6-owner", contained, closed(contained));
        rules.speaks("C6-cause", contained, closed(contained));
        Explained told = Explained.of(EARLY.plusSeconds(60), Role.CUSTOMER);
        rules.speaks("C6-fix", contained.happened(told), P3.happened(told), resolved(contained.happened(told)));
        rules.policy().given(contained.happened(told)).at(AT).expectTold("C6-fix", Role.CUSTOMER);
    }

    private void resolved8() {
        Ticket lowered =
                at(Priority.P2).changed(EARLY, facts -> at(Priority.P4).facts(), Verified.by("Lin", "measured"));
        rules.speaks("C7", lowered, closed(lowered));
        Ticket resolved = resolved(P3);
        rules.speaks("C8 resolved", resolved, closed(resolved));
        rules.speaks("C8-silence", resolved, closed(resolved));
        ClosingAnswered yes = ClosingAnswered.of(AT.minusSeconds(30), Answer.YES);
        ClosingAnswered no = ClosingAnswered.of(AT.minusSeconds(30), Answer.NO);
        Ticket content = resolved.happened(yes);
        rules.speaks("C8-yes", content, P3.happened(yes), closed(content), resolved, resolved.happened(no));
        Ticket discontent = resolved.happened(no);
        rules.speaks("C8-no", discontent, P3.happened(no), closed(discontent), resolved, content);
    }

    private void candour() {
        Ticket corrected = P3.happened(
                Statement.of(EARLY, "s1", Topic.CAUSE, "a lamp", Role.CUSTOMER),
                Statement.of(EARLY.plusSeconds(60), "s2", Topic.CAUSE, "a sensor")
                        .superseding("s1"));
        rules.speaks("C9", corrected, P3);
        Ticket helped = closed(at(Priority.P1));
        Ticket visited = at(Priority.P1).happened(VisitEnded.of(EARLY, "v1", "sensor replaced"));
        rules.speaks("C11-care", helped, visited, closed(P3));
        rules.policy()
                .given(helped)
                .at(AT)
                .expectTold("C11-care", Role.CUSTOMER, Role.ACCOUNT_MANAGER)
                .expectFinishBy("C11-care", AT.minusSeconds(60).plus(Duration.ofDays(5)));
        called(CallbackResult.FAULT_REMAINS, "C11-again");
        called(CallbackResult.DISSATISFIED, "C11-complaint");
    }

    private void called(CallbackResult result, String rule) {
        Ticket called = closed(P3).happened(Callback.of(AT.minusSeconds(30), result));
        rules.policy().given(called).at(AT).expectTold(rule, Role.OWNER, Role.TIER_MANAGER);
    }

    /** The times that differ from level to level. */
    private void times() {
        for (Priority level : Priority.values()) {
            Ticket complaint = at(level).with(Classification.COMPLAINT);
            finish(complaint, "C12", OPENED, level, Duration.ofHours(4));
            Ticket parked = working(at(level), Work::parked);
            finish(parked, "C5", OPENED, level, level.isAtLeast(Priority.P2) ? Duration.ofDays(1) : DAY);
        }
        for (Priority level : new Priority[] {Priority.P2, Priority.P3, Priority.P4, Priority.P5}) {
            Ticket lowered = at(Priority.P1).changed(EARLY, facts -> at(level).facts(), Verified.by("Lin", "measured"));
            finish(lowered, "C7", EARLY, level, Duration.ofHours(4));
        }
    }

    private void finish(Ticket ticket, String rule, Instant from, Priority level, Duration within) {
        rules.policy()
                .given(ticket)
                .at(AT)
                .expectPriority(level)
                .expectFinishBy(rule, Fires.calendar(level).add(from, within));
    }
}
