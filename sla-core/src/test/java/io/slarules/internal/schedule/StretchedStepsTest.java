package io.slarules.internal.schedule;

import static io.slarules.internal.policy.Lives.asking;
import static io.slarules.internal.policy.Lives.atOnce;
import static io.slarules.internal.policy.Lives.hold;
import static io.slarules.internal.policy.Lives.inform;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.internal.policy.Lives.step;
import static io.slarules.internal.policy.Lives.used;
import static io.slarules.rule.Clock.RESOLUTION;
import static io.slarules.rule.Clock.WORKAROUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.internal.policy.HoldTerms;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Lives;
import io.slarules.internal.policy.Outcome;
import io.slarules.internal.policy.PromisedTerms;
import io.slarules.internal.policy.StepTerms;
import io.slarules.rule.Retarget;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Tier;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StretchedStepsTest {
    private static final PromisedTerms TEN_HOURS = promised(WORKAROUND, "10 h");
    private static final StepTerms HALF = inform("N1 half", used(WORKAROUND, 50));

    private static List<Step> steps(Life life) {
        return Timing.of(life).steps();
    }

    private static Step only(Life life) {
        List<Step> all = steps(life);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void assertStep(Step step, String key, StepState state, String at) {
        assertThat(step.key()).isEqualTo(key);
        assertThat(step.state()).isEqualTo(state);
        assertThat(step.at()).contains(march(at));
    }

    @Nested
    class WhenRulesSpeak {
        @Test
        void a_step_is_due_at_the_later_of_threshold_and_begin_of_the_unbroken_run() {
            Lives life = opened("02T09:00").stretch(asking(TEN_HOURS)).change("02T16:00", asking(TEN_HOURS, HALF));
            assertStep(only(life.at("02T17:00")), "T-1/N1 INFORM WORKAROUND #1", StepState.DUE, "02T16:00");
        }

        @Test
        void another_rule_of_the_same_id_continues_the_run() {
            Lives life = opened("02T09:00")
                    .stretch(outcome(List.of(), List.of(inform("H1 opened as P1", atOnce())), List.of()))
                    .change("02T10:00", outcome(List.of(), List.of(inform("H1 became P1", atOnce())), List.of()));
            assertStep(only(life.at("02T17:00")), "T-1/H1 INFORM #1", StepState.DUE, "02T09:00");
        }

        @Test
        void a_due_step_goes_when_a_change_of_facts_leaves_no_rule_of_its_id_speaking() {
            Lives life = opened("02T09:00").stretch(asking(TEN_HOURS, HALF)).change("02T16:00", asking(TEN_HOURS));
            assertThat(steps(life.at("02T15:00"))).hasSize(1);
            assertThat(steps(life.at("02T16:00"))).isEmpty();
        }

        @Test
        void a_due_step_survives_a_lapse_and_goes_with_the_next_change() {
            Lives life = opened("02T09:00")
                    .stretch(asking(TEN_HOURS, HALF))
                    .lapse("02T16:00", asking(TEN_HOURS))
                    .change("02T18:00", asking(promised(WORKAROUND, "9 h")));
            assertStep(only(life.at("02T17:00")), "T-1/N1 INFORM WORKAROUND #1", StepState.DUE, "02T14:00");
            assertThat(steps(life.at("02T18:00"))).isEmpty();
        }

        @Test
        void a_change_without_effect_on_the_rules_ends_what_a_lapse_left() {
            Outcome silent = asking(TEN_HOURS);
            Lives life = opened("02T09:00")
                    .stretch(asking(TEN_HOURS, HALF))
                    .lapse("02T16:00", silent)
                    .change("02T18:00", silent);
            assertThat(steps(life.at("02T17:00"))).hasSize(1);
            assertThat(steps(life.at("02T19:00"))).isEmpty();
        }

        @Test
        void a_pending_step_goes_with_a_lapse_too() {
            Lives life = opened("02T09:00").stretch(asking(TEN_HOURS, HALF)).lapse("02T12:00", asking(TEN_HOURS));
            assertThat(steps(life.at("02T11:00"))).hasSize(1);
            assertThat(steps(life.at("02T17:00"))).isEmpty();
        }

        @Test
        void a_step_that_is_done_stays_listed() {
            Lives life = opened("02T09:00")
                    .stretch(asking(TEN_HOURS, HALF))
                    .change("02T16:00", asking(TEN_HOURS))
                    .happened(StepDone.of(march("02T15:00"), "T-1/N1 INFORM WORKAROUND #1"));
            assertStep(only(life.at("02T17:00")), "T-1/N1 INFORM WORKAROUND #1", StepState.DONE, "02T14:00");
        }

        @Test
        void a_broken_run_begins_anew() {
            Lives life = opened("02T09:00")
                    .stretch(outcome(List.of(), List.of(inform("H1 x", atOnce())), List.of()))
                    .change("02T10:00", outcome())
                    .change("02T11:00", outcome(List.of(), List.of(inform("H1 x", atOnce())), List.of()));
            assertStep(only(life.at("02T17:00")), "T-1/H1 INFORM #1.2", StepState.DUE, "02T11:00");
        }

        @Test
        void a_reopening_between_does_not_break_the_run() {
            StepTerms opening = inform("H1 x", atOnce());
            Lives life = opened("02T09:00")
                    .stretch(asking(promised(RESOLUTION, "10 h"), opening))
                    .change("03T10:00", asking(promised(RESOLUTION, "9 h"), opening))
                    .happened(Resolved.of(march("02T12:00")), Reopened.of(march("03T09:00"), "again"));
            assertStep(only(life.at("03T11:00")), "T-1/H1 INFORM #1", StepState.DUE, "02T09:00");
        }

        @Test
        void a_lapse_at_the_instant_of_a_change_leaves_it_a_change() {
            Lives life = opened("02T09:00")
                    .stretch(asking(TEN_HOURS, HALF))
                    .change("02T16:00", asking(TEN_HOURS))
                    .lapse("02T16:00", asking(TEN_HOURS, inform("N9 other", atOnce())));
            assertStep(only(life.at("02T17:00")), "T-1/N9 INFORM #1", StepState.DUE, "02T16:00");
        }

        @Test
        void a_due_step_is_not_moved_by_another_threshold() {
            Lives life = opened("02T09:00")
                    .stretch(asking(TEN_HOURS, HALF))
                    .change("02T15:00", asking(TEN_HOURS, inform("N1 half", used(WORKAROUND, 80))));
            assertStep(only(life.at("02T16:00")), "T-1/N1 INFORM WORKAROUND #1", StepState.DUE, "02T14:00");
        }

        @Test
        void a_pending_step_is_moved_by_another_threshold() {
            Lives life = opened("02T09:00")
                    .stretch(asking(TEN_HOURS, HALF))
                    .change("02T13:00", asking(TEN_HOURS, inform("N1 half", used(WORKAROUND, 80))));
            assertStep(only(life.at("02T14:00")), "T-1/N1 INFORM WORKAROUND #1", StepState.PENDING, "02T17:00");
        }

        @Test
        void a_retarget_begins_a_new_occurrence_and_leaves_what_is_due() {
            Lives life = opened("02T09:00")
                    .stretch(asking(TEN_HOURS, HALF))
                    .change(
                            "02T15:00",
                            asking(promised(WORKAROUND, "2 h").retarget(Retarget.AT_CHANGE_NEVER_LATER), HALF));
            List<Step> steps = steps(life.at("02T15:30"));
            assertThat(steps).hasSize(2);
            assertStep(steps.get(0), "T-1/N1 INFORM WORKAROUND #1", StepState.DUE, "02T14:00");
            assertStep(steps.get(1), "T-1/N1 INFORM WORKAROUND #2", StepState.PENDING, "02T16:00");
        }

        @Test
        void a_retarget_withdraws_what_was_pending_of_the_old_promise() {
            Lives life = opened("02T09:00")
                    .stretch(asking(TEN_HOURS, HALF))
                    .change(
                            "02T13:00",
                            asking(promised(WORKAROUND, "2 h").retarget(Retarget.AT_CHANGE_NEVER_LATER), HALF));
            assertStep(only(life.at("02T13:30")), "T-1/N1 INFORM WORKAROUND #2", StepState.PENDING, "02T14:00");
        }
    }

    @Nested
    class Holds {
        private final StepTerms toGlobal = step("F2 no plan", used(WORKAROUND, 20), new Action.HandTo(Tier.GLOBAL));

        private Outcome held(HoldTerms... holds) {
            return outcome(List.of(TEN_HOURS), List.of(toGlobal), List.of(holds));
        }

        @Test
        void a_step_to_a_higher_tier_waits_for_what_is_missing_but_not_for_ever() {
            Lives life = opened("02T09:00").stretch(held(hold("logs", "4 h")));
            assertStep(only(life.at("02T10:00")), "T-1/F2 HAND_TO WORKAROUND #1", StepState.PENDING, "02T11:00");
            Step held = only(life.at("02T11:00"));
            assertStep(held, "T-1/F2 HAND_TO WORKAROUND #1", StepState.HELD, "02T15:00");
            assertThat(held.missing()).containsExactly("logs");
            Step released = only(life.at("02T15:00"));
            assertStep(released, "T-1/F2 HAND_TO WORKAROUND #1", StepState.DUE, "02T15:00");
            assertThat(released.missing()).containsExactly("logs");
        }

        @Test
        void it_goes_ahead_when_nothing_is_missing_any_longer() {
            Lives life = opened("02T09:00").stretch(held(hold("logs", "4 h"))).change("02T12:00", held());
            Step step = only(life.at("02T13:00"));
            assertStep(step, "T-1/F2 HAND_TO WORKAROUND #1", StepState.DUE, "02T12:00");
            assertThat(step.missing()).isEmpty();
        }

        @Test
        void it_is_not_held_at_all_when_the_hold_ends_before_it_is_due() {
            Lives life = opened("02T09:00").stretch(held(hold("logs", "4 h"))).change("02T10:00", held());
            assertStep(only(life.at("02T13:00")), "T-1/F2 HAND_TO WORKAROUND #1", StepState.DUE, "02T11:00");
        }

        @Test
        void the_bound_counts_from_its_own_instant_through_later_stretches() {
            Lives life = opened("02T09:00")
                    .stretch(held(hold("logs", "4 h")))
                    .change("02T12:00", held(hold("photos", "4 h")));
            Step held = only(life.at("02T13:00"));
            assertStep(held, "T-1/F2 HAND_TO WORKAROUND #1", StepState.HELD, "02T15:00");
            assertThat(held.missing()).containsExactly("photos");
        }

        @Test
        void a_hold_that_begins_when_it_falls_due_holds_it() {
            Lives life = opened("02T09:00").stretch(held()).change("02T11:00", held(hold("logs", "4 h")));
            assertStep(only(life.at("02T12:00")), "T-1/F2 HAND_TO WORKAROUND #1", StepState.HELD, "02T15:00");
        }

        @Test
        void what_is_there_when_the_bound_is_reached_is_not_missing() {
            Lives life = opened("02T09:00").stretch(held(hold("logs", "4 h"))).change("02T15:00", held());
            Step step = only(life.at("02T16:00"));
            assertStep(step, "T-1/F2 HAND_TO WORKAROUND #1", StepState.DUE, "02T15:00");
            assertThat(step.missing()).isEmpty();
        }

        @Test
        void of_several_holds_the_longest_counts_and_all_is_named() {
            Lives life = opened("02T09:00").stretch(held(hold("logs", "4 h"), hold("photos", "2 h")));
            Step held = only(life.at("02T14:00"));
            assertStep(held, "T-1/F2 HAND_TO WORKAROUND #1", StepState.HELD, "02T15:00");
            assertThat(held.missing()).containsExactly("logs", "photos");
        }

        @Test
        void a_held_step_survives_a_lapse() {
            Lives life = opened("02T09:00")
                    .stretch(held(hold("logs", "4 h")))
                    .lapse("02T12:00", outcome(List.of(TEN_HOURS), List.of(), List.of(hold("logs", "4 h"))));
            assertThat(only(life.at("02T13:00")).state()).isEqualTo(StepState.HELD);
        }

        @Test
        void other_steps_are_not_held() {
            Life life = opened("02T09:00")
                    .stretch(outcome(
                            List.of(TEN_HOURS),
                            List.of(
                                    step("F6 back", atOnce(), new Action.HandBack(Tier.LOCAL)),
                                    step("F7 same tier", atOnce(), new Action.HandTo(Tier.LOCAL)),
                                    step("F8 joins", atOnce(), new Action.Join(Tier.RND)),
                                    inform("N1 x", atOnce())),
                            List.of(hold("logs", "4 h"))))
                    .at("02T10:00");
            assertThat(steps(life))
                    .extracting(Step::state)
                    .containsExactly(StepState.DUE, StepState.DUE, StepState.DUE, StepState.HELD);
        }

        @Test
        void a_held_step_may_be_done_all_the_same() {
            Lives life = opened("02T09:00")
                    .stretch(held(hold("logs", "4 h")))
                    .happened(StepDone.of(march("02T12:00"), "T-1/F2 HAND_TO WORKAROUND #1"));
            assertStep(only(life.at("02T13:00")), "T-1/F2 HAND_TO WORKAROUND #1", StepState.DONE, "02T11:00");
        }
    }
}
