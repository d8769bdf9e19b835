package io.slarules.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.SomeRules;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.policy.TriageProposals;
import io.slarules.internal.verbs.TriageVerbs;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriageResolutionTest {
    private final SomeVoice voice = new SomeVoice();
    private final TriageVerbs verbs = new TriageVerbs(voice);

    private TriageVerbs as(String rule, int layer) {
        voice.as(rule, layer);
        return verbs;
    }

    @Test
    void hasATermForEverythingThatNoRuleSpokeOf() {
        TriageProposals terms = TriageResolution.of(verbs);
        assertThat(terms.band().value()).isEqualTo(Band.REST);
        assertThat(terms.lossMilli().value()).isZero();
        assertThat(terms.worsening().value()).isEmpty();
        assertThat(terms.effortMinutes().value()).isEqualTo(240);
        assertThat(terms.promises()).isEmpty();
        assertThat(terms.band().reason().fromRule()).isFalse();
    }

    @Test
    void takesTheFurthestGoingProposalOfALayer() {
        as("A", 0).band(Band.REST, "w");
        as("B", 0).band(Band.DANGER, "w");
        as("A", 0).loss(5, "w");
        as("B", 0).loss(7, "w");
        as("A", 0).worsening(SomeRules.NOW, "w");
        as("B", 0).worsening(SomeRules.OPENED, "w");
        as("A", 0).effort(OpenTime.hours(1), "w");
        as("B", 0).effort(OpenTime.days(1), "w");
        TriageProposals terms = TriageResolution.of(verbs);
        assertThat(terms.band().value()).isEqualTo(Band.DANGER);
        assertThat(terms.lossMilli().value()).isEqualTo(7);
        assertThat(terms.worsening().value()).contains(SomeRules.OPENED);
        assertThat(terms.effortMinutes().value()).isEqualTo(1440);
        assertThat(terms.lossMilli().superseded())
                .extracting(lost -> lost.value(), lost -> lost.why())
                .containsExactly(tuple(5L, "another proposal goes further"));
    }

    @Test
    void letsTheLatestLayerThatSpeaksOfATermDecide() {
        as("A", 0).loss(1000, "w");
        as("B", 2).loss(3, "w");
        as("C", 1).loss(500, "w");
        as("A", 0).band(Band.DANGER, "w");
        as("A", 0).promise(Clock.RESOLUTION, "w");
        as("B", 1).nextPromise("w");
        TriageProposals terms = TriageResolution.of(verbs);
        assertThat(terms.lossMilli().value()).isEqualTo(3);
        assertThat(terms.lossMilli().superseded())
                .extracting(lost -> lost.reason().rule(), lost -> lost.why())
                .containsExactlyInAnyOrder(tuple("A", "a later layer speaks"), tuple("C", "a later layer speaks"));
        assertThat(terms.band().value()).isEqualTo(Band.DANGER);
        assertThat(terms.promises())
                .extracting(promise -> promise.reason().rule(), TriageProposals.Promise::clock)
                .containsExactly(tuple("B", Optional.empty()));
        assertThat(TriageResolution.overruledPromises(verbs))
                .extracting(promise -> promise.reason().rule(), TriageProposals.Promise::clock)
                .containsExactly(tuple("A", Optional.of(Clock.RESOLUTION)));
    }

    @Test
    void prefersTheNameThatSortsFirstAmongEquals() {
        as("B", 0).loss(5, "w");
        as("A", 0).loss(5, "w");
        assertThat(TriageResolution.of(verbs).lossMilli().ruleIds()).isEqualTo("A");
    }

    @Test
    void refusesWhatTheOrderCannotCountWith() {
        assertThatThrownBy(() -> as("A", 0).loss(-1, "w")).hasMessageContaining("(-1)");
        assertThatThrownBy(() -> as("A", 0).effort(OpenTime.ZERO, "w")).hasMessageContaining("no time at all");
    }

    @Test
    void countsNoLossAboveTheLargest() {
        as("A", 0).loss(1_000_000_001, "w");
        assertThat(TriageResolution.of(verbs).lossMilli().value()).isEqualTo(1_000_000_000);
    }
}
