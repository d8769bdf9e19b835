package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** After the first response, what the customer writes is answered in the same time. */
class NextResponseTest {
    private static final Instant ANSWERED = after(Duration.ofMinutes(10));
    private static final Instant ASKED = after(Duration.ofMinutes(20));

    private static Ticket answered(Priority level) {
        return Samples.at(level).happened(Message.toCustomer(ANSWERED, Channel.EMAIL));
    }

    private static Ticket asking(Priority level) {
        return answered(level).happened(Message.fromCustomer(ASKED, Channel.EMAIL));
    }

    private static Optional<Deadline> promise(Ticket ticket, Instant now) {
        return Samples.decide(ticket, now).deadline(Clock.NEXT_RESPONSE);
    }

    @ParameterizedTest
    @CsvSource({"P1, 15", "P2, 60", "P3, 240", "P4, 480", "P5, 480"})
    void a_message_after_the_first_response_is_answered_in_the_time_of_its_level(Priority level, int minutes) {
        BusinessCalendar calendar = Fires.calendar(level);
        Deadline promise = promise(asking(level), ASKED).orElseThrow();
        assertThat(promise.state()).isEqualTo(ClockState.RUNNING);
        assertThat(promise.due()).contains(calendar.add(ASKED, Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void nothing_is_promised_before_the_first_response_nor_before_the_customer_writes_again(Priority level) {
        assertThat(promise(Samples.at(level), ASKED)).isEmpty();
        assertThat(promise(Samples.at(level).happened(Message.fromCustomer(ASKED, Channel.EMAIL)), ASKED))
                .isEmpty();
        assertThat(promise(answered(level), ASKED)).isEmpty();
    }

    @Test
    void the_answer_keeps_it_and_the_next_message_begins_it_anew() {
        Instant kept = ASKED.plusSeconds(300);
        Instant again = ASKED.plusSeconds(600);
        Ticket ticket = asking(Priority.P2).happened(Message.toCustomer(kept, Channel.EMAIL));
        assertThat(promise(ticket, kept).orElseThrow().state()).isEqualTo(ClockState.MET);
        Deadline next = promise(ticket.happened(Message.fromCustomer(again, Channel.EMAIL)), again)
                .orElseThrow();
        assertThat(next.due()).contains(again.plus(Duration.ofHours(1)));
        assertThat(next.past()).hasSize(1);
    }

    @Test
    void the_oldest_message_counts_and_a_closed_case_owes_none() {
        Ticket twice = asking(Priority.P2).happened(Message.fromCustomer(ASKED.plusSeconds(600), Channel.EMAIL));
        assertThat(promise(twice, ASKED.plusSeconds(601)).orElseThrow().due())
                .contains(ASKED.plus(Duration.ofHours(1)));
        Instant closed = ASKED.plusSeconds(60);
        assertThat(promise(asking(Priority.P2).happened(Closed.of(closed)), closed)
                        .map(Deadline::open)
                        .orElse(false))
                .isFalse();
    }

    @Test
    void the_customer_and_the_account_manager_are_told_before_it_is_missed() {
        Decision decision = Samples.decide(asking(Priority.P2), ASKED);
        assertThat(decision.escalations())
                .filteredOn(step ->
                        step.key().contains("NEXT_RESPONSE") && step.key().matches("T/(C4|N3) .*"))
                .extracting(step -> step.reason().ruleId(), Step::at, step -> step.tell()
                        .toArray()[0])
                .containsExactlyInAnyOrder(
                        tuple("C4", Optional.of(ASKED.plus(Duration.ofMinutes(48))), Role.CUSTOMER),
                        tuple("N3", Optional.of(ASKED.plus(Duration.ofMinutes(48))), Role.ACCOUNT_MANAGER));
        assertThat(decision.escalations())
                .filteredOn(step -> step.reason().ruleId().equals("H4"))
                .anyMatch(step -> step.key().contains("NEXT_RESPONSE"));
        assertThat(Samples.decide(asking(Priority.P2), OPENED).escalations())
                .noneMatch(step -> step.key().contains("NEXT_RESPONSE"));
    }
}
