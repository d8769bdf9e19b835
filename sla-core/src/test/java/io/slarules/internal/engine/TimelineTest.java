package io.slarules.internal.engine;

import static io.slarules.SomeRules.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SomeRules;
import io.slarules.decision.Note;
import io.slarules.ruleset.Desk;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Containment;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.RelationSource;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Skill;
import io.slarules.ticket.Spread;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Verified;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.Work;
import io.slarules.ticket.WorkaroundInPlace;
import io.slarules.ticket.WorkaroundState;
import io.slarules.ticket.Worsening;
import io.slarules.ticket.Worsens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant LATER = OPENED.plus(Duration.ofDays(60));
    private static final Verified VERIFIED = Verified.by("Lin", "measured");

    private static Instant hours(int hours) {
        return OPENED.plus(HOUR.multipliedBy(hours));
    }

    private static Ticket ticket() {
        return SomeRules.ticket();
    }

    private static Timeline read(Ticket ticket, Instant now) {
        return Timeline.of(ticket, now, Desk.unknown(), "office", List.of());
    }

    private static StretchFacts at(Ticket ticket, Instant now) {
        List<Timeline.Segment> segments = read(ticket, now).segments();
        return segments.get(segments.size() - 1).facts();
    }

    private static List<Instant> starts(Ticket ticket) {
        return read(ticket, LATER).segments().stream()
                .map(Timeline.Segment::from)
                .toList();
    }

    private static Ticket felt(Pressure pressure) {
        return ticket().with(Impact.unknown().pressure(pressure));
    }

    @Test
    void hasOneStretchWhereNothingHappens() {
        Timeline timeline = read(ticket(), LATER);
        assertThat(timeline.segments()).hasSize(1);
        assertThat(timeline.expiry()).isEmpty();
        assertThat(timeline.notes()).isEmpty();
        StretchFacts facts = timeline.segments().get(0).facts();
        assertThat(facts.contractCalendar()).isEqualTo("office");
        assertThat(facts.safety()).isEqualTo(Safety.NONE);
        assertThat(facts.worsening()).isEqualTo(Worsening.STABLE);
        assertThat(facts.containment()).isEqualTo(Containment.STEADY);
        assertThat(facts.pressure()).isEqualTo(PressureLevel.NORMAL);
        assertThat(facts.spread()).isEqualTo(Spread.ONE_TOOL);
        assertThat(facts.recurrence()).isEqualTo(Recurrence.FIRST);
    }

    @Test
    void beginsAStretchWhereFactsChangeAndOnlyThere() {
        Ticket ticket = ticket().changed(hours(1), facts -> facts.with("a", "1"))
                .changed(hours(2), facts -> facts)
                .happened(Message.fromCustomer(hours(3), Channel.EMAIL), Message.toCustomer(hours(4), Channel.EMAIL))
                .happened(Message.toCustomer(hours(5), Channel.EMAIL));
        assertThat(starts(ticket)).containsExactly(OPENED, hours(1), hours(4));
        assertThat(read(ticket, LATER).segments()).noneMatch(Timeline.Segment::lapse);
    }

    @Test
    void readsSeveralChangesOfOneInstantTogether() {
        Ticket ticket = ticket().changed(hours(1), facts -> facts.with("a", "1"))
                .changed(hours(1), facts -> facts.with("b", "2"));
        assertThat(starts(ticket)).containsExactly(OPENED, hours(1));
        assertThat(at(ticket, hours(1)).facts().attributes()).isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void ignoresAndListsWhatHappensLater() {
        Ticket ticket = ticket().changed(hours(2), facts -> facts.with("a", "1"));
        Timeline before = read(ticket, hours(2).minusNanos(1));
        assertThat(before.segments()).hasSize(1);
        assertThat(before.events()).isEmpty();
        assertThat(before.notes())
                .containsExactly(new Note(
                        Note.Kind.IGNORED, "FACTS_CHANGED at " + hours(2) + " is later than now and not considered"));
        assertThat(read(ticket, hours(2)).notes()).isEmpty();
        assertThat(read(ticket, hours(2)).segments()).hasSize(2);
    }

    @Test
    void takesWhatHappenedBeforeTheOpeningAsKnownAtTheOpening() {
        Ticket ticket = ticket().happened(Message.toCustomer(OPENED.minus(HOUR), Channel.PHONE))
                .changed(OPENED.minus(HOUR), facts -> facts.with("a", "1"));
        Timeline timeline = read(ticket, LATER);
        assertThat(timeline.segments()).hasSize(1);
        assertThat(timeline.segments().get(0).from()).isEqualTo(OPENED);
        assertThat(timeline.segments().get(0).facts().answered()).isTrue();
        assertThat(timeline.segments().get(0).facts().facts().attributes()).containsKey("a");
        assertThat(timeline.notes()).extracting(Note::kind).contains(Note.Kind.CONTRADICTION);
    }

    @Test
    void saysThatNowIsBeforeTheOpening() {
        Timeline timeline = read(ticket(), OPENED.minusSeconds(1));
        assertThat(timeline.segments()).hasSize(1);
        assertThat(timeline.notes())
                .extracting(Note::text)
                .containsExactly("now (" + OPENED.minusSeconds(1) + ") is before the opening (" + OPENED
                        + "): nothing has started");
    }

    @Test
    void readsNothingOfWhatHappensAfterNowThoughBeforeTheOpening() {
        Ticket ticket = ticket().changed(OPENED.minus(HOUR), facts -> facts.with("a", "1"));
        Timeline before = read(ticket, OPENED.minus(HOUR.multipliedBy(2)));
        assertThat(before.events()).isEmpty();
        assertThat(before.segments().get(0).facts().facts().attributes()).isEmpty();
        assertThat(before.notes()).extracting(Note::kind).contains(Note.Kind.IGNORED);
    }

    @Test
    void notesContradictions() {
        assertThat(read(ticket().happened(WaitEnded.of(hours(1), "w")), LATER).notes())
                .extracting(Note::kind)
                .containsExactly(Note.Kind.CONTRADICTION);
    }

    @Test
    void letsAComplaintLapse72HoursAfterTheCustomersLastMessage() {
        Ticket ticket = felt(Pressure.complaint("CFO", OPENED))
                .happened(Message.fromCustomer(hours(10), Channel.EMAIL))
                .happened(Message.toCustomer(hours(20), Channel.EMAIL));
        assertThat(at(ticket, hours(82).minusNanos(1)).pressure()).isEqualTo(PressureLevel.COMPLAINT);
        assertThat(at(ticket, hours(82)).pressure()).isEqualTo(PressureLevel.NORMAL);
        Timeline.Segment last = read(ticket, LATER).segments().get(2);
        assertThat(last.from()).isEqualTo(hours(82));
        assertThat(last.lapse()).isTrue();
        assertThat(read(ticket, hours(30)).expiry().orElseThrow().at()).isEqualTo(hours(82));
        assertThat(read(ticket, hours(82)).expiry()).isEmpty();
    }

    @Test
    void doesNotReviveAComplaintThatLapsed() {
        Ticket lapsed =
                felt(Pressure.complaint("CFO", OPENED)).happened(Message.fromCustomer(hours(73), Channel.EMAIL));
        assertThat(at(lapsed, hours(74)).pressure()).isEqualTo(PressureLevel.NORMAL);
        Ticket tooLate =
                felt(Pressure.complaint("CFO", OPENED)).happened(Message.fromCustomer(hours(72), Channel.EMAIL));
        assertThat(at(tooLate, hours(74)).pressure()).isEqualTo(PressureLevel.NORMAL);
        Ticket inTime = felt(Pressure.complaint("CFO", OPENED))
                .happened(Message.fromCustomer(hours(72).minusNanos(1), Channel.EMAIL));
        assertThat(at(inTime, hours(74)).pressure()).isEqualTo(PressureLevel.COMPLAINT);
        Ticket same = lapsed.changed(hours(80), facts -> facts.with("a", "1"));
        assertThat(at(same, hours(81)).pressure()).isEqualTo(PressureLevel.NORMAL);
        Ticket anew = lapsed.changed(
                hours(80), facts -> facts.with(facts.impact().pressure(Pressure.complaint("CFO", hours(80)))));
        assertThat(at(anew, hours(81)).pressure()).isEqualTo(PressureLevel.COMPLAINT);
        assertThat(at(anew, hours(152)).pressure()).isEqualTo(PressureLevel.NORMAL);
    }

    @Test
    void countsAComplaintFromTheCustomersLastMessageThoughItIsStatedLater() {
        Ticket ticket = ticket().happened(Message.fromCustomer(hours(10), Channel.EMAIL))
                .changed(hours(12), facts -> facts.with(facts.impact().pressure(Pressure.complaint("CFO", hours(5)))));
        assertThat(at(ticket, hours(82).minusNanos(1)).pressure()).isEqualTo(PressureLevel.COMPLAINT);
        assertThat(at(ticket, hours(82)).pressure()).isEqualTo(PressureLevel.NORMAL);
    }

    @Test
    void letsExecutivePressureLapseWhenItIsAnswered() {
        Ticket ticket = felt(Pressure.executive("CEO", OPENED)).happened(Message.toCustomer(hours(1), Channel.PHONE));
        assertThat(at(ticket, LATER).pressure()).isEqualTo(PressureLevel.EXECUTIVE);
        Ticket answered =
                ticket.happened(Message.toCustomer(hours(2), Channel.PHONE).answeringPressure());
        assertThat(at(answered, hours(2).minusNanos(1)).pressure()).isEqualTo(PressureLevel.EXECUTIVE);
        assertThat(at(answered, hours(2)).pressure()).isEqualTo(PressureLevel.NORMAL);
        Ticket done = ticket.happened(StepDone.of(hours(2), "T-1/H5 INFORM #1"));
        assertThat(at(done, hours(2)).pressure()).isEqualTo(PressureLevel.NORMAL);
        Ticket other = ticket.happened(StepDone.of(hours(2), "T-1/H51 INFORM #1"));
        assertThat(at(other, hours(2)).pressure()).isEqualTo(PressureLevel.EXECUTIVE);
    }

    @Test
    void readsTheRuleOfAStepFromWhereItStandsInTheKey() {
        Ticket ticket =
                Ticket.of("T/H5 7", "ACME", OPENED).with(Impact.unknown().pressure(Pressure.executive("CEO", OPENED)));
        Ticket other = ticket.happened(StepDone.of(hours(2), "T/H5 7/C1 INFORM #1"));
        assertThat(at(other, hours(2)).pressure()).isEqualTo(PressureLevel.EXECUTIVE);
        Ticket done = ticket.happened(StepDone.of(hours(2), "T/H5 7/H5 INFORM #1"));
        assertThat(at(done, hours(2)).pressure()).isEqualTo(PressureLevel.NORMAL);
    }

    @Test
    void countsRelatedCasesFor30Days() {
        Instant entered = OPENED.plus(DAY);
        Ticket ticket = ticket().with(Relations.none()
                .with(
                        RelatedCase.confirmed("R-1", OPENED.minus(DAY)).ofCustomer("ACME"),
                        RelatedCase.confirmed("R-2", entered).ofCustomer("OTHER"),
                        RelatedCase.suggested("R-3", OPENED, RelationSource.KEYWORDS)));
        assertThat(starts(ticket))
                .as("the first leaves after 29 days, which changes nothing while the second counts")
                .containsExactly(OPENED, entered, entered.plus(DAY.multipliedBy(30)));
        assertThat(read(ticket, LATER).segments().stream()
                        .map(segment ->
                                segment.facts().spread() + " " + segment.facts().recurrence() + " " + segment.lapse()))
                .containsExactly("ONE_SITE REPEATED false", "MANY_CUSTOMERS REPEATED true", "ONE_TOOL FIRST true");
        assertThat(read(ticket, entered).expiry().orElseThrow().to()).isEqualTo("ONE_TOOL, FIRST");
    }

    @Test
    void seesARelatedCaseLeaveThoughTheSpreadStays() {
        Relations relations = Relations.none()
                .with(
                        RelatedCase.confirmed("R-1", OPENED.minus(DAY)),
                        RelatedCase.confirmed("R-2", OPENED),
                        RelatedCase.confirmed("R-3", OPENED));
        Instant leaves = OPENED.plus(DAY.multipliedBy(29));
        assertThat(read(ticket().with(relations), OPENED).expiry().orElseThrow().at())
                .isEqualTo(leaves);
        assertThat(read(ticket().with(relations.withSpread(Spread.ONE_SITE)), OPENED)
                        .expiry()
                        .orElseThrow()
                        .to())
                .isEqualTo("ONE_SITE, REPEATED");
        assertThat(starts(ticket().with(relations.withSpread(Spread.ONE_SITE))))
                .containsExactly(OPENED, leaves, leaves.plus(DAY));
    }

    @Test
    void readsWhateverLapsesFirst() {
        Ticket ticket = felt(Pressure.complaint("CFO", OPENED))
                .with(Relations.none().with(RelatedCase.confirmed("R-1", hours(10))));
        assertThat(starts(ticket))
                .containsExactly(OPENED, hours(10), hours(72), hours(10).plus(DAY.multipliedBy(30)));
    }

    @Test
    void countsThreeRelatedCasesAsFrequent() {
        Ticket ticket = ticket().with(Relations.none()
                .with(
                        RelatedCase.confirmed("R-1", OPENED),
                        RelatedCase.confirmed("R-2", OPENED),
                        RelatedCase.confirmed("R-3", OPENED)));
        assertThat(at(ticket, OPENED).recurrence()).isEqualTo(Recurrence.FREQUENT);
        assertThat(at(ticket, OPENED).spread()).isEqualTo(Spread.ONE_SITE);
        Ticket stated = ticket.with(
                ticket.facts().relations().withSpread(Spread.ONE_TOOL).withRecurrence(Recurrence.FIRST));
        assertThat(at(stated, OPENED).recurrence()).isEqualTo(Recurrence.FIRST);
        assertThat(read(stated, OPENED).expiry()).isEmpty();
    }

    @Test
    void letsSafetyWorseningAndContainmentFallOnlyWhenVerified() {
        Ticket ticket = ticket().with(Impact.none()
                .safety(Safety.ACTUAL)
                .worsening(Worsening.withinShift(OPENED))
                .containment(Containment.TEMPORARY_AFTER_LINE_DOWN));
        Ticket claimed = ticket.changed(hours(1), facts -> facts.with(Impact.none()));
        StretchFacts held = at(claimed, hours(2));
        assertThat(held.safety()).isEqualTo(Safety.ACTUAL);
        assertThat(held.worsening()).isEqualTo(Worsening.withinShift(OPENED));
        assertThat(held.containment()).isEqualTo(Containment.TEMPORARY_AFTER_LINE_DOWN);
        assertThat(read(claimed, hours(2)).notes())
                .hasSize(3)
                .allMatch(note -> note.kind() == Note.Kind.HELD)
                .anyMatch(note -> note.text().startsWith("safety is held at ACTUAL (stated: NONE)"));
        StretchFacts fallen = at(claimed.changed(hours(3), facts -> facts, VERIFIED), hours(4));
        assertThat(fallen.safety()).isEqualTo(Safety.NONE);
        assertThat(fallen.worsening().value()).isEqualTo(Worsens.STABLE);
        assertThat(fallen.containment()).isEqualTo(Containment.STEADY);
        Ticket risen =
                claimed.changed(hours(3), facts -> facts.with(facts.impact().safety(Safety.POTENTIAL)), VERIFIED);
        assertThat(at(risen.changed(hours(4), facts -> facts.with(facts.impact().safety(Safety.ACTUAL))), hours(4))
                        .safety())
                .isEqualTo(Safety.ACTUAL);
    }

    @Test
    void takesANewInstantOfTheSameWorseningUnverified() {
        Ticket ticket = ticket().with(Impact.none().worsening(Worsening.withinShift(OPENED)))
                .changed(hours(5), facts -> facts.with(facts.impact().worsening(Worsening.withinShift(hours(5)))));
        assertThat(at(ticket, hours(5)).worsening()).isEqualTo(Worsening.withinShift(hours(5)));
        assertThat(read(ticket, hours(5)).notes()).isEmpty();
    }

    @Test
    void movesTheCaseToTheTierThatAccepts() {
        Ticket ticket = ticket().happened(HandOver.of(hours(1), Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL))
                .happened(Acceptance.of(hours(2), "Lin", Tier.GLOBAL));
        assertThat(at(ticket, hours(1)).tier()).isEqualTo(Tier.LOCAL);
        assertThat(at(ticket, hours(1)).handedOverUnanswered()).isTrue();
        assertThat(at(ticket, hours(2)).tier()).isEqualTo(Tier.GLOBAL);
        Ticket answered = ticket.happened(Message.toCustomer(hours(3), Channel.EMAIL));
        assertThat(at(answered, hours(3)).handedOverUnanswered()).isFalse();
        Ticket first = ticket.happened(Message.toCustomer(hours(0), Channel.EMAIL));
        assertThat(at(first, hours(2)).handedOverUnanswered()).isFalse();
        Ticket unrelated = ticket.changed(hours(4), facts -> facts.with("a", "1"));
        assertThat(at(unrelated, hours(4)).tier()).isEqualTo(Tier.GLOBAL);
        Ticket moved = ticket.changed(hours(5), facts -> facts.with(facts.work().withTier(Tier.RND)));
        assertThat(at(moved, hours(5)).tier()).isEqualTo(Tier.RND);
    }

    @Test
    void knowsAWorkaroundByFactOrByEvent() {
        Ticket byEvent = ticket().happened(WorkaroundInPlace.of(hours(1)));
        assertThat(at(byEvent, hours(1)).contained()).isTrue();
        Ticket byFact =
                ticket().changed(hours(1), facts -> facts.with(facts.work().withWorkaround(WorkaroundState.IN_PLACE)));
        assertThat(at(byFact, hours(1)).contained()).isTrue();
        assertThat(read(byFact, hours(1)).events())
                .extracting(event -> event.kind())
                .containsExactlyInAnyOrder(EventKind.WORKAROUND_IN_PLACE, EventKind.FACTS_CHANGED);
        Ticket fromStart = ticket().with(Work.at(Tier.LOCAL).withWorkaround(WorkaroundState.IN_PLACE));
        assertThat(read(fromStart, OPENED).events())
                .extracting(event -> event.at())
                .containsExactly(OPENED);
        Ticket withdrawn =
                byFact.changed(hours(2), facts -> facts.with(facts.work().withWorkaround(WorkaroundState.NONE)));
        assertThat(at(withdrawn, hours(2)).contained()).isFalse();
        Ticket unrelated = byEvent.changed(hours(2), facts -> facts.with("a", "1"));
        assertThat(at(unrelated, hours(2)).contained()).isTrue();
    }

    @Test
    void beginsAnewWhenReopened() {
        Ticket ticket = ticket().happened(
                        WorkaroundInPlace.of(hours(1)), Resolved.of(hours(2)), Reopened.of(hours(3), "again"));
        assertThat(at(ticket, hours(2)).resolved()).isTrue();
        StretchFacts reopened = at(ticket, hours(3));
        assertThat(reopened.resolved()).isFalse();
        assertThat(reopened.contained()).isFalse();
        assertThat(reopened.reopenings()).isEqualTo(1);
        Ticket restated = ticket().with(Work.at(Tier.LOCAL).withWorkaround(WorkaroundState.IN_PLACE))
                .happened(Resolved.of(hours(2)), Reopened.of(hours(3), "again"))
                .changed(hours(4), facts -> facts.with(facts.work().withWorkaround(WorkaroundState.IN_PLACE)));
        assertThat(at(restated, hours(3)).contained()).isFalse();
        assertThat(at(restated, hours(4)).contained()).isTrue();
        assertThat(at(ticket().happened(Reopened.of(hours(3), "never closed")), hours(3))
                        .reopenings())
                .isZero();
    }

    @Test
    void findsTheLowestTierThatHasTheSkills() {
        Ticket ticket = ticket().with(Work.at(Tier.LOCAL).needing(Skill.of("optics")));
        Desk desk = Desk.of(Map.of(
                Tier.LOCAL, Set.of(), Tier.GLOBAL, Set.of(Skill.of("optics")), Tier.RND, Set.of(Skill.of("optics"))));
        StretchFacts facts = Timeline.of(ticket, OPENED, desk, "office", List.of())
                .segments()
                .get(0)
                .facts();
        assertThat(facts.skillMissing()).isTrue();
        assertThat(facts.tierWithSkills()).isEqualTo(Tier.GLOBAL);
        assertThat(at(ticket, OPENED).skillMissing()).isFalse();
    }

    @Test
    void takesAProductThatIsNoEquipmentAsOutsideVolumeProduction() {
        assertThat(at(ticket().with(Asset.product("APP")), OPENED).volumeProduction())
                .isEqualTo(Answer.NO);
        assertThat(at(ticket().with(Asset.product("APP").inVolumeProduction()), OPENED)
                        .volumeProduction())
                .isEqualTo(Answer.YES);
        assertThat(at(ticket().with(Asset.equipment("E-7")), OPENED).volumeProduction())
                .isEqualTo(Answer.UNKNOWN);
    }
}
