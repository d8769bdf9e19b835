package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.ticket.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionTest {
    private static final List<Action> ALL = List.of(
            new Action.HandTo(Tier.GLOBAL),
            new Action.HandBack(Tier.LOCAL),
            new Action.Join(Tier.RND),
            new Action.Inform(),
            new Action.NextOfLadder(1),
            new Action.AskFor(List.of("logs")),
            new Action.Advise("stop work"),
            new Action.Visit("V-1"),
            new Action.Review(ReviewAct.LINK, "T-17", List.of()));

    @Test
    void everyActionHasAKindOfItsOwn() {
        assertThat(ALL).hasSize(Action.class.getPermittedSubclasses().length);
        assertThat(ALL.stream().map(Action::kind))
                .containsExactly(
                        "HAND_TO", "HAND_BACK", "JOIN", "INFORM", "LADDER", "ASK_FOR", "ADVISE", "VISIT", "LINK");
    }

    @Test
    void nullIsRefusedByTheNameOfTheComponent() {
        ALL.forEach(action -> RecordChecks.refusesNullInEveryComponent((Record) action));
    }

    @Test
    void theLadderIsClimbedByOneRungAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.NextOfLadder(0))
                .withMessageContaining("rungs (0)");
    }

    @Test
    void aRequestNamesWhatItAsksFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.AskFor(List.of()))
                .withMessageContaining("items is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.AskFor(List.of("logs", " ")))
                .withMessageContaining("blank item");
    }

    @Test
    void aRequestKeepsItsOwnCopyOfTheItems() {
        RecordChecks.keepsItsOwnCopies(new Action.AskFor(List.of("logs")));
    }

    @Test
    void adviceIsNotBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.Advise(" "))
                .withMessageContaining("advice (\" \") is blank");
    }

    @Test
    void aVisitIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.Visit(" "))
                .withMessageContaining("visit (\" \") is blank");
    }
}
