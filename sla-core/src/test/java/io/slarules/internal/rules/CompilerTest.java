package io.slarules.internal.rules;

import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.problem;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.SlaEngine;
import io.slarules.SomeRules;
import io.slarules.SomeRules.Dialect;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a rule author reads who got something wrong; each problem with its place and what to do. */
class CompilerTest {
    private static final String SAY = "priority.base(Priority.P3, \"as always\");";

    private static void expect(RuleProblem problem, int line, String message, String helpStart) {
        assertThat(problem.file()).isEqualTo("a.drl");
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.rule()).isEqualTo("r");
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.help()).startsWith(helpStart);
    }

    private static RuleProblem inCondition(Dialect dialect, String condition) {
        return problem(file("a.drl", "priority", dialect, rule("r", condition, SAY)));
    }

    private static RuleProblem inConsequence(Dialect dialect, String phase, String consequence) {
        return problem(file("a.drl", phase, dialect, rule("r", "Case()", consequence)));
    }

    @ParameterizedTest
    @EnumSource
    void namesAnUnknownFactAndTheNearestOne(Dialect dialect) {
        expect(
                inCondition(dialect, "Case( presure == PressureLevel.NORMAL )"),
                5,
                "unknown fact (presure) of a Case in the priority phase",
                "Did you mean pressure? All 74 are found in the Javadoc of io.slarules.rule.priority.Case.");
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAFactIsSettledLater(Dialect dialect) {
        expect(
                problem(file(
                        "a.drl",
                        "impact",
                        dialect,
                        rule(
                                "r",
                                "Case( priority == Priority.P1 )",
                                "impact.atLeast(ProductionImpact.MINOR, \"why\");"))),
                5,
                "unknown fact (priority) of a Case in the impact phase",
                "It is settled by a later phase, and read from the targets phase on.");
        expect(
                inCondition(dialect, "Case( priority == Priority.P1 )"),
                5,
                "unknown fact (priority) of a Case in the priority phase",
                "This phase settles it, and the phases behind it read it.");
    }

    @ParameterizedTest
    @EnumSource
    void namesAnUnknownConstantWhereverItStands(Dialect dialect) {
        expect(
                inCondition(dialect, "Case( pressure == PressureLevel.NORMALL )"),
                5,
                "unknown constant (NORMALL) of PressureLevel",
                "Did you mean NORMAL? Known: COMPLAINT, EXECUTIVE, NORMAL, UNKNOWN.");
        expect(
                inConsequence(dialect, "priority", "priority.base(Priority.P9, \"why\");"),
                7,
                "unknown constant (P9) of Priority",
                "Known: P1, P2, P3, P4, P5.");
    }

    @ParameterizedTest
    @EnumSource
    void namesAnUnknownVerbAndTheNearestOne(Dialect dialect) {
        expect(
                inConsequence(dialect, "priority", "priority.bass(Priority.P3, \"why\");"),
                7,
                "unknown verb (bass) of Priorities",
                "Did you mean base? Known: atLeast, atMost, base, raiseOne.");
        expect(
                inConsequence(
                        dialect,
                        "targets",
                        "targets.within(Clock.WORKAROUND, OpenTime.hours(1), \"why\").onn(\"office\");"),
                7,
                "unknown verb (onn) of Target",
                "Did you mean on? Known: as, by, on, ");
    }

    @ParameterizedTest
    @EnumSource
    void saysOfWhichPhaseAVerbIs(Dialect dialect) {
        expect(
                inConsequence(dialect, "priority", "priority.within(Clock.WORKAROUND, OpenTime.hours(1), \"why\");"),
                7,
                "unknown verb (within) of Priorities",
                "within is a verb of the targets phase. Known: ");
        expect(
                inConsequence(dialect, "priority", "targets.exempt(Clock.WORKAROUND, \"why\");"),
                7,
                "unknown name (targets)",
                "Rules of the targets phase speak through it: write this into a file of that phase.");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatAVerbTakes(Dialect dialect) {
        RuleProblem few = inConsequence(dialect, "priority", "priority.base(Priority.P3);");
        assertThat(few.message()).startsWith("base does not take (").contains("Priority)");
        assertThat(few.help()).isEqualTo("It takes: base(Priority, String).");
        RuleProblem text = inConsequence(dialect, "triage", "triage.loss(\"many\", \"why\");");
        assertThat(text.message()).startsWith("loss does not take (");
        assertThat(text.help()).isEqualTo("It takes: loss(long, String).");
        assertThat(text.line()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void namesAnUnknownType(Dialect dialect) {
        expect(inCondition(dialect, "Cse()"), 5, "unknown type of fact (Cse)", "Did you mean Case?");
    }

    @ParameterizedTest
    @EnumSource
    void namesAnUnknownImportOnceAndAtItsLine(Dialect dialect) {
        RuleFile file = RuleFile.of(
                "a.drl",
                "import acme.Nothing\nagenda-group \"priority\"\ndialect \""
                        + dialect.name().toLowerCase(Locale.ROOT) + "\"\n" + SomeRules.P3);
        assertThat(problem(file))
                .isEqualTo(new RuleProblem(
                        "a.drl",
                        1,
                        "",
                        "unknown import (acme.Nothing)",
                        "Check its spelling, and that it is on the class path; a type of your own is made known by"
                                + " RuleSet.knowing."));
    }

    @ParameterizedTest
    @EnumSource
    void namesAVariableThatNobodyBinds(Dialect dialect) {
        expect(
                inCondition(dialect, "Case( tools > $n )"),
                5,
                "unknown variable ($n)",
                "Bind it before it is used: $n : fact");
        expect(
                inConsequence(dialect, "priority", "priority.base($p, \"why\");"),
                7,
                "unknown variable ($p)",
                "Bind it before it is used: $p : fact");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichRuleHasBrokenCode(Dialect dialect) {
        RuleProblem problem = inConsequence(dialect, "priority", "priority.base(Priority.P3, \"why\";");
        assertThat(problem.rule()).isEqualTo("r");
        assertThat(problem.line()).isEqualTo(7);
        assertThat(problem.message())
                .isEqualTo("the code cannot be compiled: "
                        + (dialect == Dialect.JAVA
                                ? "Syntax error, insert \")\" to complete Expression"
                                : "unbalanced braces ( ... )"));
    }

    @ParameterizedTest
    @EnumSource
    void reportsEverythingOfAllFilesAtOnce(Dialect dialect) {
        RuleFile a = file(
                "a.drl",
                "priority",
                dialect,
                rule("a1", "Case( presure == 1 )", SAY),
                rule("a2", "Case()", "priority.bas(Priority.P3, \"why\");"),
                rule("a3", "Case( tols == 1 )", "priority.base(Priority.P7, \"why\");"));
        RuleFile b = file("b.drl", "priority", dialect, rule("b1", "Cas()", SAY));
        RuleFile c = file(
                "c.drl",
                "impact",
                dialect,
                rule("c1", "Case(", "why"),
                rule("c2", "Case()", "impact.atLeast(ProductionImpact.SEVER, \"why\");"));
        RuleFile d = file("d.drl", "priorty", dialect, rule("d1", "Case()", SAY));
        assertThat(problems(RuleSet.of(d, b).plus(c, a)))
                .extracting(RuleProblem::file, RuleProblem::line, RuleProblem::rule)
                .contains(
                        tuple("a.drl", 5, "a1"),
                        tuple("a.drl", 13, "a2"),
                        tuple("a.drl", 17, "a3"),
                        tuple("b.drl", 5, "b1"),
                        tuple("c.drl", 5, "c1"),
                        tuple("c.drl", 13, "c2"),
                        tuple("d.drl", 1, ""));
    }

    @Test
    void putsEveryProblemIntoTheMessage() {
        assertThatThrownBy(() -> SomeRules.engine(file("a.drl", "priority", rule("r", "Case()", "priority.bass();"))))
                .isInstanceOf(InvalidRuleSetException.class)
                .hasMessage(
                        """
                        The rule set has 1 problem:
                          a.drl:6 "r": unknown verb (bass) of Priorities
                            Did you mean base? Known: atLeast, atMost, base, raiseOne.""");
    }

    @Test
    void compilesARuleSetWithoutRules() {
        SlaEngine engine = SlaEngine.compile(RuleSet.of(), SomeRules.CALENDARS);
        assertThat(engine.decide(SomeRules.ticket(), SomeRules.NOW).priority().reasons())
                .extracting(reason -> reason.words())
                .containsExactly("no rule spoke of a base: the lowest level");
    }

    @ParameterizedTest
    @EnumSource
    void decidesWithRulesOfAnyOnePhaseAlone(Dialect dialect) {
        Map<String, String> spoken = new TreeMap<>();
        spoken.put("impact", "impact.atLeast(ProductionImpact.MINOR, \"w\");");
        spoken.put("priority", "priority.base(Priority.P3, \"w\");");
        spoken.put("targets", "targets.within(Clock.WORKAROUND, OpenTime.hours(1), \"w\");");
        spoken.put("escalation", "escalation.atOnce().inform(Role.OWNER, \"w\");");
        spoken.put("triage", "triage.loss(5, \"w\");");
        spoken.forEach((phase, says) -> assertThat(
                        SomeRules.engine(file("a.drl", phase, dialect, rule("only-" + phase, "Case()", says)))
                                .decide(SomeRules.ticket(), SomeRules.NOW)
                                .toString())
                .contains("only-" + phase));
    }

    @Test
    void readsMarksOfByteOrderAndLineEndsOfAnySystem() {
        String text = "agenda-group \"priority\"\n" + rule("r", "Case( presure == 1 )", SAY);
        RuleProblem expected = problem(RuleFile.of("a.drl", text));
        assertThat(expected.line()).isEqualTo(4);
        assertThat(problem(RuleFile.of("a.drl", "\uFEFF" + text.replace("\n", "\r\n"))))
                .isEqualTo(expected);
        assertThat(problem(RuleFile.of("a.drl", text.replace('\n', '\r')))).isEqualTo(expected);
    }
}
