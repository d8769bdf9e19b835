package io.slarules.testing;

import io.slarules.decision.Decision;
import io.slarules.decision.StepState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What happened to a ticket along time, and expectations about it. A failure lists what did happen, with its reasons. A rule or clock that the policy does not have is
 * an {@link IllegalArgumentException} with "did you mean". The due instant is still in time, so a promise is broken one nanosecond after it, where its conventions do not
 * say otherwise.
 *
 * <pre>{@code
 * played.expectAt(monday1700.plusNanos(1), Happens.breach(Clock.WORKAROUND));   // passes: due at 17:00
 * played.expectNever(Happens.due("H4"));                           // fails: expected never, but was at 2026-03-02T16:00:00.000000001Z
 * }</pre>
 */
public final class Played {
    private final List<Happening> happenings;
    private final Optional<Decision> end;
    private final KnownRules known;
    private final Instant from;
    private final Instant to;
    private final String ticket;
    private final Set<String> named = new TreeSet<>();
    private final List<Consumer<Played>> expectations = new ArrayList<>();

    Played(Stage stage, KnownRules known, Instant from, Instant to, String ticket) {
        this.happenings = List.copyOf(stage.happenings());
        this.end = stage.last();
        this.known = known;
        this.from = from;
        this.to = to;
        this.ticket = ticket;
    }

    PolicyTest asTest(Function<Policy, Stage> run) {
        return new NamedTest("play of ticket " + ticket + " from " + from + " to " + to, policy -> {
            Played changed = new Played(run.apply(policy), KnownRules.NONE, from, to, ticket);
            expectations.forEach(expectation -> expectation.accept(changed));
        });
    }

    /** Everything that happened, in order: what changed at one instant is listed by priority, clocks, steps. */
    public List<Happening> happenings() {
        return happenings;
    }

    /** The decision after the last thing that happened. */
    public Decision lastDecision() {
        return end.orElseThrow();
    }

    /**
     * It happens, for the first time at exactly this instant.
     *
     * @throws IllegalArgumentException if the play did not look at that instant
     */
    public Played expectAt(Instant at, Happens what) {
        Objects.requireNonNull(at, "at is null: give the instant at which it happens");
        if (at.isBefore(from) || at.isAfter(to)) {
            throw new IllegalArgumentException(
                    "The instant (" + at + ") is outside the span in which ticket (" + ticket
                            + ") was played (from " + from + " to " + to
                            + ", both included): give an instant of that span, or play a longer one with from(...) and until(...)");
        }
        expectations.add(played -> played.expectAt(at, what));
        Optional<Happening> first = first(what);
        if (first.isEmpty() || !first.get().at().equals(at)) {
            throw failure(what + " first at " + at, was(first));
        }
        return this;
    }

    /** It happens before anything else that falls due, breaches or changes the priority after the beginning. */
    public Played expectFirst(Happens what) {
        expectations.add(played -> played.expectFirst(what));
        known(what);
        List<Happening> later = happenings.stream()
                .filter(one -> one.at().isAfter(from) && tells(one))
                .toList();
        boolean first = !later.isEmpty()
                && later.stream()
                        .filter(one -> one.at().equals(later.get(0).at()))
                        .anyMatch(one -> one.is(what));
        if (!first) {
            throw failure(
                    what + " first of all",
                    later.isEmpty() ? "nothing" : later.get(0).toString());
        }
        return this;
    }

    private static boolean tells(Happening one) {
        return !(one.what() instanceof Happens.OfStep step && step.state() == StepState.PENDING);
    }

    /**
     * All of them happen, each for the first time no earlier than the one before it.
     *
     * @throws IllegalArgumentException if there is none, or one stands twice
     */
    public Played expectOrder(Happens... order) {
        if (order.length == 0) {
            throw new IllegalArgumentException(
                    "An order of nothing always holds: name what is to happen, in the order in which it is to happen");
        }
        Set<Happens> seen = new HashSet<>();
        for (Happens what : order) {
            known(what);
            if (!seen.add(what)) {
                throw new IllegalArgumentException("The order names (" + what
                        + ") twice, and looks at the first time alone: name it once, and count it by expectTimes");
            }
        }
        expectations.add(played -> played.expectOrder(order));
        Instant before = from;
        for (Happens what : order) {
            Optional<Happening> first = first(what);
            if (first.isEmpty() || first.get().at().isBefore(before)) {
                throw failure("in this order " + Arrays.asList(order), what + ": " + was(first));
            }
            before = first.get().at();
        }
        return this;
    }

    /**
     * It happens this many times.
     *
     * @param times 0 or more
     */
    public Played expectTimes(int times, Happens what) {
        if (times < 0) {
            throw new IllegalArgumentException("times (" + times + ") is negative: give 0 or more, where 0 is never");
        }
        expectations.add(played -> played.expectTimes(times, what));
        known(what);
        List<Happening> all = happenings.stream().filter(one -> one.is(what)).toList();
        if (all.size() != times) {
            throw failure(what + " " + times + " times", all.size() + " times");
        }
        return this;
    }

    /** It never happens. */
    public Played expectNever(Happens what) {
        expectations.add(played -> played.expectNever(what));
        Optional<Happening> first = first(what);
        if (first.isPresent()) {
            throw failure(what + " never", was(first));
        }
        return this;
    }

    private Optional<Happening> first(Happens what) {
        known(what);
        return happenings.stream().filter(one -> one.is(what)).findFirst();
    }

    private void known(Happens what) {
        Objects.requireNonNull(what, "what is null: say what happens, as in Happens.due(...)");
        if (what instanceof Happens.OfStep step) {
            known.checkStep(step.rule());
            named.add(step.rule());
        } else if (what instanceof Happens.OfClock ofClock) {
            known.check(ofClock.clock());
        }
    }

    private static String was(Optional<Happening> first) {
        return first.map(one -> "at " + one).orElse("never");
    }

    private AssertionError failure(String expected, String actual) {
        String words = "ticket " + ticket + " from " + from + " to " + to + "\n  expected: " + expected
                + "\n  but was:  " + actual;
        return new AssertionError(words + SaidIn.of(known, expected, words) + known.valuesBehind(named, words)
                + "\n\nwhat happened:\n" + this);
    }

    /** A line for each thing that happened. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        happenings.stream()
                .filter(Played::tells)
                .forEach(one -> text.append("  ").append(one).append('\n'));
        return text.toString();
    }
}
