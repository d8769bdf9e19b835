package io.slarules.testing;

import static io.slarules.testing.SmallPolicy.CALENDARS;
import static io.slarules.testing.SmallPolicy.MONDAY_9;
import static io.slarules.testing.SmallPolicy.calm;
import static io.slarules.testing.SmallPolicy.losing;
import static io.slarules.testing.SmallPolicy.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.testing.Difference.Kind;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Policy BEFORE = SmallPolicy.policy();
    private static final Policy AFTER = Policy.of(
            RuleSet.of(
                    RuleFile.of("priority.drl", SmallPolicy.PRIORITY.text().replace(">= 100", ">= 90")),
                    RuleFile.of("targets.drl", SmallPolicy.TARGETS.text().replace("hours(4)", "hours(2)")),
                    SmallPolicy.ESCALATION),
            CALENDARS);
    private static final List<Ticket> BACKLOG = List.of(calm(), losing(9), losing(10), stopped());

    @Test
    void aPolicyIsEquivalentToItself() {
        assertThat(BEFORE.compareWith(SmallPolicy.policy())
                        .over(BACKLOG, MONDAY_9)
                        .requireEquivalent()
                        .differences())
                .isEmpty();
    }

    @Test
    void overABacklogItSaysWhichDecisionsChangeFromWhatToWhatBecauseOfWhichRule() {
        Comparison found = BEFORE.compareWith(AFTER).over(BACKLOG, MONDAY_9.plus(Duration.ofHours(3)));
        assertThat(found.differences()).hasSize(3);
        assertThat(found.count(Kind.PRIORITY)).isEqualTo(1);
        assertThat(found.count(Kind.DEADLINE)).isEqualTo(3);
        assertThat(found.count(Kind.BREACH_APPEARS)).isEqualTo(3);
        assertThat(found.count(Kind.BREACH_VANISHES)).isZero();
        assertThat(found.toText())
                .startsWith("3 of 4 tickets differ")
                .contains(
                        "PRIORITY from P4 to P2, because it loses capacity [priority.drl:11 \"B2 loss\"]",
                        "DEADLINE WORKAROUND from 2026-03-02T12:00:00Z to 2026-03-02T10:00:00Z",
                        "BREACH_APPEARS WORKAROUND from RUNNING to BREACHED",
                        "STEP T-1/E2 HAND_TO WORKAROUND #1");
        assertThat(AFTER.compareWith(BEFORE)
                        .over(BACKLOG, MONDAY_9.plus(Duration.ofHours(3)))
                        .count(Kind.BREACH_VANISHES))
                .isEqualTo(3);
    }

    @Test
    void overADomainTheFirstDifferenceIsTheSmallest() {
        Policy cap = Policy.of(
                SmallPolicy.RULES.plus(
                        RuleFile.of(
                                "cap.drl",
                                """
                        package cap
                        agenda-group "priority"
                        rule "C1 cap"
                        when
                            Case( tier == Tier.RND, lossPermille >= 100 )
                        then
                            priority.atMost(Priority.P3, "R&D has time");
                        end
                        """)),
                CALENDARS);
        Domain domain = BEFORE.domain(calm(), MONDAY_9).varying("function impaired");
        Comparison found = BEFORE.compareWith(cap).over(domain.atMost(10_000));
        assertThatThrownBy(() -> found.requireNo(Kind.PRIORITY))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "with lossPermille 100; tier RND",
                        "PRIORITY from P2 to P3, because R&D has time [cap.drl:3 \"C1 cap\"]");
        assertThat(found.requireNo(Kind.IMPACT)).isSameAs(found);
        assertThat(found.toHtml()).contains("<td>P2</td><td>P3</td>");
    }

    @Test
    void theRulesThemselvesNameTheValuesThatMatter() {
        Domain domain = BEFORE.domain(calm(), MONDAY_9);
        assertThat(domain.facts())
                .containsExactly(
                        "equipmentState",
                        "tools",
                        "lossPermille",
                        "safety",
                        "pressure",
                        "tier",
                        "contained",
                        "resolved");
        assertThat(domain.toString()).contains("lossPermille (5)", "tools (2)", "equipmentState (7)");
    }

    @Test
    void aGoldenFileKeepsIdsAndValues() {
        Golden golden = Golden.of(
                BACKLOG.stream().map(ticket -> BEFORE.decide(ticket, MONDAY_9)).toList());
        golden.verify(golden.toString().replace("\n", "\r\n"));
        String moved = golden.toString().replaceFirst("priority P4 \\[B3\\]", "priority P3 [B3]");
        assertThatThrownBy(() -> golden.verify(moved))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "1 lines differ from the golden file",
                        "ticket T-1, line 4: expected \"priority P3 [B3]",
                        "but was \"priority P4 [B3]");
    }
}
