package io.slarules.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Instant T = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void whatIsNotStatedIsUnknown() {
        Facts facts = Facts.of(Customer.of("ACME"));

        assertThat(facts.asset()).isEqualTo(Asset.UNKNOWN);
        assertThat(facts.asset().tools()).isEqualTo(1);
        assertThat(facts.impact()).isEqualTo(Impact.unknown());
        assertThat(facts.impact().capacityLost().known()).isFalse();
        assertThat(facts.impact().safety()).isEqualTo(Safety.UNKNOWN);
        assertThat(facts.classification().isClassified()).isFalse();
        assertThat(facts.work().effort()).isEmpty();
        assertThat(facts.work().tier()).isEqualTo(Tier.LOCAL);
        assertThat(facts.relations().spread()).isEqualTo(Spread.UNKNOWN);
        assertThat(facts.people().owner().known()).isFalse();
        assertThat(facts.attribute("wafer size")).isEmpty();
    }

    @Test
    void statedToBeNothingIsNotUnknown() {
        assertThat(Impact.none()).isNotEqualTo(Impact.unknown());
        assertThat(Impact.none().capacityLost()).isEqualTo(Share.NOTHING);
    }

    @Test
    void attributesAreCopiedAndIterateByKey() {
        Map<String, String> given = new HashMap<>(Map.of("b", "2", "a", "1"));
        Facts facts = new Facts(
                Customer.UNKNOWN,
                People.UNKNOWN,
                Asset.UNKNOWN,
                Classification.QUESTION,
                given,
                Impact.unknown(),
                Work.at(Tier.LOCAL),
                Evidence.none(),
                Relations.none(),
                List.of());
        given.put("c", "3");

        assertThat(facts.attributes().keySet()).containsExactly("a", "b");
        assertThat(facts.with("c", "3").attribute("c")).isEqualTo("3");
        assertThat(facts.with("a", "9").attribute("a")).isEqualTo("9");
    }

    @Test
    void theOrderOfCollectionsChangesNothing() {
        Work one = Work.at(Tier.LOCAL)
                .needing(Skill.of("optics"), Skill.of("vacuum", SkillLevel.CONSULTANT))
                .visiting(Visit.of("v2"), Visit.of("v1"));
        Work other = Work.at(Tier.LOCAL)
                .visiting(Visit.of("v1"), Visit.of("v2"))
                .needing(Skill.of("vacuum", SkillLevel.CONSULTANT), Skill.of("optics"));

        assertThat(other).isEqualTo(one).hasToString(one.toString()).hasSameHashCodeAs(one);
    }

    @Test
    void aPromiseOfTheSameIdIsMovedAndAnotherOneIsAdded() {
        AgreedPromise first = AgreedPromise.by(T, "fix", T.minusSeconds(60)).about("final fix");
        AgreedPromise moved = AgreedPromise.by(T.plusSeconds(60), "fix", T);
        AgreedPromise window = AgreedPromise.between(T, T.plusSeconds(60), "visit", T)
                .agreedBetween("Lin", "Wu")
                .onCalendar("fab");
        Facts facts = Facts.of(Customer.of("ACME")).with(first);

        assertThat(facts.with(moved, window).promises()).containsExactly(moved, window);
        assertThat(facts.with(window).promises()).containsExactly(first, window);
        assertThat(facts.with(window).withoutPromise("fix").promises()).containsExactly(window);
    }

    @Test
    void valuesThatDifferOnlyInTheirTextsHaveOneOrderToo() {
        AgreedPromise fix = AgreedPromise.by(T, "p", T).about("fix");
        AgreedPromise answer = AgreedPromise.by(T, "p", T).about("answer");
        Facts facts = Facts.of(Customer.UNKNOWN);
        Visit tried = Visit.of("v1").afterRemoteWork();
        Work work = Work.at(Tier.LOCAL);

        assertThat(promising(facts, List.of(fix, answer))).isEqualTo(promising(facts, List.of(answer, fix)));
        assertThat(visiting(work, List.of(tried, Visit.of("v1"))))
                .isEqualTo(visiting(work, List.of(Visit.of("v1"), tried)));
    }

    @Test
    void eachCopyChangesWhatItSays() {
        Asset asset = Asset.product("MES")
                .notInVolumeProduction()
                .productive()
                .atSite("Fab 2")
                .withVersion("7.1")
                .withTools(3);
        assertThat(asset)
                .isEqualTo(
                        new Asset("MES", AssetKind.PRODUCT, EquipmentState.PRODUCTIVE, 3, Answer.NO, "Fab 2", "7.1"));

        Customer customer = Customer.of("ACME")
                .named("Acme")
                .onPlan("gold")
                .withShare(Share.ofPercent(42))
                .onCalendar("fab");
        assertThat(customer).isEqualTo(new Customer("ACME", "Acme", "gold", Share.ofPercent(42), "fab"));

        Person lin = Person.of("p1", "Lin");
        assertThat(People.ownedBy(lin).withContact(lin).withRequester(lin)).isEqualTo(People.of(lin, lin, lin));

        Impact impact = Impact.unknown()
                .losing(Share.WHOLE)
                .impaired()
                .productAtRisk(Answer.YES)
                .safety(Safety.ACTUAL)
                .worsening(Worsening.STABLE)
                .containment(Containment.TEMPORARY_AFTER_LINE_DOWN)
                .pressure(Pressure.executive("Wu", T));
        assertThat(impact)
                .isEqualTo(new Impact(
                        Share.WHOLE,
                        Answer.YES,
                        Answer.YES,
                        Safety.ACTUAL,
                        Worsening.STABLE,
                        Containment.TEMPORARY_AFTER_LINE_DOWN,
                        Pressure.executive("Wu", T)));

        Visit visit = Visit.of("v1").afterRemoteWork().remoteWorkCannotHelp().between(T, T.plusSeconds(1));
        Work work = Work.at(Tier.LOCAL)
                .withTier(Tier.RND)
                .needing(Skill.of("optics"))
                .inWork()
                .withWorkaround(WorkaroundState.EXPECTED)
                .withContainmentPlan(Answer.YES)
                .effort(Duration.ofHours(3))
                .recoveringAt(T)
                .onWorkOrder("W-1")
                .analysedAt(T)
                .withFaqEntry(Answer.NO)
                .visiting(Visit.of("v1"), visit);
        assertThat(work)
                .isEqualTo(new Work(
                        Tier.RND,
                        Set.of(Skill.of("optics")),
                        WorkState.IN_WORK,
                        WorkaroundState.EXPECTED,
                        Answer.YES,
                        Optional.of(Duration.ofHours(3)),
                        Optional.of(T),
                        "W-1",
                        Optional.of(T),
                        Answer.NO,
                        List.of(visit)));
        assertThat(work.parked().state()).isEqualTo(WorkState.PARKED);
    }

    @Test
    void aSkillCoversItsOwnNameUpToItsLevel() {
        Skill professional = Skill.of("optics", SkillLevel.PROFESSIONAL);

        assertThat(professional.covers(Skill.of("optics"))).isTrue();
        assertThat(professional.covers(professional)).isTrue();
        assertThat(professional.covers(Skill.of("optics", SkillLevel.CONSULTANT)))
                .isFalse();
        assertThat(professional.covers(Skill.of("vacuum"))).isFalse();
    }

    @Test
    void tiersAreNumberedFromTheCustomerOn() {
        assertThat(Tier.LOCAL.number()).isEqualTo(1);
        assertThat(Tier.RND.number()).isEqualTo(3);
        assertThat(Tier.LOCAL.next()).isEqualTo(Tier.GLOBAL);
        assertThat(Tier.GLOBAL.next()).isEqualTo(Tier.RND);
        assertThat(Tier.RND.next()).isEqualTo(Tier.RND);
        assertThat(Tier.RND.previous()).isEqualTo(Tier.GLOBAL);
        assertThat(Tier.LOCAL.previous()).isEqualTo(Tier.LOCAL);
        assertThat(Tier.LOCAL.isBelow(Tier.GLOBAL)).isTrue();
        assertThat(Tier.GLOBAL.isBelow(Tier.GLOBAL)).isFalse();
    }

    @Test
    void anAnswerIsYesOrNoOnlyWhenSomebodySaidSo() {
        assertThat(Answer.of(true).isYes()).isTrue();
        assertThat(Answer.of(false).isNo()).isTrue();
        assertThat(Answer.UNKNOWN.isYes() || Answer.UNKNOWN.isNo() || Answer.UNKNOWN.isKnown())
                .isFalse();
        assertThat(Answer.NO.isKnown()).isTrue();
    }

    private static Facts promising(Facts facts, List<AgreedPromise> promises) {
        return new Facts(
                facts.customer(),
                facts.people(),
                facts.asset(),
                facts.classification(),
                facts.attributes(),
                facts.impact(),
                facts.work(),
                facts.evidence(),
                facts.relations(),
                promises);
    }

    private static Work visiting(Work work, List<Visit> visits) {
        return new Work(
                work.tier(),
                work.needs(),
                work.state(),
                work.workaround(),
                work.containmentPlan(),
                work.effort(),
                work.recoveryDate(),
                work.workOrder(),
                work.analysisDate(),
                work.faqEntry(),
                visits);
    }
}
