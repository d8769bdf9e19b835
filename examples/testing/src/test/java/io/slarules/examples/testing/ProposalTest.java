package io.slarules.examples.testing;

import static io.slarules.examples.testing.Northlight.MONDAY_08_00;
import static io.slarules.examples.testing.Northlight.calm;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Decision;
import io.slarules.testing.AuditReport;
import io.slarules.testing.Comparison;
import io.slarules.testing.Difference.Kind;
import io.slarules.testing.Domain;
import io.slarules.testing.Golden;
import io.slarules.testing.Policy;
import io.slarules.testing.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change of the policy changes, before anybody is promised anything. */
class ProposalTest {
    private static final Instant TUESDAY_08_00 = MONDAY_08_00.plus(Duration.ofDays(1));
    private static final Policy TODAY = Policy.of(Northlight.policy(), Northlight.calendars());
    private static final Policy PROPOSED = Policy.of(Northlight.proposal(), Northlight.calendars());

    @Test
    void theProposalMovesTheCasesThatLoseATenthAndNoOther() {
        Comparison comparison = TODAY.compareWith(PROPOSED).over(Northlight.backlog(), TUESDAY_08_00);
        assertThat(comparison.differences())
                .filteredOn(one -> one.changes().stream().anyMatch(change -> change.kind() == Kind.PRIORITY))
                .extracting(one -> one.ticket())
                .containsExactly("N-102", "N-103");
        comparison.requireNo(Kind.BREACH_VANISHES);
    }

    @Test
    void nobodyIsWorseOffByTheProposal() {
        Domain domain = Domain.of(calm(), MONDAY_08_00)
                .varying("capacity lost", "0 %", "9.9 %", "10 %", "25 %")
                .varying("plan", "none", "gold")
                .varying("pressure");
        PROPOSED.audit(domain, Property.notWorseThan("today's policy", TODAY)).requireNone(AuditReport.Kind.VIOLATION);
    }

    @Test
    void theBacklogIsDecidedAsTheGoldenFileSays() {
        List<Decision> decisions = Northlight.backlog().stream()
                .map(ticket -> TODAY.decide(ticket, TUESDAY_08_00))
                .toList();
        Golden.of(decisions).verify(Texts.beside("backlog.golden"));
    }

    @Test
    void theExamplePrintsTheComparisonAndTheCoverage() {
        assertThat(ProposalExample.report()).isEqualTo(Texts.beside("report.txt"));
    }
}
