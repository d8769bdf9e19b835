package io.slarules.testing;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that holds of every ticket of a domain. Immutable; null is refused.
 *
 * <pre>{@code
 * Property lineDownIsP1 = Property.of("a line down is never below P1",
 *         (ticket, decision) -> decision.impact().value() != LINE_DOWN || decision.priority().value() == P1);
 * lineDownIsP1.verify(policy, domain, "equipmentState UNSCHEDULED_DOWN");   // passes, or fails with the explained decision
 * }</pre>
 */
public final class Property {
    private final String name;
    private final Check check;

    private Property(String name, Check check) {
        this.name = Objects.requireNonNull(name, "name is null: say in words what holds");
        this.check = check;
    }

    /** Whether a ticket violates it, and how. */
    @FunctionalInterface
    private interface Check {
        Optional<String> violation(Point point, Instant now, Function<Point, Decision> decide);
    }

    /** A property of each ticket and its decision. */
    public static Property of(String name, BiPredicate<Ticket, Decision> holds) {
        return new Property(name, (point, now, decide) -> {
            Decision decision = decide.apply(point);
            return holds.test(point.ticket(), decision) ? Optional.empty() : Optional.of(words(decision));
        });
    }

    /** A property of each decision. */
    public static Property of(String name, Predicate<Decision> holds) {
        return new Property(name, (point, now, decide) -> {
            Decision decision = decide.apply(point);
            return holds.test(decision) ? Optional.empty() : Optional.of(words(decision));
        });
    }

    /** Every ticket has a promise on this clock. */
    public static Property everyTicketHas(Clock clock) {
        return of("every ticket has a deadline of " + clock, decision -> decision.deadline(clock)
                .isPresent());
    }

    /** As a fact gets worse, in the order of its values, and all else stays, the priority does not become less urgent. */
    public static Property monotone(String fact) {
        String column = FactColumn.named(fact).map(FactColumn::name).orElse(fact);
        return new Property("the priority is monotone in " + column, (point, now, decide) -> {
            Optional<Point> worse = point.worse(column);
            if (worse.isEmpty()) {
                return Optional.empty();
            }
            Decision here = decide.apply(point);
            Decision there = decide.apply(worse.get());
            return here.priority().value().isMoreUrgentThan(there.priority().value())
                    ? Optional.of(words(here) + ", and with " + worse.get() + " only " + words(there))
                    : Optional.empty();
        });
    }

    /** No ticket is less urgent, and no running promise is due later, than by another policy, such as the default one. */
    public static Property notWorseThan(String otherName, Policy other) {
        Objects.requireNonNull(other, "other is null: give the policy to compare with");
        return new Property("not worse than " + otherName, (point, now, decide) -> {
            Decision here = decide.apply(point);
            Decision there = other.decide(point.ticket(), now);
            if (there.priority().value().isMoreUrgentThan(here.priority().value())) {
                return Optional.of(words(here) + ", where " + otherName + " has " + words(there));
            }
            return there.deadlines().stream()
                    .filter(promised -> later(here, promised))
                    .findFirst()
                    .map(promised -> promised.clock() + " due "
                            + here.deadline(promised.clock())
                                    .flatMap(Deadline::due)
                                    .map(Instant::toString)
                                    .orElse("never")
                            + ", where " + otherName + " has " + promised.due().orElseThrow() + ", because "
                            + promised.target().reason());
        });
    }

    private static boolean later(Decision here, Deadline promised) {
        if (promised.state() != ClockState.RUNNING || promised.due().isEmpty()) {
            return false;
        }
        Optional<Deadline> own = here.deadline(promised.clock());
        return own.isEmpty()
                || own.get()
                        .due()
                        .filter(due -> due.isAfter(promised.due().get()))
                        .isPresent();
    }

    /** What it says. */
    public String name() {
        return name;
    }

    /**
     * It holds of one ticket of a domain.
     *
     * @param facts as {@link Domain#ticket(String)} reads them; counterexamples are written so
     * @throws AssertionError if it does not, with the explained decision
     */
    public void verify(Policy policy, Domain domain, String facts) {
        policy.record(
                new NamedTest(name + ", with " + facts, changed -> verify(changed, domain.point(facts), domain.now())));
        verify(policy, domain.point(facts), domain.now());
    }

    private void verify(Policy policy, Point point, Instant now) {
        violation(point, now, one -> policy.decide(one.ticket(), now)).ifPresent(how -> {
            throw new AssertionError(name + "\n  but with: " + point + "\n  there is: " + how + "\n\nthe decision:\n"
                    + policy.decide(point.ticket(), now).explain());
        });
    }

    Optional<String> violation(Point point, Instant now, Function<Point, Decision> decide) {
        return check.violation(point, now, decide);
    }

    private static String words(Decision decision) {
        Priority level = decision.priority().value();
        return level + ", because " + decision.priority().reason();
    }

    @Override
    public String toString() {
        return name;
    }
}
