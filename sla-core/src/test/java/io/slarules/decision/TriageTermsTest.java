package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.rule.Band;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriageTermsTest {
    private static final Reason NONE = Reason.noRule("nothing was said");

    private static TriageTerms terms(long lossMilli, int effortMinutes) {
        Conclusion<Optional<Instant>> never = Conclusion.of(Optional.empty(), NONE);
        return new TriageTerms(
                Conclusion.of(Band.REST, NONE),
                Conclusion.of(lossMilli, NONE),
                never,
                never,
                Conclusion.of(effortMinutes, NONE));
    }

    @Test
    void theBoundsOfLossAndEffortAreAccepted() {
        assertThat(terms(0, 1)).isEqualTo(terms(0, 1));
        assertThat(terms(1_000_000_000, Integer.MAX_VALUE).lossMilli().value()).isEqualTo(1_000_000_000);
    }

    @Test
    void aLossOutsideItsRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms(-1, 1))
                .withMessageContaining("TriageTerms.lossMilli (-1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms(1_000_000_001, 1))
                .withMessageContaining("TriageTerms.lossMilli (1000000001)");
    }

    @Test
    void anEffortTakesAMinuteAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms(0, 0))
                .withMessageContaining("TriageTerms.effortMinutes (0)");
    }

    @Test
    void nullIsRefusedByTheNameOfTheComponent() {
        RecordChecks.refusesNullInEveryComponent(terms(0, 1));
    }
}
