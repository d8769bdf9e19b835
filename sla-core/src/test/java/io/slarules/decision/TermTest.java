package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import io.slarules.rule.Commitment;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Role;
import io.slarules.ticket.Tier;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TermTest {
    private static final List<Clock> NAMED_CLOCKS = List.of(
            Clock.FIRST_RESPONSE,
            Clock.CLASSIFICATION,
            Clock.NEXT_RESPONSE,
            Clock.PERIODIC_UPDATE,
            Clock.ACKNOWLEDGEMENT,
            Clock.WORKAROUND,
            Clock.RESOLUTION,
            Clock.EXPLANATION);

    static Stream<Enum<?>> constants() {
        return Stream.of(
                        Priority.values(),
                        ProductionImpact.values(),
                        Tier.values(),
                        Role.values(),
                        Band.values(),
                        ClockState.values(),
                        Commitment.values(),
                        StepState.values(),
                        ReviewAct.values(),
                        Note.Kind.values(),
                        DayOfWeek.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everyConstantHasAWordInEveryLanguage(Enum<?> constant) {
        for (Language language : Language.values()) {
            assertThat(Term.of(constant, language)).as(language.name()).isNotBlank();
        }
    }

    @Test
    void theTableHoldsNoWordThatNothingUses() {
        assertThat(Term.values()).hasSize((int) constants().count() + NAMED_CLOCKS.size());
    }

    @ParameterizedTest
    @EnumSource(Term.class)
    void theChineseColumnHoldsNoEnglishWordButTheLevels(Term term) {
        assertThat(term.in(Language.CHINESE).replaceAll("^P[1-5]$", "")).doesNotContainPattern("[A-Za-z]");
    }

    @ParameterizedTest
    @EnumSource(Term.class)
    void theEnglishColumnHoldsNoChineseSign(Term term) {
        assertThat(term.in(Language.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void constantsOfOneSetAreToldApart() {
        for (Language language : Language.values()) {
            assertThat(Arrays.stream(Role.values()).map(role -> Term.of(role, language)))
                    .doesNotHaveDuplicates();
            assertThat(Arrays.stream(ClockState.values()).map(state -> Term.of(state, language)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void namedClocksHaveWordsAndOwnClocksGoByTheirNames() {
        assertThat(NAMED_CLOCKS.stream().map(clock -> Term.of(clock, Language.CHINESE)))
                .containsExactly("首次响应", "分类", "后续响应", "进度汇报", "确认接手", "临时解决方案", "最终解决", "原因说明");
        assertThat(NAMED_CLOCKS.stream().map(clock -> Term.of(clock, Language.ENGLISH)))
                .containsExactly(
                        "first response",
                        "classification",
                        "next response",
                        "progress report",
                        "acknowledgement",
                        "workaround",
                        "resolution",
                        "explanation of the cause");
        assertThat(Term.of(Clock.named("SURVEY"), Language.CHINESE)).isEqualTo("SURVEY");
    }
}
