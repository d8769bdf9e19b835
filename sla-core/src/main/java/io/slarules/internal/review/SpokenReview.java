package io.slarules.internal.review;

import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.Reason;
import io.slarules.internal.verbs.Voice;
import io.slarules.rule.ReviewOptions;
import io.slarules.rule.Values;
import io.slarules.ticket.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps that one rule still describes, alike but for their subjects. */
final class SpokenReview implements ReviewOptions {
    private final List<Action> actions;
    private final Reason reason;
    private final Calendars calendars;
    private final Role teller;
    private final Set<Role> tell = EnumSet.noneOf(Role.class);
    private Optional<OpenTime> within = Optional.empty();
    private Optional<OpenTime> every = Optional.empty();
    private String calendar;

    /** @param teller who is told when the rule names nobody */
    SpokenReview(List<? extends Action> actions, Voice voice, Calendars calendars, Role teller, String because) {
        this.actions = List.copyOf(actions);
        this.reason = voice.reason(because);
        this.calendars = calendars;
        this.calendar = calendars.standard().name();
        this.teller = teller;
    }

    List<ReviewTerms> terms() {
        Set<Role> told = tell.isEmpty() ? Set.of(teller) : Collections.unmodifiableSet(EnumSet.copyOf(tell));
        List<ReviewTerms> terms = new ArrayList<>(actions.size());
        for (Action action : actions) {
            terms.add(new ReviewTerms(action, within, every, calendar, told, reason));
        }
        return terms;
    }

    @Override
    public ReviewOptions tell(Role role) {
        tell.add(role);
        return this;
    }

    @Override
    public ReviewOptions within(OpenTime amount) {
        within = Optional.of(amount);
        return this;
    }

    @Override
    public ReviewOptions on(String name) {
        boolean contract = name.equals(Values.CONTRACT) && !calendars.names().contains(name);
        calendar = contract ? calendars.standard().name() : calendars.get(name).name();
        return this;
    }

    @Override
    public ReviewOptions every(OpenTime interval) {
        if (interval.equals(OpenTime.ZERO)) {
            throw new IllegalArgumentException("a step comes again after no time: give an interval above zero");
        }
        every = Optional.of(interval);
        return this;
    }
}
