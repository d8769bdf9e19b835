package io.slarules.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RelationsTest {
    private static final Instant T = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void onlyConfirmedRelationsAndExactSignaturesCount() {
        assertThat(RelatedCase.confirmed("T-1", T).counts()).isTrue();
        assertThat(RelatedCase.of("T-1", T, RelationSource.KEYWORDS, Certainty.CONFIRMED)
                        .counts())
                .isTrue();
        assertThat(RelatedCase.suggested("T-1", T, RelationSource.EXACT_SIGNATURE)
                        .counts())
                .isTrue();
        assertThat(RelatedCase.suggested("T-1", T, RelationSource.KEYWORDS).counts())
                .isFalse();
        assertThat(RelatedCase.suggested("T-1", T, RelationSource.STATISTICS).counts())
                .isFalse();
        assertThat(RelatedCase.suggested("T-1", T, RelationSource.ENGINEER).counts())
                .isFalse();
        assertThat(RelatedCase.of("T-1", T, RelationSource.EXACT_SIGNATURE, Certainty.REJECTED)
                        .counts())
                .isFalse();
    }

    @Test
    void relatedCasesIterateByOpeningWhateverTheOrderTheyCameIn() {
        RelatedCase older = RelatedCase.confirmed("T-9", T).onAsset("LITHO-7").ofCustomer("ACME");
        RelatedCase newer =
                RelatedCase.confirmed("T-3", T.plusSeconds(1)).atSite("Fab 2").atLevel(Priority.P1);

        Relations one = Relations.ofSignature("E-4711").with(newer, older);
        Relations other = Relations.ofSignature("E-4711").with(older).with(newer, older);

        assertThat(one.relatedCases()).containsExactly(older, newer);
        assertThat(other).isEqualTo(one).hasToString(one.toString());
    }

    @Test
    void aDeclarationThatTheMatterIsSystemicNeedsAReason() {
        assertThat(Relations.none()
                        .declaredSystemic("Lin", "same pump in all tools")
                        .systemic())
                .contains(SystemicDeclaration.of("Lin", "same pump in all tools"));
        assertThatExceptionOfType(InvalidFactsException.class)
                .isThrownBy(() -> Relations.none().declaredSystemic("Lin", " "));
    }

    @Test
    void aReleasedFixIsAKnownFix() {
        assertThat(ProblemLink.of("PR-1").fixKnown()).isEqualTo(Answer.UNKNOWN);
        assertThat(ProblemLink.of("PR-1").withKnownFix().fixReleased()).isEqualTo(Answer.UNKNOWN);
        assertThat(ProblemLink.of("PR-1").withReleasedFix().fixKnown()).isEqualTo(Answer.YES);
    }

    @Test
    void theUsualRateIsCountedInThousandthsOfACasePerDay() {
        assertThat(UsualRate.ofCasesIn30Days(30)).isEqualTo(UsualRate.ofMilliPerDay(1000));
        assertThat(UsualRate.ofCasesIn30Days(1).milliPerDay()).isEqualTo(33);
        assertThat(UsualRate.ofCasesIn30Days(2).milliPerDay()).isEqualTo(67);
        assertThat(UsualRate.ofCasesIn30Days(0).known()).isTrue();
        assertThat(UsualRate.UNKNOWN.known()).isFalse();
        assertThatExceptionOfType(InvalidFactsException.class).isThrownBy(() -> UsualRate.ofCasesIn30Days(1_000_001));
    }
}
