package io.slarules.defaults;

import static io.slarules.defaults.Samples.FAB;
import static io.slarules.defaults.Samples.OFFICE;
import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static io.slarules.defaults.Samples.at;
import static io.slarules.defaults.Samples.calm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.calendar.Calendars;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.testing.AuditReport;
import io.slarules.testing.AuditReport.Kind;
import io.slarules.testing.Domain;
import io.slarules.testing.Happens;
import io.slarules.testing.Policy;
import io.slarules.testing.PolicyTest;
import io.slarules.testing.Property;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Evidence;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Role;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake such as people make, put into a copy of the default rules, is caught by a test or the audit, and the message leads to the line. */
class BrokenDefaultsTest {
    private static final Calendars CALENDARS = Calendars.of(OFFICE, FAB);
    private static final Policy RIGHT = Policy.of(DefaultRules.ruleSet().on(Samples.DESK), CALENDARS);
    private static final Domain DOMAIN = Domain.of(calm(), OPENED)
            .varying("safety", "NONE", "POTENTIAL", "ACTUAL")
            .varying("capacity lost", "0 %", "1 %", "5 %", "30 %", "90 %")
            .varying("worsens", "STABLE", "WITHIN_SHIFT")
            .varying("containment", "STEADY", "TEMPORARY_AFTER_LINE_DOWN")
            .varying("spread", "ONE_TOOL", "MANY_CUSTOMERS")
            .varying("recurrence", "FIRST", "FREQUENT")
            .varying("pressure", "NORMAL", "COMPLAINT", "EXECUTIVE");
    private static final Property P1_IS_KEPT = Property.of(
            "only a stopped line or danger is P1",
            (ticket, decision) -> decision.priority().value() != Priority.P1
                    || decision.impact().value() == ProductionImpact.LINE_DOWN
                    || ticket.facts().impact().safety() == Safety.ACTUAL);

    /**
     * A mistake.
     *
     * @param rule or named value in which it is, and whose line the message names
     * @param right what stands there
     * @param wrong what stands there instead
     * @param caught by which test
     */
    private record Mistake(String what, String file, String rule, String right, String wrong, PolicyTest caught) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Ticket losing(int permille) {
        return calm().with(calm().facts().impact().losing(Share.ofPermille(permille)));
    }

    /** A P2 case of the late evening. */
    private static Ticket overnight() {
        Ticket severe = at(Priority.P2);
        return Ticket.of("T", severe.facts(), OPENED.plus(Duration.ofHours(14)));
    }

    private static Ticket defect() {
        return calm().with(Classification.DEFECT);
    }

    /** A visitor is expected between the second and the fourth hour. */
    private static Ticket visited() {
        Visit visit = Visit.of("v1").between(after(Duration.ofHours(2)), after(Duration.ofHours(4)));
        return calm().with(calm().facts().work().visiting(visit));
    }

    private static PolicyTest audit(Property... properties) {
        return policy -> {
            AuditReport report = policy.audit(DOMAIN, properties).requireNone(Kind.GAP, Kind.CONFLICT);
            if (properties.length > 0) {
                report.requireNone(Kind.VIOLATION);
            }
        };
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake(
                        "the wrong level",
                        "priority.drl",
                        "T1 line down",
                        "Priority.P1",
                        "Priority.P2",
                        policy -> policy.given(at(Priority.P1)).at(OPENED).expectPriority(Priority.P1, "T1")),
                new Mistake(
                        "a comparison turned round",
                        "priority.drl",
                        "T1 partial",
                        "worsens !=",
                        "worsens ==",
                        policy -> policy.rule("T1 partial").firesOn(at(Priority.P3), OPENED)),
                new Mistake(
                        "a lift that goes too far",
                        "priority.drl",
                        "T3-systemic",
                        "Priority.P2",
                        "Priority.P1",
                        audit(P1_IS_KEPT)),
                new Mistake(
                        "noise that reaches the top",
                        "priority.drl",
                        "T4-pressure complaint",
                        "Priority.P3",
                        "Priority.P1",
                        audit(P1_IS_KEPT)),
                new Mistake(
                        "a floor that is a cap",
                        "priority.drl",
                        "T2-safety hazard",
                        "atLeast",
                        "atMost",
                        audit(Property.monotone("safety"))),
                new Mistake(
                        "a copied rule of which the condition was not changed",
                        "priority.drl",
                        "T1 severe",
                        "ProductionImpact.SEVERE",
                        "ProductionImpact.PARTIAL",
                        audit()),
                new Mistake(
                        "a limit missed by one", "impact.drl", "I1 line down", ">= 900", "> 900", policy -> policy.rule(
                                        "I1 line down")
                                .firesOn(losing(900), OPENED)),
                new Mistake(
                        "a limit with a zero too many",
                        "impact.drl",
                        "I2 severe",
                        ">= 300",
                        ">= 3000",
                        policy -> policy.rule("I2 severe").firesOn(losing(300), OPENED)),
                new Mistake(
                        "hours for minutes",
                        "targets.values",
                        "D.first-response",
                        "15 min",
                        "15 h",
                        policy -> policy.given(at(Priority.P1))
                                .at(OPENED)
                                .expectDue(Clock.FIRST_RESPONSE, after(Duration.ofMinutes(15)))),
                new Mistake(
                        "a forgotten calendar",
                        "targets.drl",
                        "D-P promises",
                        ".on(values.calendar(\"D.first-response\", $case.priority()))",
                        "",
                        policy -> policy.given(overnight())
                                .at(overnight().opened())
                                .expectDue(
                                        Clock.FIRST_RESPONSE,
                                        overnight().opened().plus(Duration.ofHours(1)))),
                new Mistake(
                        "a level in two rules", "targets.drl", "D-P1 promises", "Priority.P1", "Priority.P2", audit()),
                new Mistake("figures swapped", "escalation.values", "F2.share", "12", "21", policy -> policy.given(
                                at(Priority.P1))
                        .at(OPENED)
                        .expectStepPending(
                                "F2", after(Duration.ofHours(8).multipliedBy(12).dividedBy(100)))),
                new Mistake(
                        "the wrong tier",
                        "escalation.drl",
                        "F4 line down without a known fix",
                        "Tier.LOCAL",
                        "Tier.GLOBAL",
                        policy -> policy.rule("F4").firesOn(at(Priority.P1), OPENED)),
                new Mistake(
                        "the wrong people",
                        "escalation.drl",
                        "H1 P1",
                        "Role.DUTY_MANAGER",
                        "Role.DIRECTOR",
                        policy -> policy.given(at(Priority.P1))
                                .at(OPENED)
                                .expectTold("H1", Role.LOCAL_MANAGER, Role.ACCOUNT_MANAGER, Role.DUTY_MANAGER)),
                new Mistake(
                        "a condition the wrong way",
                        "communication.drl",
                        "C1 first response",
                        "answered == false",
                        "answered == true",
                        policy -> policy.rule("C1 first response").firesOn(at(Priority.P2), OPENED)),
                new Mistake(
                        "a form that a stopped line waits for",
                        "evidence.drl",
                        "E1 evidence before engineers are called",
                        "!=",
                        "==",
                        policy -> policy.rule("E1 evidence before engineers are called")
                                .staysSilentOn(at(Priority.P1).with(Evidence.none()), OPENED)),
                new Mistake(
                        "an and for an or", "communication.drl", "C10 disclosure", "||", "&&", policy -> policy.rule(
                                        "C10 disclosure")
                                .firesOn(defect(), OPENED)),
                new Mistake(
                        "hours for minutes in a notice",
                        "visits.values",
                        "V3.before",
                        "30 min",
                        "3 h",
                        policy -> policy.given(visited())
                                .at(OPENED)
                                .expectStepPending("V3", after(Duration.ofMinutes(210)))),
                new Mistake(
                        "a notice at the wrong share",
                        "escalation.values",
                        "H3.share",
                        "75",
                        "57",
                        policy -> policy.play(at(Priority.P2))
                                .until(after(Duration.ofDays(3)))
                                .expectAt(after(Duration.ofHours(18)), Happens.due("H3"))));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isCaughtWithAMessageThatLeadsToTheLine(Mistake mistake) {
        String text = DefaultRules.files().stream()
                .filter(file -> file.name().equals(mistake.file()))
                .findFirst()
                .orElseThrow()
                .text();
        boolean inRule = mistake.file().endsWith(".drl");
        int rule = text.indexOf(inRule ? "rule \"" + mistake.rule() + "\"" : "\n" + mistake.rule() + " ")
                + (inRule ? 0 : 1);
        int place = text.indexOf(mistake.right(), rule);
        assertThat(rule).isPositive();
        assertThat(place).isBetween(rule, text.indexOf(inRule ? "\nend" : "\n", rule));
        String broken = text.substring(0, place)
                + mistake.wrong()
                + text.substring(place + mistake.right().length());
        long line = 1 + text.substring(0, rule).chars().filter(c -> c == '\n').count();
        String there = mistake.file() + ":" + line;
        mistake.caught().run(RIGHT);
        Policy policy = policy(mistake.file(), broken);
        assertThatThrownBy(() -> mistake.caught().run(policy))
                .isExactlyInstanceOf(AssertionError.class)
                .message()
                .satisfiesAnyOf(
                        message -> assertThat(message).contains(there + " \"" + mistake.rule()),
                        message -> assertThat(message).contains("\"" + mistake.rule() + "\" [" + there),
                        message -> assertThat(message)
                                .contains("  " + mistake.rule() + " = ")
                                .contains("[" + there + "]"));
    }

    private static Policy policy(String name, String text) {
        List<RuleFile> files = new ArrayList<>();
        for (RuleFile file : DefaultRules.files()) {
            files.add(file.name().equals(name) ? RuleFile.of(name, text) : file);
        }
        return Policy.of(RuleSet.of(files).on(Samples.DESK), CALENDARS);
    }
}
