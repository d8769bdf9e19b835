package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private static final Reason REASON =
            new Reason("T1 line down", "priority.drl", 14, "the line is down", Map.of("impact", "LINE_DOWN"));

    @Test
    void equalityIgnoresFileAndLine() {
        Reason moved = new Reason("T1 line down", "other.drl", 99, "the line is down", Map.of("impact", "LINE_DOWN"));
        assertThat(moved).isEqualTo(REASON).hasSameHashCodeAs(REASON);
    }

    @Test
    void equalityCoversRuleWordsAndBoundValues() {
        assertThat(REASON)
                .isNotEqualTo(new Reason("T1 line", "priority.drl", 14, "the line is down", REASON.bound()))
                .isNotEqualTo(new Reason("T1 line down", "priority.drl", 14, "it is down", REASON.bound()))
                .isNotEqualTo(new Reason("T1 line down", "priority.drl", 14, "the line is down", Map.of()))
                .isNotEqualTo("the line is down");
    }

    @Test
    void itPrintsTheWordsAndWhereTheyStand() {
        assertThat(REASON).hasToString("the line is down [priority.drl:14 \"T1 line down\"]");
        assertThat(Reason.noRule("nothing is due")).hasToString("nothing is due");
    }

    @Test
    void theRulesIdIsTheFirstWordOfItsName() {
        assertThat(REASON.ruleId()).isEqualTo("T1");
        assertThat(new Reason("T2-safety", "priority.drl", 20, "a hazard", Map.of()).ruleId())
                .isEqualTo("T2-safety");
        assertThat(Reason.noRule("nothing is due").ruleId()).isEmpty();
    }

    @Test
    void aDefaultOfTheLibraryComesFromNoRule() {
        assertThat(REASON.fromRule()).isTrue();
        assertThat(Reason.noRule("nothing is due").fromRule()).isFalse();
    }

    @Test
    void boundValuesAreCopiedInTheOrderOfTheirNames() {
        Map<String, String> bound = new LinkedHashMap<>();
        bound.put("worsens", "STABLE");
        bound.put("impact", "PARTIAL");
        Reason reason = new Reason("T1", "priority.drl", 14, "partial", bound);
        assertThat(reason.bound().keySet()).containsExactly("impact", "worsens");
        assertThat(reason.bound()).isUnmodifiable();
        RecordChecks.keepsItsOwnCopies(reason);
    }

    @Test
    void wordsAreNeverBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reason("T1", "priority.drl", 14, " ", Map.of()))
                .withMessageContaining("Reason.words (\" \") is blank for the rule \"T1\"");
    }

    @Test
    void linesAreCountedFromOneAndZeroMeansNotKnown() {
        assertThat(new Reason("T1", "priority.drl", 0, "partial", Map.of()).line())
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reason("T1", "priority.drl", -1, "partial", Map.of()))
                .withMessageContaining("Reason.line (-1)");
    }

    @Test
    void nullIsRefusedByTheNameOfTheComponent() {
        RecordChecks.refusesNullInEveryComponent(REASON);
        Map<String, String> bound = new HashMap<>();
        bound.put("impact", null);
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> new Reason("T1", "priority.drl", 14, "partial", bound))
                .withMessage("Reason.bound has no value for \"impact\"");
    }
}
