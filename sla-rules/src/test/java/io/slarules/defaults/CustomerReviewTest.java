package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.SlaEngine;
import io.slarules.calendar.Calendars;
import io.slarules.customer.Attention;
import io.slarules.customer.CustomerAccount;
import io.slarules.customer.CustomerReview;
import io.slarules.decision.Action;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Facts;
import io.slarules.ticket.InvalidFactsException;
import io.slarules.ticket.Message;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Share;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WorkLogged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** H6 by its numbers, promises at risk, and neglect. */
class CustomerReviewTest {
    static final Instant NOW = Samples.OPENED.plus(Duration.ofDays(60));
    static final CustomerAccount ACME = CustomerAccount.of(Customer.of("ACME"));

    private static final SlaEngine ONE_PROMISE = promising(1);

    /** An engine that promises an answer within so many hours, around the clock, and nothing else. */
    static SlaEngine promising(int hours) {
        String rule =
                """
                package one
                agenda-group "targets"
                rule "A1" when Case() then targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(%d), "soon").on("24x7"); end
                """;
        RuleFile file = RuleFile.of("one.drl", rule.replace("%d", Integer.toString(hours)));
        return SlaEngine.compile(RuleSet.of(file), Calendars.of(Samples.OFFICE));
    }

    /** A ticket that broke its first response so long before now, and kept or lost nothing else since. */
    static Decision broken(String id, Duration before) {
        return promise(id, before, true);
    }

    static Decision kept(String id, Duration before) {
        return promise(id, before, false);
    }

    /** One promise of an answer within an hour, due so long before now. */
    private static Decision promise(String id, Duration before, boolean broken) {
        Instant opened = NOW.minus(before).minus(Duration.ofHours(1));
        Ticket ticket = Ticket.of(id, "ACME", opened)
                .happened(Message.toCustomer(opened.plus(Duration.ofMinutes(broken ? 90 : 60)), Channel.EMAIL));
        return ONE_PROMISE.decide(ticket, NOW);
    }

    static List<Decision> decisions(int broken, Duration brokenBefore, int kept, Duration keptBefore) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < broken; i++) {
            decisions.add(broken("B" + i, brokenBefore));
        }
        for (int i = 0; i < kept; i++) {
            decisions.add(kept("K" + i, keptBefore));
        }
        return decisions;
    }

    private static List<String> alarms(CustomerAccount account, List<Decision> decisions) {
        return Samples.review(account, decisions, NOW).steps(StepState.DUE).stream()
                .filter(step -> step.action().kind().equals("ALARM"))
                .map(step -> ((Action.Review) step.action()).subject())
                .toList();
    }

    @Test
    void h6_alarms_when_three_breaches_burn_four_times_as_fast_as_may() {
        Duration recent = Duration.ofHours(5);
        // 3 of 15 is 20 %, four times 5 %.
        assertThat(alarms(ACME, decisions(3, recent, 12, recent))).contains("fast burn");
        assertThat(alarms(ACME, decisions(3, recent, 13, recent))).doesNotContain("fast burn");
        assertThat(alarms(ACME, decisions(2, recent, 0, recent))).doesNotContain("fast burn");
    }

    @Test
    void h6_alarms_fast_only_when_the_last_day_burns_too() {
        Duration lastDay = Duration.ofHours(2);
        // Over the week 3 of 8 broke; over the last day 1 of 6 is below four times 5 %.
        List<Decision> slowDay = decisions(2, Duration.ofDays(3), 5, lastDay);
        slowDay.add(broken("X", Duration.ofHours(1)));
        assertThat(alarms(ACME, slowDay)).doesNotContain("fast burn");
        // 1 of 5 is not.
        List<Decision> fastDay = decisions(2, Duration.ofDays(3), 4, lastDay);
        fastDay.add(broken("X", Duration.ofHours(1)));
        assertThat(alarms(ACME, fastDay)).contains("fast burn");
    }

    @Test
    void h6_alarms_slowly_when_as_many_break_in_four_weeks_as_may() {
        assertThat(alarms(ACME, decisions(1, Duration.ofDays(20), 19, Duration.ofDays(20))))
                .containsExactly("slow burn");
        assertThat(alarms(ACME, decisions(1, Duration.ofDays(20), 20, Duration.ofDays(20))))
                .isEmpty();
        Step slow = step(Samples.review(ACME, decisions(1, Duration.ofDays(20), 0, Duration.ZERO), NOW));
        assertThat(slow.tell()).containsExactlyInAnyOrder(Role.ACCOUNT_MANAGER, Role.SERVICE_DIRECTOR);
        assertThat(slow.at()).contains(NOW.minus(Duration.ofDays(20)).plusNanos(1));
    }

    @Test
    void a_breach_leaves_the_window_and_what_was_due_stays_until_it_is_done() {
        List<Decision> old = decisions(1, Duration.ofDays(29), 0, Duration.ZERO);
        CustomerReview review = Samples.review(ACME, old, NOW);
        assertThat(review.steps(StepState.DUE)).hasSize(1);
        Step slow = step(review);
        CustomerAccount done = ACME.happened(StepDone.of(NOW.minus(Duration.ofDays(28)), slow.key()));
        assertThat(Samples.review(done, old, NOW).steps(StepState.DUE)).isEmpty();
        assertThat(Samples.review(done, old, NOW).steps(StepState.DONE)).hasSize(1);
    }

    @Test
    void a_ticket_counts_once_and_nothing_is_said_of_a_customer_without_tickets() {
        CustomerReview nothing = Samples.review(ACME, List.of(), NOW);
        assertThat(nothing.steps()).isEmpty();
        assertThat(nothing.atRisk()).isEmpty();
        assertThat(nothing.nextChange()).isEmpty();
        Decision one = broken("B", Duration.ofHours(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.review(ACME, List.of(one, one), NOW))
                .withMessageContaining("Ticket (B) of customer (ACME) has two decisions");
        assertThatExceptionOfType(InvalidFactsException.class)
                .isThrownBy(() -> CustomerAccount.of(Customer.UNKNOWN))
                .withMessageContaining("customer.id");
    }

    @Test
    void promises_at_risk_are_listed_and_reported() {
        List<Decision> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(ONE_PROMISE.decide(Ticket.of("O" + i, "ACME", NOW.minus(Duration.ofMinutes(50 + i))), NOW));
        }
        CustomerReview review = Samples.review(ACME, open, NOW);
        assertThat(review.atRisk()).extracting(one -> one.ticket()).containsExactly("O2", "O1", "O0");
        assertThat(review.steps(StepState.DUE))
                .extracting(step -> step.reason().ruleId())
                .containsExactly("H7");
        assertThat(Samples.review(ACME, open.subList(0, 2), NOW).steps()).isEmpty();
    }

    @Test
    void a_customer_that_gets_less_than_half_of_its_share_is_neglected() {
        CustomerAccount major = CustomerAccount.of(Customer.of("ACME").withShare(Share.ofPercent(40)));
        assertThat(alarms(major, List.of())).isEmpty();
        assertThat(alarms(major.withAttention(Share.ofPermille(199), NOW), List.of()))
                .containsExactly("neglected");
        assertThat(alarms(major.withAttention(Share.ofPermille(200), NOW), List.of()))
                .isEmpty();
    }

    @Test
    void attention_is_the_part_of_the_work_logged() {
        Ticket a = Ticket.of("A", Facts.of(Customer.of("ACME")), NOW)
                .happened(WorkLogged.of(NOW, "x", Duration.ofHours(1), ""), Resolved.of(NOW));
        Ticket b = Ticket.of("B", Facts.of(Customer.of("BETA")), NOW)
                .happened(WorkLogged.of(NOW, "x", Duration.ofHours(3), ""));
        Ticket c = Ticket.of("C", Facts.of(Customer.of("CITY")), NOW);
        assertThat(Attention.of(List.of(a, b, c), NOW, NOW.plusSeconds(1)))
                .containsEntry("ACME", Share.ofPercent(25))
                .containsEntry("BETA", Share.ofPercent(75))
                .containsEntry("CITY", Share.NOTHING);
        assertThat(Attention.of(List.of(a), NOW.plusSeconds(1), NOW.plusSeconds(2)))
                .containsEntry("ACME", Share.UNKNOWN);
    }

    @Test
    void nothing_changes_before_the_next_change_and_something_does_at_it() {
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            List<Decision> decisions = new ArrayList<>();
            for (int j = 0; j < 6; j++) {
                decisions.add(promise("T" + j, Duration.ofHours(random.nextInt(900)), random.nextInt(4) == 0));
            }
            CustomerReview review = Samples.review(ACME, decisions, NOW);
            Instant next = review.nextChange().map(change -> change.at()).orElse(NOW.plus(Duration.ofDays(60)));
            assertThat(states(Samples.review(ACME, decisions, next.minusNanos(1))))
                    .as("seed 5, customer %d", i)
                    .isEqualTo(states(review));
            if (review.nextChange().isPresent()) {
                assertThat(states(Samples.review(ACME, decisions, next))).isNotEqualTo(states(review));
            }
        }
    }

    private static Object states(CustomerReview review) {
        return review.steps().stream().collect(Collectors.toMap(Step::key, Step::state));
    }

    private static Step step(CustomerReview review) {
        assertThat(review.steps()).hasSize(1);
        return review.steps().get(0);
    }
}
