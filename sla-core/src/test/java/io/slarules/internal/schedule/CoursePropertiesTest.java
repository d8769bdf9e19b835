package io.slarules.internal.schedule;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Change.Effect;
import io.slarules.decision.Change.Kind;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Lives;
import io.slarules.internal.policy.RandomLives;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds of every life while only time passes. */
class CoursePropertiesTest {
    private static final int LIVES = 500;

    /** The same life later, when nothing else has happened. */
    private static Timing later(Life life, Instant now) {
        return Timing.of(
                new Life(life.ticket(), now, life.calendars(), life.events(), life.stretches(), life.expiry()));
    }

    /** Everything but measurements. */
    private static List<Object> said(Timing timing) {
        List<Object> said = new ArrayList<>();
        for (Deadline deadline : timing.deadlines()) {
            said.add(List.of(
                    deadline.clock(),
                    deadline.occurrence(),
                    deadline.state(),
                    deadline.target(),
                    deadline.started(),
                    deadline.due(),
                    deadline.stopped()));
        }
        said.addAll(timing.steps());
        said.add(timing.promise());
        said.add(timing.promiseReason());
        return said;
    }

    private static Map<String, StepState> states(Timing timing) {
        return timing.steps().stream().collect(toMap(Step::key, Step::state));
    }

    @Test
    void nothing_changes_before_the_next_change_and_at_it_exactly_what_it_names() {
        int changes = 0;
        for (long seed = 0; seed < LIVES; seed++) {
            RandomLives random = new RandomLives(seed);
            Life life = random.life().at(random.instant());
            Timing before = Timing.of(life);
            Instant end = before.nextChange()
                    .map(change -> change.at())
                    .orElse(life.now().plus(Duration.ofDays(60)));
            for (int i = 0; i < 40; i++) {
                long span = Duration.between(life.now(), end).toMinutes();
                Instant sample = i == 0
                        ? end.minusNanos(1)
                        : life.now().plus(Duration.ofMinutes(span == 0 ? 0 : random.below((int) span)));
                if (sample.isBefore(end) && !sample.isBefore(life.now())) {
                    assertThat(said(later(life, sample)))
                            .as("seed %d, at %s, next change %s", seed, sample, end)
                            .isEqualTo(said(before));
                }
            }
            if (before.nextChange().isPresent()) {
                changes++;
                Timing after = later(life, end);
                assertThat(difference(before, after))
                        .as("seed %d, at %s", seed, end)
                        .isEqualTo(new HashSet<>(before.nextChange().get().effects()));
            }
        }
        assertThat(changes).isGreaterThan(LIVES / 3);
    }

    private static Set<Effect> difference(Timing before, Timing after) {
        Set<Effect> effects = new HashSet<>();
        Map<String, ClockState> clocks = before.deadlines().stream()
                .collect(toMap(deadline -> deadline.clock().name(), Deadline::state));
        for (Deadline deadline : after.deadlines()) {
            if (clocks.get(deadline.clock().name()) != deadline.state()) {
                effects.add(new Effect(
                        Kind.CLOCK, deadline.clock().name(), deadline.state().name()));
            }
        }
        Map<String, StepState> steps = states(before);
        assertThat(states(after).keySet()).isEqualTo(steps.keySet());
        for (Step step : after.steps()) {
            if (steps.get(step.key()) != step.state()) {
                effects.add(new Effect(Kind.STEP, step.key(), step.state().name()));
            }
        }
        return effects;
    }

    @Test
    void a_course_read_later_says_what_is_said_when_it_is_replayed_then() {
        for (long seed = 0; seed < LIVES; seed++) {
            RandomLives random = new RandomLives(seed);
            Life life = random.life().at(random.instant());
            Course course = Course.of(life);
            course.at(life.now());
            Instant sample = life.now().plus(Duration.ofMinutes(random.below(20_000)));
            assertThat(course.at(sample)).as("seed %d", seed).isEqualTo(later(life, sample));
        }
    }

    @Test
    void evaluating_later_catches_up_exactly() {
        for (long seed = 0; seed < LIVES; seed++) {
            RandomLives random = new RandomLives(seed);
            Life life = random.life().at(random.instant());
            Instant until = life.now().plus(Duration.ofMinutes(random.below(20_000)));
            Map<String, Step> early = byKey(Timing.of(life));
            Map<String, Step> late = byKey(later(life, until));
            assertThat(late.keySet()).as("seed %d", seed).isEqualTo(early.keySet());
            for (Step step : early.values()) {
                Step then = late.get(step.key());
                if (step.state() == StepState.DUE || step.state() == StepState.DONE) {
                    assertThat(then).as("seed %d", seed).isEqualTo(step);
                } else if (step.state() == StepState.HELD) {
                    boolean held = then.state() == StepState.HELD && then.at().equals(step.at());
                    boolean due = then.state() == StepState.DUE && then.at().equals(step.at());
                    assertThat(held || due)
                            .as("seed %d %s then %s", seed, step, then)
                            .isTrue();
                } else if (then.state() == StepState.DUE) {
                    assertThat(then.at().get()).as("seed %d", seed).isAfter(life.now());
                }
            }
        }
    }

    private static Map<String, Step> byKey(Timing timing) {
        return timing.steps().stream().collect(toMap(Step::key, Function.identity()));
    }

    @Test
    void a_later_now_never_mends_a_broken_promise() {
        for (long seed = 0; seed < LIVES; seed++) {
            RandomLives random = new RandomLives(seed);
            Life life = random.life().at(random.instant());
            Timing later = later(life, life.now().plus(Duration.ofMinutes(random.below(20_000))));
            for (Deadline deadline : Timing.of(life).deadlines()) {
                if (deadline.state() == ClockState.BREACHED) {
                    assertThat(later.deadlines())
                            .as("seed %d", seed)
                            .anyMatch(then ->
                                    then.clock().equals(deadline.clock()) && then.state() == ClockState.BREACHED);
                }
            }
        }
    }

    @Test
    void a_due_step_once_seen_is_never_moved_while_its_rules_speak() {
        // A step that both a life and its continuation know as due is due at one instant.
        for (long seed = 0; seed < LIVES; seed++) {
            RandomLives random = new RandomLives(seed);
            Lives lives = random.life();
            Instant first = random.instant();
            Instant second = first.plus(Duration.ofMinutes(random.below(5_000)));
            Map<String, Step> early = byKey(Timing.of(lives.at(first)));
            for (Step step : Timing.of(lives.at(second)).steps()) {
                Optional<Step> before = Optional.ofNullable(early.get(step.key()))
                        .filter(known -> known.state() == StepState.DUE
                                && known.missing().isEmpty());
                if (before.isPresent() && step.state() == StepState.DUE && spokeThroughout(lives, first, second)) {
                    assertThat(step.at())
                            .as("seed %d %s", seed, step.key())
                            .isEqualTo(before.get().at());
                }
            }
        }
    }

    private static boolean spokeThroughout(Lives lives, Instant first, Instant second) {
        return lives.at(second).stretches().stream()
                .allMatch(stretch -> !stretch.from().isAfter(first) || stretch.lapse());
    }
}
