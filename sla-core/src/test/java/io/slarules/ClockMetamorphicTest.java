package io.slarules;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.RandomSla.Scope;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.ticket.Event;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.History;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How decisions about related tickets are related, over random policies and tickets. */
class ClockMetamorphicTest {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    /** It starts and stops with waits, so that another wait is no mere pause. */
    private static final Clock SUPPLIER = Clock.named("supplier");

    private static String what(long seed, int ticket) {
        return "seed " + seed + ", ticket " + ticket;
    }

    private static List<Deadline> paused(Decision decision) {
        return decision.deadlines().stream()
                .filter(deadline -> !deadline.clock().equals(SUPPLIER))
                .toList();
    }

    private static Optional<Instant> due(Decision decision, Clock clock) {
        return decision.deadline(clock).flatMap(Deadline::due);
    }

    @Test
    void another_pause_never_makes_a_deadline_earlier() {
        int compared = 0;
        for (long seed = 1; seed <= 8; seed++) {
            RandomSla policy = RandomSla.of(seed, Scope.PLAIN_PAUSES);
            SlaEngine engine = policy.engine();
            RandomHistories tickets = policy.tickets();
            for (int i = 0; i < 100; i++) {
                Ticket ticket = tickets.next();
                Instant now = tickets.within(ticket.opened(), 60 * 60);
                Instant from = tickets.within(ticket.opened(), 48 * 60);
                Instant to = tickets.within(from, 12 * 60);
                Ticket more = ticket.happened(
                        WaitStarted.of(from, "more", tickets.any(List.of(WaitFor.CUSTOMER, WaitFor.PART)), ""),
                        WaitEnded.of(to, "more"));
                Decision before = engine.decide(ticket, now);
                Decision after = engine.decide(more, now);
                for (Deadline deadline : paused(before)) {
                    Optional<Instant> later = due(after, deadline.clock());
                    if (deadline.due().isPresent() && later.isPresent()) {
                        compared++;
                        assertThat(later.get())
                                .as("%s, %s", what(seed, i), deadline.clock())
                                .isAfterOrEqualTo(deadline.due().get());
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static String movedBack(Decision decision, Duration moved) {
        return INSTANT.matcher(decision.toString())
                .replaceAll((MatchResult found) ->
                        Instant.parse(found.group()).minus(moved).toString());
    }

    private static void assertMoves(Scope scope, Duration moved) {
        for (long seed = 1; seed <= 6; seed++) {
            RandomSla policy = RandomSla.of(seed, scope);
            SlaEngine engine = policy.engine();
            RandomHistories tickets = policy.tickets();
            RandomHistories movedTickets = policy.tickets(moved);
            for (int i = 0; i < 40; i++) {
                Ticket ticket = tickets.next();
                Instant now = tickets.within(ticket.opened(), 60 * 60);
                Decision decision = engine.decide(ticket, now);
                Ticket other = movedTickets.next();
                Decision later = engine.decide(other, movedTickets.within(other.opened(), 60 * 60));
                assertThat(movedBack(later, moved))
                        .as("%s by %s", what(seed, i), moved)
                        .isEqualTo(decision.toString());
            }
        }
    }

    @Test
    void moving_everything_by_whole_weeks_moves_all_results() {
        assertMoves(Scope.PERIODIC, Duration.ofDays(7));
        assertMoves(Scope.PERIODIC, Duration.ofDays(-70));
    }

    @Test
    void around_the_clock_moving_everything_by_any_amount_moves_all_results() {
        assertMoves(Scope.AROUND_THE_CLOCK, Duration.ofNanos(7_654_321_987_654_321L));
        assertMoves(Scope.AROUND_THE_CLOCK, Duration.ofSeconds(-12_345_678));
    }

    @Test
    void splitting_a_pause_into_two_adjacent_ones_changes_nothing() {
        for (long seed = 1; seed <= 6; seed++) {
            RandomSla policy = RandomSla.of(seed, Scope.PERIODIC);
            SlaEngine engine = policy.engine();
            RandomHistories tickets = policy.tickets();
            for (int i = 0; i < 80; i++) {
                Ticket ticket = tickets.next();
                Instant from = tickets.within(ticket.opened(), 48 * 60);
                Instant middle = tickets.within(from, 12 * 60);
                Instant to = tickets.within(middle, 12 * 60);
                Instant now = tickets.within(ticket.opened(), 70 * 60);
                Ticket whole = ticket.happened(WaitStarted.of(from, "a", WaitFor.PART, ""), WaitEnded.of(to, "a"));
                Ticket split = ticket.happened(
                        WaitStarted.of(from, "a", WaitFor.PART, ""),
                        WaitEnded.of(middle, "a"),
                        WaitStarted.of(middle, "b", WaitFor.PART, ""),
                        WaitEnded.of(to, "b"));
                Decision one = engine.decide(whole, now);
                Decision two = engine.decide(split, now);
                assertThat(paused(two)).as(what(seed, i)).isEqualTo(paused(one));
                assertThat(two.escalations()).as(what(seed, i)).isEqualTo(one.escalations());
            }
        }
    }

    @Test
    void a_later_now_never_heals_a_breach() {
        int breached = 0;
        for (long seed = 1; seed <= 8; seed++) {
            RandomSla policy = RandomSla.of(seed, Scope.PLAIN_PAUSES);
            SlaEngine engine = policy.engine();
            RandomHistories tickets = policy.tickets();
            for (int i = 0; i < 100; i++) {
                Ticket ticket = tickets.next();
                Instant now = tickets.within(ticket.opened(), 60 * 60);
                Instant later = tickets.within(now, 30 * 60);
                boolean othersFacts = ticket.history().events().stream()
                        .filter(event -> event.at().isAfter(now) && !event.at().isAfter(later))
                        .anyMatch(event ->
                                event.kind() == EventKind.FACTS_CHANGED || event.kind() == EventKind.CANCELLED);
                Decision then = engine.decide(ticket, later);
                for (Deadline deadline : engine.decide(ticket, now).deadlines()) {
                    if (!othersFacts && deadline.everBroken()) {
                        breached++;
                        assertThat(then.deadline(deadline.clock()).orElseThrow().everBroken())
                                .as("%s, %s from %s to %s", what(seed, i), deadline.clock(), now, later)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(breached).isGreaterThan(200);
    }

    @Test
    void while_nothing_happens_what_is_breached_stays_so_under_every_convention() {
        int breached = 0;
        for (long seed = 1; seed <= 8; seed++) {
            RandomSla policy = RandomSla.of(seed, Scope.ALL);
            SlaEngine engine = policy.engine();
            RandomHistories tickets = policy.tickets();
            for (int i = 0; i < 80; i++) {
                Ticket ticket = tickets.next();
                Instant now = ticket.opened().plus(Duration.ofDays(2));
                Decision then = engine.decide(ticket, tickets.within(now, 40 * 60));
                for (Deadline deadline : engine.decide(ticket, now).deadlines()) {
                    if (deadline.state() == ClockState.BREACHED) {
                        breached++;
                        assertThat(then.deadline(deadline.clock()).orElseThrow().state())
                                .as("%s, %s", what(seed, i), deadline.clock())
                                .isEqualTo(ClockState.BREACHED);
                    }
                }
            }
        }
        assertThat(breached).isGreaterThan(100);
    }

    @Test
    void a_stricter_target_never_gives_a_later_deadline() {
        int compared = 0;
        for (long seed = 1; seed <= 6; seed++) {
            RandomSla policy = RandomSla.of(seed, Scope.PLAIN_PAUSES);
            SlaEngine engine = policy.engine();
            SlaEngine stricter = policy.stricterEngine();
            RandomHistories tickets = policy.tickets();
            for (int i = 0; i < 100; i++) {
                Ticket ticket = tickets.next();
                Instant now = tickets.within(ticket.opened(), 60 * 60);
                Decision strict = stricter.decide(ticket, now);
                for (Deadline deadline : engine.decide(ticket, now).deadlines()) {
                    Optional<Instant> earlier = due(strict, deadline.clock());
                    if (deadline.due().isPresent() && earlier.isPresent()) {
                        compared++;
                        assertThat(earlier.get())
                                .as("%s, %s", what(seed, i), deadline.clock())
                                .isBeforeOrEqualTo(deadline.due().get());
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void permuting_the_history_changes_nothing() {
        for (long seed = 1; seed <= 8; seed++) {
            RandomSla policy = RandomSla.of(seed, Scope.ALL);
            SlaEngine engine = policy.engine();
            RandomHistories tickets = policy.tickets();
            Random order = new Random(seed);
            for (int i = 0; i < 80; i++) {
                Ticket ticket = tickets.next();
                List<Event> events = new ArrayList<>(ticket.history().events());
                Collections.shuffle(events, order);
                Ticket shuffled = ticket.withHistory(History.none()).happened(events.toArray(Event[]::new));
                Instant now = tickets.within(ticket.opened(), 60 * 60);
                assertThat(engine.decide(shuffled, now)).as(what(seed, i)).isEqualTo(engine.decide(ticket, now));
            }
        }
    }
}
