package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.ticket.Role;
import io.slarules.ticket.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final Optional<Instant> AT = Optional.of(SampleDecision.at("2026-11-23T01:00:00Z"));
    private static final Optional<Instant> BY = Optional.of(SampleDecision.at("2026-11-23T01:30:00Z"));
    private static final Action TO_GLOBAL = new Action.HandTo(Tier.GLOBAL);
    private static final List<String> LOGS = List.of("logs");

    private static Step step(StepState state, Optional<Instant> at, Optional<Instant> by, List<String> missing) {
        return SampleDecision.with(
                SampleDecision.step("T-18/F2 HAND_TO #1", TO_GLOBAL, state, at, by),
                Set.of(Role.OWNER),
                missing,
                List.of());
    }

    @Test
    void aStepThatIsDueSaysWhatToDoWhomToTellAndByWhen() {
        Step step = step(StepState.DUE, AT, BY, List.of());
        assertThat(step.summary(Language.ENGLISH))
                .isEqualTo("hand to global support, tell owner, by Mon 2026-11-23 09:30 Asia/Taipei");
        assertThat(step.summary(Language.CHINESE)).isEqualTo("转交至全球技术支持，通知负责人，最迟 2026-11-23 周一 09:30 Asia/Taipei");
    }

    @Test
    void theDateIsLeftOutOnTheDayItselfInTheStepsZone() {
        Step step = step(StepState.DUE, AT, BY, List.of());
        assertThat(step.summary(Language.ENGLISH, Instant.parse("2026-11-22T16:00:00Z")))
                .isEqualTo("hand to global support, tell owner, by 09:30 Asia/Taipei");
        assertThat(step.summary(Language.ENGLISH, Instant.parse("2026-11-22T15:59:59Z")))
                .isEqualTo("hand to global support, tell owner, by Mon 2026-11-23 09:30 Asia/Taipei");
    }

    @Test
    void aStepThatWentAheadIncompleteSaysWhatIsMissing() {
        Step step = step(StepState.DUE, AT, Optional.empty(), LOGS);
        assertThat(step.summary(Language.ENGLISH)).isEqualTo("hand to global support, tell owner (logs still missing)");
        assertThat(step.summary(Language.CHINESE)).isEqualTo("转交至全球技术支持，通知负责人（仍缺：logs）");
    }

    @Test
    void aStepThatIsNotDueSaysFirstWhatItWaitsFor() {
        assertThat(step(StepState.PENDING, AT, BY, List.of()).summary(Language.ENGLISH, AT.get()))
                .isEqualTo("at 09:00 Asia/Taipei: hand to global support, tell owner, by 09:30 Asia/Taipei");
        assertThat(step(StepState.PENDING, Optional.empty(), Optional.empty(), List.of())
                        .summary(Language.ENGLISH))
                .isEqualTo("once its paused clock runs again: hand to global support, tell owner");
        assertThat(step(StepState.HELD, AT, Optional.empty(), LOGS).summary(Language.ENGLISH, AT.get()))
                .isEqualTo("held until 09:00 Asia/Taipei (logs missing): hand to global support, tell owner");
        assertThat(step(StepState.HELD, Optional.empty(), Optional.empty(), LOGS)
                        .summary(Language.ENGLISH))
                .isEqualTo("held (logs missing): hand to global support, tell owner");
        assertThat(step(StepState.DONE, AT, Optional.empty(), List.of()).summary(Language.ENGLISH))
                .isEqualTo("done: hand to global support, tell owner");
    }

    @Test
    void informingIsTellingAndNothingElse() {
        Step step = SampleDecision.with(
                SampleDecision.step("T-18/H1 INFORM #1", new Action.Inform(), StepState.DUE, AT, Optional.empty()),
                Set.of(Role.DUTY_MANAGER, Role.LOCAL_MANAGER, Role.ACCOUNT_MANAGER),
                List.of(),
                List.of());
        assertThat(step.summary(Language.ENGLISH)).isEqualTo("tell local manager, account manager and duty manager");
        assertThat(step.summary(Language.CHINESE)).isEqualTo("通知本地客服经理、客户经理、值班经理");
    }

    @Test
    void thoseWhoAreToldComeInTheOrderOfTheRoles() {
        Step step = SampleDecision.with(
                step(StepState.DUE, AT, BY, List.of()),
                Set.of(Role.SITE, Role.OWNER, Role.DIRECTOR, Role.CUSTOMER),
                List.of(),
                List.of());
        assertThat(step.tell()).containsExactly(Role.OWNER, Role.CUSTOMER, Role.DIRECTOR, Role.SITE);
        assertThat(step.tell()).isUnmodifiable();
    }

    @Test
    void somebodyIsTold() {
        Step step = step(StepState.DUE, AT, BY, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleDecision.with(step, Set.of(), List.of(), List.of()))
                .withMessageContaining("Step.tell is empty for T-18/F2 HAND_TO #1");
    }

    @Test
    void aStepDoesNotEndBeforeItBegins() {
        assertThat(step(StepState.DUE, AT, AT, List.of()).finishBy()).isEqualTo(AT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(StepState.DUE, BY, AT, List.of()))
                .withMessageContaining("Step.finishBy (2026-11-23T01:00:00Z) of T-18/F2 HAND_TO #1 is before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(StepState.PENDING, Optional.empty(), BY, List.of()))
                .withMessageContaining("not known");
    }

    @Test
    void aStepHasAKey() {
        Step step = step(StepState.DUE, AT, BY, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step(
                        " ",
                        step.action(),
                        step.state(),
                        step.at(),
                        step.finishBy(),
                        step.tell(),
                        step.missing(),
                        step.heldBecause(),
                        step.zone(),
                        step.reason(),
                        step.superseded()))
                .withMessageContaining("Step.key (\" \") is blank");
    }

    @Test
    void itKeepsItsOwnCopies() {
        RecordChecks.keepsItsOwnCopies(
                SampleDecision.rich().steps(StepState.DUE).get(0));
    }

    @Test
    void nullIsRefusedByTheNameOfTheComponent() {
        RecordChecks.refusesNullInEveryComponent(step(StepState.DUE, AT, BY, LOGS));
    }

    @Test
    void itPrintsItsValuesOnOneLine() {
        assertThat(step(StepState.HELD, AT, BY, LOGS))
                .hasToString("T-18/F2 HAND_TO #1 HELD action=HAND_TO GLOBAL at=2026-11-23T01:00:00Z"
                        + " finishBy=2026-11-23T01:30:00Z tell=[OWNER] missing=[logs] zone=Asia/Taipei [F2]");
    }
}
