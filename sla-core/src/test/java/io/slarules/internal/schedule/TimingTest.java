package io.slarules.internal.schedule;

import static io.slarules.internal.policy.Lives.NOBODY;
import static io.slarules.internal.policy.Lives.answer;
import static io.slarules.internal.policy.Lives.asking;
import static io.slarules.internal.policy.Lives.hold;
import static io.slarules.internal.policy.Lives.inform;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.internal.policy.Lives.reason;
import static io.slarules.internal.policy.Lives.step;
import static io.slarules.internal.policy.Lives.used;
import static io.slarules.internal.policy.Lives.waitStarts;
import static io.slarules.rule.Clock.FIRST_RESPONSE;
import static io.slarules.rule.Clock.RESOLUTION;
import static io.slarules.rule.Clock.WORKAROUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.decision.Change;
import io.slarules.decision.Change.Effect;
import io.slarules.decision.Change.Kind;
import io.slarules.internal.policy.Lives;
import io.slarules.internal.policy.TriageProposals.Promise;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WorkaroundInPlace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimingTest {
    @Nested
    class NextChangeIs {
        @Test
        void a_share_used_then_the_breach_then_nothing() {
            Lives life = opened("02T09:00")
                    .stretch(asking(promised(WORKAROUND, "10 h"), inform("N1 half", used(WORKAROUND, 50))));
            assertThat(Timing.of(life.at("02T10:00")).nextChange())
                    .contains(new Change(
                            march("02T14:00"), List.of(new Effect(Kind.STEP, "T-1/N1 INFORM WORKAROUND #1", "DUE"))));
            assertThat(Timing.of(life.at("02T14:00")).nextChange())
                    .contains(new Change(
                            march("02T19:00").plusNanos(1), List.of(new Effect(Kind.CLOCK, "WORKAROUND", "BREACHED"))));
            assertThat(Timing.of(life.at("02T20:00")).nextChange()).isEmpty();
        }

        @Test
        void everything_that_changes_at_one_instant() {
            Lives life = opened("02T09:00")
                    .stretch(outcome(
                            List.of(promised(WORKAROUND, "8 h"), promised(RESOLUTION, "4 h")),
                            List.of(
                                    step("F2 x", used(WORKAROUND, 50), new Action.HandTo(Tier.RND)),
                                    inform("N1 x", used(RESOLUTION, 100))),
                            List.of(hold("logs", "1 h"))))
                    .expires("02T13:00", "pressure COMPLAINT", "NORMAL");
            Timing timing = Timing.of(life.at("02T10:00"));
            assertThat(timing.nextChange())
                    .contains(new Change(
                            march("02T13:00"),
                            List.of(
                                    new Effect(Kind.STEP, "T-1/F2 HAND_TO WORKAROUND #1", "HELD"),
                                    new Effect(Kind.STEP, "T-1/N1 INFORM RESOLUTION #1", "DUE"),
                                    new Effect(Kind.FACTS, "pressure COMPLAINT", "NORMAL"))));
            assertThat(timing.factsValidUntil()).contains(march("02T13:00"));
        }

        @Test
        void the_end_of_a_hold() {
            Lives life = opened("02T09:00")
                    .stretch(outcome(
                            List.of(),
                            List.of(step("F2 x", Lives.atOnce(), new Action.HandTo(Tier.RND))),
                            List.of(hold("logs", "1 h"))));
            assertThat(Timing.of(life.at("02T09:10")).nextChange())
                    .contains(
                            new Change(march("02T10:00"), List.of(new Effect(Kind.STEP, "T-1/F2 HAND_TO #1", "DUE"))));
        }

        @Test
        void the_opening_before_it() {
            Lives life =
                    opened("02T09:00").stretch(asking(promised(WORKAROUND, "10 h"), inform("H1 x", Lives.atOnce())));
            assertThat(Timing.of(life.at("02T08:00")).nextChange())
                    .contains(new Change(
                            march("02T09:00"),
                            List.of(
                                    new Effect(Kind.CLOCK, "WORKAROUND", "RUNNING"),
                                    new Effect(Kind.STEP, "T-1/H1 INFORM #1", "DUE"))));
        }

        @Test
        void nothing_while_everything_is_paused() {
            Lives life = opened("02T09:00")
                    .stretch(asking(
                            promised(WORKAROUND, "10 h").pausedBy(WaitFor.CUSTOMER),
                            inform("N1 half", used(WORKAROUND, 50))))
                    .happened(waitStarts("02T10:00", "w", WaitFor.CUSTOMER));
            assertThat(Timing.of(life.at("02T11:00")).nextChange()).isEmpty();
        }
    }

    @Nested
    class PromiseOfTheOrder {
        private Lives proposing(Promise... promises) {
            return opened("02T09:00")
                    .stretch(outcome(
                            List.of(
                                    promised(FIRST_RESPONSE, "1 h"),
                                    promised(WORKAROUND, "8 h"),
                                    promised(RESOLUTION, "3 d")),
                            List.of(),
                            List.of(),
                            List.of(promises)));
        }

        private final Promise workaround = new Promise(Optional.of(WORKAROUND), reason("P1 contain first"));
        private final Promise whichever = new Promise(Optional.empty(), reason("P2 whichever is next"));

        @Test
        void is_the_due_of_the_clock_that_the_rules_name() {
            Timing timing = Timing.of(proposing(workaround).at("02T09:30"));
            assertThat(timing.promise()).contains(march("02T17:00"));
            assertThat(timing.promiseReason()).isEqualTo(workaround.reason());
        }

        @Test
        void is_the_next_due_of_any_running_clock_when_none_is_named() {
            Lives life = proposing(whichever).happened(answer("02T09:10"));
            assertThat(Timing.of(life.at("02T09:05")).promise()).contains(march("02T10:00"));
            assertThat(Timing.of(life.at("02T09:30")).promise()).contains(march("02T17:00"));
        }

        @Test
        void is_the_earliest_of_those_proposed_that_still_run() {
            Promise resolution = new Promise(Optional.of(RESOLUTION), reason("P3 fix"));
            Lives life = proposing(workaround, resolution).happened(WorkaroundInPlace.of(march("02T12:00")));
            assertThat(Timing.of(life.at("02T11:00")).promiseReason()).isEqualTo(workaround.reason());
            assertThat(Timing.of(life.at("02T13:00")).promise()).contains(march("05T09:00"));
            assertThat(Timing.of(life.at("02T13:00")).promiseReason()).isEqualTo(resolution.reason());
        }

        @Test
        void is_that_of_the_rule_named_first_when_two_name_the_same_due() {
            Lives life = proposing(workaround, whichever).happened(answer("02T09:10"));
            Timing timing = Timing.of(life.at("02T09:30"));
            assertThat(timing.promise()).contains(march("02T17:00"));
            assertThat(timing.promiseReason()).isEqualTo(workaround.reason());
        }

        @Test
        void is_none_when_nothing_runs() {
            Lives life = proposing(workaround).happened(WorkaroundInPlace.of(march("02T12:00")));
            Timing timing = Timing.of(life.at("02T13:00"));
            assertThat(timing.promise()).isEmpty();
            assertThat(timing.promiseReason().words()).isEqualTo("nothing is due");
            assertThat(timing.promiseReason()).isNotEqualTo(NOBODY);
        }
    }
}
