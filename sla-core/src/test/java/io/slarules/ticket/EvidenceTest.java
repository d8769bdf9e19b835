package io.slarules.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Instant T1 = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant T2 = T1.plusSeconds(60);
    private static final Instant T3 = T2.plusSeconds(60);

    @Test
    void aClaimIsNotGiven() {
        Evidence evidence = Evidence.of(EvidenceItem.claimed("error codes"));

        assertThat(evidence.given("error codes")).isFalse();
        assertThat(evidence.claimed("error codes")).isTrue();
        assertThat(evidence.given("something else")).isFalse();
    }

    @Test
    void whatIsMeasuredOrVerifiedIsGiven() {
        Evidence evidence = Evidence.of(
                EvidenceItem.measured("capacity figure", "Lin", T1), EvidenceItem.verified("error codes", "Wu", T1));

        assertThat(evidence.given("capacity figure")).isTrue();
        assertThat(evidence.given("error codes")).isTrue();
    }

    @Test
    void theLatestWordOnAnItemCounts() {
        Evidence refuted = Evidence.of(
                EvidenceItem.refuted("error codes", "Wu", T2), EvidenceItem.measured("error codes", "Lin", T1));
        Evidence again = refuted.with(EvidenceItem.measured("error codes", "Lin", T3));

        assertThat(refuted.given("error codes")).isFalse();
        assertThat(refuted.refuted("error codes")).isTrue();
        assertThat(again.given("error codes")).isTrue();
        assertThat(again.refuted("error codes")).isFalse();
    }

    @Test
    void aLaterClaimOrRequestTakesNothingAway() {
        Evidence evidence = Evidence.of(
                EvidenceItem.verified("error codes", "Wu", T1),
                EvidenceItem.of("error codes", EvidenceStatus.CLAIMED, "Lin", T2),
                EvidenceItem.of("error codes", EvidenceStatus.ASKED_FOR, "Lin", T3));

        assertThat(evidence.given("error codes")).isTrue();
        assertThat(evidence.askedFor("error codes")).isTrue();
    }

    @Test
    void atOneInstantTheRefutationCounts() {
        Evidence evidence = Evidence.of(
                EvidenceItem.refuted("error codes", "Ann", T1), EvidenceItem.verified("error codes", "Wu", T1));

        assertThat(evidence.refuted("error codes")).isTrue();
        assertThat(evidence.given("error codes")).isFalse();
    }

    @Test
    void whetherItCanBeReproducedIsKeptWithFurtherEvidence() {
        Evidence evidence = Evidence.none()
                .withReproducible(Answer.NO)
                .with(EvidenceItem.claimed("a"))
                .afterTrying("restart", "");

        assertThat(evidence.reproducible()).isEqualTo(Answer.NO);
        assertThat(Evidence.none().reproducible()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void theOrderInWhichItIsStatedChangesNothing() {
        Evidence one = Evidence.none()
                .with(EvidenceItem.claimed("a"), EvidenceItem.askedFor("b"))
                .afterTrying("restart", "no effect")
                .afterTrying("new filter", "");
        Evidence other = Evidence.none()
                .afterTrying("new filter", "")
                .with(EvidenceItem.askedFor("b"))
                .afterTrying("restart", "no effect")
                .with(EvidenceItem.claimed("a"), EvidenceItem.askedFor("b"));

        assertThat(other).isEqualTo(one).hasToString(one.toString());
        assertThat(other.tried()).extracting(Attempt::what).containsExactly("new filter", "restart");
    }
}
