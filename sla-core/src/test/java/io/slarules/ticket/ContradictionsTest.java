package io.slarules.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContradictionsTest {
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant BEFORE = OPENED.minusNanos(1);
    private static final Instant T1 = OPENED.plusSeconds(60);
    private static final Instant T2 = OPENED.plusSeconds(120);
    private static final Instant T3 = OPENED.plusSeconds(180);
    private static final Event HANDED = HandOver.of(T1, Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL);
    private static final Event WAIT = WaitStarted.of(T1, "w1", WaitFor.CUSTOMER, "log files");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("contradictions")
    void eachContradictionSaysHowItIsRead(String what, String reading, List<Event> events, List<Event> concerned) {
        assertThat(new History(events).contradictions(OPENED))
                .containsExactly(new Contradiction(what, concerned, reading));
    }

    static List<Arguments> contradictions() {
        Event early = Message.toCustomer(BEFORE, Channel.EMAIL);
        Event facts = FactsChanged.of(BEFORE, Facts.of(Customer.UNKNOWN));
        Event closedEarly = Closed.of(BEFORE);
        Event end2 = WaitEnded.of(T2, "w1");
        Event end3 = WaitEnded.of(T3, "w1");
        Event wait2 = WaitStarted.of(T2, "w1", WaitFor.PART, "");
        Event accepted2 = Acceptance.of(T2, "Wu", Tier.GLOBAL);
        Event accepted3 = Acceptance.of(T3, "Wu", Tier.GLOBAL);
        Event said = Statement.of(T1, "s1", Topic.DATE, "Monday", Role.CUSTOMER);
        Event saidAgain = Statement.of(T2, "s1", Topic.DATE, "Tuesday", Role.CUSTOMER);
        Event correction = Statement.of(T1, "s2", Topic.DATE, "", Role.CUSTOMER).superseding("s9");
        Event own = Statement.of(T1, "s2", Topic.DATE, "", Role.CUSTOMER).superseding("s2");
        Event tooEarly = Statement.of(T1, "s2", Topic.DATE, "", Role.CUSTOMER).superseding("s3");
        Event later = Statement.of(T2, "s3", Topic.DATE, "", Role.CUSTOMER);
        Event rejected = ExplanationRejected.of(T2, Role.CUSTOMER, "");
        Event ownerTold = Explained.of(T1, Role.OWNER);
        Event start1 = VisitStarted.of(T1, "v1", "Lin");
        Event start2 = VisitStarted.of(T2, "v1", "Lin");
        Event left2 = VisitEnded.of(T2, "v1", "");
        Event left3 = VisitEnded.of(T3, "v1", "");
        Facts unknown = Facts.of(Customer.UNKNOWN);
        Event loses3 = FactsChanged.of(T1, unknown.with(Impact.none().losing(Share.ofPercent(3))));
        Event loses12 = FactsChanged.of(T1, unknown.with(Impact.none().losing(Share.ofPercent(12))));
        return List.of(
                contradiction(
                        "MESSAGE before the opening (2026-03-02T07:59:59.999999999Z, opened 2026-03-02T08:00:00Z)",
                        "counts from the opening",
                        List.of(early),
                        early),
                contradiction(
                        "CLOSED before the opening (2026-03-02T07:59:59.999999999Z, opened 2026-03-02T08:00:00Z)",
                        "counts from the opening",
                        List.of(closedEarly),
                        closedEarly),
                contradiction(
                        "FACTS_CHANGED before the opening (2026-03-02T07:59:59.999999999Z, opened 2026-03-02T08:00:00Z)",
                        "its facts hold from the opening",
                        List.of(facts),
                        facts),
                contradiction(
                        "facts changed twice at one instant without an order (sequence 0)",
                        "what is verified counts first, then the smaller loss; hazard and impact fall by what is verified only",
                        List.of(loses12, loses3),
                        loses3,
                        loses12),
                contradiction("wait ended that never started (w1)", "ends nothing", List.of(end2), end2),
                contradiction(
                        "wait ended that never started (w1)",
                        "ends nothing",
                        List.of(end2, WaitStarted.of(T3, "w1", WaitFor.PART, "")),
                        end2),
                contradiction("wait ended twice (w1)", "the first end stands", List.of(WAIT, end2, end3), end2, end3),
                contradiction("wait started twice (w1)", "the first start stands", List.of(WAIT, wait2), WAIT, wait2),
                contradiction(
                        "closed twice without a reopening",
                        "the first closing stands",
                        List.of(Closed.of(T1), Closed.of(T2)),
                        Closed.of(T1),
                        Closed.of(T2)),
                contradiction(
                        "closed twice without a reopening",
                        "the first closing stands",
                        List.of(Cancelled.of(T1, ""), Closed.of(T2)),
                        Cancelled.of(T1, ""),
                        Closed.of(T2)),
                contradiction(
                        "resolved twice without a reopening",
                        "the first resolution stands",
                        List.of(Resolved.of(T1), Resolved.of(T2)),
                        Resolved.of(T1),
                        Resolved.of(T2)),
                contradiction(
                        "resolved after it was closed",
                        "the closing counts as the resolution",
                        List.of(Closed.of(T1), Resolved.of(T2)),
                        Closed.of(T1),
                        Resolved.of(T2)),
                contradiction(
                        "reopened while open",
                        "reopens nothing",
                        List.of(Reopened.of(T1, "again")),
                        Reopened.of(T1, "again")),
                contradiction(
                        "reopened while open",
                        "reopens nothing",
                        List.of(Closed.of(T1), Reopened.of(T2, ""), Reopened.of(T3, "")),
                        Reopened.of(T3, "")),
                contradiction(
                        "closing answered while open",
                        "closes nothing",
                        List.of(ClosingAnswered.of(T1, Answer.YES)),
                        ClosingAnswered.of(T1, Answer.YES)),
                contradiction(
                        "acceptance without a hand-over (GLOBAL)",
                        "the tier has the case from then on",
                        List.of(accepted2),
                        accepted2),
                contradiction(
                        "acceptance without a hand-over (RND)",
                        "the tier has the case from then on",
                        List.of(HANDED, Acceptance.of(T2, "", Tier.RND)),
                        Acceptance.of(T2, "", Tier.RND)),
                contradiction(
                        "accepted twice (GLOBAL)",
                        "the first acceptance stands",
                        List.of(HANDED, accepted2, accepted3),
                        accepted2,
                        accepted3),
                contradiction(
                        "two statements of one id (s1)",
                        "the later statement stands",
                        List.of(said, saidAgain),
                        said,
                        saidAgain),
                contradiction(
                        "correction of what was not said (s9)", "corrects nothing", List.of(correction), correction),
                contradiction("correction of what was not said (s2)", "corrects nothing", List.of(own), own),
                contradiction(
                        "correction of what was not said (s3)", "corrects nothing", List.of(tooEarly, later), tooEarly),
                contradiction(
                        "explanation rejected that was not given (CUSTOMER)",
                        "reopens nothing",
                        List.of(ownerTold, rejected),
                        rejected),
                contradiction(
                        "visit started twice (v1)", "the first start stands", List.of(start1, start2), start1, start2),
                contradiction(
                        "visit ended that never started (v1)",
                        "the visit counts as made at its end",
                        List.of(left2),
                        left2),
                contradiction(
                        "visit ended twice (v1)", "the first end stands", List.of(start1, left2, left3), left2, left3),
                contradiction(
                        "step done twice (k)",
                        "the first stands",
                        List.of(StepDone.of(T1, "k"), StepDone.of(T2, "k")),
                        StepDone.of(T1, "k"),
                        StepDone.of(T2, "k")),
                contradiction(
                        "promise kept twice (p)",
                        "the first stands",
                        List.of(PromiseKept.of(T1, "p"), PromiseKept.of(T2, "p")),
                        PromiseKept.of(T1, "p"),
                        PromiseKept.of(T2, "p")));
    }

    @Test
    void aHistoryInGoodOrderHasNone() {
        History history = History.of(
                Message.toCustomer(OPENED, Channel.EMAIL),
                WAIT,
                WaitEnded.of(T2, "w1"),
                WaitStarted.of(T2.plusSeconds(1), "w1", WaitFor.PART, "again"),
                WaitEnded.of(T3, "w1"),
                HANDED,
                Acceptance.of(T2, "Wu", Tier.GLOBAL),
                HandBack.of(T2.plusSeconds(1), Tier.GLOBAL, Tier.LOCAL, "filter changed"),
                Acceptance.of(T3, "Lin", Tier.LOCAL),
                HandOver.of(T3.plusSeconds(1), Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.LOAD),
                Acceptance.of(T3.plusSeconds(2), "Wu", Tier.GLOBAL),
                Explained.of(T1, Role.CUSTOMER),
                ExplanationRejected.of(T2, Role.CUSTOMER, "too technical"),
                Explained.of(T3, Role.CUSTOMER),
                Statement.of(T1, "s1", Topic.CAUSE, "pump", Role.CUSTOMER),
                Statement.of(T1, "s0", Topic.CAUSE, "valve", Role.CUSTOMER).superseding("s1"),
                VisitStarted.of(T1, "v1", "Lin"),
                VisitEnded.of(T2, "v1", "done"),
                Resolved.of(T1),
                Reopened.of(T2, "leaks again"),
                Resolved.of(T2.plusSeconds(1)),
                ClosingAnswered.of(T3, Answer.YES),
                Closed.of(T3),
                Reopened.of(T3.plusSeconds(1), ""),
                Closed.of(T3.plusSeconds(2)),
                Callback.of(T3.plusSeconds(3), CallbackResult.GOOD));

        assertThat(history.contradictions(OPENED)).isEmpty();
    }

    @Test
    void changesOfOneInstantThatHaveAnOrderOrAgreeHaveNone() {
        Facts facts = Facts.of(Customer.UNKNOWN);
        FactsChanged change = FactsChanged.of(T1, facts);
        Event after = FactsChanged.of(T1, facts.with("a", "1")).withSequence(1);
        Event agrees = change.because("as said");

        assertThat(History.of(change, after, agrees).contradictions(OPENED)).isEmpty();
    }

    @Test
    void theReadingIsTheOneOfTheTimeItIsSeen() {
        History history = History.of(Closed.of(T1), Closed.of(T2));

        assertThat(history.until(T1).contradictions(OPENED)).isEmpty();
        assertThat(history.until(T2).contradictions(OPENED)).hasSize(1);
    }

    private static Arguments contradiction(String what, String reading, List<Event> events, Event... concerned) {
        return Arguments.of(what, reading, events, List.of(concerned));
    }
}
