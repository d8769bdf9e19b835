package io.slarules.defaults;

import static io.slarules.defaults.ProblemSamples.PROBLEM;
import static io.slarules.defaults.ProblemSamples.confirmed;
import static io.slarules.defaults.ProblemSamples.day;
import static io.slarules.defaults.ProblemSamples.row;
import static io.slarules.defaults.ProblemSamples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slarules.SlaEngine;
import io.slarules.calendar.Calendars;
import io.slarules.customer.CustomerAccount;
import io.slarules.decision.Action;
import io.slarules.decision.ReviewAct;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemEvent;
import io.slarules.problem.ProblemReview;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFailedException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host's own rules about problem records and customers: layers, replacements, values, reasons and checks are those of every phase. */
class ReviewLayersTest {
    private static final ProblemCase FIRST = confirmed("T-1", 0, "fab-1", "ETCH-1", Priority.P4);
    private static final ProblemCase SECOND = confirmed("T-2", 1, "fab-1", "ETCH-1", Priority.P4);

    private static ProblemReview review(RuleSet rules, Problem problem, ProblemCase... cases) {
        return engine(rules).review(problem, List.of(cases), day(1));
    }

    private static SlaEngine engine(RuleSet rules) {
        return SlaEngine.compile(rules, Calendars.of(Samples.OFFICE));
    }

    private static RuleSet plus(String file, String phase, String rules) {
        return DefaultRules.ruleSet()
                .plus(RuleFile.of(file, "package acme\nagenda-group \"" + phase + "\"\n" + rules + "\n"));
    }

    @Test
    void a_later_layer_decides_what_is_systemic_and_its_reason_names_file_and_line() {
        RuleSet calm = plus(
                "acme.drl",
                "recurrence",
                "rule \"A1 a known batch\" when Case( signature == \"E-2041\" ) then recurrence.isolated(\"a batch of bad seals\"); end");
        assertThat(review(DefaultRules.ruleSet(), PROBLEM, FIRST, SECOND)
                        .systemic()
                        .value())
                .isTrue();
        ProblemReview review = review(calm, PROBLEM, FIRST, SECOND);
        assertThat(review.systemic().value()).isFalse();
        assertThat(review.systemic().reason().toString())
                .contains("a batch of bad seals", "acme.drl:3", "A1 a known batch");
        assertThat(review.systemic().superseded())
                .anyMatch(lost -> lost.value() && lost.reason().ruleId().equals("S1"));
    }

    @Test
    void a_later_layer_names_another_class() {
        RuleSet strict = plus(
                "acme.drl",
                "rnd",
                "rule \"A2 our best customer\" when Case( systemic, customers contains \"fab-1\" ) then rnd.immediate(\"fab-1 ramps up\"); end");
        ProblemCase contained = SECOND.containedAt(day(1));
        assertThat(review(DefaultRules.ruleSet(), PROBLEM, FIRST.containedAt(day(1)), contained)
                        .problemClass()
                        .value())
                .isEqualTo(ProblemClass.YELLOW);
        assertThat(review(strict, PROBLEM, FIRST.containedAt(day(1)), contained)
                        .problemClass()
                        .value())
                .isEqualTo(ProblemClass.RED);
    }

    @Test
    void a_rule_takes_the_place_of_a_default_rule_or_a_rule_set_does_without_it() {
        RuleSet longer = plus(
                "acme.drl",
                "problem",
                """
                rule "A3 isolated"
                @replaces( "R4 isolated" )
                when Case( problemClass == ProblemClass.PARKED, recordKnown == false, parked == false )
                then problem.park(OpenTime.days(180), "we watch for half a year").tell(Role.OWNER).within(OpenTime.hours(2)).on("24x7"); end
                """);
        Problem random = PROBLEM.reproducible(Answer.NO);
        ProblemReview parked = review(longer, random, FIRST.containedAt(day(1)));
        assertThat(row(parked, "R4", ReviewAct.PARK)).isEmpty();
        assertThat(((Action.Review) step(parked, "A3", ReviewAct.PARK).action()).names())
                .containsExactly("180 d");
        assertThat(step(parked, "A3", ReviewAct.PARK).tell()).containsExactly(Role.OWNER);

        Problem gained = PROBLEM.happened(new ProblemEvent.GainMeasured(day(1), "3 % throughput"));
        assertThat(row(review(DefaultRules.ruleSet(), gained, FIRST), "R8")).hasSize(1);
        assertThat(row(review(DefaultRules.ruleSet().without("R8 measured gain"), gained, FIRST), "R8"))
                .isEmpty();
    }

    @Test
    void a_threshold_is_a_named_value() {
        RuleSet patient = DefaultRules.ruleSet().plus(RuleFile.of("acme.values", "S1.cases = 3\n"));
        assertThat(review(patient, PROBLEM, FIRST, SECOND).systemic().value()).isFalse();
        ProblemCase third = confirmed("T-3", 1, "fab-1", "ETCH-1", Priority.P4);
        assertThat(review(patient, PROBLEM, FIRST, SECOND, third).systemic().value())
                .isTrue();
    }

    @Test
    void a_customers_own_alarm_stands_beside_the_default_ones() {
        RuleSet own = plus(
                "acme.drl",
                "customer",
                "rule \"A4 gold\" when Case( plan == \"gold\" ) then customer.alarm(\"gold\", \"gold customers are called every week\")"
                        + ".tell(Role.DIRECTOR).every(OpenTime.days(7)).on(\"24x7\"); end");
        SlaEngine engine = engine(own);
        CustomerAccount gold = CustomerAccount.of(Customer.of("fab-1").onPlan("gold"))
                .withAttention(io.slarules.ticket.Share.NOTHING, day(0));
        assertThat(engine.review(gold, List.of(), day(0)).steps())
                .filteredOn(step -> step.reason().ruleId().equals("A4"))
                .singleElement()
                .satisfies(step -> assertThat(step.at()).contains(day(7)));
    }

    @Test
    void what_is_wrong_in_a_review_phase_is_reported_with_a_cure() {
        RuleSet wrong = plus("acme.drl", "problem", "rule \"A5\" when Case( systemik ) then problem.opn(\"x\"); end");
        assertThatExceptionOfType(InvalidRuleSetException.class)
                .isThrownBy(() -> engine(wrong))
                .withMessageContaining("systemik")
                .withMessageContaining("Did you mean systemic?")
                .withMessageContaining("acme.drl:3");
        RuleSet throwing = plus(
                "acme.drl",
                "customer",
                "rule \"A6\" when Case( burnPermille(OpenTime.days(1), 0) > 1 ) then customer.report(\"x\"); end");
        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> engine(throwing).review(CustomerAccount.of(Customer.of("fab-1")), List.of(), day(0)))
                .withMessageStartingWith("Rule \"A6\" (acme.drl:3) failed on customer fab-1: ")
                .satisfies(failed -> assertThat(failed.kind()).isEqualTo("customer"))
                .satisfies(failed -> assertThat(failed.subject()).isEqualTo("fab-1"));
        RuleSet broken =
                plus("acme.drl", "problem", "rule \"A7\" when Case() then problem.open(\"x\".substring(2)); end");
        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> review(broken, PROBLEM, FIRST))
                .withMessageStartingWith("Rule \"A7\" (acme.drl:3) failed on problem E-2041: ");
    }
}
