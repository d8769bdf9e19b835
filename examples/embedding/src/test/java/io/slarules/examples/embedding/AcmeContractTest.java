package io.slarules.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Decision;
import io.slarules.defaults.DefaultRules;
import io.slarules.examples.embedding.AcmeTypes.Contract;
import io.slarules.examples.embedding.AcmeTypes.CreditNote;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSet.Layer;
import io.slarules.ruleset.TicketPolicy;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Named values, a layer that holds from a date on, a fact of the host's own and a record that rules conclude. */
class AcmeContractTest {
    private static final Calendars CALENDARS =
            Calendars.of(BusinessCalendar.alwaysOpen("fab", ZoneId.of("Asia/Taipei")));
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T16:00:00Z");

    private static RuleFile file(String name) {
        return RuleFile.of(name, Samples.text(name));
    }

    // snippet: contract
    private static final RuleSet NEXT_YEAR = DefaultRules.ruleSet()
            .knowing(Contract.class, CreditNote.class)
            .plus(Layer.of(file("acme-contract.drl"), file("acme-contract.values"))
                    .from(NEW_YEAR))
            .withValue("A3.share", "P1 20 %");
    // end

    private static Ticket ticket(Instant opened) {
        return Ticket.of("T-1", "fab-7", opened).withOwn(new Contract(5));
    }

    @Test
    void aTicketKeepsThePolicyOfItsOpening() {
        SlaEngine engine = SlaEngine.compile(NEXT_YEAR, CALENDARS);
        Ticket old = ticket(NEW_YEAR.minusSeconds(60));
        assertThat(engine.decide(old, NEW_YEAR).conclusions(CreditNote.class)).isEmpty();
        Decision decision = engine.decide(ticket(NEW_YEAR), NEW_YEAR);
        assertThat(decision.conclusions(CreditNote.class))
                .extracting(Conclusion::value)
                .containsExactly(new CreditNote(5));
        assertThat(decision.conclusions(CreditNote.class).get(0).reason())
                .hasToString(
                        "agreed for a workaround that comes late [acme-contract.drl:6 \"A3 contract with credits\"]");
    }

    @Test
    void orFollowsTheNewest() {
        SlaEngine engine = SlaEngine.compile(NEXT_YEAR.following(TicketPolicy.NEWEST), CALENDARS);
        Ticket old = ticket(NEW_YEAR.minus(Duration.ofMinutes(1)));
        Decision before = engine.decide(old, old.opened());
        assertThat(before.conclusions(CreditNote.class)).isEmpty();
        assertThat(before.factsValidUntil())
                .hasValueSatisfying(until -> assertThat(until).isBeforeOrEqualTo(NEW_YEAR));
        assertThat(engine.decide(old, NEW_YEAR).conclusions(CreditNote.class)).hasSize(1);
    }

    @Test
    void aHostListsTheValuesThatHold() {
        SlaEngine engine = SlaEngine.compile(NEXT_YEAR, CALENDARS);
        assertThat(engine.values(NEW_YEAR))
                .extracting(Object::toString)
                .contains(
                        "A3.accept = P1 15 min on 24x7 | P2 4 h | P3 4 h | P4 4 h | P5 4 h [acme-contract.values:3]",
                        "A3.share = P1 20 % | P2 50 % | P3 75 % | P4 75 % | P5 75 %");
    }
}
