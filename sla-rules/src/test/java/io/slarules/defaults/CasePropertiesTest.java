package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Action;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Evidence;
import io.slarules.ticket.EvidenceItem;
import io.slarules.ticket.Facts;
import io.slarules.ticket.HandBack;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Statement;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Topic;
import io.slarules.ticket.WorkState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Properties of evidence, parking and tiers over random tickets; a failure names the seed of its ticket. */
class CasePropertiesTest {
    private static final long FIRST_SEED = 11_000;
    private static final int TICKETS = 600;
    private static final List<HandOverPurpose> PURPOSES = List.of(HandOverPurpose.values());
    private static final Set<String> REQUESTS = Set.of("E1", "E2", "V1", "F6-evidence");

    private static void forEachSeed(Consumer<Random> property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TICKETS; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static Instant someTime(Ticket ticket, Random random) {
        return ticket.opened().plus(Duration.ofMinutes(random.nextInt(8000)));
    }

    @Test
    void a_hold_names_what_is_missing_and_ends_and_no_p1_case_is_held() {
        int[] held = {0};
        forEachSeed(random -> {
            Ticket ticket = RandomTickets.eventfulLife(random);
            Decision decision = Samples.decide(ticket, someTime(ticket, random));
            for (Step step : decision.steps(StepState.HELD)) {
                held[0]++;
                assertThat(decision.priority().value()).as(step.key()).isNotEqualTo(Priority.P1);
                assertThat(step.missing()).as(step.key()).isNotEmpty();
                Instant end = step.at().orElseThrow();
                assertThat(end).as(step.key()).isAfter(decision.now());
                Decision then = Samples.decide(ticket, end);
                assertThat(then.steps(StepState.HELD)).extracting(Step::key).doesNotContain(step.key());
            }
        });
        assertThat(held[0]).isGreaterThan(15);
    }

    @Test
    void a_hold_lasts_no_longer_than_a_quarter_of_the_target_nor_than_its_level_allows() {
        int[] held = {0};
        forEachSeed(random -> {
            Ticket ticket = RandomTickets.calmLife(random);
            Decision decision = Samples.decide(ticket, ticket.opened());
            for (Step step : decision.steps(StepState.HELD)) {
                if (!(step.action() instanceof Action.Visit)) {
                    held[0]++;
                    assertThat(step.at().orElseThrow()).as(step.key()).isBeforeOrEqualTo(bound(ticket, decision));
                }
            }
        });
        assertThat(held[0]).isGreaterThan(20);
    }

    private static Instant bound(Ticket ticket, Decision decision) {
        if (decision.priority().value() == Priority.P2) {
            return ticket.opened().plus(Duration.ofHours(4));
        }
        String name = ticket.facts().customer().calendar();
        var calendar =
                name.equals("fab") ? Samples.FAB : name.equals("24x7") ? Fires.calendar(Priority.P1) : Samples.OFFICE;
        Duration day = calendar.dayLength();
        Duration quarter = day.multipliedBy(decision.priority().value() == Priority.P3 ? 3 : 5)
                .dividedBy(4);
        return calendar.add(ticket.opened(), quarter.compareTo(day) < 0 ? quarter : day);
    }

    @Test
    void no_request_names_what_was_given_or_asked_for() {
        int[] requests = {0};
        forEachSeed(random -> {
            Ticket ticket = RandomTickets.eventfulLife(random);
            Instant now = someTime(ticket, random);
            Evidence evidence = ticket.factsAt(now).evidence();
            for (Step step : Samples.decide(ticket, now).escalations()) {
                if (REQUESTS.contains(step.reason().ruleId()) && step.action() instanceof Action.AskFor ask) {
                    requests[0]++;
                    assertThat(ask.items())
                            .as(step.key())
                            .isNotEmpty()
                            .noneMatch(item -> evidence.given(item) || evidence.askedFor(item));
                }
            }
        });
        assertThat(requests[0]).isGreaterThan(100);
    }

    @Test
    void a_parked_case_is_explained_and_watched_and_nothing_urgent_or_dangerous_stays_parked() {
        int[] parked = {0};
        forEachSeed(random -> {
            Ticket ticket = RandomTickets.calmLife(random);
            Facts facts = ticket.facts();
            if (facts.work().state() == WorkState.PARKED) {
                parked[0]++;
                Decision decision = Samples.decide(ticket, ticket.opened());
                assertThat(Samples.row(decision, "C5")).hasSize(1);
                assertThat(Samples.step(decision, "C5-watch").at())
                        .contains(ticket.opened().plus(Duration.ofDays(90)));
                Safety safety = facts.impact().safety();
                boolean danger = safety == Safety.POTENTIAL || safety == Safety.ACTUAL;
                boolean urgent = decision.priority().value().isAtLeast(Priority.P2);
                assertThat(Samples.row(decision, "C5-urgent")).hasSize(urgent || danger ? 1 : 0);
                Statement told =
                        Statement.of(ticket.opened(), "s", Topic.PARKING, "random", io.slarules.ticket.Role.CUSTOMER);
                assertThat(Samples.row(Samples.decide(ticket.happened(told), ticket.opened()), "C5"))
                        .isEmpty();
            }
        });
        assertThat(parked[0]).isGreaterThan(50);
    }

    /** Rows F2 and F3 tell which tier has the case: they speak in local and in global support only. */
    @Test
    void a_tier_moves_by_acceptance_only_and_nothing_goes_up_again_without_new_evidence() {
        forEachSeed(random -> {
            Ticket ticket = Samples.at(Priority.P3);
            Tier tier = Tier.LOCAL;
            boolean returned = false;
            Tier pending = null;
            boolean back = false;
            boolean moves = true;
            Instant at = ticket.opened();
            for (int i = 0; i < 12; i++) {
                at = at.plus(Duration.ofMinutes(5));
                Instant when = at;
                switch (random.nextInt(4)) {
                    case 0 -> {
                        HandOverPurpose purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
                        pending = tier.next();
                        back = false;
                        moves = purpose.movesTheCase();
                        ticket = ticket.happened(HandOver.of(at, tier, pending, purpose));
                    }
                    case 1 -> {
                        if (tier != Tier.LOCAL) {
                            pending = tier.previous();
                            back = true;
                            moves = true;
                            ticket = ticket.happened(HandBack.of(at, tier, pending, "the cause is known"));
                        }
                    }
                    case 2 -> {
                        if (pending != null) {
                            ticket = ticket.happened(Acceptance.of(at, "Lin", pending));
                            if (moves) {
                                tier = pending;
                                returned = back;
                            }
                            pending = null;
                        }
                    }
                    default -> {
                        ticket = ticket.changed(
                                at,
                                facts -> facts.with(facts.evidence().with(EvidenceItem.measured("item", "Lin", when))));
                        returned = false;
                    }
                }
                Decision decision = Samples.decide(ticket, at);
                assertThat(Samples.row(decision, "F2")).hasSize(tier == Tier.LOCAL && !returned ? 1 : 0);
                assertThat(Samples.row(decision, "F3")).hasSize(tier == Tier.GLOBAL && !returned ? 1 : 0);
                assertThat(decision.escalations()).allMatch(step -> !step.tell().isEmpty());
            }
        });
    }

    @Test
    void what_rules_are_told_in_another_order_they_decide_the_same() {
        forEachSeed(random -> {
            Ticket ticket = RandomTickets.calmLife(random);
            Evidence evidence = ticket.facts().evidence();
            List<EvidenceItem> items = new java.util.ArrayList<>(evidence.items());
            java.util.Collections.shuffle(items, random);
            Evidence same = new Evidence(items, evidence.tried(), evidence.reproducible());
            assertThat(Samples.decide(ticket.with(same), ticket.opened()))
                    .isEqualTo(Samples.decide(ticket, ticket.opened()));
        });
    }
}
