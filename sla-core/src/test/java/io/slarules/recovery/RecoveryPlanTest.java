package io.slarules.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.recovery.RecoveryPlan.Shortening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecoveryPlanTest {
    private static final List<Importance> IMPORTANCES = List.of(Importance.values());
    private static final Duration HOUR = Duration.ofHours(1);

    private static Procedure procedure(String id, Importance importance, String... after) {
        return Procedure.manual(id, "1", importance, HOUR).after(after);
    }

    private static final Archive ARCHIVE = Archive.of(
            procedure("leak test", Importance.SAFETY),
            procedure("home axes", Importance.REQUIRED, "leak test"),
            procedure("focus", Importance.REQUIRED, "home axes", "dose"),
            procedure("dose", Importance.REQUIRED, "home axes", "focus"),
            procedure("test wafer", Importance.REQUIRED, "focus", "dose").needing("focus", "dose"),
            procedure("polish", Importance.ADVISED, "leak test"));

    @Test
    void procedures_come_in_the_order_of_their_dependencies_and_the_more_important_first() {
        RecoveryPlan plan = ARCHIVE.plan(List.of("polish", "test wafer", "home axes", "leak test"), "1.0", 3);
        assertThat(plan.ids()).containsExactly("leak test", "home axes", "dose", "focus", "test wafer", "polish");
        assertThat(plan.atLeast()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void calibrations_that_depend_on_each_other_are_repeated_within_a_bound() {
        RecoveryPlan plan = ARCHIVE.plan(List.of("test wafer"), "1.0", 3);
        assertThat(plan.stages()).hasSize(2);
        assertThat(plan.stages().get(0).procedures()).extracting(Procedure::id).containsExactly("dose", "focus");
        assertThat(plan.stages().get(0).mostRepeats()).isEqualTo(3);
        assertThat(plan.stages().get(1).mostRepeats()).isEqualTo(1);
    }

    @Test
    void a_shortened_plan_says_what_is_left_out_the_risk_and_who_consented() {
        RecoveryPlan plan = ARCHIVE.plan(List.of("polish", "test wafer", "leak test"), "1.0", 3);
        RecoveryPlan shorter = plan.shortened(new Shortening(Set.of("dose"), "dose may drift by 1 %", "Ms Chen"));
        assertThat(shorter.ids()).containsExactly("leak test", "focus", "test wafer", "polish");
        assertThat(shorter.shortened())
                .hasValueSatisfying(by -> assertThat(by.consentedBy()).isEqualTo("Ms Chen"));
        assertThat(shorter.stages().get(1).mostRepeats()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.shortened(new Shortening(Set.of("leak test", "none"), "risk", "Ms Chen")))
                .withMessageContaining("(none) is not in the plan")
                .withMessageContaining("(leak test) keeps people and product safe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shortening(Set.of("dose"), " ", "Ms Chen"))
                .withMessageContaining("incomplete");
    }

    @Test
    void a_required_procedure_that_was_skipped_is_named() {
        RecoveryPlan plan = ARCHIVE.plan(List.of("polish", "test wafer", "home axes", "leak test"), "1.0", 3);
        assertThat(plan.skipped(List.of("leak test"))).isEmpty();
        // Focus may still come: dose is the first of their stage.
        assertThat(plan.skipped(List.of("leak test", "dose")))
                .extracting(Procedure::id)
                .containsExactly("home axes");
        assertThat(plan.skipped(List.of("leak test", "focus")))
                .extracting(Procedure::id)
                .containsExactly("home axes", "dose");
        assertThat(plan.skipped(plan.ids())).isEmpty();
        assertThat(plan.skipped(List.of())).isEmpty();
    }

    @Test
    void what_is_required_and_missing_is_named_when_the_plan_is_declared_carried_out() {
        RecoveryPlan plan = ARCHIVE.plan(List.of("polish", "test wafer", "home axes", "leak test"), "1.0", 3);
        assertThat(plan.missing(List.of("leak test", "home axes", "dose", "focus")))
                .extracting(Procedure::id)
                .containsExactly("test wafer");
        RecoveryPlan shorter = plan.shortened(new Shortening(Set.of("test wafer"), "the first lot", "Ms Chen"));
        assertThat(shorter.missing(List.of("leak test", "home axes", "dose", "focus")))
                .isEmpty();
    }

    @Test
    void an_error_code_proposes_the_procedures_valid_for_the_tools_version() {
        Archive archive = Archive.of(
                procedure("reset", Importance.REQUIRED).validFor("1.0").proposedFor("E-1"),
                Procedure.automatic("reset", "2", Importance.REQUIRED, HOUR)
                        .validFor("2.0")
                        .proposedFor("E-1", "E-2"),
                procedure("clean", Importance.ADVISED).proposedFor("E-2"));
        assertThat(archive.proposedFor("E-1", "1.0"))
                .extracting(Procedure::version)
                .containsExactly("1");
        assertThat(archive.proposedFor("E-2", "2.0")).extracting(Procedure::id).containsExactly("clean", "reset");
        assertThat(archive.proposedFor("E-2", "1.0")).extracting(Procedure::id).containsExactly("clean");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.plan(List.of("reset"), "3.0", 1))
                .withMessageContaining("[reset]")
                .withMessageContaining("(3.0)");
    }

    @Test
    void of_several_versions_the_newest_is_taken_and_ten_is_newer_than_nine() {
        for (List<String> versions : List.of(
                List.of("9", "10"),
                List.of("1.9", "1.10"),
                List.of("1", "1.1"),
                List.of("2-beta", "2-rc"),
                List.of("A9", "A10"))) {
            Archive archive = Archive.of(
                    Procedure.manual("reset", versions.get(1), Importance.REQUIRED, HOUR),
                    Procedure.manual("reset", versions.get(0), Importance.REQUIRED, HOUR));
            assertThat(archive.validFor("1").get("reset").version()).isEqualTo(versions.get(1));
        }
    }

    @Test
    void nothing_due_makes_an_empty_plan() {
        RecoveryPlan plan = ARCHIVE.plan(List.of(), "1.0", 3);
        assertThat(plan.stages()).isEmpty();
        assertThat(plan.atLeast()).isZero();
        assertThat(plan.skipped(List.of("leak test"))).isEmpty();
        assertThat(plan.missing(List.of())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ARCHIVE.plan(List.of("leak test"), "1.0", 0))
                .withMessageContaining("mostRepeats (0)");
    }

    @Test
    void an_archive_knows_every_procedure_it_names() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Archive.of(procedure("a", Importance.REQUIRED, "b"), procedure("a", Importance.REQUIRED)))
                .withMessageContaining("2 problems")
                .withMessageContaining("(b)")
                .withMessageContaining("twice");
    }

    @Test
    void whatever_the_dependencies_each_procedure_comes_once_and_after_what_it_waits_for() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            int count = 1 + random.nextInt(8);
            List<Procedure> procedures = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                List<String> after = new ArrayList<>();
                for (int k = 0; k < count; k++) {
                    if (k != j && random.nextInt(5) == 0) {
                        after.add("P" + k);
                    }
                }
                ids.add("P" + j);
                procedures.add(procedure(
                        "P" + j, IMPORTANCES.get(random.nextInt(IMPORTANCES.size())), after.toArray(String[]::new)));
            }
            RecoveryPlan plan = new Archive(procedures).plan(ids, "1", 2);
            Collections.shuffle(procedures, random);
            Collections.shuffle(ids, random);
            assertThat(new Archive(procedures).plan(ids, "1", 2)).isEqualTo(plan);
            assertThat(plan.ids()).as("seed 11, plan %d", i).containsExactlyInAnyOrderElementsOf(ids);
            List<String> before = new ArrayList<>();
            for (RecoveryPlan.Stage stage : plan.stages()) {
                stage.procedures().forEach(procedure -> before.add(procedure.id()));
                for (Procedure procedure : stage.procedures()) {
                    assertThat(before).as("seed 11, plan %d: %s", i, plan).containsAll(procedure.after());
                }
            }
        }
    }
}
