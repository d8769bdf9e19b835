package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Change;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Event;
import io.slarules.ticket.History;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The properties of the escalation policy, over random tickets; a failure names the seed of its ticket. */
class EscalationPropertiesTest {
    private static final long FIRST_SEED = 7_000;
    private static final int TICKETS = 300;
    private static final Duration SEEN_FOR = Duration.ofDays(20);
    /**
     * Holds and parking end when a case becomes urgent; E2 then asks for what E1 asked for. C10-breach comes after a day, and a day is 24 hours at P2 and
     * one business day at P3.
     */
    private static final Set<String> ENDS_WITH_URGENCY = Set.of("E1", "E3", "V1", "C5", "C10-breach");

    private static void forEachSeed(Consumer<Random> property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TICKETS; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** The decisions at every event and at every instant at which time alone changes something, in order. */
    private static List<Decision> course(Ticket ticket) {
        TreeSet<Instant> events = new TreeSet<>();
        events.add(ticket.opened());
        ticket.history().events().forEach(event -> events.add(event.at()));
        List<Decision> course = new ArrayList<>();
        Instant end = ticket.opened().plus(SEEN_FOR);
        Optional<Instant> now = Optional.of(ticket.opened());
        while (now.isPresent() && now.get().isBefore(end)) {
            Decision decision = Samples.decide(ticket, now.get());
            course.add(decision);
            Optional<Instant> event = Optional.ofNullable(events.higher(now.get()));
            Optional<Instant> next = decision.nextChange().map(Change::at);
            now = event.isPresent() && (next.isEmpty() || event.get().isBefore(next.get())) ? event : next;
        }
        return course;
    }

    @Test
    void the_order_in_which_events_were_told_is_of_no_consequence() {
        forEachSeed(random -> {
            Ticket ticket = RandomTickets.eventfulLife(random);
            List<Event> shuffled = new ArrayList<>(ticket.history().events());
            Collections.shuffle(shuffled, random);
            Ticket same = ticket.withHistory(History.of(shuffled.toArray(new Event[0])));
            Instant now = ticket.opened().plus(Duration.ofMinutes(random.nextInt(6000)));
            Decision decision = Samples.decide(ticket, now);
            assertThat(Samples.decide(same, now)).isEqualTo(decision).hasToString(decision.toString());
        });
    }

    @Test
    void looking_often_finds_the_same_steps_at_the_same_instants_as_looking_once() {
        forEachSeed(random -> {
            List<Decision> course = course(RandomTickets.calmLife(random));
            if (course.get(0).factsValidUntil().isEmpty()) {
                Set<String> held = new HashSet<>();
                course.forEach(decision -> decision.steps(StepState.HELD).forEach(step -> held.add(step.key())));
                Map<String, Optional<Instant>> last = instants(course.get(course.size() - 1));
                course.forEach(decision ->
                        assertThat(without(held, instants(decision))).isEqualTo(without(held, last)));
            }
        });
    }

    private static Map<String, Optional<Instant>> instants(Decision decision) {
        Map<String, Optional<Instant>> instants = new HashMap<>();
        decision.escalations().forEach(step -> instants.put(step.key(), step.at()));
        return instants;
    }

    /** A step that is held says first when it would be due, and then when the hold ends. */
    private static Map<String, Optional<Instant>> without(Set<String> held, Map<String, Optional<Instant>> instants) {
        Map<String, Optional<Instant>> rest = new HashMap<>(instants);
        held.forEach(key -> rest.put(key, Optional.empty()));
        return rest;
    }

    @Test
    void each_step_has_a_key_of_its_own_and_does_not_move_while_it_is_due() {
        forEachSeed(random -> {
            Map<String, Instant> before = Map.of();
            for (Decision decision : course(RandomTickets.eventfulLife(random))) {
                Map<String, Instant> due = new HashMap<>();
                assertThat(decision.escalations()).extracting(Step::key).doesNotHaveDuplicates();
                for (Step step : decision.steps(StepState.DUE)) {
                    Instant at = step.at().orElseThrow();
                    assertThat(at).isBeforeOrEqualTo(decision.now());
                    assertThat(before.getOrDefault(step.key(), at))
                            .as(step.key())
                            .isEqualTo(at);
                    due.put(step.key(), at);
                }
                before = due;
            }
        });
    }

    @Test
    void every_step_tells_somebody_and_ends_no_earlier_than_it_begins() {
        forEachSeed(random -> {
            for (Decision decision : course(RandomTickets.eventfulLife(random))) {
                for (Step step : decision.escalations()) {
                    assertThat(step.tell()).as(step.key()).isNotEmpty();
                    assertThat(step.reason().fromRule()).as(step.key()).isTrue();
                    if (step.finishBy().isPresent()) {
                        assertThat(step.finishBy().get())
                                .as(step.key())
                                .isAfterOrEqualTo(step.at().orElseThrow());
                    }
                }
            }
        });
    }

    @Test
    void a_promise_broken_by_time_alone_had_its_notice_before() {
        int[] broken = {0};
        forEachSeed(random -> {
            Ticket ticket = RandomTickets.eventfulLife(random);
            Set<Instant> events = new HashSet<>();
            ticket.history().events().forEach(event -> events.add(event.at()));
            Map<Clock, ClockState> before = new HashMap<>();
            for (Decision decision : course(ticket)) {
                for (Deadline deadline : decision.deadlines()) {
                    ClockState was = before.put(deadline.clock(), deadline.state());
                    boolean breaks = deadline.state() == ClockState.BREACHED
                            && was == ClockState.RUNNING
                            && deadline.commitment() == Commitment.SLA;
                    if (breaks && !events.contains(decision.now())) {
                        broken[0]++;
                        noticed(decision, deadline);
                    }
                }
            }
        });
        assertThat(broken[0]).isGreaterThan(100);
    }

    private static void noticed(Decision decision, Deadline deadline) {
        List<String> rows = deadline.clock().isVisit() ? List.of("V3") : List.of("N3", "C4");
        for (String row : rows) {
            assertThat(Samples.row(decision, row))
                    .as("%s before %s breaks in\n%s", row, deadline.clock(), decision)
                    .anyMatch(step -> step.key().contains(" " + deadline.clock() + " ")
                            && step.at().orElseThrow().isBefore(decision.now()));
        }
    }

    @Test
    void a_pause_stops_the_clock_and_its_end_never_takes_it_back() {
        forEachSeed(random -> {
            Map<String, Deadline> before = new HashMap<>();
            for (Decision decision : course(RandomTickets.eventfulLife(random))) {
                for (Deadline deadline : decision.deadlines()) {
                    String promise = deadline.clock() + "#" + deadline.occurrence();
                    Deadline old = before.put(promise, deadline);
                    if (old == null || !old.calendar().equals(deadline.calendar())) {
                        continue;
                    }
                    assertThat(deadline.elapsed()).as(promise).isGreaterThanOrEqualTo(old.elapsed());
                    if (old.state() == ClockState.PAUSED) {
                        assertThat(deadline.elapsed()).as(promise).isEqualTo(old.elapsed());
                    }
                    if (deadline.state() == ClockState.PAUSED) {
                        assertThat(decision.priority().value()).isNotEqualTo(Priority.P1);
                    }
                }
            }
        });
    }

    @Test
    void a_more_urgent_level_brings_no_step_later_and_loses_none() {
        forEachSeed(random -> {
            Ticket any = RandomTickets.calmLife(random);
            ProductionImpact[] impacts = ProductionImpact.values();
            for (int i = 1; i < impacts.length; i++) {
                Decision lesser = ofImpact(any, impacts[i - 1]);
                Decision urgent = ofImpact(any, impacts[i]);
                Map<String, Optional<Instant>> sooner = instants(urgent);
                for (Step step : lesser.escalations()) {
                    if (ENDS_WITH_URGENCY.contains(step.reason().ruleId())) {
                        continue;
                    }
                    assertThat(sooner)
                            .as("%s at %s", step.key(), urgent.priority().value())
                            .containsKey(step.key());
                    assertThat(sooner.get(step.key()).orElseThrow())
                            .as("%s at %s", step.key(), urgent.priority().value())
                            .isBeforeOrEqualTo(step.at().orElseThrow());
                }
            }
        });
    }

    /** The decision on a ticket whose level follows from its production impact alone. */
    private static Decision ofImpact(Ticket any, ProductionImpact impact) {
        Asset tool = Asset.equipment("LITHO-7").inVolumeProduction().productive();
        Ticket ticket =
                any.with(tool).with(Impact.none()).with(Samples.calm().facts().relations());
        return Samples.decide(Samples.stating(ticket, impact), any.opened());
    }

    @Test
    void at_equal_level_pressure_adds_its_own_steps_only_and_moves_none() {
        forEachSeed(random -> {
            Ticket ticket = RandomTickets.calmLife(random);
            Impact impact = ticket.facts().impact();
            Decision calm = Samples.decide(ticket.with(impact.pressure(Pressure.NORMAL)), ticket.opened());
            for (Pressure pressure :
                    List.of(Pressure.executive("Wang", ticket.opened()), Pressure.complaint("Wang", ticket.opened()))) {
                Decision pressed = Samples.decide(ticket.with(impact.pressure(pressure)), ticket.opened());
                if (calm.priority().value() == pressed.priority().value()) {
                    String own = pressure.level() == PressureLevel.EXECUTIVE ? "T/H5 INFORM #1" : "T/C12 INFORM #1";
                    Map<String, Optional<Instant>> more = instants(pressed);
                    assertThat(more.keySet()).contains(own);
                    more.keySet().retainAll(instants(calm).keySet());
                    assertThat(more).isEqualTo(instants(calm));
                    assertThat(instants(pressed).keySet()).allMatch(key -> key.equals(own) || more.containsKey(key));
                }
            }
        });
    }

    @Test
    void every_level_and_tier_has_its_steps() {
        for (Priority level : Priority.values()) {
            for (Tier tier : Tier.values()) {
                Ticket ticket = Samples.working(Samples.at(level), tier);
                Set<String> rows = new TreeSet<>();
                Samples.decide(ticket, Samples.OPENED)
                        .escalations()
                        .forEach(step -> rows.add(step.reason().ruleId()));
                Set<String> expected = new TreeSet<>(List.of("C1", "C4", "H4", "N1", "N2", "N3", "N4", "N5"));
                if (tier == Tier.LOCAL && level != Priority.P5) {
                    expected.add("F2");
                }
                if (tier == Tier.GLOBAL && level != Priority.P5) {
                    expected.add("F3");
                }
                if (level.isAtLeast(Priority.P2)) {
                    expected.add("H3");
                }
                if (level == Priority.P1) {
                    expected.add("H1");
                }
                if (level == Priority.P1 && tier == Tier.LOCAL) {
                    expected.add("F4");
                }
                assertThat(rows).as("%s at %s", level, tier).isEqualTo(expected);
            }
        }
        Ticket danger = Samples.calm().with(Impact.none().safety(Safety.ACTUAL));
        assertThat(Samples.row(Samples.decide(danger, Samples.OPENED), "H2")).hasSize(1);
    }
}
