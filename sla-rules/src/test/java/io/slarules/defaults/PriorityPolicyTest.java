package io.slarules.defaults;

import static io.slarules.defaults.Samples.FAB;
import static io.slarules.defaults.Samples.OFFICE;
import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.calm;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.Calendars;
import io.slarules.rule.Clock;
import io.slarules.testing.AuditReport;
import io.slarules.testing.AuditReport.Kind;
import io.slarules.testing.Coverage;
import io.slarules.testing.Domain;
import io.slarules.testing.MutationReport;
import io.slarules.testing.Policy;
import io.slarules.testing.Property;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The default rules of impact and priority, tested with the kit that hosts test their own with. */
class PriorityPolicyTest {
    private static final Policy POLICY = Policy.of(DefaultRules.ruleSet().on(Samples.DESK), Calendars.of(OFFICE, FAB));

    /** The seven facts of the priority, in all 2,430 combinations. */
    static final Domain DOMAIN = Domain.of(calm(), OPENED)
            .varying("production impact", impacts())
            .varying("safety", "NONE", "POTENTIAL", "ACTUAL")
            .varying("worsens", "STABLE", "WITHIN_3_DAYS", "WITHIN_SHIFT")
            .varying("containment", "STEADY", "TEMPORARY_AFTER_LINE_DOWN")
            .varying("spread", "ONE_TOOL", "ONE_SITE", "MANY_CUSTOMERS")
            .varying("recurrence", "FIRST", "REPEATED", "FREQUENT")
            .varying("pressure", "NORMAL", "COMPLAINT", "EXECUTIVE");

    static final String IMPACTS =
            """
            case                   | volume production | equipment state  | capacity lost | product at risk | function impaired || impact    | impact because | provisional
            a tool is down         | yes               | unscheduled down |               |                 |                   || LINE_DOWN | I1             | no
            nine tenths are lost   | yes               |                  | 900           |                 |                   || LINE_DOWN | I1             | no
            a little less          | yes               |                  | 899           |                 |                   || SEVERE    | I2             | no
            three tenths           | yes               |                  | 300           |                 |                   || SEVERE    | I2             | no
            not quite              | yes               |                  | 299           |                 |                   || PARTIAL   | I3             | no
            product is at risk     | yes               |                  |               | yes             |                   || SEVERE    | I2             | no
            a twentieth            | yes               |                  | 50            |                 |                   || PARTIAL   | I3             | no
            less than a twentieth  | yes               |                  | 49            |                 |                   || MINOR     | I4             | no
            a function is impaired | yes               |                  |               |                 | yes               || MINOR     | I4             | no
            all is well            | yes               |                  |               |                 |                   || NONE      | none           | no
            down, but not in volume| no                | unscheduled down | 900           |                 |                   || MINOR     | I4             | no
            no volume, all is well | no                |                  |               | yes             |                   || NONE      | none           | no
            its state is unknown   | yes               | unknown          |               |                 |                   || SEVERE    | I5             | yes
            its loss is unknown    | yes               |                  | unknown       |                 |                   || SEVERE    | I5             | yes
            the risk is unknown    | yes               |                  | 299           | unknown         |                   || SEVERE    | I3+I5          | yes
            unknown, but severe    | yes               |                  | 300           | unknown         |                   || SEVERE    | I2             | no
            unknown, but down      | yes               | unknown          | 900           |                 |                   || LINE_DOWN | I1             | no
            down, loss unknown     | yes               | unscheduled down | unknown       |                 |                   || LINE_DOWN | I1             | no
            perhaps in volume      | unknown           | unscheduled down |               |                 |                   || SEVERE    | I6             | yes
            perhaps, state unknown | unknown           | unknown          |               |                 |                   || SEVERE    | I6             | yes
            perhaps, loss unknown  | unknown           |                  | unknown       |                 |                   || SEVERE    | I6             | yes
            perhaps, three tenths  | unknown           |                  | 300           |                 |                   || SEVERE    | I4+I6          | yes
            perhaps, less          | unknown           |                  | 299           |                 |                   || PARTIAL   | I4+I7          | yes
            perhaps, a twentieth   | unknown           |                  | 50            |                 |                   || PARTIAL   | I4+I7          | yes
            perhaps, still less    | unknown           |                  | 49            |                 |                   || MINOR     | I4             | no
            perhaps, at risk       | unknown           |                  |               | yes             |                   || SEVERE    | I6             | yes
            perhaps, risk unknown  | unknown           |                  |               | unknown         |                   || SEVERE    | I6             | yes
            perhaps, all is well   | unknown           |                  |               |                 |                   || NONE      | none           | no
            function unknown       | yes               |                  |               |                 | unknown           || MINOR     | I8             | yes
            no volume, loss unknown| no                |                  | unknown       |                 |                   || MINOR     | I8             | yes
            lost a little, unknown | no                |                  | 1             |                 | unknown           || MINOR     | I4             | no
            """;

    private static Map<String, UnaryOperator<Ticket>> impacts() {
        Map<String, UnaryOperator<Ticket>> impacts = new LinkedHashMap<>();
        for (ProductionImpact impact : ProductionImpact.values()) {
            impacts.put(impact.name(), ticket -> Samples.stating(ticket, impact));
        }
        return impacts;
    }

    @Test
    void theAuditOfAllCombinationsFindsNothingWrong() {
        AuditReport report = POLICY.audit(
                DOMAIN,
                Property.everyTicketHas(Clock.RESOLUTION),
                Property.of(
                        "P1 is a line down or danger, and nothing else",
                        (ticket, decision) -> (decision.priority().value() == Priority.P1)
                                == (decision.impact().value() == ProductionImpact.LINE_DOWN
                                        || ticket.facts().impact().safety() == Safety.ACTUAL)),
                Property.monotone("production impact"),
                Property.monotone("safety"),
                Property.monotone("worsens"),
                Property.monotone("containment"),
                Property.monotone("spread"),
                Property.monotone("recurrence"),
                Property.monotone("pressure"));
        assertThat(report.domain()).startsWith("all 2430 combinations of production impact (5), safety (3)");
        assertThat(report.tickets()).isEqualTo(2430);
        report.requireNone(Kind.GAP, Kind.CONFLICT, Kind.TIE, Kind.VIOLATION);
        assertThat(report.findings()).noneMatch(finding -> finding.what().startsWith("priority.drl"));
    }

    @Test
    void impactIsRatedAsTheTableSays() {
        POLICY.table(calm(), OPENED, IMPACTS).verify();
    }

    @Test
    void everyRuleOfImpactAndPriorityDecidesAndNoMutantSurvivesWithoutAReason() {
        Policy policy = Policy.of(DefaultRules.ruleSet().on(Samples.DESK), Calendars.of(OFFICE, FAB));
        policy.table(calm(), OPENED, IMPACTS).verify();
        for (PriorityTable.Row row : PriorityTable.expected()) {
            String[] rules = row.rules().split("\\+");
            policy.given(row.point().ticket()).at(OPENED).expectPriority(row.level(), rules);
        }
        silent(policy, "T1 partial", "production impact PARTIAL; worsens WITHIN_SHIFT");
        silent(policy, "T1 minor", "production impact MINOR; worsens WITHIN_SHIFT");
        silent(policy, "T1 none", "production impact MINOR");
        silent(policy, "T1 none", "worsens WITHIN_SHIFT");
        silent(policy, "T1 none, worse within a shift", "production impact MINOR; worsens WITHIN_SHIFT");
        Ticket down = calm().with(calm().facts().asset().down());
        policy.rule("I5").staysSilentOn(down.with(Impact.none().losing(Share.UNKNOWN)), OPENED);
        Ticket unknown = calm().with(calm().facts().asset().withState(EquipmentState.UNKNOWN));
        policy.rule("I5").staysSilentOn(unknown.with(Impact.none().losing(Share.ofPermille(900))), OPENED);
        policy.rule("I8").staysSilentOn(calm().with(Impact.none().impaired().losing(Share.UNKNOWN)), OPENED);
        assertThat(policy.coverage().uncovered(Coverage.Depth.DECIDED).stream().map(Coverage.Rule::file))
                .doesNotContain("impact.drl", "priority.drl");
        MutationReport priority = policy.mutants().in("priority.drl").run(policy.recorded());
        MutationReport impact = policy.mutants().in("impact.drl").run(policy.recorded());
        assertThat(priority.total() + impact.total()).isGreaterThan(150);
        priority.requireKilled(100);
        impact.requireKilled(100);
    }

    /** A base that says nothing more urgent changes no level, but its rule has no business to speak. */
    private static void silent(Policy policy, String rule, String facts) {
        policy.rule(rule).staysSilentOn(DOMAIN.ticket(facts), OPENED);
    }
}
