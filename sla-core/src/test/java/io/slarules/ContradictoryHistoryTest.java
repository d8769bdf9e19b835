package io.slarules;

import static io.slarules.SomeClocks.deadline;
import static io.slarules.SomeClocks.march;
import static io.slarules.SomeClocks.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Note;
import io.slarules.rule.Clock;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Event;
import io.slarules.ticket.Explained;
import io.slarules.ticket.ExplanationRejected;
import io.slarules.ticket.Message;
import io.slarules.ticket.PromiseKept;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.Work;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What contradicts itself is accepted; a note names the events and how they are read, and the clocks read them so. */
class ContradictoryHistoryTest {
    private static final SlaEngine ENGINE = SomeClocks.engine(
            """
            agenda-group "targets"
            rule "T1 first response"
            when Case()
            then targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(4), "promised");
            end
            rule "T2 resolution"
            when Case()
            then targets.within(Clock.RESOLUTION, OpenTime.hours(16), "promised").pausedByAnyWait();
            end
            rule "T3 explanation"
            when Case()
            then targets.within(Clock.EXPLANATION, OpenTime.hours(16), "promised");
            end
            rule "T4 local"
            when Case()
            then targets.within(Clock.named("local"), OpenTime.hours(4), "promised").whileIn(Tier.LOCAL);
            end
            rule "T5 agreed"
            when Case()
            then targets.allAgreed("as agreed");
            end
            """);

    private static Decision decide(Event... events) {
        return ENGINE.decide(opened("02T09:00").with(Work.at(Tier.LOCAL)).happened(events), march("04T12:00"));
    }

    private static void assertNote(Decision decision, String what, String reading, String... events) {
        StringBuilder expected = new StringBuilder(what).append(':');
        for (String event : events) {
            expected.append(' ').append(event).append(';');
        }
        assertThat(decision.notes()).contains(new Note(Note.Kind.CONTRADICTION, expected + " read as: " + reading));
    }

    @Test
    void an_answer_before_the_opening_counts_from_the_opening() {
        Decision decision = decide(Message.toCustomer(march("02T08:30"), Channel.PHONE));
        assertNote(
                decision,
                "MESSAGE before the opening (2026-03-02T08:30:00Z, opened 2026-03-02T09:00:00Z)",
                "counts from the opening",
                "MESSAGE at 2026-03-02T08:30:00Z");
        Deadline answered = deadline(decision, Clock.FIRST_RESPONSE);
        assertThat(answered.state()).isEqualTo(ClockState.MET);
        assertThat(answered.stopped()).contains(march("02T09:00"));
    }

    @Test
    void a_resume_without_a_pause_ends_nothing() {
        Decision decision = decide(
                WaitStarted.of(march("02T10:00"), "w1", WaitFor.CUSTOMER, "logs"),
                WaitEnded.of(march("02T12:00"), "w2"));
        assertNote(
                decision, "wait ended that never started (w2)", "ends nothing", "WAIT_ENDED at 2026-03-02T12:00:00Z");
        assertThat(deadline(decision, Clock.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(deadline(decision, Clock.RESOLUTION).elapsed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_resume_before_its_pause_ends_nothing_either() {
        Decision decision = decide(
                WaitEnded.of(march("02T10:00"), "w1"),
                WaitStarted.of(march("02T12:00"), "w1", WaitFor.CUSTOMER, "logs"));
        assertNote(
                decision, "wait ended that never started (w1)", "ends nothing", "WAIT_ENDED at 2026-03-02T10:00:00Z");
        assertThat(deadline(decision, Clock.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(deadline(decision, Clock.RESOLUTION).elapsed()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void of_two_starts_of_one_wait_the_first_stands() {
        Decision decision = decide(
                WaitStarted.of(march("02T10:00"), "w1", WaitFor.CUSTOMER, "logs"),
                WaitStarted.of(march("02T11:00"), "w1", WaitFor.PART, "lamp"),
                WaitEnded.of(march("02T12:00"), "w1"));
        assertNote(
                decision,
                "wait started twice (w1)",
                "the first start stands",
                "WAIT_STARTED at 2026-03-02T10:00:00Z",
                "WAIT_STARTED at 2026-03-02T11:00:00Z");
        assertThat(deadline(decision, Clock.RESOLUTION).due()).contains(march("04T11:00"));
    }

    @Test
    void of_two_closings_the_first_stands() {
        Decision decision = decide(Closed.of(march("02T11:00")), Closed.of(march("03T11:00")));
        assertNote(
                decision,
                "closed twice without a reopening",
                "the first closing stands",
                "CLOSED at 2026-03-02T11:00:00Z",
                "CLOSED at 2026-03-03T11:00:00Z");
        assertThat(deadline(decision, Clock.RESOLUTION).stopped()).contains(march("02T11:00"));
    }

    @Test
    void what_is_resolved_after_it_was_closed_was_resolved_by_the_closing() {
        Decision decision = decide(Closed.of(march("02T11:00")), Resolved.of(march("03T11:00")));
        assertNote(
                decision,
                "resolved after it was closed",
                "the closing counts as the resolution",
                "CLOSED at 2026-03-02T11:00:00Z",
                "RESOLVED at 2026-03-03T11:00:00Z");
        assertThat(deadline(decision, Clock.RESOLUTION).stopped()).contains(march("02T11:00"));
    }

    @Test
    void a_reopening_before_any_closing_reopens_nothing() {
        Decision decision = decide(Reopened.of(march("02T10:00"), "too soon"), Resolved.of(march("02T11:00")));
        assertNote(decision, "reopened while open", "reopens nothing", "REOPENED at 2026-03-02T10:00:00Z");
        assertThat(deadline(decision, Clock.RESOLUTION).state()).isEqualTo(ClockState.MET);
        assertThat(deadline(decision, Clock.RESOLUTION).occurrence()).isEqualTo(1);
    }

    @Test
    void an_explanation_rejected_before_it_was_given_reopens_nothing() {
        Decision decision = decide(
                WorkaroundInPlace.of(march("02T10:00")),
                ExplanationRejected.of(march("02T11:00"), Role.CUSTOMER, "what?"),
                Explained.of(march("02T12:00"), Role.CUSTOMER));
        assertNote(
                decision,
                "explanation rejected that was not given (CUSTOMER)",
                "reopens nothing",
                "EXPLANATION_REJECTED at 2026-03-02T11:00:00Z");
        assertThat(deadline(decision, Clock.EXPLANATION).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_tier_that_accepts_what_was_not_handed_over_has_the_case_all_the_same() {
        Decision decision = decide(Acceptance.of(march("02T11:00"), "Lin", Tier.GLOBAL));
        assertNote(
                decision,
                "acceptance without a hand-over (GLOBAL)",
                "the tier has the case from then on",
                "ACCEPTANCE at 2026-03-02T11:00:00Z");
        assertThat(deadline(decision, Clock.named("local")).stopped()).contains(march("02T11:00"));
    }

    @Test
    void a_promise_kept_before_it_was_made_is_not_kept() {
        Ticket ticket = opened("02T09:00")
                .happened(PromiseKept.of(march("02T10:00"), "fix"))
                .changed(
                        march("02T12:00"),
                        facts -> facts.with(AgreedPromise.by(march("05T12:00"), "fix", march("02T12:00"))));
        Decision decision = ENGINE.decide(ticket, march("04T12:00"));
        assertNote(
                decision,
                "promise kept that was not agreed (fix)",
                "keeps nothing",
                "PROMISE_KEPT at 2026-03-02T10:00:00Z");
        assertThat(deadline(decision, Clock.agreed("fix")).state()).isEqualTo(ClockState.RUNNING);
        assertThat(deadline(decision, Clock.agreed("fix")).due()).contains(march("05T12:00"));
    }

    @Test
    void what_a_host_hands_in_out_of_order_is_read_in_order_and_needs_no_note() {
        List<Event> events = List.of(
                WaitStarted.of(march("02T10:00"), "w1", WaitFor.CUSTOMER, "logs"),
                WaitEnded.of(march("02T12:00"), "w1"),
                Resolved.of(march("02T13:00")),
                Reopened.of(march("03T10:00"), "again"));
        Decision inOrder = decide(events.toArray(Event[]::new));
        Decision outOfOrder = decide(events.get(3), events.get(1), events.get(2), events.get(0));
        assertThat(outOfOrder).isEqualTo(inOrder);
        assertThat(outOfOrder.notes()).isEmpty();
    }

    @Test
    void what_lies_after_now_contradicts_nothing_yet() {
        Ticket ticket = opened("02T09:00").happened(Closed.of(march("02T11:00")), Closed.of(march("05T11:00")));
        assertThat(ENGINE.decide(ticket, march("04T12:00")).notes())
                .extracting(Note::kind)
                .containsExactly(Note.Kind.IGNORED);
    }
}
