package io.slarules.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Lives;
import io.slarules.internal.policy.RandomLives;
import io.slarules.internal.policy.Stretch;
import io.slarules.rule.Clock;
import io.slarules.rule.Retarget;
import io.slarules.ticket.Event;
import io.slarules.ticket.History;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockPropertiesTest {
    private static Optional<Deadline> deadline(Life life, Clock clock) {
        return Standing.deadlines(life).stream()
                .filter(deadline -> deadline.clock().equals(clock))
                .findFirst();
    }

    @Test
    void agrees_with_an_oracle_that_walks_minute_by_minute() {
        int compared = 0;
        for (long seed = 0; seed < 150; seed++) {
            RandomLives random = new RandomLives(seed);
            Life life = random.life().at(random.instant());
            for (Clock clock : List.of(Clock.FIRST_RESPONSE, Clock.WORKAROUND, Clock.RESOLUTION)) {
                MinuteOracle oracle = MinuteOracle.of(life, clock);
                Optional<Deadline> deadline = deadline(life, clock).filter(Deadline::open);
                String what = "seed " + seed + " " + clock + " at " + life.now();
                assertThat(deadline.isPresent()).as(what).isEqualTo(oracle.open());
                if (deadline.isPresent()) {
                    compared++;
                    Deadline actual = deadline.get();
                    assertThat(actual.elapsed()).as(what).isEqualTo(oracle.elapsed());
                    assertThat(actual.targetTime().toMinutes()).as(what).isEqualTo(oracle.target);
                    assertThat(actual.started()).as(what).contains(oracle.origin);
                    assertThat(actual.occurrence()).as(what).isEqualTo(oracle.occurrence);
                    boolean late = oracle.elapsed().toMinutes() > oracle.target;
                    assertThat(actual.state())
                            .as(what)
                            .isEqualTo(
                                    late
                                            ? ClockState.BREACHED
                                            : oracle.runs() ? ClockState.RUNNING : ClockState.PAUSED);
                    if (actual.state() == ClockState.RUNNING && oracle.elapsed().toMinutes() < oracle.target) {
                        assertThat(actual.due()).as(what).contains(oracle.due());
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    /** The same life with more events. */
    private static Life with(Life life, Event... more) {
        History history = life.ticket().history().with(more).until(life.now());
        Ticket ticket = life.ticket().withHistory(history);
        return new Life(ticket, life.now(), life.calendars(), history.events(), life.stretches(), life.expiry());
    }

    @Test
    void a_pause_more_never_makes_a_deadline_earlier() {
        int compared = 0;
        for (long seed = 0; seed < 1000; seed++) {
            // On one calendar: where promises on two calendars compete, a pause may hand the win to the other one.
            RandomLives random = new RandomLives(seed).onOneCalendar();
            Life life = random.life().at(random.instant());
            Instant from = random.instant();
            WaitFor kind = random.chance(50) ? WaitFor.CUSTOMER : WaitFor.PART;
            Life paused = with(
                    life,
                    WaitStarted.of(from, "more", kind, ""),
                    WaitEnded.of(from.plus(Duration.ofMinutes(random.below(3000))), "more"));
            for (Deadline before : Standing.deadlines(life)) {
                Optional<Instant> after = deadline(paused, before.clock()).flatMap(Deadline::due);
                if (before.due().isPresent() && after.isPresent()) {
                    compared++;
                    assertThat(after.get())
                            .as("seed %d %s", seed, before.clock())
                            .isAfterOrEqualTo(before.due().get());
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    @Test
    void splitting_a_pause_in_two_adjacent_ones_changes_nothing() {
        for (long seed = 0; seed < 700; seed++) {
            RandomLives random = new RandomLives(seed);
            Life life = random.life().at(random.instant());
            Instant from = random.instant();
            Instant middle = from.plusSeconds(random.below(100_000));
            Instant to = middle.plusSeconds(random.below(100_000));
            Life whole = with(life, WaitStarted.of(from, "a", WaitFor.CUSTOMER, ""), WaitEnded.of(to, "a"));
            Life split = with(
                    life,
                    WaitStarted.of(from, "a", WaitFor.CUSTOMER, ""),
                    WaitEnded.of(middle, "a"),
                    WaitStarted.of(middle, "b", WaitFor.CUSTOMER, ""),
                    WaitEnded.of(to, "b"));
            assertThat(Standing.deadlines(split)).as("seed %d", seed).isEqualTo(Standing.deadlines(whole));
        }
    }

    @Test
    void no_lapse_and_no_never_later_retarget_makes_a_running_promise_later() {
        int compared = 0;
        for (long seed = 0; seed < 3000; seed++) {
            RandomLives random = new RandomLives(seed);
            Lives lives = random.life();
            List<Stretch> all = lives.at(Instant.parse("2026-06-01T00:00:00Z")).stretches();
            Stretch last = all.get(all.size() - 1);
            Life after = lives.at(last.from());
            if (all.size() < 2
                    || happensAt(after, last.from())
                    || all.get(all.size() - 2).from().equals(last.from())) {
                continue;
            }
            Life before = new Life(
                    after.ticket(),
                    after.now(),
                    after.calendars(),
                    after.events(),
                    new ArrayList<>(all.subList(0, all.size() - 1)),
                    after.expiry());
            for (Deadline old : Standing.deadlines(before)) {
                Optional<Deadline> now = deadline(after, old.clock());
                boolean bound = last.lapse()
                        || last.outcome().clocks().stream()
                                .filter(terms -> terms.clock().equals(old.clock()))
                                .allMatch(terms -> terms.amount().isPresent()
                                        && terms.conventions().retarget() == Retarget.AT_CHANGE_NEVER_LATER);
                if (bound
                        && old.due().isPresent()
                        && old.open()
                        && now.flatMap(Deadline::due).isPresent()) {
                    compared++;
                    assertThat(now.get().due().get())
                            .as("seed %d %s", seed, old.clock())
                            .isBeforeOrEqualTo(old.due().get());
                }
            }
        }
        assertThat(compared).isGreaterThan(250);
    }

    private static boolean happensAt(Life life, Instant instant) {
        return life.events().stream().anyMatch(event -> event.at().equals(instant));
    }
}
