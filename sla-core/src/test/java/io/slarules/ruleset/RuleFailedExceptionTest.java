package io.slarules.ruleset;

import static io.slarules.SomeRules.NOW;
import static io.slarules.SomeRules.OPENED;
import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slarules.SlaEngine;
import io.slarules.SomeRules.Dialect;
import io.slarules.ticket.Ticket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleFailedExceptionTest {
    private static final String SAY = "priority.base(Priority.P4, \"why\");";

    /** Fails on ticket T-1 in rule r, and goes on with T-2. */
    private static RuleFailedException failure(Dialect dialect, String condition, String consequence) {
        SlaEngine engine = engine(file("a.drl", "priority", dialect, P3, rule("r", condition, consequence)));
        Ticket good = Ticket.of("T-2", "ACME", OPENED).with("level", "high");
        String expected = engine.decide(good, NOW).toString();
        RuleFailedException failed = null;
        for (int i = 0; i < 3; i++) {
            failed = catchThrowableOfType(RuleFailedException.class, () -> engine.decide(ticket(), NOW));
            assertThat(failed).as("the decision fails every time").isNotNull();
            assertThat(engine.decide(good, NOW)).hasToString(expected);
            assertThat(CompletableFuture.supplyAsync(() -> engine.decide(good, NOW))
                            .join())
                    .hasToString(expected);
        }
        assertThat(failed.rule()).isEqualTo("r");
        assertThat(failed.file()).isEqualTo("a.drl");
        assertThat(failed.line()).isEqualTo(9);
        assertThat(failed.kind() + " " + failed.subject()).isEqualTo("ticket T-1");
        assertThat(failed).hasMessageStartingWith("Rule \"r\" (a.drl:9) failed on ticket T-1: ");
        return failed;
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichConditionThrew(Dialect dialect) {
        assertThat(failure(dialect, "Case( ticket == \"T-2\" || Integer.parseInt(ticket) > 3 )", SAY))
                .hasMessageContaining("its condition (")
                .hasMessageContaining("Integer.parseInt(ticket) > 3")
                .hasMessageContaining(") threw NumberFormatException (For input string: \"T-1\")")
                .hasRootCauseInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichPathHasANull(Dialect dialect) {
        assertThat(failure(dialect, "Case( attributes[\"level\"].length() > 3 )", SAY))
                .hasMessageContaining("its condition (attributes[\"level\"].length() > 3) threw NullPointerException");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichConsequenceThrew(Dialect dialect) {
        assertThat(failure(dialect, "$c : Case()", "if ($c.ticket().equals(\"T-1\")) { Integer.parseInt(\"x\"); }"))
                .hasMessageContaining("its consequence threw NumberFormatException (For input string: \"x\")");
    }

    @ParameterizedTest
    @EnumSource
    void asksForAReason(Dialect dialect) {
        assertThat(failure(dialect, "Case( ticket == \"T-1\" )", "priority.base(Priority.P4, \" \".repeat(2));"))
                .hasMessageContaining("the reason is blank: say in a few words why");
    }

    @ParameterizedTest
    @EnumSource
    void blamesTheRuleThatProposesNothing(Dialect dialect) {
        assertThat(failure(dialect, "Case( ticket == \"T-1\" )", "priority.base((Priority) null, \"why\");"))
                .hasMessageContaining("what the rule proposes is null");
    }

    @Test
    void saysWhichRuleThrewAnError() {
        assertThat(failure(Dialect.JAVA, "Case( ticket == \"T-1\" )", "throw new AssertionError(\"boo\");"))
                .hasMessageContaining("AssertionError (boo)");
    }

    @ParameterizedTest
    @EnumSource
    void stopsRulesThatDoNotComeToRest(Dialect dialect) {
        SlaEngine engine = engine(file(
                "a.drl",
                "priority",
                dialect,
                rule(
                        "again",
                        "Case( ticket == \"T-1\" ) Integer() from java.util.Collections.nCopies(5000, 1)",
                        "priority.base(Priority.P4, \"once more\");"),
                P3));
        RuleFailedException failed =
                catchThrowableOfType(RuleFailedException.class, () -> engine.decide(ticket(), NOW));
        assertThat(failed)
                .hasMessage(
                        "Rule \"again\" (a.drl:3) failed on ticket T-1: the rules do not come to rest (1020 firings);"
                                + " let no rule bring about what makes it fire again")
                .hasNoCause();
        assertThat(engine.decide(Ticket.of("T-2", "ACME", OPENED), NOW)
                        .priority()
                        .ruleIds())
                .isEqualTo("ok");
    }
}
