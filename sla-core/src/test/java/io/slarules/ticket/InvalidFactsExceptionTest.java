package io.slarules.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvalidFactsExceptionTest {
    private static final Instant T = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void allProblemsOfAValueAreListedInTheOrderOfItsComponents() {
        InvalidFactsException refused = catchThrowableOfType(
                InvalidFactsException.class,
                () -> new AgreedPromise(" ", null, Optional.of(T), T, Instant.MAX, "", "", null));

        assertThat(refused.problems())
                .containsExactly(
                        "text is blank (\" \") in AgreedPromise.id: state it, the rest hangs on it",
                        "value is missing (null) in AgreedPromise.what: state a text, or \"\" when it is unknown",
                        "window does not end after it begins (2026-03-02T08:00:00Z to 2026-03-02T08:00:00Z) in"
                                + " AgreedPromise.until: state an end after the start",
                        "instant is outside the years 1 to 9999 (" + Instant.MAX + ") in AgreedPromise.agreedAt:"
                                + " leave out what never happens, use no placeholder",
                        "value is missing (null) in AgreedPromise.calendar: state a text, or \"\" when it is unknown");
        assertThat(refused).hasMessage(String.join("\n", refused.problems()));
    }

    @Test
    void theListOfProblemsCannotBeChanged() {
        InvalidFactsException refused = catchThrowableOfType(InvalidFactsException.class, () -> Skill.of(""));

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> refused.problems().clear());
    }

    @Test
    void nullElementsOfCollectionsAreRefused() {
        List<Event> events = new ArrayList<>();
        events.add(null);

        assertRefused(() -> Work.at(Tier.LOCAL).needing((Skill) null), "element is missing (null) in Work.needs");
        assertRefused(() -> Work.at(Tier.LOCAL).visiting((Visit) null), "element is missing (null) in Work.visits");
        assertRefused(
                () -> Facts.of(Customer.UNKNOWN).with((AgreedPromise) null),
                "element is missing (null) in Facts.promises");
        assertRefused(
                () -> Facts.of(Customer.UNKNOWN).with("wafer size", null),
                "entry is missing a part (wafer size=null) in Facts.attributes");
        assertRefused(() -> new History(events), "element is missing (null) in History.events");
        assertRefused(() -> Evidence.of((EvidenceItem) null), "element is missing (null) in Evidence.items");
    }

    @Test
    void factoriesNameTheComponentThatIsNull() {
        assertRefused(() -> Worsening.withinShift(null), "value is missing (null) in Worsening.statedAt");
        assertRefused(() -> Work.at(Tier.LOCAL).effort(null), "value is missing (null) in Work.effort");
        assertRefused(() -> Pressure.complaint("Wu", null), "value is missing (null) in Pressure.at");
        assertRefused(() -> Ticket.of("T-17", (String) null, T), "value is missing (null) in Customer.id");
        assertRefused(() -> Ticket.of(null, "ACME", T), "value is missing (null) in Ticket.id");
        assertRefused(
                () -> Statement.of(T, "s2", Topic.CAUSE, "", Role.OWNER).superseding(null),
                "value is missing (null) in Statement.supersedes");
    }

    @Test
    void whatIsImpossibleInItselfIsRefused() {
        assertRefused(() -> Asset.equipment("LITHO-7").withTools(0), "number of tools is below 1 (0) in Asset.tools");
        assertRefused(
                () -> Work.at(Tier.LOCAL).effort(Duration.ZERO),
                "effort is not longer than zero (PT0S) in Work.effort");
        assertRefused(() -> Visit.of("v1").between(T, T.minusSeconds(1)), "window does not end after it begins (");
        assertRefused(
                () -> WorkLogged.of(T, "Lin", Duration.ofMinutes(-1), ""),
                "time spent is negative (PT-1M) in WorkLogged.spent");
        assertRefused(
                () -> HandBack.of(T, Tier.LOCAL, Tier.GLOBAL, "known"),
                "hand-back does not go nearer to the customer (LOCAL to GLOBAL) in HandBack.to");
        assertRefused(
                () -> new FactsChanged(T, 0, Facts.of(Customer.UNKNOWN), true, "Lin", " "),
                "verified change has no reason (\" \") in FactsChanged.reason");
        assertRefused(
                () -> Message.toCustomer(T, Channel.EMAIL).answeringRequest(),
                "message to the customer cannot answer our own request (true) in Message.answersRequest");
        assertRefused(
                () -> Message.fromCustomer(T, Channel.EMAIL).answeringPressure(),
                "message from the customer cannot answer his own pressure (true) in Message.answersPressure");
        assertRefused(
                () -> Explained.of(T, Role.DIRECTOR),
                "explanation is owed to the owner and to the customer only (DIRECTOR) in Explained.to");
        assertRefused(
                () -> ExplanationRejected.of(T, Role.SITE, ""),
                "explanation is owed to the owner and to the customer only (SITE) in ExplanationRejected.by");
        assertRefused(() -> Verified.by("Lin", ""), "text is blank (\"\") in Verified.reason");
        assertRefused(() -> SystemicDeclaration.of("Lin", ""), "text is blank (\"\") in SystemicDeclaration.why");
        assertRefused(() -> UsualRate.ofMilliPerDay(-2), "rate is negative (-2) in UsualRate.milliPerDay");
    }

    private static void assertRefused(Runnable action, String problem) {
        assertThatExceptionOfType(InvalidFactsException.class)
                .isThrownBy(action::run)
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .asString()
                        .startsWith(problem));
    }
}
