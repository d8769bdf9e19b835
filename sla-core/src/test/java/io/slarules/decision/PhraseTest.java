package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}，。：；、（）“”]");

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void theChineseColumnHoldsNoEnglishWord(Phrase phrase) {
        assertThat(phrase.pattern(Language.CHINESE)).doesNotContainPattern(LATIN);
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void theEnglishColumnHoldsNoChineseSign(Phrase phrase) {
        assertThat(phrase.pattern(Language.ENGLISH)).doesNotContainPattern(CHINESE);
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void everyLanguageHasThePhraseAndTheSamePlacesInIt(Phrase phrase) {
        for (Language language : Language.values()) {
            assertThat(phrase.pattern(language)).as(language.name()).isNotBlank();
            assertThat(places(phrase, language)).as(language.name()).isEqualTo(places(phrase, Language.ENGLISH));
        }
    }

    private static Set<Integer> places(Phrase phrase, Language language) {
        TreeSet<Integer> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(phrase.pattern(language));
        while (matcher.find()) {
            places.add(Integer.valueOf(matcher.group(1)));
        }
        return places;
    }

    @Test
    void whatIsPutInStaysAsItIs() {
        assertThat(Phrase.LABELLED.in(Language.ENGLISH, "a {1} b", "{0} $1 \\")).isEqualTo("a {1} b: {0} $1 \\");
    }

    @Test
    void aLanguageMayPutThingsInAnotherOrder() {
        assertThat(Phrase.STATE_AT.in(Language.ENGLISH, "met", "noon")).isEqualTo("met at noon");
        assertThat(Phrase.STATE_AT.in(Language.CHINESE, "按时完成", "12:00")).isEqualTo("12:00 按时完成");
    }

    @Test
    void theChineseWordsForRecordsAreThoseOfTheGlossary() {
        List<String> texts = new ArrayList<>();
        Stream.of(Phrase.values()).forEach(phrase -> texts.add(phrase.pattern(Language.CHINESE)));
        Stream.of(Term.values()).forEach(term -> texts.add(term.in(Language.CHINESE)));
        Wording.all().forEach(wording -> texts.add(wording.chinese()));
        assertThat(texts).noneMatch(text -> text.contains("工单") || text.contains("问题单"));
        assertThat(Phrase.HEADLINE.pattern(Language.CHINESE)).startsWith("客服订单");
        assertThat(Wording.in(Language.CHINESE, "related cases ONE_SITE, REPEATED"))
                .startsWith("关联订单");
    }
}
