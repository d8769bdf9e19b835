package io.slarules.testing;

import io.slarules.decision.ClockState;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import java.util.Objects;

/** What may happen to a ticket along time; what {@link Played} is asked for. Immutable; null is refused. */
public sealed interface Happens {

    /**
     * A step comes into a state.
     *
     * @param rule the name or the id of the rule that asks for it
     */
    record OfStep(String rule, StepState state) implements Happens {
        public OfStep {
            Objects.requireNonNull(rule, "Happens.OfStep.rule is null");
            Objects.requireNonNull(state, "Happens.OfStep.state is null");
        }

        @Override
        public String toString() {
            return "step of rule " + rule + " " + state;
        }
    }

    /** A clock comes into a state. */
    record OfClock(Clock clock, ClockState state) implements Happens {
        public OfClock {
            Objects.requireNonNull(clock, "Happens.OfClock.clock is null");
            Objects.requireNonNull(state, "Happens.OfClock.state is null");
        }

        @Override
        public String toString() {
            return clock + " " + state;
        }
    }

    /** The priority becomes this level; at the beginning too. */
    record OfPriority(Priority level) implements Happens {
        public OfPriority {
            Objects.requireNonNull(level, "Happens.OfPriority.level is null");
        }

        @Override
        public String toString() {
            return "priority " + level;
        }
    }

    /** A step of this rule, by name or id, falls due. */
    static Happens due(String rule) {
        return new OfStep(rule, StepState.DUE);
    }

    /** A step of this rule, by name or id, is held. */
    static Happens held(String rule) {
        return new OfStep(rule, StepState.HELD);
    }

    /** A clock comes into a state. */
    static Happens clock(Clock clock, ClockState state) {
        return new OfClock(clock, state);
    }

    /** A promise is broken. */
    static Happens breach(Clock clock) {
        return new OfClock(clock, ClockState.BREACHED);
    }

    /** The priority becomes this level. */
    static Happens priority(Priority level) {
        return new OfPriority(level);
    }
}
