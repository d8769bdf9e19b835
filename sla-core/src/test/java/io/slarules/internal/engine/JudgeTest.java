package io.slarules.internal.engine;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.NOW;
import static io.slarules.SomeRules.OPENED;
import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.SlaEngine;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Decision;
import io.slarules.decision.Note;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Facts;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.Impact;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Verified;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final RuleFile IMPACT = file(
            "i.drl",
            "impact",
            rule(
                    "down",
                    "Case( equipmentState == EquipmentState.UNSCHEDULED_DOWN )",
                    "impact.atLeast(ProductionImpact.LINE_DOWN, \"it stands still\");"),
            rule("loss", "Case( lossPermille > 0 )", "impact.atLeast(ProductionImpact.PARTIAL, \"some is lost\");"),
            rule("unknown", "Case( !lossKnown )", "impact.assume(ProductionImpact.SEVERE, \"nobody knows\");"));
    private static final Instant CHANGE = OPENED.plus(Duration.ofMinutes(10));

    private static RuleFile within(String file, int hours) {
        return within(file, file, hours);
    }

    private static RuleFile within(String file, String rule, int hours) {
        return file(
                file,
                "targets",
                rule(rule, "Case()", "targets.within(Clock.WORKAROUND, OpenTime.hours(" + hours + "), \"w\");"));
    }

    private static Instant due(RuleSet ruleSet) {
        return SlaEngine.compile(ruleSet, CALENDARS)
                .decide(ticket(), NOW)
                .deadline(Clock.WORKAROUND)
                .orElseThrow()
                .due()
                .orElseThrow();
    }

    private static Instant hours(int hours) {
        return OPENED.plus(Duration.ofHours(hours));
    }

    @Test
    void letsAClaimedImpactFallOnlyWhenVerified() {
        SlaEngine engine = engine(IMPACT);
        Ticket down =
                ticket().with(Asset.equipment("E-7").down()).with(Impact.none().losing(Share.ofPercent(0)));
        Ticket claimed = down.changed(CHANGE, facts -> facts.with(facts.asset().productive()));
        assertThat(engine.decide(claimed, NOW).impact().value()).isEqualTo(ProductionImpact.LINE_DOWN);
        assertThat(engine.decide(claimed, NOW).impact().reason().words()).contains("held at LINE_DOWN");
        Ticket verified = down.changed(
                CHANGE, facts -> facts.with(facts.asset().productive()), Verified.by("Lin", "runs at full rate"));
        assertThat(engine.decide(verified, NOW).impact().value()).isEqualTo(ProductionImpact.NONE);
        Ticket later = claimed.changed(CHANGE.plusSeconds(60), facts -> facts, Verified.by("Lin", "runs at full rate"));
        assertThat(engine.decide(later, NOW).impact().value()).isEqualTo(ProductionImpact.NONE);
    }

    @Test
    void countsChangesOfOneInstantInTheirOrder() {
        SlaEngine engine = engine(IMPACT);
        Verified verified = Verified.by("Lin", "measured");
        Ticket down =
                ticket().with(Asset.equipment("E-7").down()).with(Impact.none().losing(Share.ofPercent(0)));
        Ticket claimedLast = down.changed(
                        CHANGE, facts -> facts.with(Impact.none().losing(Share.ofPercent(10))), verified)
                .changed(CHANGE, facts -> facts.with(facts.asset().productive()));
        assertThat(engine.decide(claimedLast, NOW).impact().value()).isEqualTo(ProductionImpact.LINE_DOWN);
        Ticket verifiedLast = down.changed(
                        CHANGE, facts -> facts.with(Impact.none().losing(Share.ofPercent(10))))
                .changed(CHANGE, facts -> facts.with(facts.asset().productive()), verified);
        assertThat(engine.decide(verifiedLast, NOW).impact().value()).isEqualTo(ProductionImpact.PARTIAL);
        Ticket lowered = down.changed(
                        CHANGE,
                        facts -> facts.with(facts.asset().productive())
                                .with(Impact.none().losing(Share.ofPercent(10))),
                        verified)
                .changed(CHANGE, facts -> facts.with(Impact.none().losing(Share.ofPercent(0))));
        Decision partly = engine.decide(lowered, NOW);
        assertThat(partly.impact().value()).isEqualTo(ProductionImpact.PARTIAL);
        assertThat(partly.impact().reason().words()).contains("held at PARTIAL");
        Ticket unrelated = down.changed(
                        CHANGE, facts -> facts.with(facts.asset().productive()), verified)
                .changed(CHANGE, facts -> facts.with("a", "1"));
        assertThat(engine.decide(unrelated, NOW).impact().value()).isEqualTo(ProductionImpact.NONE);
    }

    @Test
    void holdsAFallThatIsNotVerifiedAtTheSameInstantAndAtTheOpening() {
        SlaEngine engine = engine(IMPACT);
        Ticket down = ticket().with(Asset.equipment("E-7").down());
        Ticket atOpening =
                down.changed(OPENED, facts -> facts.with(facts.asset().productive())
                        .with(Impact.none().losing(Share.ofPercent(0))));
        assertThat(engine.decide(atOpening, NOW).impact().value()).isEqualTo(ProductionImpact.LINE_DOWN);
        Ticket productive = ticket().with(Asset.equipment("E-7").productive())
                .with(Impact.none().losing(Share.ofPercent(0)));
        Ticket upAndDown = productive
                .changed(CHANGE, facts -> facts.with(facts.asset().down()))
                .changed(CHANGE, facts -> facts.with(facts.asset().productive()));
        assertThat(engine.decide(upAndDown, NOW).impact().value()).isEqualTo(ProductionImpact.LINE_DOWN);
        Ticket verified = upAndDown.changed(CHANGE, facts -> facts, Verified.by("Lin", "runs at full rate"));
        assertThat(engine.decide(verified, NOW).impact().value()).isEqualTo(ProductionImpact.NONE);
        Ticket stated =
                ticket().changed(OPENED, facts -> facts.with(Impact.none().losing(Share.ofPercent(10))));
        assertThat(engine.decide(stated, NOW).impact().value())
                .as("what was only assumed at the opening is not held")
                .isEqualTo(ProductionImpact.PARTIAL);
    }

    @Test
    void notesThatTheImpactIsHeld() {
        SlaEngine engine = engine(IMPACT);
        Ticket down =
                ticket().with(Asset.equipment("E-7").down()).with(Impact.none().losing(Share.ofPercent(10)));
        Ticket claimed = down.changed(CHANGE, facts -> facts.with(facts.asset().productive()));
        Note held = new Note(
                Note.Kind.HELD,
                "impact is held at LINE_DOWN (stated: PARTIAL): lowering it needs a verified fact and a reason");
        assertThat(engine.decide(claimed, NOW).notes()).contains(held);
        Ticket verified = claimed.changed(CHANGE, facts -> facts, Verified.by("Lin", "seen"));
        assertThat(engine.decide(verified, NOW).notes()).isEmpty();
    }

    @Test
    void readsTheWorseOfTwoChangesThatHaveNoOrder() {
        SlaEngine engine = engine(IMPACT);
        Ticket ticket = ticket().with(Impact.none().losing(Share.ofPercent(0)));
        Facts worse = ticket.facts().with(Impact.none().losing(Share.ofPercent(12)));
        Facts better = ticket.facts().with(Impact.none().losing(Share.ofPercent(0)));
        Verified by = Verified.by("Lin", "measured");
        FactsChanged claimedWorse = FactsChanged.of(CHANGE, worse);
        FactsChanged claimedBetter = FactsChanged.of(CHANGE, better);
        for (Ticket both : List.of(
                ticket.happened(claimedWorse, claimedBetter),
                ticket.happened(claimedWorse.verified(by), claimedBetter),
                ticket.happened(claimedWorse, claimedBetter.verified(by)),
                ticket.happened(claimedWorse.verified(by), claimedBetter.verified(by)))) {
            Decision decision = engine.decide(both, NOW);
            assertThat(decision.impact().value()).isEqualTo(ProductionImpact.PARTIAL);
            assertThat(decision.notes())
                    .extracting(Note::text)
                    .anyMatch(text -> text.startsWith("facts changed twice at one instant without an order"));
        }
    }

    @Test
    void replacesAnAssumedImpactByTheFirstStatedFact() {
        SlaEngine engine = engine(IMPACT);
        Decision assumed = engine.decide(ticket(), NOW);
        assertThat(assumed.impact().value()).isEqualTo(ProductionImpact.SEVERE);
        assertThat(assumed.provisional()).isTrue();
        Decision stated = engine.decide(
                ticket().changed(CHANGE, facts -> facts.with(facts.impact().losing(Share.ofPercent(10)))), NOW);
        assertThat(stated.impact().value()).isEqualTo(ProductionImpact.PARTIAL);
        assertThat(stated.provisional()).isFalse();
    }

    @Test
    void takesThePromiseDueFirstInsideALayerWhateverTheOrderOfFiles() {
        assertThat(due(RuleSet.of(within("a.drl", 8), within("b.drl", 4)))).isEqualTo(hours(4));
        assertThat(due(RuleSet.of(within("a.drl", 4), within("b.drl", 8)))).isEqualTo(hours(4));
    }

    @Test
    void letsTheLatestLayerThatSpeaksOfAClockWin() {
        RuleSet base = RuleSet.of(within("a.drl", 4));
        assertThat(due(base.plus(within("b.drl", 9)))).isEqualTo(hours(9));
        assertThat(due(base.plus(within("a.drl", "own", 9)).plus(IMPACT))).isEqualTo(hours(9));
        RuleSet exempt = base.plus(
                file("b.drl", "targets", rule("e", "Case()", "targets.exempt(Clock.WORKAROUND, \"not this one\");")));
        assertThat(SlaEngine.compile(exempt, CALENDARS).decide(ticket(), NOW).nextDeadline())
                .isEmpty();
    }

    @Test
    void keepsThePromisesOfEarlierLayersWithTheReason() {
        RuleFile targets = file(
                "t.drl",
                "targets",
                rule(
                        "both",
                        "Case()",
                        "targets.within(Clock.WORKAROUND, OpenTime.hours(4), \"w\");"
                                + " targets.within(Clock.RESOLUTION, OpenTime.hours(9), \"w\");"));
        RuleFile early = file(
                "a.drl",
                "triage",
                rule("early", "Case()", "triage.promise(Clock.WORKAROUND, \"it is contained first\");"));
        RuleFile own = file(
                "own.drl", "triage", rule("own", "Case()", "triage.promise(Clock.RESOLUTION, \"fixed at once\");"));
        RuleSet layered = RuleSet.of(targets, early).plus(own);
        Conclusion<Optional<Instant>> promise = SlaEngine.compile(layered, CALENDARS)
                .decide(ticket(), NOW)
                .triage()
                .promise();
        assertThat(promise.value()).contains(hours(9));
        assertThat(promise.ruleIds()).isEqualTo("own");
        assertThat(promise.superseded())
                .extracting(lost -> lost.reason().rule(), lost -> lost.value(), lost -> lost.why())
                .containsExactly(tuple("early", Optional.of(hours(4)), "a later layer speaks"));
    }

    @Test
    void keepsNothingOfOneTicketForAnother() {
        SlaEngine engine = engine(IMPACT);
        Ticket down =
                Ticket.of("T-9", "ACME", OPENED).with(Asset.equipment("E-7").down());
        String before = engine.decide(ticket(), NOW).toString();
        engine.decide(down, NOW);
        assertThat(engine.decide(ticket(), NOW)).hasToString(before);
    }
}
