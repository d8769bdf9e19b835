package io.slarules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.RandomSla.Scope;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Change;
import io.slarules.decision.Change.Effect;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.FactsExpiredException;
import io.slarules.rule.Clock;
import io.slarules.ticket.Event;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A decision says when time alone changes it next. Random policies and tickets are watched as time goes by. */
class NextChangeTest {
    private static final Duration NANO = Duration.ofNanos(1);

    /** What may change in a decision by time alone only at its next change: all but what measures time. */
    private static List<Object> substance(Decision decision) {
        List<Object> substance = new ArrayList<>(List.of(
                decision.impact(),
                decision.priority(),
                decision.escalations(),
                decision.triage(),
                decision.factsValidUntil(),
                decision.notes().stream()
                        .filter(note -> !note.text().startsWith("now ("))
                        .toList()));
        for (Deadline deadline : decision.deadlines()) {
            substance.add(List.of(
                    deadline.clock(),
                    deadline.occurrence(),
                    deadline.state(),
                    deadline.target(),
                    deadline.targetTime(),
                    deadline.calendar(),
                    deadline.started(),
                    deadline.due(),
                    deadline.stopped(),
                    deadline.past()));
        }
        return substance;
    }

    private static boolean happens(Ticket ticket, Instant afterExclusive, Instant untilInclusive) {
        return ticket.history().events().stream()
                .map(Event::at)
                .anyMatch(at -> at.isAfter(afterExclusive) && !at.isAfter(untilInclusive));
    }

    private static boolean shows(Decision decision, Effect effect) {
        return switch (effect.kind()) {
            case CLOCK ->
                decision.deadline(Clock.named(effect.subject()))
                        .filter(deadline -> deadline.state().name().equals(effect.to()))
                        .isPresent();
            case STEP ->
                decision.escalations().stream()
                        .anyMatch(step -> step.key().equals(effect.subject())
                                && step.state().name().equals(effect.to()));
            case FACTS -> false;
        };
    }

    private static boolean factsLapse(Change change) {
        return change.effects().stream().anyMatch(effect -> effect.kind() == Change.Kind.FACTS);
    }

    /** Compares neighbouring looks at a ticket, of which no event lies between. */
    private static void compare(Decision before, Decision after, String what) {
        Instant now = after.now();
        Optional<Change> change = before.nextChange();
        if (change.isEmpty() || now.isBefore(change.get().at())) {
            assertThat(substance(after)).as(what).isEqualTo(substance(before));
            assertThat(after.nextChange()).as(what).isEqualTo(change);
            assertThat(before.at(now)).as(what).isEqualTo(after);
            return;
        }
        assertThat(now).as(what).isEqualTo(change.get().at());
        if (factsLapse(change.get())) {
            assertThat(before.factsValidUntil()).as(what).contains(now);
            assertThatThrownBy(() -> before.at(now)).as(what).isInstanceOf(FactsExpiredException.class);
        } else {
            assertThat(substance(after)).as(what).isNotEqualTo(substance(before));
            assertThat(change.get().effects()).as(what).allMatch(effect -> shows(after, effect));
            assertThat(before.at(now)).as(what).isEqualTo(after);
        }
    }

    private static NavigableSet<Instant> looks(Ticket ticket, Calendars calendars, Duration span) {
        NavigableSet<Instant> looks = new TreeSet<>();
        Instant end = ticket.opened().plus(span);
        for (Instant at = ticket.opened().minusSeconds(1800); at.isBefore(end); at = at.plusSeconds(60)) {
            looks.add(at);
        }
        looks.add(ticket.opened().minus(NANO));
        looks.add(ticket.opened().plus(NANO));
        for (Event event : ticket.history().events()) {
            looks.add(event.at().minus(NANO));
            looks.add(event.at());
            looks.add(event.at().plus(NANO));
        }
        for (String name : calendars.names()) {
            Optional<Instant> bound = calendars.get(name).nextClosing(ticket.opened());
            while (bound.isPresent() && bound.get().isBefore(end)) {
                looks.add(bound.get().minus(NANO));
                looks.add(bound.get());
                looks.add(bound.get().plus(NANO));
                Instant at = bound.get();
                bound = calendars.get(name).isOpen(at)
                        ? calendars.get(name).nextClosing(at)
                        : calendars.get(name).nextOpening(at);
            }
        }
        return looks;
    }

    @Test
    void nothing_changes_before_it_and_at_it_what_it_names_does() {
        int changes = 0;
        for (long seed = 1; seed <= 8; seed++) {
            RandomSla policy = RandomSla.of(seed, Scope.ALL);
            SlaEngine engine = policy.engine();
            Ticket ticket = policy.tickets().next();
            NavigableSet<Instant> looks = looks(ticket, policy.calendars(), Duration.ofHours(30));
            Instant end = looks.last();
            Decision before = engine.decide(ticket, looks.first());
            for (Instant now = looks.first(); now != null; now = looks.higher(now)) {
                Decision decision = engine.decide(ticket, now);
                if (!happens(ticket, before.now(), now) && now.isAfter(before.now())) {
                    compare(before, decision, "seed " + seed + " at " + now + " after " + before.now());
                }
                if (decision.nextChange().isPresent()) {
                    Instant next = decision.nextChange().get().at();
                    if (!next.isAfter(end) && looks.add(next)) {
                        changes++;
                        looks.add(next.minus(NANO));
                        looks.add(next.plus(NANO));
                    }
                }
                before = decision;
            }
        }
        assertThat(changes).isGreaterThan(20);
    }

    @Test
    void a_decision_seen_later_is_the_decision_made_later() {
        int seen = 0;
        int expired = 0;
        for (long seed = 1; seed <= 8; seed++) {
            RandomSla policy = RandomSla.of(seed, Scope.ALL);
            SlaEngine engine = policy.engine();
            RandomHistories tickets = policy.tickets();
            for (int i = 0; i < 70; i++) {
                Ticket ticket = tickets.next();
                Instant now = tickets.within(ticket.opened().minusSeconds(3600), 50 * 60);
                Instant later = tickets.within(now, tickets.chance(50) ? 600 : 20 * 24 * 60);
                if (happens(ticket, now, later)) {
                    later = ticket.history().events().stream()
                            .map(Event::at)
                            .filter(now::isBefore)
                            .min(Instant::compareTo)
                            .orElseThrow()
                            .minus(NANO);
                }
                Instant then = later;
                Decision decision = engine.decide(ticket, now);
                String what = "seed " + seed + ", ticket " + i + " at " + then + " after " + now;
                if (decision.factsValidUntil()
                        .filter(until -> !then.isBefore(until))
                        .isPresent()) {
                    expired++;
                    assertThatThrownBy(() -> decision.at(then)).as(what).isInstanceOf(FactsExpiredException.class);
                } else {
                    seen++;
                    assertThat(decision.at(then)).as(what).isEqualTo(engine.decide(ticket, then));
                }
            }
        }
        assertThat(seen).isGreaterThan(300);
        assertThat(expired).isGreaterThan(5);
    }

    @Test
    void waking_at_each_next_change_misses_nothing_that_one_look_at_the_end_shows() {
        for (long seed = 1; seed <= 8; seed++) {
            RandomSla policy = RandomSla.of(seed, Scope.ALL);
            SlaEngine engine = policy.engine();
            RandomHistories tickets = policy.tickets().withoutLapses();
            for (int i = 0; i < 20; i++) {
                Ticket ticket = tickets.next();
                Decision first = engine.decide(ticket, ticket.opened().plus(Duration.ofHours(49)));
                Decision last = first;
                for (int wakes = 0; last.nextChange().isPresent(); wakes++) {
                    assertThat(wakes).isLessThan(500);
                    last = last.at(last.nextChange().get().at());
                }
                assertThat(last)
                        .as("seed %d, ticket %d", seed, i)
                        .isEqualTo(first.at(last.now()))
                        .isEqualTo(engine.decide(ticket, last.now()));
            }
        }
    }

    @Test
    void it_names_the_fact_that_lapses_and_cannot_be_seen_from_then_on() {
        SlaEngine engine = SomeClocks.promising("within(Clock.RESOLUTION, OpenTime.hours(8), \"soon\")");
        Instant complaint = SomeClocks.march("02T09:00");
        Ticket ticket =
                SomeClocks.opened("02T09:00").with(Impact.none().pressure(Pressure.complaint("CFO", complaint)));
        Decision decision = engine.decide(ticket, SomeClocks.march("02T10:00"));
        Instant until = complaint.plus(Duration.ofDays(3));
        assertThat(decision.factsValidUntil()).contains(until);
        assertThat(decision.at(until.minus(NANO))).isEqualTo(engine.decide(ticket, until.minus(NANO)));
        assertThatThrownBy(() -> decision.at(until))
                .isInstanceOf(FactsExpiredException.class)
                .hasMessageContaining("pressure COMPLAINT lapses at " + until);
    }

    @Test
    void a_decision_is_not_seen_before_it_was_made() {
        SlaEngine engine = SomeClocks.promising("within(Clock.RESOLUTION, OpenTime.hours(8), \"soon\")");
        Decision decision = engine.decide(SomeClocks.opened("02T09:00"), SomeClocks.march("02T10:00"));
        assertThat(decision.at(decision.now())).isEqualTo(decision);
        assertThatThrownBy(() -> decision.at(decision.now().minus(NANO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be seen earlier");
    }

    @Test
    void a_decision_from_before_the_opening_is_seen_after_it_without_saying_so() {
        SlaEngine engine = SomeClocks.promising("within(Clock.RESOLUTION, OpenTime.hours(8), \"soon\")");
        Ticket ticket = SomeClocks.opened("02T09:00");
        Decision early = engine.decide(ticket, SomeClocks.march("02T08:00"));
        assertThat(early.notes()).hasSize(1);
        for (String later : List.of("02T08:30", "02T09:00", "02T12:00")) {
            assertThat(early.at(SomeClocks.march(later))).isEqualTo(engine.decide(ticket, SomeClocks.march(later)));
        }
    }

    @Test
    void eight_threads_see_one_decision_alike() throws Exception {
        RandomSla policy = RandomSla.of(8, Scope.ALL);
        SlaEngine engine = policy.engine();
        RandomHistories tickets = policy.tickets().withoutLapses();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (int i = 0; i < 20; i++) {
                Ticket ticket = tickets.next();
                Instant now = ticket.opened().plus(Duration.ofDays(2));
                Decision shared = engine.decide(ticket, now);
                List<Callable<List<Decision>>> tasks = new ArrayList<>();
                for (int thread = 0; thread < 8; thread++) {
                    int offset = thread;
                    tasks.add(() -> {
                        List<Decision> seen = new ArrayList<>();
                        for (int look = 0; look < 40; look++) {
                            int hours = (look + 5 * offset) % 40;
                            seen.add(shared.at(now.plus(Duration.ofHours(hours))));
                        }
                        return seen;
                    });
                }
                for (Future<List<Decision>> seen : pool.invokeAll(tasks)) {
                    for (Decision decision : seen.get()) {
                        assertThat(decision)
                                .as("seed 8, ticket %d", i)
                                .isEqualTo(engine.decide(ticket, decision.now()));
                    }
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
