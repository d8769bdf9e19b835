package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineTest {
    private static Deadline withUsed(Duration target, Duration elapsed) {
        return new Deadline(
                Clock.WORKAROUND,
                1,
                elapsed.compareTo(target) > 0 ? ClockState.BREACHED : ClockState.RUNNING,
                Conclusion.of(OpenTime.hours(8), Reason.noRule("a test")),
                target,
                "24x7",
                ZoneOffset.UTC,
                Optional.of(SampleDecision.OPENED),
                Optional.of(SampleDecision.OPENED.plus(target)),
                Optional.empty(),
                elapsed,
                target.minus(elapsed));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, PT0S, 0",
        "PT1H, PT3.599999999S, 0",
        "PT1H, PT3.6S, 1",
        "PT1H, PT30M, 500",
        "PT1H, PT59M59.999999999S, 999",
        "PT1H, PT1H, 1000",
        "PT1H, PT1H0.000000001S, 1000",
        "PT1H, PT2H, 2000",
        "PT0S, PT0S, 0",
        "PT0S, PT0.000000001S, 9223372036854775807",
        "PT0.000000001S, PT2400000H, 9223372036854775807",
        "PT2400000H, PT2400000H, 1000",
        "PT2400000H, PT2399999H, 999"
    })
    void theShareUsedIsRoundedDownToTheThousandth(Duration target, Duration elapsed, long permille) {
        assertThat(withUsed(target, elapsed).usedPermille()).isEqualTo(permille);
    }

    @ParameterizedTest
    @EnumSource(ClockState.class)
    void itIsOpenWhileItsClockRunsOrIsPaused(ClockState state) {
        boolean open = SampleDecision.deadline(Clock.WORKAROUND, state, OpenTime.hours(8), Duration.ZERO)
                .open();
        assertThat(open)
                .isEqualTo(state == ClockState.RUNNING || state == ClockState.PAUSED || state == ClockState.BREACHED);
    }

    @ParameterizedTest
    @EnumSource(
            value = ClockState.class,
            names = {"PAUSED", "NOT_STARTED"})
    void thereIsNoDueInstantWhilePausedOrNotStarted(ClockState state) {
        Deadline running = SampleDecision.workaround();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(running, running.occurrence(), state, running.due(), running.elapsed()))
                .withMessageContaining("Deadline.due (2026-11-24T03:00:00Z) of WORKAROUND is given while " + state);
        assertThat(copy(running, 1, state, Optional.empty(), running.elapsed()).due())
                .isEmpty();
    }

    @Test
    void promisesAreCountedFromOne() {
        Deadline running = SampleDecision.workaround();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(running, 0, running.state(), running.due(), running.elapsed()))
                .withMessageContaining("Deadline.occurrence (0) of WORKAROUND");
    }

    @Test
    void openTimeIsNotNegative() {
        Deadline running = SampleDecision.workaround();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(running, 1, running.state(), running.due(), Duration.ofNanos(-1)))
                .withMessageContaining("Deadline.elapsed (PT-0.000000001S) of WORKAROUND is negative");
    }

    @Test
    void nullIsRefusedByTheNameOfTheComponent() {
        RecordChecks.refusesNullInEveryComponent(SampleDecision.workaround());
    }

    @Test
    void itSumsItselfUpInOneLine() {
        Deadline deadline = SampleDecision.workaround();
        assertThat(deadline.summary(Language.ENGLISH))
                .isEqualTo("workaround (promise 2): running, due Tue 2026-11-24 03:00 UTC, 12 h 40 min left");
        assertThat(deadline.summary(Language.CHINESE))
                .isEqualTo("临时解决方案（第 2 次承诺）：计时中，到期时间 2026-11-24 周二 03:00 UTC，剩余 12 小时 40 分钟");
        assertThat(deadline.summary(Language.ENGLISH, Instant.parse("2026-11-24T00:00:00Z")))
                .isEqualTo("workaround (promise 2): running, due 03:00 UTC, 12 h 40 min left");
    }

    @Test
    void itPrintsItsValuesOnOneLine() {
        assertThat(SampleDecision.workaround())
                .hasToString("WORKAROUND #2 RUNNING target=24 h [P2] not 3 d [P3] open=PT24H calendar=24x7 zone=Z"
                        + " started=2026-11-23T03:00:00Z due=2026-11-24T03:00:00Z stopped=-"
                        + " elapsed=PT11H20M remaining=PT12H40M");
    }

    private static Deadline copy(
            Deadline of, int occurrence, ClockState state, Optional<Instant> due, Duration elapsed) {
        return new Deadline(
                of.clock(),
                occurrence,
                state,
                of.target(),
                of.targetTime(),
                of.calendar(),
                of.zone(),
                of.started(),
                due,
                of.stopped(),
                elapsed,
                of.remaining());
    }
}
