package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.TriageTerms;
import io.slarules.rule.Band;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.WorkaroundInPlace;
import io.slarules.ticket.Worsening;
import io.slarules.triage.Place;
import io.slarules.triage.TriageOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The terms that the default policy gives the triage order, and the order they make. */
class TriageTermsTest {
    private static TriageTerms terms(Ticket ticket) {
        return Samples.decide(ticket, OPENED).triage();
    }

    private static Ticket tools(Ticket ticket, int count) {
        return ticket.with(ticket.facts().asset().withTools(count));
    }

    private static Ticket losing(Share share, Answer volume) {
        Ticket calm = Samples.calm();
        return calm.with(calm.facts().asset().withVolumeProduction(volume))
                .with(calm.facts().impact().losing(share));
    }

    private static Ticket id(Ticket ticket, String id) {
        return new Ticket(id, ticket.opened(), ticket.facts(), ticket.history());
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void danger_comes_before_a_p1_case_and_that_before_everything_else(Priority level) {
        Ticket ticket = Samples.at(level);
        Ticket danger = ticket.with(ticket.facts().impact().safety(Safety.ACTUAL));
        assertThat(terms(danger).band().value()).isEqualTo(Band.DANGER);
        assertThat(terms(ticket).band().value()).isEqualTo(level == Priority.P1 ? Band.LINE_DOWN : Band.REST);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 50, 150", "2, 1000, 2000", "1, 0, 0", "7, 299, 2093"})
    void a_measured_loss_counts_for_every_tool(int tools, int permille, long loss) {
        Ticket ticket = tools(losing(Share.ofPermille(permille), Answer.YES), tools);
        assertThat(terms(ticket).lossMilli().value()).isEqualTo(loss);
    }

    @Test
    void a_loss_outside_volume_production_is_none_and_one_that_may_be_inside_counts() {
        assertThat(terms(losing(Share.ofPercent(80), Answer.NO)).lossMilli().value())
                .isZero();
        assertThat(terms(losing(Share.UNKNOWN, Answer.NO)).lossMilli().value()).isZero();
        assertThat(terms(losing(Share.ofPercent(80), Answer.UNKNOWN))
                        .lossMilli()
                        .value())
                .isEqualTo(800);
    }

    @Test
    void an_unmeasured_loss_is_the_middle_of_its_impact() {
        Asset tool =
                Asset.equipment("LITHO-7").inVolumeProduction().productive().withTools(2);
        Impact unmeasured = Impact.none().losing(Share.UNKNOWN);
        Ticket ticket = Samples.calm().with(unmeasured);
        assertThat(loss(ticket.with(tool.down()))).isEqualTo(2000);
        assertThat(loss(ticket.with(tool))).as("severe, assumed").isEqualTo(1100);
        Ticket maybe = ticket.with(tool.withVolumeProduction(Answer.UNKNOWN));
        assertThat(loss(maybe)).as("severe, if it is volume production").isEqualTo(1100);
    }

    @Test
    void an_unmeasured_loss_of_a_lesser_impact_is_the_middle_of_that() {
        // The defaults take an unmeasured loss for severe; here the host knows the impact otherwise.
        for (ProductionImpact impact : ProductionImpact.values()) {
            long middle =
                    switch (impact) {
                        case NONE -> 0;
                        case MINOR -> 25;
                        case PARTIAL -> 175;
                        case SEVERE -> 550;
                        case LINE_DOWN -> 1000;
                    };
            Ticket ticket = losing(Share.UNKNOWN, Answer.YES);
            assertThat(Outspoken.decide(Outspoken.saying(impact, ticket), OPENED)
                            .triage()
                            .lossMilli()
                            .value())
                    .as(impact.name())
                    .isEqualTo(middle);
        }
    }

    private static long loss(Ticket ticket) {
        return terms(ticket).lossMilli().value();
    }

    @Test
    void a_huge_number_of_tools_counts_as_the_largest_loss() {
        assertThat(loss(tools(Samples.at(Priority.P2), Integer.MAX_VALUE))).isEqualTo(1_000_000_000);
    }

    @Test
    void the_promise_is_the_workaround_until_it_is_in_place_and_then_whatever_is_due_next() {
        Instant contained = after(Duration.ofMinutes(30));
        Ticket ticket = Samples.at(Priority.P2).happened(WorkaroundInPlace.of(contained));
        assertThat(terms(ticket).promise().value()).contains(after(Duration.ofHours(24)));
        assertThat(Samples.decide(ticket, contained).triage().promise().value())
                .as("the first response is owed still")
                .contains(after(Duration.ofHours(1)));
        Ticket answered = ticket.happened(Message.toCustomer(contained, Channel.CHAT));
        assertThat(Samples.decide(answered, contained).triage().promise().value())
                .contains(after(Duration.ofDays(10)));
    }

    @Test
    void a_promise_that_is_paused_is_no_date() {
        Ticket waiting = Samples.at(Priority.P2).happened(WaitStarted.of(OPENED, "w", WaitFor.CUSTOMER, "access"));
        assertThat(terms(waiting).promise().value()).isEmpty();
    }

    @Test
    void an_announced_worsening_is_its_instant_and_none_is_none() {
        Ticket ticket = Samples.at(Priority.P3);
        Impact impact = ticket.facts().impact();
        assertThat(terms(ticket).worsening().value()).isEmpty();
        assertThat(terms(ticket.with(impact.worsening(Worsening.withinShift(OPENED))))
                        .worsening()
                        .value())
                .contains(after(Duration.ofHours(8)));
        assertThat(terms(ticket.with(impact.worsening(Worsening.within3Days(OPENED))))
                        .worsening()
                        .value())
                .contains(after(Duration.ofDays(3)));
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1", "PT1M, 1", "PT15M, 15", "PT15M0.000000001S, 16", "PT9H, 540", "PT200000H, 12000000"})
    void the_effort_is_rounded_up_to_minutes(Duration effort, int minutes) {
        Ticket ticket = Samples.calm();
        assertThat(terms(ticket.with(ticket.facts().work().effort(effort)))
                        .effortMinutes()
                        .value())
                .isEqualTo(minutes);
    }

    @Test
    void an_unknown_effort_is_four_hours() {
        assertThat(terms(Samples.calm()).effortMinutes().value()).isEqualTo(240);
    }

    @ParameterizedTest
    @CsvSource({"PT15M, 15", "PT30M, 30", "PT30M1S, 30", "PT1H, 30", "PT200H, 30"})
    void a_known_fix_takes_half_an_hour_or_what_is_estimated_if_that_is_less(Duration effort, int minutes) {
        Ticket ticket = Samples.calm().with(Samples.calm().facts().work().effort(effort));
        Ticket known = ticket.with(
                ticket.facts().relations().linkedTo(ProblemLink.of("PR-1").withKnownFix()));
        assertThat(terms(known).effortMinutes().value()).isEqualTo(minutes);
        assertThat(terms(known).effortMinutes().ruleIds()).isEqualTo("O5");
    }

    @Test
    void the_order_is_by_band_and_then_by_what_an_hour_of_work_saves() {
        Ticket danger = id(Samples.calm().with(Samples.calm().facts().impact().safety(Safety.ACTUAL)), "danger");
        Ticket down = id(Samples.at(Priority.P1), "line down");
        Ticket quick = id(Samples.at(Priority.P2), "quick");
        quick = quick.with(quick.facts().work().effort(Duration.ofMinutes(15)));
        Ticket slow = id(Samples.at(Priority.P2), "slow");
        slow = slow.with(slow.facts().work().effort(Duration.ofHours(16)));
        Ticket question = id(Samples.at(Priority.P5), "question");
        List<Ticket> queue = new ArrayList<>(List.of(question, slow, quick, down, danger));
        assertThat(ids(queue)).containsExactly("danger", "line down", "quick", "slow", "question");
        Collections.reverse(queue);
        assertThat(ids(queue)).containsExactly("danger", "line down", "quick", "slow", "question");
    }

    private static List<String> ids(List<Ticket> queue) {
        return Samples.ENGINE.triage(queue, OPENED).places().stream()
                .map(place -> place.ticket().id())
                .toList();
    }

    @Test
    void no_ticket_of_a_later_band_or_of_less_merit_stands_before_another() {
        long seed = 20260302;
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<Ticket> queue = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                queue.add(id(RandomTickets.calmLife(random), "T" + i));
            }
            TriageOrder order = Samples.ENGINE.triage(queue, after(Duration.ofHours(random.nextInt(60))));
            assertThat(order.places())
                    .as("seed %d, round %d", seed, round)
                    .isSortedAccordingTo(Comparator.<Place, Band>comparing(
                                    place -> place.ticket().band())
                            .thenComparing(place -> -place.merit().value()));
        }
    }
}
