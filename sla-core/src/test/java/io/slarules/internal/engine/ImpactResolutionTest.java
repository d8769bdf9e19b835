package io.slarules.internal.engine;

import static io.slarules.ticket.ProductionImpact.LINE_DOWN;
import static io.slarules.ticket.ProductionImpact.MINOR;
import static io.slarules.ticket.ProductionImpact.NONE;
import static io.slarules.ticket.ProductionImpact.PARTIAL;
import static io.slarules.ticket.ProductionImpact.SEVERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.internal.verbs.ImpactVerbs;
import io.slarules.ticket.ProductionImpact;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ImpactResolutionTest {
    private final SomeVoice voice = new SomeVoice();

    private ImpactResolution resolve(List<Consumer<ImpactVerbs>> rules, Optional<ProductionImpact> held) {
        ImpactVerbs inOrder = new ImpactVerbs(voice);
        rules.forEach(rule -> rule.accept(inOrder));
        ImpactResolution resolved = ImpactResolution.of(inOrder, held);
        for (long seed = 0; seed < 20; seed++) {
            ImpactVerbs shuffled = new ImpactVerbs(voice);
            SomeVoice.shuffled(rules, seed).forEach(rule -> rule.accept(shuffled));
            assertThat(ImpactResolution.of(shuffled, held)).as("seed %s", seed).isEqualTo(resolved);
        }
        return resolved;
    }

    private Consumer<ImpactVerbs> atLeast(String rule, ProductionImpact impact) {
        return verbs -> {
            voice.as(rule);
            verbs.atLeast(impact, "w");
        };
    }

    private Consumer<ImpactVerbs> atMost(String rule, ProductionImpact impact) {
        return verbs -> {
            voice.as(rule);
            verbs.atMost(impact, "w");
        };
    }

    private Consumer<ImpactVerbs> assume(String rule, ProductionImpact impact) {
        return verbs -> {
            voice.as(rule);
            verbs.assume(impact, "w");
        };
    }

    @Test
    void isNoneAndSaysSoWhenNoRuleSpeaks() {
        ImpactResolution none = resolve(List.of(), Optional.empty());
        assertThat(none.impact().value()).isEqualTo(NONE);
        assertThat(none.impact().reason().fromRule()).isFalse();
        assertThat(none.provisional()).isFalse();
    }

    @Test
    void takesTheWorstAndKeepsTheOthers() {
        ImpactResolution worst =
                resolve(List.of(atLeast("A", MINOR), atLeast("B", SEVERE), atLeast("C", NONE)), Optional.empty());
        assertThat(worst.impact().value()).isEqualTo(SEVERE);
        assertThat(worst.impact().ruleIds()).isEqualTo("B");
        assertThat(worst.impact().superseded())
                .extracting(lost -> lost.reason().rule(), lost -> lost.value(), lost -> lost.why())
                .containsExactly(
                        tuple("A", MINOR, "a worse or equal impact holds"),
                        tuple("C", NONE, "a worse or equal impact holds"));
    }

    @Test
    void prefersTheNameThatSortsFirstAmongEquals() {
        assertThat(resolve(List.of(atLeast("B", SEVERE), atLeast("A", SEVERE)), Optional.empty())
                        .impact()
                        .ruleIds())
                .isEqualTo("A");
    }

    @Test
    void appliesTheStrictestCap() {
        ImpactResolution capped = resolve(
                List.of(atLeast("A", LINE_DOWN), atMost("C", PARTIAL), atMost("B", MINOR), atMost("D", LINE_DOWN)),
                Optional.empty());
        assertThat(capped.impact().value()).isEqualTo(MINOR);
        assertThat(capped.impact().ruleIds()).isEqualTo("A+B");
        assertThat(capped.impact().superseded())
                .extracting(lost -> lost.reason().rule(), lost -> lost.why())
                .containsExactly(tuple("C", "the impact is not above it"), tuple("D", "the impact is not above it"));
    }

    @Test
    void holdsWhatWasClaimedBefore() {
        ImpactResolution held = resolve(List.of(atLeast("A", MINOR)), Optional.of(SEVERE));
        assertThat(held.impact().value()).isEqualTo(SEVERE);
        assertThat(held.firm()).isEqualTo(SEVERE);
        assertThat(held.impact().reason().words()).contains("held at SEVERE").contains("verified fact");
        assertThat(resolve(List.of(atLeast("A", SEVERE)), Optional.of(MINOR))
                        .impact()
                        .ruleIds())
                .isEqualTo("A");
        assertThat(resolve(List.of(atLeast("A", SEVERE)), Optional.of(SEVERE))
                        .impact()
                        .reasons())
                .as("nothing is held that is claimed again")
                .hasSize(1);
    }

    @Test
    void capsWhatIsOnlyAssumed() {
        ImpactResolution capped = resolve(
                List.of(atLeast("A", MINOR), assume("B", SEVERE), atMost("C", PARTIAL), atMost("D", SEVERE)),
                Optional.empty());
        assertThat(capped.impact().value()).isEqualTo(PARTIAL);
        assertThat(capped.impact().ruleIds()).isEqualTo("A+B+C");
        assertThat(capped.impact().superseded())
                .extracting(lost -> lost.reason().rule(), lost -> lost.why())
                .containsExactly(tuple("D", "the impact is not above it"));
        assertThat(capped.provisional()).isTrue();
        assertThat(capped.firm()).isEqualTo(MINOR);
    }

    @Test
    void isNotProvisionalWhereACapForbidsAnythingWorse() {
        ImpactResolution none = resolve(List.of(assume("B", SEVERE), atMost("C", NONE)), Optional.empty());
        assertThat(none.impact().value()).isEqualTo(NONE);
        assertThat(none.impact().ruleIds()).isEqualTo("B+C");
        assertThat(none.provisional()).isFalse();
        ImpactResolution stated =
                resolve(List.of(atLeast("A", PARTIAL), assume("B", LINE_DOWN), atMost("C", MINOR)), Optional.of(NONE));
        assertThat(stated.impact().value()).isEqualTo(MINOR);
        assertThat(stated.impact().ruleIds()).isEqualTo("A+C");
        assertThat(stated.impact().superseded())
                .extracting(lost -> lost.reason().rule(), lost -> lost.why())
                .containsExactly(tuple("B", "a cap keeps the impact below it"));
        assertThat(stated.provisional()).isFalse();
    }

    @Test
    void lowersWhatIsHeldByNoCapOnAnAssumption() {
        ImpactResolution held = resolve(
                List.of(atLeast("A", MINOR), assume("B", LINE_DOWN), atMost("C", PARTIAL)), Optional.of(SEVERE));
        assertThat(held.impact().value()).isEqualTo(SEVERE);
        assertThat(held.firm()).isEqualTo(SEVERE);
        assertThat(held.provisional()).isFalse();
    }

    @Test
    void isProvisionalWhereItRestsOnAnAssumption() {
        ImpactResolution assumed = resolve(List.of(atLeast("A", MINOR), assume("B", SEVERE)), Optional.empty());
        assertThat(assumed.impact().value()).isEqualTo(SEVERE);
        assertThat(assumed.provisional()).isTrue();
        assertThat(assumed.firm()).isEqualTo(MINOR);
        ImpactResolution equal = resolve(List.of(atLeast("A", SEVERE), assume("B", SEVERE)), Optional.empty());
        assertThat(equal.provisional()).isTrue();
        assertThat(equal.impact().superseded()).hasSize(1);
        ImpactResolution known = resolve(List.of(atLeast("A", SEVERE), assume("B", MINOR)), Optional.empty());
        assertThat(known.provisional()).isFalse();
        assertThat(known.impact().superseded()).hasSize(1);
    }
}
