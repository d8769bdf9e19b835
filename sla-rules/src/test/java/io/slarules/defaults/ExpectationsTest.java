package io.slarules.defaults;

import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Containment;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Spread;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Verified;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.WorkaroundInPlace;
import io.slarules.ticket.Worsening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a support manager expects of the default policy, in words. */
class ExpectationsTest {
    private static final Asset TOOL =
            Asset.equipment("LITHO-7").inVolumeProduction().productive();
    private static final Duration NOW = Duration.ZERO;

    private static Ticket ticket(Asset asset, Impact impact) {
        return Samples.calm().with(asset).with(impact);
    }

    private static Impact losing(int percent) {
        return Impact.none().losing(Share.ofPercent(percent));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Ticket answered(Ticket ticket) {
        return ticket.happened(Message.toCustomer(after(Duration.ofMinutes(10)), Channel.PHONE));
    }

    private static Relations seen(Spread spread, Recurrence recurrence) {
        return Relations.none().withSpread(spread).withRecurrence(recurrence);
    }

    /** Words, ticket, when it is looked at, level, and the rows that have something due then. */
    static Stream<Arguments> expectations() {
        Ticket down = ticket(TOOL.down(), Impact.none());
        Ticket leak = ticket(TOOL, Impact.none().safety(Safety.ACTUAL));
        Ticket question = ticket(Asset.product("APP"), Impact.none());
        Ticket partial = ticket(TOOL, losing(10));
        Ticket loud = ticket(TOOL, losing(10).pressure(Pressure.executive("Wang", OPENED)));
        return Stream.of(
                expect("the line is down", down, NOW, Priority.P1, "C1 F4 H1"),
                expect(
                        "the line is down, answered, and an hour later nobody has a plan",
                        answered(down),
                        hours(1),
                        Priority.P1,
                        "C1b F2 F4 H1 N5"),
                expect(
                        "the line has been down for four hours: half the time is used, and an effort nobody knows may not fit",
                        answered(down),
                        hours(4),
                        Priority.P1,
                        "C1b C3 C4 F2 F4 H1 N1 N3 N5"),
                expect(
                        "the line is down beyond the promise: managers know",
                        answered(down),
                        hours(9),
                        Priority.P1,
                        "C1b C3 C4 F2 F4 H1 H3 H4 N1 N2 N3 N4 N5"),
                expect("the line is down and the fix is on the shelf", fixed(down), NOW, Priority.P1, "C1 C10 H1"),
                expect(
                        "the line was down, a workaround holds, and that was measured",
                        contained(down),
                        hours(2),
                        Priority.P3,
                        "C1b C6 C6-cause C6-owner C7"),
                expect("gas is leaking while production runs", leak, NOW, Priority.P1, "C1 H1 H2"),
                expect("there is a hazard, nothing happened yet", hazard(), NOW, Priority.P2, "C1"),
                expect("a tenth of the capacity is lost", partial, NOW, Priority.P3, "C1"),
                expect("a tenth is lost, and it stops within the shift", worsening(), NOW, Priority.P2, "C1"),
                expect("a tenth is lost, and the customer's vice president calls", loud, NOW, Priority.P2, "C1 H5"),
                expect("a tenth is lost at many customers", everywhere(partial), NOW, Priority.P2, "C1"),
                expect(
                        "a tenth is lost, we wait for the customer's logs: no promise is missed, but he hears from us",
                        waiting(partial),
                        Duration.ofDays(30),
                        Priority.P3,
                        "C1b C3 N5"),
                expect("a question about software", question, NOW, Priority.P5, "C1"),
                expect("a question, asked loudly", loudly(question), NOW, Priority.P4, "C1 H5"),
                expect(
                        "an engineering tool stands still: nobody loses product",
                        ticket(
                                TOOL.notInVolumeProduction().down(),
                                Impact.none().impaired()),
                        NOW,
                        Priority.P4,
                        "C1"),
                expect(
                        "a tool in volume production, and nobody says more: assume the worst but a line down, and ask",
                        ticket(Asset.equipment("LITHO-7").inVolumeProduction(), Impact.unknown()),
                        NOW,
                        Priority.P2,
                        "C1 Q1 Q2"),
                expect("product may be scrap", ticket(TOOL, scrap()), NOW, Priority.P2, "C1"));
    }

    private static Arguments expect(String words, Ticket ticket, Duration after, Priority level, String due) {
        return Arguments.of(words, ticket, OPENED.plus(after), level, due);
    }

    private static Impact scrap() {
        return Impact.none().productAtRisk(Answer.YES);
    }

    private static Ticket hazard() {
        return ticket(TOOL, Impact.none().safety(Safety.POTENTIAL));
    }

    private static Ticket worsening() {
        return ticket(TOOL, losing(10).worsening(Worsening.withinShift(OPENED)));
    }

    private static Ticket everywhere(Ticket ticket) {
        return ticket.with(seen(Spread.MANY_CUSTOMERS, Recurrence.REPEATED));
    }

    private static Ticket loudly(Ticket ticket) {
        return ticket.with(ticket.facts().impact().pressure(Pressure.executive("Wang", OPENED)));
    }

    private static Ticket fixed(Ticket ticket) {
        return ticket.with(ticket.facts()
                .relations()
                .linkedTo(io.slarules.ticket.ProblemLink.of("PR-1").withKnownFix()));
    }

    private static Ticket waiting(Ticket ticket) {
        return answered(ticket)
                .happened(WaitStarted.of(after(Duration.ofHours(1)), "w", WaitFor.CUSTOMER, "log files"));
    }

    private static Ticket contained(Ticket ticket) {
        Instant at = after(hours(1));
        return answered(ticket)
                .happened(WorkaroundInPlace.of(at, "Lin", "two recipes only"))
                .changed(
                        at,
                        facts -> facts.with(TOOL).with(losing(2).containment(Containment.TEMPORARY_AFTER_LINE_DOWN)),
                        Verified.by("Lin", "runs at 98 %"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expectations")
    void a_support_manager_expects_that(String words, Ticket ticket, Instant now, Priority level, String due) {
        Decision decision = Samples.decide(ticket, now);
        Set<String> rows = new TreeSet<>();
        decision.steps(StepState.DUE).forEach(step -> rows.add(step.reason().ruleId()));
        assertThat(decision.priority().value()).as(words).isEqualTo(level);
        assertThat(String.join(" ", rows)).as("%s\n%s", words, decision).isEqualTo(due);
    }

    @Test
    void the_loudest_customer_does_not_push_a_stopped_line_aside() {
        Ticket loud = ticket(TOOL, losing(80).pressure(Pressure.executive("Wang", OPENED)));
        Ticket down = new Ticket(
                "D", OPENED.plusSeconds(3600), Samples.at(Priority.P1).facts(), loud.history());
        assertThat(Samples.ENGINE
                        .triage(List.of(loud, down), OPENED.plusSeconds(7200))
                        .places())
                .extracting(place -> place.ticket().id())
                .containsExactly("D", "T");
    }

    @Test
    void what_was_told_to_management_is_not_asked_again() {
        Ticket down = Samples.at(Priority.P1);
        Step told = Samples.step(Samples.decide(down, OPENED), "H1");
        Instant later = after(Duration.ofMinutes(5));
        Ticket reported = down.happened(io.slarules.ticket.StepDone.of(later, told.key()));
        assertThat(Samples.step(Samples.decide(reported, later), "H1").state()).isEqualTo(StepState.DONE);
    }
}
