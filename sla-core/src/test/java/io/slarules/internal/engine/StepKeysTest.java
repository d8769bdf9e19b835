package io.slarules.internal.engine;

import static io.slarules.SomeRules.NOW;
import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.Note;
import io.slarules.decision.Step;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepKeysTest {
    private static final SlaEngine ENGINE = engine(file(
            "e.drl", "escalation", rule("C1 tell", "Case()", "escalation.atOnce().inform(Role.CUSTOMER, \"w\");")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T-1/C1 INFROM #1",
                "nonsense",
                "T-2/C1 INFORM #1",
                "T-1/C9 INFORM #1",
                "T-1/C1 INFORM",
                "T-1/C1 INFORM#1"
            })
    void notesAKeyThatNoStepCanHave(String key) {
        Ticket done = ticket().happened(StepDone.of(NOW, key));
        assertThat(ENGINE.decide(done, NOW).notes())
                .containsExactly(new Note(
                        Note.Kind.CONTRADICTION,
                        "step done at " + NOW + " that no rule asks for (" + key
                                + "): no step has this key; give the key of the decision's step"));
    }

    @Test
    void saysNothingOfAStepThatIsOrWasThere() {
        Step step = ENGINE.decide(ticket(), NOW).escalations().get(0);
        assertThat(ENGINE.decide(ticket().happened(StepDone.of(NOW, step.key())), NOW)
                        .notes())
                .isEmpty();
        Ticket before = ticket().happened(StepDone.of(NOW, "T-1/C1 INFORM WORKAROUND 150% #2.1"));
        assertThat(ENGINE.decide(before, NOW).notes()).isEmpty();
    }
}
