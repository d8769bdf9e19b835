package io.slarules.examples.policies;

import static io.slarules.examples.policies.Desks.MONDAY_10_00;
import static io.slarules.examples.policies.Desks.day;
import static io.slarules.examples.policies.Desks.due;
import static io.slarules.examples.policies.Desks.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Language;
import io.slarules.defaults.DefaultRules;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ruleset.RuleFile;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A layer in sentences on top of the default rules, in both languages. */
class AcmeInSentencesTest {
    private static final Map<Language, SlaEngine> ENGINES = new EnumMap<>(Language.class);

    private static SlaEngine engine(Language language) {
        String folder = language == Language.CHINESE ? "zh/" : "en/";
        return ENGINES.computeIfAbsent(
                language,
                any -> SlaEngine.compile(
                        DefaultRules.ruleSet()
                                .plus(
                                        DefaultRules.sentences(language),
                                        RuleFile.of("acme-targets.dslr", Policies.text(folder + "acme-targets.dslr"))),
                        Desks.CALENDARS));
    }

    private static Ticket ticket(int percentLost) {
        return Desks.openedAt(MONDAY_10_00)
                .with(Customer.of("ACME").onPlan("gold").onCalendar("office"))
                .with(Asset.equipment("ETCH-04").inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPercent(percentLost)));
    }

    @ParameterizedTest
    @EnumSource
    void theGoldPlanHasAWorkaroundWithinTwelveHours(Language language) {
        Decision decision = engine(language).decide(ticket(35), hours(1));
        Deadline workaround = decision.deadline(Clock.WORKAROUND).orElseThrow();
        assertThat(workaround.due()).contains(day(1, 14));
        assertThat(workaround.target().reason().file()).isEqualTo("acme-targets.dslr");
        assertThat(workaround.target().reason().line()).isEqualTo(8);
        assertThat(due(decision, Clock.NEXT_RESPONSE)).isEqualTo(day(1, 10));
        assertThat(due(engine(language).decide(ticket(95), hours(1)), Clock.WORKAROUND))
                .as("P1 stays with the default rules")
                .isEqualTo(hours(8));
    }

    @ParameterizedTest
    @EnumSource
    void waitingForTheCustomerPausesIt(Language language) {
        Ticket waiting = ticket(35).happened(WaitStarted.of(hours(2), "w", WaitFor.CUSTOMER, "logs"));
        assertThat(engine(language)
                        .decide(waiting, hours(9))
                        .deadline(Clock.WORKAROUND)
                        .orElseThrow()
                        .state())
                .isEqualTo(ClockState.PAUSED);
    }

    @ParameterizedTest
    @EnumSource
    void theReportTeamHasAnAgreement(Language language) {
        Ticket defect = ticket(0).with(Classification.DEFECT).with("module", "report");
        Deadline agreement = engine(language)
                .decide(defect, hours(1))
                .deadline(Clock.named("REPORT TEAM"))
                .orElseThrow();
        assertThat(agreement.due()).contains(day(3, 10));
        assertThat(agreement.commitment()).isEqualTo(Commitment.OLA);
        assertThat(engine(language)
                        .decide(ticket(0).with(Classification.DEFECT), hours(1))
                        .deadline(Clock.named("REPORT TEAM")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTrainingHasNoWorkaround(Language language) {
        Ticket training = ticket(0).with(Classification.TRAINING);
        assertThat(engine(language).decide(training, hours(1)).deadline(Clock.WORKAROUND))
                .isEmpty();
    }
}
