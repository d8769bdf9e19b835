package io.slarules.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1000",
        "0.4,400",
        "0.0004,0",
        "0.0005,1",
        "0.0295,30",
        "0.8994,899",
        "0.8995,900",
        "0.9999,1000"
    })
    void aFractionIsRoundedToTheNearestThousandthAHalfUpwards(double fraction, int permille) {
        assertThat(Share.of(fraction)).isEqualTo(Share.ofPermille(permille));
    }

    @Test
    void everyThousandthSurvivesTheWayThroughAFraction() {
        for (int permille = 0; permille <= 1000; permille++) {
            assertThat(Share.of(permille / 1000.0).permille()).isEqualTo(permille);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.0001, 1.0001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aFractionOutsideTheWholeIsRefused(double fraction) {
        assertThatExceptionOfType(InvalidFactsException.class)
                .isThrownBy(() -> Share.of(fraction))
                .withMessageContaining("share is outside 0 to 1 (" + fraction + ")");
    }

    @Test
    void percentAndPermilleOutsideTheWholeAreRefused() {
        Stream.<Runnable>of(
                        () -> Share.ofPercent(-1),
                        () -> Share.ofPercent(101),
                        () -> Share.ofPermille(-1),
                        () -> Share.ofPermille(1001),
                        () -> new Share(-2),
                        () -> new Share(1001))
                .forEach(action -> assertThatExceptionOfType(InvalidFactsException.class)
                        .isThrownBy(action::run)
                        .withMessageContaining("or Share.UNKNOWN"));
    }

    @Test
    void anUnknownShareReachesNothingAndSortsFirst() {
        assertThat(Share.UNKNOWN.known()).isFalse();
        assertThat(Share.UNKNOWN.isAtLeast(Share.NOTHING)).isFalse();
        assertThat(Share.WHOLE.isAtLeast(Share.UNKNOWN)).isFalse();
        assertThat(Share.UNKNOWN.isSomething()).isFalse();
        assertThat(Share.UNKNOWN).isLessThan(Share.NOTHING);
    }

    @Test
    void aKnownShareReachesItselfAndWhatIsSmaller() {
        Share share = Share.ofPercent(30);

        assertThat(share.isAtLeast(Share.ofPermille(300))).isTrue();
        assertThat(share.isAtLeast(Share.ofPermille(301))).isFalse();
        assertThat(share.isSomething()).isTrue();
        assertThat(Share.NOTHING.isSomething()).isFalse();
        assertThat(Share.NOTHING.known()).isTrue();
    }

    @Test
    void itPrintsInPercent() {
        assertThat(Share.ofPermille(125)).hasToString("12.5 %");
        assertThat(Share.WHOLE).hasToString("100 %");
        assertThat(Share.UNKNOWN).hasToString("unknown");
    }
}
