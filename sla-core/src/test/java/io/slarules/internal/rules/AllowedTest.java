package io.slarules.internal.rules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.NOW;
import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.SomeContract;
import io.slarules.SomeRules.Dialect;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules may reach, so that plain policies need no leave of their host, in both dialects; {@link ReachTest} has what they may not. */
class AllowedTest {
    private static final String SAY = "priority.base(Priority.P3, \"as always\");";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.List l = new java.util.ArrayList(); l.add($c.plan());",
                "String s = $c.plan().isEmpty() ? \"none\" : $c.plan().trim();",
                "java.time.Instant i = $c.worsensAt().minus(java.time.Duration.ofHours(1));",
                "Object o = Math.max(1, $c.tools());",
                "Object o = Integer.parseInt(\"5\");",
                "Object o = java.util.Map.of(\"a\", 1).get(\"a\");",
                "Object o = new java.math.BigDecimal(\"1.5\").negate();",
                "Object o = $c.facts().impact().safety();",
                "Object o = java.util.Optional.of(1).isPresent();",
                "Object o = Tier.RND.name();"
            })
    void leavesPlainValuesAlone(String code) {
        for (Dialect dialect : Dialect.values()) {
            assertThat(engine(file("a.drl", "priority", dialect, rule("r", "$c : Case()", code + " " + SAY)))
                            .decide(ticket(), NOW)
                            .priority()
                            .ruleIds())
                    .isEqualTo("r");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.function.Function<String, Integer> f = String::length; Object o = f.apply(\"x\");",
                "Object o = java.util.stream.Stream.of(1, 2).map(n -> n + 1).collect(java.util.stream.Collectors.toList());",
                "Object o = java.time.DayOfWeek.MONDAY.plus(1L);",
                "switch ($c.tier()) { case LOCAL: break; default: }",
                "for (String s : $c.unknowns()) { String t = s + 1; }",
                "Object o = new Object() { public String toString() { return \"x\"; } }.toString();",
                "try { Integer.parseInt(\"x\"); } catch (NumberFormatException e) { String s = e.getMessage(); }",
                "int[] n = {3, 1}; java.util.Arrays.sort(n); int[] m = n.clone();"
            })
    void leavesPlainJavaAlone(String code) {
        assertThat(engine(file("a.drl", "priority", rule("r", "$c : Case()", code + " " + SAY)))
                        .decide(ticket(), NOW)
                        .priority()
                        .ruleIds())
                .isEqualTo("r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Case( plan.length() > 3 || attributes[\"a\"] != null )",
                "Case( worsensAt > java.time.Instant.parse(\"2026-01-01T00:00:00Z\") )",
                "Case( effort.time > java.time.Duration.ofHours(1) || tools >= 1 )",
                "Case( unknowns.size() >= 0, unknowns not contains \"x\" )",
                "Case( $u : unknowns ) $n : String() from $u",
                "Case( facts.customer.id == \"ACME\" )",
                "accumulate( Case( $t : tools ); $s : sum($t), $m : max($t); $s > 0 )",
                "Number( intValue > 0 ) from accumulate( Case( $t : tools ), sum($t) )",
                "Number() from accumulate( Case( $t : tools ), init( int n = 0; ) action( n += $t; ) result( n ) )",
                "$l : java.util.List( size > 0 ) from collect( Case() )",
                "not Case( tools > 1000 )",
                "Case( tier.name() == \"LOCAL\", $t : tier )",
                "Case( given(\"x\") == false ) eval( 1 + 1 == 2 )",
                "Case( $计 : tools, $计 > 0 )",
                "Case( Math.abs(tools) > 0, Tier.LOCAL == tier )"
            })
    void leavesConditionsOnFactsAlone(String condition) {
        for (Dialect dialect : Dialect.values()) {
            assertThat(problemsOrNone(file("a.drl", "priority", dialect, rule("r", condition, SAY))))
                    .as(dialect.name())
                    .isEmpty();
        }
    }

    private static List<RuleProblem> problemsOrNone(RuleFile file) {
        return SlaEngine.check(RuleSet.of(file), CALENDARS).errors();
    }

    @ParameterizedTest
    @EnumSource
    void letsTheHostAllowTypesOfItsOwn(Dialect dialect) {
        RuleFile file = RuleFile.of(
                "a.drl",
                "import " + SomeContract.class.getCanonicalName() + "\nagenda-group \"priority\"\ndialect \""
                        + dialect.name().toLowerCase(Locale.ROOT) + "\"\n"
                        + rule(
                                "r",
                                "Case( tools <= SomeContract.of(5).tools() )",
                                "SomeContract c = SomeContract.of(3); " + SAY));
        assertThat(problems(file))
                .extracting(RuleProblem::message)
                .anyMatch(message -> message.contains("SomeContract"));
        RuleSet knowing = RuleSet.of(file).knowing(SomeContract.class);
        assertThat(SlaEngine.compile(knowing, CALENDARS)
                        .decide(ticket(), NOW)
                        .priority()
                        .ruleIds())
                .isEqualTo("r");
        assertThat(knowing.plus(file("b.drl", "impact")).types()).containsExactly(SomeContract.class);
        RuleFile further = RuleFile.of(
                file.name(), file.text().replace("SomeContract.of(3);", "SomeContract.of(3); c.file().exists();"));
        assertThat(problems(RuleSet.of(further).knowing(SomeContract.class)))
                .as("what a type of the host's leads to is allowed by the host, too, or not at all")
                .isNotEmpty();
    }
}
