package io.slarules.defaults;

import static io.slarules.defaults.CustomerReviewTest.ACME;
import static io.slarules.defaults.CustomerReviewTest.NOW;
import static io.slarules.defaults.CustomerReviewTest.broken;
import static io.slarules.defaults.CustomerReviewTest.decisions;
import static io.slarules.defaults.CustomerReviewTest.kept;
import static io.slarules.defaults.CustomerReviewTest.promising;

import io.slarules.SlaEngine;
import io.slarules.customer.CustomerAccount;
import io.slarules.decision.Action;
import io.slarules.decision.Decision;
import io.slarules.decision.ReviewAct;
import io.slarules.testing.CustomerCheck;
import io.slarules.testing.Policy;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Role;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rules of customer.drl alone, at the limits of their numbers and the ends of their windows. Now is a Friday in summer, ten o'clock. */
final class CustomerAlone {
    private static final Instant BARELY_LATER = NOW.plusNanos(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration RECENTLY = Duration.ofHours(5);
    /** A business day from now on: Monday, ten o'clock. */
    private static final Instant MONDAY = NOW.plus(Duration.ofDays(3));

    private final Policy policy;

    CustomerAlone(Policy policy) {
        this.policy = policy;
    }

    void verify() {
        promisesBurnFast();
        fastIsJudgedOverAWeek();
        fastIsJudgedOverTheLastDay();
        promisesBurnSlowly();
        promisesAreAtRisk();
        customersAreNeglected();
    }

    private static List<Decision> and(List<Decision> decisions, Decision other) {
        List<Decision> all = new ArrayList<>(decisions);
        all.add(other);
        return all;
    }

    private static Action alarm(String about) {
        return new Action.Review(ReviewAct.ALARM, about, List.of());
    }

    private void alarmed(CustomerCheck check, String rule, String about, Instant end) {
        check.expectStepDue(rule)
                .expectAction(rule, alarm(about))
                .expectAbout(rule, about)
                .expectTold(rule, Role.ACCOUNT_MANAGER, Role.SERVICE_DIRECTOR)
                .expectFinishBy(rule, end);
    }

    private void promisesBurnFast() {
        List<Decision> three = decisions(3, RECENTLY, 12, RECENTLY);
        policy.rule("H6 promises burn fast")
                .firesOn(ACME, three, NOW)
                .staysSilentOn(ACME, and(three, kept("K", RECENTLY)), NOW)
                .staysSilentOn(ACME, decisions(2, RECENTLY, 0, RECENTLY), NOW);
        // Broken before the office opened: a business day later it closes.
        Instant close = NOW.plus(Duration.ofHours(7));
        alarmed(policy.given(ACME, three).at(NOW), "H6 promises burn fast", "fast burn", close);
    }

    private void fastIsJudgedOverAWeek() {
        List<Decision> week = decisions(3, RECENTLY, 12, Duration.ofDays(3));
        List<Decision> eldest = and(decisions(2, RECENTLY, 0, RECENTLY), broken("X", Duration.ofDays(7)));
        policy.rule("H6 promises burn fast")
                .firesOn(ACME, week, NOW)
                .staysSilentOn(ACME, and(week, kept("K", Duration.ofDays(3))), NOW)
                .firesOn(ACME, eldest, NOW)
                .staysSilentOn(ACME, eldest, BARELY_LATER)
                .firesOn(ACME, decisions(3, RECENTLY, 20, Duration.ofDays(10)), NOW);
    }

    private void fastIsJudgedOverTheLastDay() {
        List<Decision> yesterday = decisions(3, DAY, 0, DAY);
        List<Decision> oneOfFive = and(decisions(2, DAY.multipliedBy(3), 4, RECENTLY), broken("X", RECENTLY));
        policy.rule("H6 promises burn fast")
                .firesOn(ACME, yesterday, NOW)
                .staysSilentOn(ACME, yesterday, BARELY_LATER)
                .firesOn(ACME, and(yesterday, broken("X", RECENTLY)), BARELY_LATER)
                .firesOn(ACME, oneOfFive, NOW)
                .staysSilentOn(ACME, and(oneOfFive, kept("K", RECENTLY)), NOW)
                .staysSilentOn(ACME, and(decisions(3, DAY.multipliedBy(2), 0, DAY), kept("K", RECENTLY)), NOW);
    }

    private void promisesBurnSlowly() {
        Duration fourWeeks = Duration.ofDays(28);
        List<Decision> eldest = decisions(1, fourWeeks, 19, fourWeeks);
        policy.rule("H6 promises burn slowly")
                .firesOn(ACME, eldest, NOW)
                .staysSilentOn(ACME, eldest, BARELY_LATER)
                .staysSilentOn(ACME, and(eldest, kept("K", fourWeeks)), NOW);
        // Twenty business days are four weeks.
        alarmed(policy.given(ACME, eldest).at(NOW), "H6 promises burn slowly", "slow burn", BARELY_LATER);
    }

    private void promisesAreAtRisk() {
        SlaEngine twoDays = promising(48);
        List<Decision> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(twoDays.decide(Ticket.of("O" + i, "ACME", NOW.minus(DAY)), NOW.minus(DAY)));
        }
        policy.rule("H7")
                .firesOn(ACME, open, NOW)
                .staysSilentOn(ACME, open, NOW.minusNanos(1))
                .staysSilentOn(ACME, open.subList(1, 3), NOW);
        policy.given(ACME, open)
                .at(NOW)
                .expectStepDue("H7")
                .expectAction("H7", new Action.Review(ReviewAct.REPORT, "", List.of()))
                .expectTold("H7", Role.ACCOUNT_MANAGER)
                .expectFinishBy("H7", MONDAY)
                .expectNothingElse();
    }

    private void customersAreNeglected() {
        CustomerAccount major = CustomerAccount.of(Customer.of("ACME").withShare(Share.ofPercent(40)));
        CustomerAccount neglected = major.withAttention(Share.ofPermille(199), NOW);
        List<Decision> none = List.of();
        policy.rule("H8")
                .firesOn(neglected, none, NOW)
                .staysSilentOn(major.withAttention(Share.ofPermille(200), NOW), none, NOW)
                .staysSilentOn(major, none, NOW)
                .staysSilentOn(ACME.withAttention(Share.ofPermille(199), NOW), none, NOW);
        alarmed(policy.given(neglected, none).at(NOW).expectNoStep("H6"), "H8", "neglected", MONDAY);
    }
}
