package io.slarules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.NOW;
import static io.slarules.SomeRules.OPENED;
import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.SomeFacts.Contract;
import io.slarules.SomeFacts.CreditNote;
import io.slarules.SomeFacts.Desk;
import io.slarules.SomeFacts.Flag;
import io.slarules.SomeFacts.Impact;
import io.slarules.SomeRules.Dialect;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Decision;
import io.slarules.decision.Language;
import io.slarules.decision.Reason;
import io.slarules.ruleset.RuleFailedException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.InvalidFactsException;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host's own facts beside the case, and records of its own types that rules conclude. */
class OwnFactsTest {
    private static final RuleFile BASE = file("priority.drl", "priority", P3);

    private static RuleSet rules(Dialect dialect) {
        return RuleSet.of(
                        file(
                                "own.drl",
                                "priority",
                                dialect,
                                rule(
                                        "C1 short",
                                        "$c : Case( open ) Contract( hours < 4, $name : name )",
                                        "priority.base(Priority.P2, \"short contract \" + $name);"
                                                + " conclusions.add(new CreditNote($name, 10), \"promised within 4 h\");"),
                                rule("C2 else", "Case()", "priority.base(Priority.P4, \"else\");")),
                        file(
                                "steps.drl",
                                "escalation",
                                dialect,
                                rule(
                                        "S1 flag",
                                        "Case( priority == Priority.P2 ) Contract( $name : name )",
                                        "conclusions.add(new Flag($name), \"urgent\");"
                                                + " conclusions.add(new CreditNote($name, 10), \"and urgent\");")))
                .knowing(Contract.class, CreditNote.class, Flag.class);
    }

    private static SlaEngine engine(Dialect dialect) {
        return SlaEngine.compile(rules(dialect), CALENDARS);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void areMatchedBesideTheCaseInEveryPhaseAndDialect(Dialect dialect) {
        SlaEngine engine = engine(dialect);
        assertThat(engine.decide(ticket(), NOW).priority().value()).isEqualTo(Priority.P4);
        assertThat(engine.decide(ticket().withOwn(new Contract("gold", 4)), NOW)
                        .priority()
                        .value())
                .isEqualTo(Priority.P4);
        Decision decision = engine.decide(ticket().withOwn(new Contract("gold", 3)), NOW);
        assertThat(decision.priority().value()).isEqualTo(Priority.P2);
        assertThat(decision.priority().reason().words()).isEqualTo("short contract gold");
        // A session that is used again has forgotten the contract.
        assertThat(engine.decide(ticket(), NOW).priority().value()).isEqualTo(Priority.P4);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void leadToRecordsWithTheirReasons(Dialect dialect) {
        Decision decision = engine(dialect).decide(ticket().withOwn(new Contract("gold", 3)), NOW);
        List<Conclusion<CreditNote>> notes = decision.conclusions(CreditNote.class);
        assertThat(notes).extracting(Conclusion::value).containsExactly(new CreditNote("gold", 10));
        assertThat(notes.get(0).reasons())
                .extracting(Reason::toString)
                .containsExactly(
                        "promised within 4 h [own.drl:3 \"C1 short\"]", "and urgent [steps.drl:3 \"S1 flag\"]");
        assertThat(notes.get(0).reasons().get(0).bound()).containsEntry("$name", "gold");
        assertThat(decision.conclusions())
                .extracting(Conclusion::value)
                .containsExactly(new CreditNote("gold", 10), new Flag("gold"));
        assertThat(decision.conclusions(String.class)).isEmpty();
    }

    @Test
    void standInTheExplanationOfTheDecisionInBothLanguages() {
        Decision decision = engine(Dialect.JAVA).decide(ticket().withOwn(new Contract("gold", 3)), NOW);
        assertThat(decision.explain())
                .contains(
                        "Concluded: Flag[text=gold]\n  because urgent [steps.drl:3 \"S1 flag\"]\n    with $name = gold\n");
        assertThat(decision.explain(Language.CHINESE)).contains("结论：Flag[text=gold]\n  依据：urgent");
        assertThat(engine(Dialect.JAVA).decide(ticket(), NOW).explain()).doesNotContain("Concluded");
    }

    @Test
    void holdInTheStretchesInWhichTheyAreStated() {
        SlaEngine engine = engine(Dialect.JAVA);
        Ticket ticket = ticket().withOwn(new Contract("gold", 3));
        Ticket changed = ticket.happened(FactsChanged.of(
                OPENED.plusSeconds(600),
                ticket.facts().withoutOwn(Contract.class).withOwn(new Contract("gold", 8))));
        assertThat(engine.decide(changed, OPENED.plusSeconds(599)).conclusions(CreditNote.class))
                .hasSize(1);
        Decision after = engine.decide(changed, OPENED.plusSeconds(600));
        assertThat(after.conclusions(CreditNote.class)).isEmpty();
        assertThat(after.priority().value()).isEqualTo(Priority.P4);
        assertThat(after.at(OPENED.plus(Duration.ofDays(1))).conclusions()).isEqualTo(after.conclusions());
    }

    @Test
    void arePartOfEqualityWithoutOrder() {
        Contract gold = new Contract("gold", 3);
        Contract iron = new Contract("iron", 2);
        Ticket one = ticket().withOwn(gold, iron);
        Ticket two = ticket().withOwn(iron).withOwn(gold, gold);
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).isNotEqualTo(ticket());
        SlaEngine engine = engine(Dialect.JAVA);
        Decision decision = engine.decide(one, NOW);
        assertThat(engine.decide(two, NOW)).isEqualTo(decision).isNotEqualTo(engine.decide(ticket(), NOW));
        assertThat(decision.conclusions(CreditNote.class)).hasSize(2);
        assertThat(engine.decide(two, NOW).conclusions()).containsExactlyElementsOf(decision.conclusions());
        assertThat(ticket().with("a", "b")
                        .withOwn(gold)
                        .with(io.slarules.ticket.Impact.none())
                        .facts()
                        .own())
                .containsExactly(gold);
    }

    @Test
    void thatFailNameTheRuleAndTheTicket() {
        RuleSet ruleSet = RuleSet.of(
                        BASE,
                        file(
                                "own.drl",
                                "targets",
                                rule(
                                        "D1 letters",
                                        "Case() Contract( letters > 3 )",
                                        "targets.exempt(Clock.RESOLUTION, \"x\");")))
                .knowing(Contract.class);
        SlaEngine engine = SlaEngine.compile(ruleSet, CALENDARS);
        engine.decide(ticket().withOwn(new Contract("gold", 3)), NOW);
        assertThatThrownBy(() -> engine.decide(ticket().withOwn(new Contract("", 3)), NOW))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageStartingWith("Rule \"D1 letters\" (own.drl:2) failed on ticket T-1: ")
                .hasMessageContaining("ArithmeticException");
    }

    @Test
    void areRefusedWhenTheyAreNoValues() {
        assertThatThrownBy(() -> ticket().withOwn(new Object[] {null}))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("own fact is no value (null)");
        assertThatThrownBy(() -> ticket().withOwn(new Object[] {new int[] {1}}))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("own fact is no value");
        RuleSet nothing = RuleSet.of(
                BASE, file("own.drl", "priority", rule("C1 null", "Case()", "conclusions.add(null, \"x\");")));
        assertThatThrownBy(() -> SlaEngine.compile(nothing, CALENDARS).decide(ticket(), NOW))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("\"C1 null\" (own.drl:2)");
        RuleSet wordless = RuleSet.of(
                BASE, file("own.drl", "priority", rule("C1 mute", "Case()", "conclusions.add(\"x\", \" \");")));
        assertThatThrownBy(() -> SlaEngine.compile(wordless, CALENDARS).decide(ticket(), NOW))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("the reason is blank");
    }

    @Test
    void areKnownToRulesWhenTheRuleSetNamesTheirTypes() {
        RuleSet unknown = RuleSet.of(
                BASE,
                file(
                        "own.drl",
                        "priority",
                        rule("C1", "Case() Contract( hours < 4 )", "priority.base(Priority.P1, \"x\");")));
        assertThat(problems(unknown)).extracting(RuleProblem::message).contains("unknown type of fact (Contract)");
        assertThat(problems(unknown.knowing(Contract.class, Impact.class)))
                .extracting(RuleProblem::message)
                .containsExactly("the host's own type (" + Impact.class.getName()
                        + ") is called like a type that rules know anyway");
        assertThatThrownBy(() -> RuleSet.of().knowing(Hidden.class)).hasMessageContaining("is not public");
        assertThatThrownBy(() -> RuleSet.of().knowing(HalfHidden.class)).hasMessageContaining("is not public");
        assertThatThrownBy(() -> RuleSet.of().knowing(Desk.class, io.slarules.ruleset.Desk.class))
                .hasMessageContaining("have the same simple name");
        RuleSet known = unknown.knowing(Contract.class);
        assertThat(SlaEngine.compile(known, CALENDARS).revision())
                .isNotEqualTo(
                        SlaEngine.compile(known.knowing(Flag.class), CALENDARS).revision());
    }

    private record Hidden() {}

    /** Public itself, but what it stands in is not. */
    public record HalfHidden() {}

    @Test
    void areDecidedByEightThreadsAtOnceAsByOne() {
        SlaEngine engine = engine(Dialect.JAVA);
        List<Decision> one =
                IntStream.range(0, 200).mapToObj(i -> decide(engine, i)).toList();
        List<Decision> many = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> decide(engine, i))
                .toList();
        assertThat(many).isEqualTo(one);
    }

    private static Decision decide(SlaEngine engine, int i) {
        return engine.decide(ticket().withOwn(new Contract("c" + i % 3, i % 7)), NOW.plusSeconds(i));
    }
}
