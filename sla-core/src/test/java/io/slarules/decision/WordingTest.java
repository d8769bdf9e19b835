package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.ticket.Contradiction;
import io.slarules.ticket.History;
import io.slarules.ticket.SomeHistory;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    static Stream<Wording> all() {
        return Wording.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theChineseColumnHoldsNoEnglishWordAndThePlacesOfTheEnglishOne(Wording wording) {
        assertThat(wording.chinese()).doesNotContainPattern("[A-Za-z]");
        assertThat(places(wording.chinese())).isEqualTo(places(wording.english()));
    }

    private static List<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySentenceIsFoundByItselfAndNotByOneListedBefore(Wording wording) {
        assertThat(Wording.find(Language.ENGLISH, wording.english())).contains(wording.english());
        assertThat(Wording.find(Language.CHINESE, wording.english()).orElseThrow())
                .isEqualTo(wording.chinese());
    }

    @Test
    void whatVariesIsPutInAsItIs() {
        assertThat(Wording.in(Language.CHINESE, "wait ended twice ({1} pressure)"))
                .isEqualTo("等待 {1} pressure 重复结束");
    }

    @Test
    void aContradictionIsToldWholeAndItsPartsAsWell() {
        assertThat(Wording.in(
                        Language.CHINESE,
                        "wait ended twice (w1): WAIT_ENDED at 2026-11-23T06:00:00Z; WAIT_ENDED at 2026-11-23T07:00:00Z;"
                                + " read as: the first end stands"))
                .isEqualTo("等待 w1 重复结束（WAIT_ENDED 2026-11-23T06:00:00Z; WAIT_ENDED 2026-11-23T07:00:00Z）；处理方式：以首次结束为准");
    }

    @Test
    void everyContradictionOfAHistoryHasItsWords() {
        Set<String> seen = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            History history = new History(SomeHistory.events(new SplittableRandom(seed), 40));
            for (Contradiction found : history.contradictions(SomeHistory.OPENED)) {
                for (String words : List.of(found.what(), found.reading())) {
                    assertThat(Wording.find(Language.CHINESE, words))
                            .as("\"%s\", seed %d", words, seed)
                            .isPresent();
                }
                seen.add(found.reading());
            }
        }
        assertThat(seen).hasSizeGreaterThan(12);
    }

    @Test
    void otherPeoplesWordsStayAsTheyAre() {
        assertThat(Wording.in(Language.CHINESE, "our own words at noon")).isEqualTo("our own words at noon");
        assertThat(Wording.in(Language.ENGLISH, "nothing is due")).isEqualTo("nothing is due");
    }
}
