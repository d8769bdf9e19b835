package io.slarules.internal.schedule;

import io.slarules.decision.Action;
import io.slarules.internal.policy.StepTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one rule asks for twice at one moment is one step that holds both. */
final class Both {
    private Both() {}

    /** The action that holds both; empty where they are of two rules, or cannot be one. */
    static Optional<Action> of(StepTerms one, StepTerms other) {
        if (!one.reason().rule().equals(other.reason().rule()) || one.layer() != other.layer()) {
            return Optional.empty();
        }
        Action first = one.action();
        Action second = other.action();
        if (first.equals(second)) {
            return Optional.of(first);
        } else if (first instanceof Action.AskFor ask && second instanceof Action.AskFor more) {
            List<String> items = new ArrayList<>(ask.items());
            more.items().stream().filter(item -> !items.contains(item)).forEach(items::add);
            return Optional.of(new Action.AskFor(items));
        } else if (first instanceof Action.Advise advise && second instanceof Action.Advise more) {
            return Optional.of(new Action.Advise(advise.advice() + "; " + more.advice()));
        }
        return Optional.empty();
    }
}
