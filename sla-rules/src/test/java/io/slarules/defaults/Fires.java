package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.decision.Action;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * A step that has to fall due at exactly this instant: pending until a nanosecond before, if its rule speaks by then.
 *
 * @param key without the ticket's id
 */
record Fires(String key, Action action, Instant at, Instant finishBy, Set<Role> tell) {
    private static final BusinessCalendar ALWAYS = BusinessCalendar.alwaysOpen("24x7", ZoneOffset.UTC);

    /** The calendar of a level's promises: around the clock for P1 and P2, else the office's. */
    static BusinessCalendar calendar(Priority level) {
        return level.isAtLeast(Priority.P2) ? ALWAYS : Samples.OFFICE;
    }

    static Fires step(String key, Action action, Instant at, Instant finishBy, Role... tell) {
        return new Fires(key, action, at, finishBy, Set.of(tell));
    }

    static Fires step(String key, Action action, Instant at, Duration within, Priority level, Role... tell) {
        return step(key, action, at, calendar(level).add(at, within), tell);
    }

    /** The step is foreseen, and falls due by time alone. */
    void foreseenFor(Ticket ticket) {
        Instant before = at.minusNanos(1);
        if (!before.isBefore(ticket.opened())) {
            matches(find(Samples.decide(ticket, before)).orElseThrow(), StepState.PENDING);
        }
        dueFor(ticket);
    }

    /** As {@link #foreseenFor}, from an event on. */
    void foreseenAfter(Instant event, Ticket ticket) {
        assertThat(find(Samples.decide(ticket, event.minusNanos(1)))).as(key).isEmpty();
        matches(find(Samples.decide(ticket, event)).orElseThrow(), StepState.PENDING);
        dueFor(ticket);
    }

    /** The step falls due with an event of that instant; before it nobody speaks of it. */
    void suddenFor(Ticket ticket) {
        assertThat(find(Samples.decide(ticket, at.minusNanos(1)))).as(key).isEmpty();
        dueFor(ticket);
    }

    private void dueFor(Ticket ticket) {
        Decision decision = Samples.decide(ticket, at);
        assertThat(find(decision)).as("%s in\n%s", key, decision).isPresent();
        matches(find(decision).orElseThrow(), StepState.DUE);
    }

    private Optional<Step> find(Decision decision) {
        return decision.escalations().stream()
                .filter(step -> step.key().equals(decision.ticket() + "/" + key))
                .findFirst();
    }

    private void matches(Step step, StepState state) {
        assertThat(step.state()).as(key).isEqualTo(state);
        assertThat(step.action()).as(key).isEqualTo(action);
        assertThat(step.at()).as(key).contains(at);
        assertThat(step.finishBy()).as(key).contains(finishBy);
        assertThat(step.tell()).as(key).isEqualTo(tell);
    }
}
