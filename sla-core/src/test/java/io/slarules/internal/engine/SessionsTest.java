package io.slarules.internal.engine;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.RandomTickets;
import io.slarules.SomeFacts.Contract;
import io.slarules.SomePolicy;
import io.slarules.SomeRules;
import io.slarules.SomeRules.Dialect;
import io.slarules.decision.Decision;
import io.slarules.internal.rules.CompiledRules;
import io.slarules.internal.rules.Compiler;
import io.slarules.internal.rules.DatedRules;
import io.slarules.ruleset.Desk;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.TicketPolicy;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine that has judged other tickets judges as one that has not. */
class SessionsTest {
    private static final long SEED = 42;

    private static CompiledRules compile(RuleSet ruleSet) {
        return Compiler.compile(ruleSet, CALENDARS);
    }

    private static Judge judge(CompiledRules rules) {
        return new Judge(DatedRules.of(rules), TicketPolicy.OF_OPENING, CALENDARS, Desk.unknown(), "r");
    }

    /** Every third ticket has facts of the host's own, which the next one must not see. */
    private static void remembersNothing(CompiledRules rules) {
        Judge busy = judge(rules);
        RandomTickets random = new RandomTickets(SEED);
        int number = 0;
        for (Ticket any : random.next(200)) {
            Ticket ticket = number++ % 3 == 0 ? any.withOwn(new Contract("gold", number)) : any;
            Instant now = random.instant();
            assertThat(busy.decide(ticket, now).toString())
                    .as("seed %s, %s", SEED, ticket)
                    .isEqualTo(judge(rules).decide(ticket, now).toString());
        }
    }

    private static RuleFile remembering(Dialect dialect) {
        return file(
                "a.drl",
                "priority",
                dialect,
                rule("A", "not Case( tools > 1 )", "priority.base(Priority.P4, \"no other tool\");"),
                rule(
                        "B",
                        "exists Case( pressure == PressureLevel.COMPLAINT )",
                        "priority.atLeast(Priority.P3, \"w\");"),
                rule("D", "Contract( $hours : hours )", "priority.atLeast(Priority.P1, \"of contract\");"),
                rule(
                        "E",
                        "accumulate( Case( $t : tools ); $sum : sum($t); $sum > 2 )",
                        "priority.raiseOne(Priority.P2, \"many\");"),
                rule("F", "not Contract()", "priority.base(Priority.P5, \"without contract\");"));
    }

    @ParameterizedTest
    @EnumSource
    void usesSessionsOfPlainRulesAgainAndRemembersNothing(Dialect dialect) {
        CompiledRules plain = compile(RuleSet.of(SomePolicy.files(dialect)));
        assertThat(plain.matchCasesOnly()).isTrue();
        remembersNothing(plain);
    }

    @ParameterizedTest
    @EnumSource
    void remembersNothingThatOtherRulesCouldRemember(Dialect dialect) {
        CompiledRules rules = compile(
                RuleSet.of(SomePolicy.files(dialect)).plus(remembering(dialect)).knowing(Contract.class));
        assertThat(rules.matchCasesOnly()).isFalse();
        Decision with = judge(rules).decide(SomeRules.ticket().withOwn(new Contract("gold", 3)), SomeRules.NOW);
        Decision without = judge(rules).decide(SomeRules.ticket(), SomeRules.NOW);
        assertThat(with.priority().ruleIds()).isEqualTo("A+D");
        assertThat(without.priority().toString()).doesNotContain("of contract");
        remembersNothing(rules);
    }

    @Test
    void knowsRulesThatMatchMoreThanACase() {
        for (String condition : new String[] {
            "not Case()",
            "exists Case()",
            "forall( Case() )",
            "Case() or Case( tools > 1 )",
            "String()",
            "Case( $a : attributes ) String() from $a.values()"
        }) {
            assertThat(compile(RuleSet.of(file(
                                    "a.drl", "priority", rule("A", condition, "priority.base(Priority.P2, \"w\");"))))
                            .matchCasesOnly())
                    .as(condition)
                    .isFalse();
        }
    }
}
