package io.slarules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.ticket.ProductionImpact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void theSampleReadsInEnglishAsReviewed() throws IOException {
        assertThat(SampleDecision.rich().explain()).isEqualTo(golden("explanation-english.txt"));
    }

    @Test
    void theSampleReadsInChineseAsReviewed() throws IOException {
        assertThat(SampleDecision.rich().explain(Language.CHINESE)).isEqualTo(golden("explanation-chinese.txt"));
    }

    @Test
    void theSampleIsASnapshotAsReviewed() throws IOException {
        assertThat(SampleDecision.rich()).hasToString(golden("decision.txt"));
    }

    @Test
    void itSaysSoWhereThereIsNothing() {
        String text = SampleDecision.bare().explain();
        assertThat(text)
                .contains("as of Mon 2026-11-23 14:20 UTC\n")
                .contains("Production impact: none\n")
                .contains("Deadlines: none promised\n")
                .contains("Steps: none\n")
                .contains("Next change by time alone: none\n")
                .contains("Facts hold until: no end known\n")
                .doesNotContain("Notes");
        assertThat(SampleDecision.bare().explain(Language.CHINESE))
                .contains("时限：未承诺任何时限\n")
                .contains("升级步骤：无\n")
                .contains("下一次变化（仅因时间推移）：无\n");
    }

    @Test
    void aProvisionalImpactWithoutANamedUnknownStillAsksForVerification() {
        assertThat(provisional(Map.of("state", "DOWN"), List.of()).explain())
                .contains("  it rests on facts that are not known; they have to be verified\n");
    }

    @Test
    void aProvisionalImpactNamesWhatItsRulesFoundUnknown() {
        assertThat(provisional(Map.of("$loss", "UNKNOWN", "tools", "2"), List.of())
                        .explain())
                .contains("  to be verified: loss\n");
    }

    @Test
    void aProvisionalImpactNamesWhatOpenStepsAskForThatBearsOnIt() {
        Action.AskFor request = new Action.AskFor(List.of("capacity lost", "safety", "product at risk"));
        Action.AskFor answered = new Action.AskFor(List.of("equipment state"));
        Decision decision = provisional(
                Map.of(),
                List.of(
                        SampleDecision.step("T-18/N6 #1", request, StepState.DUE, Optional.empty(), Optional.empty()),
                        SampleDecision.step(
                                "T-18/N6 #0", answered, StepState.DONE, Optional.empty(), Optional.empty())));
        assertThat(decision.explain()).contains("  to be verified: capacity lost and product at risk\n");
        assertThat(decision.explain(Language.CHINESE)).contains("  待核实：产能损失、产品风险\n");
    }

    private static Decision provisional(Map<String, String> bound, List<Step> steps) {
        Decision bare = SampleDecision.bare();
        return new Decision(
                bare.ticket(),
                bare.now(),
                Conclusion.of(ProductionImpact.SEVERE, new Reason("I1", "impact.drl", 3, "nobody has said", bound)),
                true,
                bare.priority(),
                List.of(),
                steps,
                bare.triage(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                bare.revision());
    }

    private static String golden(String name) throws IOException {
        try (InputStream text = ExplanationTest.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
