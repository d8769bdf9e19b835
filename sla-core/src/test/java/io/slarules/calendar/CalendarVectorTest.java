package io.slarules.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.calendar.BusinessDayRule.Landing;
import io.slarules.calendar.BusinessDayRule.Start;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarVectorTest {
    private static final String AS_HOURS = "asHours/intervalEnd";

    private static final Map<String, Landing> LANDINGS = Map.of(
            "asIs", Landing.SAME_TIME,
            "thenNextOpen", Landing.NEXT_OPEN,
            "thenPrevClose", Landing.PREVIOUS_CLOSE,
            "clampToClose", Landing.NOT_AFTER_CLOSING,
            "thenOpeningOfPrevBusinessDay", Landing.OPENING_IF_CLOSED);

    static Stream<Vector> published() {
        return Vector.read("calendar.jsonl").filter(vector -> !isAboutDays(vector));
    }

    static Stream<Vector> generated() {
        return Vector.read("calendar-generated.jsonl");
    }

    static Stream<Vector> businessDays() {
        return Vector.read("calendar.jsonl").filter(CalendarVectorTest::isAboutDays);
    }

    private static boolean isAboutDays(Vector vector) {
        return vector.text("op").equals("addDays");
    }

    @ParameterizedTest
    @MethodSource("published")
    void answersWhatOtherProjectsTestUnderTheCanonicalSemantics(Vector vector) {
        check(vector, vector.get("canonical"));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void answersWhatTheSteppingOracleFound(Vector vector) {
        check(vector, vector.get("expected"));
    }

    @ParameterizedTest
    @MethodSource("businessDays")
    void countsBusinessDaysByEveryConventionThatASourceRestsOn(Vector vector) {
        Instant start = vector.instant("start");
        long days = (Long) requireNonNull(vector.get("amount"));
        for (String convention : vector.conventions()) {
            if (!convention.equals(AS_HOURS)) {
                assertThat(vector.calendar().addBusinessDays(start, days, rule(convention)))
                        .as(convention)
                        .isEqualTo(vector.instant("expected"));
            }
        }
    }

    @Test
    void onlyOneSourceRestsOnDaysTakenAsHoursAlone() {
        assertThat(businessDays().filter(vector -> vector.conventions().equals(Set.of(AS_HOURS))))
                .extracting(vector -> vector.text("id"))
                .containsExactly("phpbt-0214");
    }

    @Test
    void allVectorsAreRead() {
        assertThat(published().count() + businessDays().count()).isEqualTo(693);
        assertThat(generated()).hasSize(239);
    }

    private static BusinessDayRule rule(String convention) {
        String[] parts = convention.split("/", -1);
        if (parts[0].equals("identity")) {
            return BusinessDayRule.of(Start.ROLL, Landing.NEXT_OPEN).withZeroStaying();
        }
        Start start = parts[0].equals("strictAfter")
                ? Start.STRICTLY_AFTER
                : parts[1].equals("openingAfterRoll") ? Start.ROLL_TO_OPENING : Start.ROLL;
        return BusinessDayRule.of(start, requireNonNull(LANDINGS.get(parts[parts.length - 1]), convention));
    }

    private static void check(Vector vector, @Nullable Object expected) {
        if (expected == null) {
            assertThatThrownBy(() -> answer(vector)
                            .orElseThrow(() -> new BeyondHorizonException("none", Instant.EPOCH, Instant.EPOCH)))
                    .isInstanceOf(CalendarException.class);
        } else {
            assertThat(answer(vector).orElseThrow()).isEqualTo(typed(vector.text("op"), expected));
        }
    }

    private static Optional<?> answer(Vector vector) {
        String op = vector.text("op");
        if (op.equals("boundary")) {
            BusinessCalendar clock = BusinessCalendar.alwaysOpen("clock", ZoneId.of(vector.text("zone")));
            return Optional.of(clock.boundary(LocalDateTime.parse(vector.text("start"))));
        }
        BusinessCalendar calendar = vector.calendar();
        Instant start = vector.instant("start");
        return switch (op) {
            case "add" -> Optional.of(calendar.add(start, Duration.parse(vector.text("amount"))));
            case "subtract" -> Optional.of(calendar.subtract(start, Duration.parse(vector.text("amount"))));
            case "between" -> Optional.of(calendar.between(start, vector.instant("end")));
            case "isOpen" -> Optional.of(calendar.isOpen(start));
            case "nextOpen" -> Optional.of(calendar.nextOpen(start));
            case "prevClose" -> Optional.of(calendar.previousClose(start));
            case "nextOpening" -> calendar.nextOpening(start);
            case "nextClosing" -> calendar.nextClosing(start);
            case "previousOpening" -> calendar.previousOpening(start);
            case "previousClosing" -> calendar.previousClosing(start);
            case "intervals" ->
                Optional.of(calendar.segments(start, vector.instant("end")).stream()
                        .filter(Segment::open)
                        .map(segment -> List.of(segment.from(), segment.to()))
                        .toList());
            case "daysBetween" -> Optional.of(calendar.businessDaysBetween(date(vector, "start"), date(vector, "end")));
            default -> throw new IllegalArgumentException(op);
        };
    }

    private static LocalDate date(Vector vector, String field) {
        return OffsetDateTime.parse(vector.text(field)).toLocalDate();
    }

    private static Object typed(String op, Object expected) {
        return switch (op) {
            case "between" -> Duration.parse((String) expected);
            case "isOpen", "daysBetween" -> expected;
            case "intervals" ->
                Vector.list(expected).stream()
                        .map(each -> Vector.list(each).stream()
                                .map(text -> OffsetDateTime.parse((String) text).toInstant())
                                .toList())
                        .toList();
            default -> OffsetDateTime.parse((String) expected).toInstant();
        };
    }
}
