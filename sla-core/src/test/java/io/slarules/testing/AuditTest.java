package io.slarules.testing;

import static io.slarules.testing.SmallPolicy.CALENDARS;
import static io.slarules.testing.SmallPolicy.MONDAY_9;
import static io.slarules.testing.SmallPolicy.calm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.testing.AuditReport.Finding;
import io.slarules.testing.AuditReport.Kind;
import io.slarules.ticket.Priority;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final Domain DOMAIN = Domain.of(calm(), MONDAY_9)
            .varying("equipment state", "PRODUCTIVE", "UNSCHEDULED_DOWN")
            .varying("capacity lost", "0 %", "9 %", "10 %", "11 %")
            .varying("pressure", "NORMAL", "COMPLAINT")
            .varying("tier");

    private static Policy priority(String more) {
        RuleFile file = RuleFile.of("priority.drl", SmallPolicy.PRIORITY.text() + more);
        return Policy.of(RuleSet.of(file, SmallPolicy.TARGETS), CALENDARS);
    }

    private static String rule(String name, String condition, String consequence) {
        return "\nrule \"" + name + "\"\nwhen\n    Case( " + condition + " )\nthen\n    " + consequence + "\nend\n";
    }

    private static List<String> what(AuditReport report, Kind kind) {
        return report.of(kind).stream().map(Finding::what).toList();
    }

    @Test
    void aDomainSaysWhatItStandsFor() {
        assertThat(DOMAIN)
                .hasToString("all 48 combinations of equipmentState (2), lossPermille (4), pressure (2), tier (3)");
        assertThat(DOMAIN.size()).isEqualTo(48);
        assertThat(DOMAIN.atMost(47).toString()).contains("tickets with all pairs of equipmentState (2)");
        assertThat(DOMAIN.atMost(47).size()).isBetween(12, 20);
    }

    @Test
    void violationsCanOnlyBeExcludedWhereAPropertyIsStated() {
        Domain one = Domain.of(calm(), MONDAY_9);
        AuditReport report = SmallPolicy.policy().audit(one);
        assertThat(report.domain()).isEqualTo("one ticket");
        assertThat(report.toText()).startsWith("Audit of one ticket\n1 ticket, 0 properties, ");
        assertThatThrownBy(() -> report.requireNone(Kind.GAP, Kind.VIOLATION))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("No property was stated, so that none could be violated: state one in"
                        + " Policy.audit(domain, Property.of(...)), or leave VIOLATION out");
        Property told = Property.of("anything goes", (ticket, decision) -> true);
        AuditReport stated = SmallPolicy.policy().audit(one, told);
        assertThat(stated.properties()).containsExactly(told.name());
        assertThat(stated.requireNone(Kind.GAP, Kind.VIOLATION)).isSameAs(stated);
    }

    @Test
    void allPairsMeansEachPairAtLeastOnce() {
        int[] sizes = {2, 4, 2, 3, 5};
        List<int[]> rows = Pairs.of(sizes);
        Set<String> met = new HashSet<>();
        for (int[] row : rows) {
            for (int a = 0; a < row.length; a++) {
                for (int b = a + 1; b < row.length; b++) {
                    met.add(a + "=" + row[a] + "," + b + "=" + row[b]);
                }
            }
        }
        assertThat(met).hasSize(8 + 4 + 6 + 10 + 8 + 12 + 20 + 6 + 10 + 15);
        assertThat(rows).hasSizeLessThan(40);
    }

    @Test
    void twoBasesThatDifferAreAConflictWithTheSmallestCounterexample() {
        AuditReport report = SmallPolicy.policy().audit(DOMAIN);
        assertThat(report.tickets()).isEqualTo(48);
        assertThat(what(report, Kind.CONFLICT))
                .containsExactlyInAnyOrder(
                        "base: priority.drl:11 \"B2 loss\" and priority.drl:19 \"B3 other\"",
                        "base: priority.drl:4 \"B1 stopped\" and priority.drl:11 \"B2 loss\"",
                        "base: priority.drl:4 \"B1 stopped\" and priority.drl:19 \"B3 other\"");
        Finding stopped = report.of(Kind.CONFLICT).stream()
                .filter(one -> one.what().contains("B1") && one.what().contains("B3"))
                .findFirst()
                .orElseThrow();
        assertThat(stopped.count()).isEqualTo(24);
        assertThat(stopped.example()).isEqualTo("equipmentState UNSCHEDULED_DOWN");
        assertThat(stopped.paste())
                .contains(
                        "policy.given(domain.ticket(\"equipmentState UNSCHEDULED_DOWN\"))",
                        "Priority.P1, \"B1 stopped\"");
        SmallPolicy.policy()
                .given(DOMAIN.ticket(stopped.example()))
                .at(DOMAIN.now())
                .expectPriority(Priority.P1, "B1 stopped");
    }

    @Test
    void gapsTiesMaskedAndSilentRulesAreFound() {
        Policy policy = Policy.of(
                RuleSet.of(RuleFile.of(
                        "gaps.drl",
                        "package small\nagenda-group \"priority\"\n"
                                + rule(
                                        "G1 stopped",
                                        "equipmentState == EquipmentState.UNSCHEDULED_DOWN",
                                        "priority.base(Priority.P1, \"x\");")
                                + rule(
                                        "G2 stopped too",
                                        "equipmentState == EquipmentState.UNSCHEDULED_DOWN",
                                        "priority.base(Priority.P1, \"x\");")
                                + rule("G3 never", "tools > 5", "priority.base(Priority.P2, \"x\");"))),
                CALENDARS);
        AuditReport report = policy.audit(DOMAIN);
        assertThat(what(report, Kind.GAP)).containsExactly("no rule speaks of the base of the priority");
        assertThat(report.of(Kind.GAP).get(0).example()).isEmpty();
        assertThat(what(report, Kind.TIE))
                .containsExactly("base: gaps.drl:4 \"G1 stopped\" and gaps.drl:11 \"G2 stopped too\"");
        assertThat(what(report, Kind.MASKED)).containsExactly("gaps.drl:11 \"G2 stopped too\"");
        assertThat(what(report, Kind.SILENT)).containsExactly("gaps.drl:18 \"G3 never\"");
    }

    @Test
    void propertiesOfTheAuthorAreCheckedAndTheCounterexampleIsATestToPaste() {
        Property answered = Property.everyTicketHas(Clock.FIRST_RESPONSE);
        Property solved = Property.everyTicketHas(Clock.WORKAROUND);
        Policy policy = SmallPolicy.policy();
        AuditReport report = policy.audit(DOMAIN, answered, solved, Property.monotone("capacity lost"));
        assertThat(what(report, Kind.VIOLATION)).containsExactly("every ticket has a deadline of WORKAROUND");
        assertThat(report.of(Kind.VIOLATION).get(0).paste())
                .contains("property.verify(policy, domain, \"\"); // every ticket has a deadline of WORKAROUND");
        answered.verify(policy, DOMAIN, "");
        assertThatThrownBy(() -> solved.verify(policy, DOMAIN, ""))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "every ticket has a deadline of WORKAROUND",
                        "there is: P4, because nothing says more",
                        "the decision:");
        assertThatThrownBy(() -> report.requireNone(Kind.GAP, Kind.VIOLATION))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContainingAll("all 48 combinations", "VIOLATION every ticket has a deadline of WORKAROUND");
        assertThat(report.requireNone(Kind.GAP)).isSameAs(report);
        assertThat(report.toHtml()).contains("<td>VIOLATION</td>");
    }

    @Test
    void aPriorityThatFallsAsAFactGetsWorseIsFound() {
        Policy policy = priority(
                rule("B5 nobody at eleven", "lossPermille == 110", "priority.atMost(Priority.P5, \"who cares\");"));
        Finding found = policy.audit(DOMAIN, Property.monotone("capacity lost"))
                .of(Kind.VIOLATION)
                .get(0);
        assertThat(found.example()).isEqualTo("lossPermille 10 %");
        assertThat(found.found())
                .contains(
                        "P2, because it loses capacity",
                        "with lossPermille 11 % only P5, because who cares [priority.drl:33");
    }

    @Test
    void aPolicyThatIsWorseThanAnotherIsFound() {
        Policy worse = priority(rule("B5 cap", "tier == Tier.RND", "priority.atMost(Priority.P3, \"R&D has time\");"));
        Finding found = worse.audit(DOMAIN, Property.notWorseThan("the old policy", SmallPolicy.policy()))
                .of(Kind.VIOLATION)
                .get(0);
        assertThat(found.found()).contains("where the old policy has P");
        assertThat(found.example()).contains("tier RND");
    }

    @Test
    void factsAndValuesThatTheDomainDoesNotHaveAreRefused() {
        assertThatThrownBy(() -> DOMAIN.varying("presure"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Did you mean pressure?");
        assertThatThrownBy(() -> DOMAIN.varying("tools"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be listed");
        assertThatThrownBy(() -> DOMAIN.ticket("tier GLOBL"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Did you mean tier GLOBAL?");
        assertThatThrownBy(() -> DOMAIN.varying("tier")).hasMessageContaining("varies already");
    }
}
