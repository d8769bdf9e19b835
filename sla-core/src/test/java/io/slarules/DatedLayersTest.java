package io.slarules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.OPENED;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.decision.Change;
import io.slarules.decision.Change.Kind;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.FactsExpiredException;
import io.slarules.rule.Clock;
import io.slarules.ruleset.NamedValue;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSet.Layer;
import io.slarules.ruleset.TicketPolicy;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Layers that hold from and until stated instants, and by which of them a ticket is judged. */
class DatedLayersTest {
    private static final Instant NEW_YEAR = OPENED.plus(Duration.ofHours(10));
    private static final Duration NANO = Duration.ofNanos(1);
    private static final RuleFile BASE =
            file("base.drl", "priority", rule("B1 as always", "Case()", "priority.base(Priority.P3, \"as always\");"));
    private static final RuleFile TARGETS = file(
            "targets.drl",
            "targets",
            rule("D1 resolved", "Case()", "targets.within(Clock.RESOLUTION, values.openTime(\"D1\"), \"as agreed\");"));
    private static final RuleFile VALUES = RuleFile.of("base.values", "D1 = 20 h");

    private static String replacing(String replaced, String name, String condition, String consequence) {
        return rule(name, condition, consequence).replaceFirst("\nwhen", "\n@replaces(\"" + replaced + "\")\nwhen");
    }

    private static RuleFile base(String name, String level) {
        return file(
                name,
                "priority",
                replacing("B1 as always", "B1 new", "Case()", "priority.base(Priority." + level + ", \"new\");"));
    }

    private static RuleSet base(TicketPolicy policy) {
        return RuleSet.of(BASE, TARGETS, VALUES).following(policy);
    }

    private static Priority level(SlaEngine engine, Instant opened, Instant now) {
        return engine.decide(Ticket.of("T-1", "ACME", opened), now).priority().value();
    }

    private static Deadline resolution(RuleSet ruleSet, Instant now) {
        return SlaEngine.compile(ruleSet, CALENDARS)
                .decide(ticket(), now)
                .deadline(Clock.RESOLUTION)
                .orElseThrow();
    }

    @Test
    void judgeTheTicketsOpenedWhileTheyHold() {
        Instant end = NEW_YEAR.plusSeconds(60);
        SlaEngine engine = SlaEngine.compile(
                base(TicketPolicy.OF_OPENING)
                        .plus(Layer.of(base("new.drl", "P2")).from(NEW_YEAR).until(end)),
                CALENDARS);
        Instant later = end.plusSeconds(3600);
        assertThat(level(engine, NEW_YEAR.minus(NANO), later)).isEqualTo(Priority.P3);
        assertThat(level(engine, NEW_YEAR, later)).isEqualTo(Priority.P2);
        assertThat(level(engine, end.minus(NANO), later)).isEqualTo(Priority.P2);
        assertThat(level(engine, end, later)).isEqualTo(Priority.P3);
        Decision decision = engine.decide(ticket(), OPENED);
        assertThat(decision.factsValidUntil()).isEmpty();
    }

    @Test
    void judgeEveryTicketFromTheInstantWhereTheyHoldWhenItFollowsTheNewest() {
        SlaEngine engine = SlaEngine.compile(
                base(TicketPolicy.NEWEST).plus(Layer.of(base("new.drl", "P2")).from(NEW_YEAR)), CALENDARS);
        assertThat(level(engine, OPENED, NEW_YEAR.minus(NANO))).isEqualTo(Priority.P3);
        assertThat(level(engine, OPENED, NEW_YEAR)).isEqualTo(Priority.P2);
        assertThat(level(engine, NEW_YEAR, NEW_YEAR)).isEqualTo(Priority.P2);
        assertThat(engine.decide(ticket(), NEW_YEAR).priority().reason().rule()).isEqualTo("B1 new");
    }

    @Test
    void areForeseenByTheTicketsThatFollowTheNewest() {
        SlaEngine engine = SlaEngine.compile(
                base(TicketPolicy.NEWEST).plus(Layer.of(base("new.drl", "P2")).from(NEW_YEAR)), CALENDARS);
        Decision decision = engine.decide(ticket(), OPENED);
        assertThat(decision.factsValidUntil()).contains(NEW_YEAR);
        Change change = decision.nextChange().orElseThrow();
        assertThat(change.at()).isEqualTo(NEW_YEAR);
        assertThat(change.effects()).extracting(Change.Effect::kind).containsExactly(Kind.FACTS);
        assertThat(decision.at(NEW_YEAR.minus(NANO)).priority().value()).isEqualTo(Priority.P3);
        assertThatThrownBy(() -> decision.at(NEW_YEAR))
                .isInstanceOf(FactsExpiredException.class)
                .hasMessageContaining("layers in force");
        assertThat(engine.decide(ticket(), NEW_YEAR).factsValidUntil()).isEmpty();
    }

    @Test
    void retargetAClockAsAnyChangeDoes() {
        RuleSet shorter = base(TicketPolicy.NEWEST)
                .plus(Layer.of().withValue("D1", "15 h").from(NEW_YEAR));
        assertThat(resolution(shorter, NEW_YEAR.minus(NANO)).due()).contains(OPENED.plus(Duration.ofHours(20)));
        Deadline after = resolution(shorter, NEW_YEAR);
        // The same change of the target, by a change of facts at the same instant.
        RuleFile byLoss = file(
                "targets.drl",
                "targets",
                rule(
                        "D1 resolved",
                        "Case( lossPermille == 0 )",
                        "targets.within(Clock.RESOLUTION, OpenTime.hours(20), \"as agreed\");"),
                rule(
                        "D2 sooner",
                        "Case( lossPermille > 0 )",
                        "targets.within(Clock.RESOLUTION, OpenTime.hours(15), \"as agreed\");"));
        Ticket changed = ticket().happened(FactsChanged.of(
                NEW_YEAR,
                ticket().with(Impact.none().losing(Share.ofPercent(1))).facts()));
        Deadline likewise = SlaEngine.compile(RuleSet.of(BASE, byLoss), CALENDARS)
                .decide(changed, NEW_YEAR)
                .deadline(Clock.RESOLUTION)
                .orElseThrow();
        assertThat(after.due())
                .isEqualTo(likewise.due())
                .isNotEqualTo(resolution(base(TicketPolicy.NEWEST), NEW_YEAR).due());
        assertThat(after.past()).hasSameSizeAs(likewise.past());
    }

    @Test
    void withoutAnythingForATicketChangeNothing() {
        RuleSet plain = base(TicketPolicy.NEWEST);
        RuleFile other = file(
                "other.drl",
                "targets",
                rule(
                        "X1 other",
                        "Case( plan == \"gold\" )",
                        "targets.within(Clock.RESOLUTION, OpenTime.hours(1), \"gold\");"));
        RuleSet dated = plain.plus(Layer.of(other).from(NEW_YEAR));
        Instant now = NEW_YEAR.plusSeconds(3600);
        assertThat(resolution(dated, now)).isEqualTo(resolution(plain, now));
    }

    @Test
    void dropReplaceAndChangeOnlyWhileTheyHold() {
        Instant end = NEW_YEAR.plus(Duration.ofHours(2));
        RuleFile advice = file(
                "steps.drl",
                "escalation",
                rule("S1 one", "Case()", "escalation.atOnce().advise(\"one\", \"one\");"),
                rule("S2 two", "Case()", "escalation.atOnce().advise(\"two\", values.openTime(\"D1\").toString());"));
        RuleFile three = file(
                "three.drl",
                "escalation",
                replacing("S1 one", "S1 three", "Case()", "escalation.atOnce().advise(\"three\", \"three\");"));
        RuleSet ruleSet = RuleSet.of(BASE, advice, VALUES)
                .plus(Layer.of(three).withValue("D1", "3 h").from(NEW_YEAR).until(end))
                .plus(Layer.of().without("S2 two").from(end));
        SlaEngine engine = SlaEngine.compile(ruleSet, CALENDARS);
        assertThat(words(engine, OPENED)).containsExactlyInAnyOrder("one", "20 h");
        assertThat(words(engine, NEW_YEAR)).containsExactlyInAnyOrder("three", "3 h");
        assertThat(words(engine, end)).containsExactlyInAnyOrder("one");
        assertThat(engine.values(OPENED)).extracting(NamedValue::value).containsExactly("20 h");
        assertThat(engine.values(NEW_YEAR)).extracting(NamedValue::value).containsExactly("3 h");
    }

    private static List<String> words(SlaEngine engine, Instant opened) {
        return engine.decide(Ticket.of("T-1", "ACME", opened), opened).escalations().stream()
                .map(step -> step.reason().words())
                .toList();
    }

    @Test
    void mayNameWhatStandsInALayerThatIsNotInForce() {
        RuleFile own = file(
                "own.drl",
                "escalation",
                rule("S1 one", "Case()", "escalation.atOnce().advise(\"one\", values.text(\"w\"));"));
        RuleFile words = RuleFile.of("own.values", "w = \"one\"");
        RuleFile instead = file(
                "instead.drl",
                "escalation",
                replacing("S1 one", "S1 two", "Case()", "escalation.atOnce().advise(\"two\", \"two\");"));
        RuleSet dated =
                RuleSet.of(BASE).plus(Layer.of(own, words).until(NEW_YEAR)).withValue("w", "\"changed\"");
        SlaEngine changed = SlaEngine.compile(dated, CALENDARS);
        assertThat(words(changed, OPENED)).containsExactly("changed");
        assertThat(words(changed, NEW_YEAR)).isEmpty();
        SlaEngine dropped = SlaEngine.compile(dated.without("S1 one"), CALENDARS);
        assertThat(words(dropped, OPENED)).isEmpty();
        SlaEngine replaced = SlaEngine.compile(dated.plus(instead), CALENDARS);
        assertThat(words(replaced, OPENED)).containsExactly("two");
        assertThat(words(replaced, NEW_YEAR)).containsExactly("two");
        assertThat(problems(dated.without("S1 oen").withValue("v", "1")))
                .extracting(RuleProblem::message)
                .containsExactly("unknown value to change (v)", "unknown rule to drop (S1 oen)");
    }

    @Test
    void showWhatIsWrongWithAnyCombinationAtOnce() {
        RuleFile reads = file(
                "reads.drl",
                "escalation",
                rule("S1 one", "Case()", "escalation.atOnce().advise(\"one\", values.text(\"w\"));"));
        RuleSet ruleSet = RuleSet.of(BASE, reads)
                .plus(Layer.of(RuleFile.of("own.values", "w = \"one\"")).until(NEW_YEAR))
                .plus(Layer.of(file(
                                "late.drl", "priority", rule("L1", "Case( no )", "priority.base(Priority.P1, \"x\");")))
                        .from(NEW_YEAR));
        assertThat(problems(ruleSet))
                .extracting(RuleProblem::toString)
                .containsExactly(
                        "late.drl:4 \"L1\": unknown fact (no) of a Case in the priority phase\n    "
                                + problems(ruleSet).get(0).help(),
                        "reads.drl:6 \"S1 one\": unknown value (w), with the layers in force from " + NEW_YEAR
                                + "\n    There is none.");
    }

    @Test
    void rateTheWholeLifeAnewAsFarAsAnImpactIsHeld() {
        RuleFile harsh = file(
                "harsh.drl",
                "impact",
                rule("I1 loss", "Case( lossPermille > 0 )", "impact.atLeast(ProductionImpact.SEVERE, \"harsh\");"));
        RuleFile mild = file(
                "mild.drl",
                "impact",
                replacing(
                        "I1 loss",
                        "I1 mild",
                        "Case( lossPermille > 0 )",
                        "impact.atLeast(ProductionImpact.MINOR, \"mild\");"));
        SlaEngine engine = SlaEngine.compile(
                RuleSet.of(BASE, harsh).plus(Layer.of(mild).from(NEW_YEAR)).following(TicketPolicy.NEWEST), CALENDARS);
        Ticket lossy = ticket().with(Impact.none().losing(Share.ofPercent(1)));
        Decision after = engine.decide(lossy, NEW_YEAR);
        assertThat(after.impact().value().name()).isEqualTo("MINOR");
        assertThat(after.notes()).isEmpty();
        // What is claimed lower later is held as the new layer rates what was said before.
        Ticket claimed = lossy.happened(FactsChanged.of(OPENED.plusSeconds(60), ticket().facts()));
        assertThat(engine.decide(claimed, NEW_YEAR.minus(NANO)).impact().value().name())
                .isEqualTo("SEVERE");
        assertThat(engine.decide(claimed, NEW_YEAR).impact().value().name()).isEqualTo("MINOR");
    }

    @Test
    void aDecisionChangesAtNoOtherInstantThanItNames() {
        RuleSet ruleSet = base(TicketPolicy.NEWEST);
        for (int i = 1; i <= 4; i++) {
            Instant from = OPENED.plus(Duration.ofMinutes(37L * i));
            ruleSet = ruleSet.plus(
                    Layer.of().withValue("D1", (5 - i) + " h").from(from).until(from.plusSeconds(900)));
        }
        SlaEngine engine = SlaEngine.compile(ruleSet, CALENDARS);
        Decision before = engine.decide(ticket(), OPENED);
        int changes = 0;
        for (Instant now = OPENED; now.isBefore(OPENED.plus(Duration.ofHours(6))); now = now.plusSeconds(60)) {
            Decision decision = engine.decide(ticket(), now);
            Instant next = before.nextChange().orElseThrow().at();
            if (now.isBefore(next)) {
                assertThat(before.at(now)).as("at %s", now).isEqualTo(decision);
            } else {
                changes++;
                assertThat(engine.decide(ticket(), next.minus(NANO)))
                        .as("before %s", next)
                        .isEqualTo(before.at(next.minus(NANO)));
            }
            before = decision;
            if (decision.nextChange().isEmpty()) {
                break;
            }
        }
        assertThat(changes).isGreaterThanOrEqualTo(8);
    }

    @Test
    void decideTheSameInAnyOrderOfTheirFilesAndOnAnyThread() {
        Layer layer = Layer.of(
                        base("new.drl", "P2"),
                        file(
                                "x.drl",
                                "targets",
                                rule("X1", "Case()", "targets.within(Clock.WORKAROUND, OpenTime.hours(3), \"x\");")))
                .from(NEW_YEAR);
        Layer turned = Layer.of(layer.files().get(1), layer.files().get(0)).from(NEW_YEAR);
        SlaEngine one = SlaEngine.compile(base(TicketPolicy.NEWEST).plus(layer), CALENDARS);
        SlaEngine two = SlaEngine.compile(base(TicketPolicy.NEWEST).plus(turned), CALENDARS);
        assertThat(one.revision()).isEqualTo(two.revision());
        Decision decision = one.decide(ticket(), NEW_YEAR.plusSeconds(9));
        assertThat(Stream.generate(() -> two)
                        .limit(200)
                        .parallel()
                        .map(engine -> engine.decide(ticket(), NEW_YEAR.plusSeconds(9))))
                .containsOnly(decision);
    }

    @Test
    void areInTheRevision() {
        RuleSet always = base(TicketPolicy.OF_OPENING);
        Layer layer = Layer.of(base("new.drl", "P2"));
        assertThat(Stream.of(
                                always.plus(layer),
                                always.plus(layer.from(NEW_YEAR)),
                                always.plus(layer.until(NEW_YEAR)),
                                always.plus(layer.from(NEW_YEAR)).following(TicketPolicy.NEWEST))
                        .map(ruleSet -> SlaEngine.compile(ruleSet, CALENDARS).revision()))
                .doesNotHaveDuplicates();
    }
}
