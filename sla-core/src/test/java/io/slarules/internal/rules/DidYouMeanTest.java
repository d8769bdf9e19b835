package io.slarules.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void aNameThatDiffersByBlanksCaseAndQuotesAloneComesFirst() {
        List<String> rules = List.of("H1 line down", "H1a line down", "H2 line down", "T1 line down");
        List<String> many = new ArrayList<>(rules);
        for (int i = 0; i < 20; i++) {
            many.add("Z" + i + " something else");
        }
        for (String wrong : new String[] {
            "H1line down",
            "h1 Line Down",
            "H1  line   down",
            " H1 line down ",
            "\"H1 line down\"",
            "H1 'line down'",
            "H1\u00a0line\u3000down",
            "\u201cH1 line down\u201d",
            "H1     line       down      "
        }) {
            assertThat(DidYouMean.help(wrong, rules))
                    .describedAs(wrong)
                    .startsWith("Did you mean H1 line down? Known: ");
            assertThat(DidYouMean.help(wrong, many, "a list"))
                    .describedAs(wrong)
                    .startsWith("Did you mean H1 line down? All 24 are found in a list.");
        }
        assertThat(DidYouMean.nearest("H 1 a", List.of("H 2 a", "H1a"))).contains("H1a");
    }

    @Test
    void namesThatDifferFromEachOtherByBlanksAloneAreBothMeant() {
        assertThat(DidYouMean.help("AB c", List.of("ab c", "a bc", "b")))
                .isEqualTo("Did you mean a bc or ab c? Known: a bc, ab c, b.");
    }

    @Test
    void otherNamesOfTheSameThingsMayBeMeantAndAreNotCounted() {
        List<String> rules = List.of("H1 line down", "H2 danger");
        assertThat(DidYouMean.help("H 1", rules, List.of("H1", "H2"), "a list"))
                .isEqualTo("Did you mean H1? Known: H1 line down, H2 danger.");
        List<String> many =
                IntStream.range(0, 20).mapToObj(i -> "Z" + i + " something").toList();
        List<String> ids = IntStream.range(0, 20).mapToObj(i -> "Z" + i).toList();
        assertThat(DidYouMean.help("z 17", many, ids, "a list"))
                .isEqualTo("Did you mean Z17? All 20 are found in a list.");
    }
}
