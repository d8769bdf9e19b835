package io.slarules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private final Checks checks = Checks.of("Thing");

    @Test
    void nothingIsThrownWhenNothingIsWrong() {
        assertThat(checks.value("x", "a")).isEqualTo("x");
        assertThat(checks.text("", "b")).isEmpty();
        assertThat(checks.required("y", "c")).isEqualTo("y");
        assertThat(checks.optional(Optional.of(1), "d")).contains(1);
        checks.refuse(false, "too much", 1, "e", "less");

        assertThatCode(() -> checks.orThrow(problems -> new IllegalStateException(problems.toString())))
                .doesNotThrowAnyException();
    }

    @Test
    void everyProblemIsThrownAtOnceInTheOrderOfTheChecks() {
        checks.refuse(true, "too much", 7, "count", "state at most 5");
        checks.required(" ", "id");

        assertThatIllegalStateException()
                .isThrownBy(() -> checks.orThrow(problems -> new IllegalStateException(String.join("|", problems))))
                .withMessage("too much (7) in Thing.count: state at most 5"
                        + "|text is blank (\" \") in Thing.id: state it, the rest hangs on it");
    }

    @Test
    void whatFailedIsReplacedBySomethingToGoOnWith() {
        assertThat(checks.text(null, "a")).isEmpty();
        assertThat(checks.required(null, "b")).isEmpty();
        assertThat(checks.instant(null, "c")).isEqualTo(Instant.EPOCH);
        assertThat(checks.sorted(null, "e", Comparator.<String>naturalOrder())).isEmpty();
        assertThat(checks.sortedMap(null, "f")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void theFirstAndTheLastInstantAreAccepted(Instant instant) {
        assertThat(checks.instant(instant, "at")).isEqualTo(instant);
        assertThat(checks.instantIfKnown(Optional.of(instant), "at")).contains(instant);
        checks.orThrow(problems -> new IllegalStateException(problems.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z"})
    void anInstantBeyondThemIsRefused(Instant instant) {
        assertThat(checks.instant(instant, "at")).isEqualTo(Instant.EPOCH);
        assertThat(checks.instantIfKnown(Optional.of(instant), "at")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> checks.orThrow(problems -> new IllegalStateException(problems.toString())))
                .withMessageContaining("(" + instant + ") in Thing.at");
    }

    @Test
    void collectionsAreSortedAndWithoutEqualElements() {
        assertThat(checks.sorted(Arrays.asList("b", "a", "b"), "list", Comparator.naturalOrder()))
                .containsExactly("a", "b");
        assertThat(checks.sortedSet(Set.of("c", "b", "a"), "set", Comparator.naturalOrder()))
                .containsExactly("a", "b", "c");
        assertThat(checks.sortedMap(Map.of("b", "1", "a", "2"), "map").keySet()).containsExactly("a", "b");
    }

    @Test
    void elementsThatCompareEqualButDifferAreKept() {
        List<String> values = checks.sorted(List.of("b", "A", "a"), "list", String.CASE_INSENSITIVE_ORDER);

        assertThat(values).containsExactly("A", "a", "b");
    }
}
