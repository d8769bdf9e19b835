package io.slarules.testing;

import static io.slarules.testing.SmallPolicy.MONDAY_9;
import static io.slarules.testing.SmallPolicy.losing;
import static io.slarules.testing.SmallPolicy.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.ruleset.RuleFile;
import io.slarules.testing.Coverage.Depth;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void nothingIsCoveredBeforeTheFirstDecision() {
        Coverage none = SmallPolicy.policy().coverage();
        assertThat(none.percent(Depth.FIRED)).isZero();
        assertThat(none.uncovered(Depth.FIRED)).hasSize(9);
    }

    @Test
    void aRuleThatFiresMayDecideNothingAndOneThatDecidesMayHaveNoCompetitor() {
        Policy policy = SmallPolicy.policy();
        policy.decide(stopped(), MONDAY_9);
        assertThat(names(policy.coverage(), Depth.FIRED)).doesNotContain("B1 stopped", "B3 other", "E1 duty manager");
        assertThat(names(policy.coverage(), Depth.DECIDED))
                .contains("B3 other")
                .doesNotContain("B1 stopped", "D1 urgent");
        assertThat(names(policy.coverage(), Depth.CONTESTED))
                .contains("B3 other", "D1 urgent")
                .doesNotContain("B1 stopped", "E1 duty manager");
    }

    @Test
    void evidenceThatARuleRequiresIsDecidedWhenAStepAsksForIt() {
        RuleFile items = RuleFile.of(
                "items.drl",
                """
                package small.items
                agenda-group "targets"

                rule "G1 photo"
                when
                    Case( closed == false )
                then
                    targets.evidence("a photo, a log", "nobody comes without");
                end
                """);
        RuleFile asking = RuleFile.of(
                "asking.drl",
                """
                package small.asking
                agenda-group "escalation"

                rule "E5 ask"
                when
                    $case : Case( unasked.empty == false, priority == Priority.P1 )
                then
                    escalation.atOnce().askFor($case.unasked(), "this is missing");
                end
                """);
        Policy policy = Policy.of(SmallPolicy.RULES.plus(items, asking), SmallPolicy.CALENDARS);
        policy.decide(losing(10), MONDAY_9);
        assertThat(names(policy.coverage(), Depth.FIRED)).doesNotContain("G1 photo");
        assertThat(names(policy.coverage(), Depth.DECIDED)).contains("G1 photo");
        policy.decide(stopped(), MONDAY_9);
        assertThat(names(policy.coverage(), Depth.DECIDED)).doesNotContain("G1 photo", "E5 ask");
    }

    private static java.util.List<String> names(Coverage coverage, Depth depth) {
        return coverage.uncovered(depth).stream().map(Coverage.Rule::name).toList();
    }

    @Test
    void aThresholdThatIsMissedFailsWithTheRulesByFileAndLine() {
        Policy policy = SmallPolicy.policy();
        policy.decide(stopped(), MONDAY_9);
        policy.decide(losing(10), MONDAY_9.plus(Duration.ofHours(3)));
        Coverage coverage = policy.coverage();
        assertThat(coverage.require(Depth.FIRED, 77)).isSameAs(coverage);
        assertThatThrownBy(() -> coverage.require(Depth.DECIDED, 100))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage(
                        """
                        66 % of the rules decided an outcome (6 of 9), 100 % are required
                        never fired:
                          priority.drl:26 "B4 complaint"
                          targets.drl:12 "D2 other"
                        fired, decided nothing:
                          priority.drl:19 "B3 other"
                        """);
    }

    @Test
    void theReportIsTextOrHtml() {
        Policy policy = SmallPolicy.policy();
        policy.decide(stopped(), MONDAY_9);
        assertThat(policy.coverage().toText())
                .startsWith("Coverage of 9 rules by 1 decisions\n  66 % fired (6 of 9)\n")
                .contains("decided, against no competitor:\n  targets.drl:4 \"D1 urgent\"\n");
        assertThat(policy.coverage().toHtml())
                .contains("<td>priority.drl:4</td><td>B1 stopped</td><td>yes</td><td>yes</td><td>yes</td>")
                .contains("<td>escalation.drl:4</td><td>E1 duty manager</td><td>yes</td><td>yes</td><td>-</td>");
    }
}
