package io.slarules.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The earliest later instant at which time alone changes something in the decision, and what changes.
 *
 * @param at the exact instant; a breach comes one nanosecond after the last instant that is in time
 * @param effects everything that changes at that instant, sorted; never empty
 */
public record Change(Instant at, List<Effect> effects) {

    /** A change; null is refused, the effects are sorted. */
    public Change {
        Objects.requireNonNull(at, "Change.at is null");
        Objects.requireNonNull(effects, "Change.effects is null");
        effects = effects.size() > 1 ? effects.stream().sorted().toList() : List.copyOf(effects);
        if (effects.isEmpty()) {
            throw new IllegalArgumentException("Change.effects is empty at " + at
                    + ": say what changes, or leave out the change when nothing does");
        }
    }

    /** What kind of thing changes. */
    public enum Kind {
        /** A clock changes its state; {@code to} is the new {@link ClockState}. */
        CLOCK,
        /** A step changes its state; {@code to} is the new {@link StepState}. */
        STEP,
        /** A fact lapses and the rules have to be asked again; {@code to} says what it falls back to. */
        FACTS
    }

    /**
     * One thing that changes. Effects are ordered by kind, subject and new value.
     *
     * @param kind what kind of thing
     * @param subject the clock's name, the step's key or the fact; not blank
     * @param to what it changes to
     */
    public record Effect(Kind kind, String subject, String to) implements Comparable<Effect> {

        private static final Set<String> CLOCK_STATES = names(ClockState.values());
        private static final Set<String> STEP_STATES = names(StepState.values());

        /** An effect; refused are null, a blank subject, and a state that a clock or a step does not have. */
        public Effect {
            Objects.requireNonNull(kind, "Change.Effect.kind is null");
            Objects.requireNonNull(subject, "Change.Effect.subject is null");
            Objects.requireNonNull(to, "Change.Effect.to is null");
            if (subject.isBlank()) {
                throw new IllegalArgumentException(
                        "Change.Effect.subject (\"" + subject + "\") is blank: name the clock, the step or the fact");
            }
            if (!isStateOf(kind, to)) {
                throw new IllegalArgumentException("Change.Effect.to (\"" + to + "\") is no state that a " + kind
                        + " can have: name the constant of ClockState or StepState");
            }
        }

        private static Set<String> names(Enum<?>... constants) {
            return Arrays.stream(constants).map(Enum::name).collect(Collectors.toUnmodifiableSet());
        }

        private static boolean isStateOf(Kind kind, String to) {
            return switch (kind) {
                case CLOCK -> CLOCK_STATES.contains(to);
                case STEP -> STEP_STATES.contains(to);
                case FACTS -> true;
            };
        }

        @Override
        public int compareTo(Effect other) {
            int byKind = kind.compareTo(other.kind);
            if (byKind != 0) {
                return byKind;
            }
            int bySubject = subject.compareTo(other.subject);
            return bySubject != 0 ? bySubject : to.compareTo(other.to);
        }
    }
}
