package io.slarules.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    @Test
    void countsASwapOfNeighboursOnce() {
        assertThat(DidYouMean.distance("abcd", "acbd")).isEqualTo(1);
        assertThat(DidYouMean.distance("abc", "abcd")).isEqualTo(1);
        assertThat(DidYouMean.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(DidYouMean.distance("", "ab")).isEqualTo(2);
    }

    @Test
    void suggestsANearNameOnly() {
        assertThat(DidYouMean.nearest("presure", List.of("pressure", "closed"))).contains("pressure");
        assertThat(DidYouMean.nearest("weather", List.of("pressure", "closed"))).isEmpty();
    }

    @Test
    void prefersTheNearestAndThenTheFirstByName() {
        assertThat(DidYouMean.nearest("tols", List.of("tolls", "tool", "tools")))
                .contains("tolls");
        assertThat(DidYouMean.nearest("AA", List.of("ac", "ab"))).contains("ab");
        assertThat(DidYouMean.nearest("P6", List.of("P1", "P2", "P3")))
                .as("as near as any other")
                .isEmpty();
    }

    @Test
    void ignoresCaseInEveryLocale() {
        assertThat(DidYouMean.nearest("IMPACT", List.of("impact"))).contains("impact");
    }

    @Test
    void listsWhatIsKnownSorted() {
        assertThat(DidYouMean.help("x", List.of("bb", "aa"))).isEqualTo("Known: aa, bb.");
        assertThat(DidYouMean.help("ab", List.of("bb", "aa"))).isEqualTo("Did you mean aa? Known: aa, bb.");
        assertThat(DidYouMean.help("x", List.of())).isEqualTo("There is none.");
    }
}
