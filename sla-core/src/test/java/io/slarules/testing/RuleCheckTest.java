package io.slarules.testing;

import static io.slarules.testing.SmallPolicy.MONDAY_9;
import static io.slarules.testing.SmallPolicy.calm;
import static io.slarules.testing.SmallPolicy.losing;
import static io.slarules.testing.SmallPolicy.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.ticket.Asset;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Work;
import org.junit.jupiter.api.Test;

class RuleCheckTest {
    private static final Policy POLICY = SmallPolicy.policy();

    @Test
    void aRuleFiresWhetherOrNotItPrevails() {
        POLICY.rule("B1 stopped").firesOn(stopped(), MONDAY_9);
        POLICY.rule("B3").firesOn(stopped(), MONDAY_9);
        POLICY.rule("B1").staysSilentOn(calm(), MONDAY_9);
    }

    @Test
    void whyNotNamesTheFirstConditionThatFailsItsLineAndTheValueFound() {
        WhyNot why = POLICY.rule("E2")
                .whyNot(stopped().with(Work.at(Tier.RND)), MONDAY_9)
                .orElseThrow();
        assertThat(why.condition()).isEqualTo("tier == Tier.LOCAL");
        assertThat(why.file()).isEqualTo("escalation.drl");
        assertThat(why.line()).isEqualTo(13);
        assertThat(why.found()).containsExactly(java.util.Map.entry("tier", "RND"));
        assertThat(why.held()).containsExactly("priority == Priority.P1 || priority == Priority.P2");
    }

    @Test
    void aConditionOverTwoLinesIsFoundOnTheLineWhereItBegins() {
        Ticket one = calm().with(Asset.equipment("PRESS-1").withTools(1))
                .with(Impact.none().losing(Share.ofPercent(20)).safety(Safety.POTENTIAL));
        WhyNot why = POLICY.rule("B2").whyNot(one, MONDAY_9).orElseThrow();
        assertThat(why.line()).isEqualTo(14);
        assertThat(why.condition()).isEqualTo("tools > 1 || safety == Safety.NONE");
        assertThat(why.found()).containsEntry("tools", "1").containsEntry("safety", "POTENTIAL");
    }

    @Test
    void aRuleThatFiresHasNoWhyNot() {
        assertThat(POLICY.rule("B2").whyNot(losing(10), MONDAY_9)).isEmpty();
        assertThat(POLICY.rule("B3").whyNot(losing(10), MONDAY_9)).isEmpty();
    }

    @Test
    void aRuleThatShouldFireAndDoesNotSaysWhyNot() {
        assertThatThrownBy(() -> POLICY.rule("B2").firesOn(losing(9), MONDAY_9))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage(
                        """
                        rule "B2 loss" [priority.drl:11] does not fire on ticket T-1 at 2026-03-02T08:00:00Z
                          the first condition that fails: lossPermille >= 100 [priority.drl:13]
                          found: lossPermille (90)""");
    }

    @Test
    void aRuleThatFiresAndShouldNotShowsTheDecision() {
        assertThatThrownBy(() -> POLICY.rule("B1").staysSilentOn(stopped(), MONDAY_9))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll("rule \"B1 stopped\" [priority.drl:4] fires", "the decision:");
    }

    @Test
    void anUnknownRuleIsRefusedWithTheNameThatWasProbablyMeant() {
        assertThatThrownBy(() -> POLICY.rule("B2 los"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Unknown rule (B2 los)", "Did you mean B2 loss?");
    }

    @Test
    void aNameWithOtherBlanksOrAnIdWithOneIsFound() {
        for (String wrong : new String[] {"B2loss", "b2  loss", "\"B2 loss\""}) {
            assertThatThrownBy(() -> POLICY.rule(wrong)).hasMessageContaining("Did you mean B2 loss?");
        }
        for (String wrong : new String[] {"B 2", "b2", "B2 "}) {
            assertThatThrownBy(() -> POLICY.rule(wrong)).hasMessageContaining("Did you mean B2?");
        }
    }
}
