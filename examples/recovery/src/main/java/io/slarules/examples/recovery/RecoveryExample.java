package io.slarules.examples.recovery;

import io.slarules.SlaEngine;
import io.slarules.decision.Decision;
import io.slarules.decision.Language;
import io.slarules.examples.recovery.Recovery.Challenge;
import io.slarules.examples.recovery.Recovery.ErrorCode;
import io.slarules.examples.recovery.Recovery.Happened;
import io.slarules.examples.recovery.Recovery.Kind;
import io.slarules.recovery.Procedure;
import io.slarules.recovery.RecoveryPlan;
import io.slarules.recovery.RecoveryPlan.Shortening;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Ticket;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A scanner after a lens was swapped: what is due, in order, the shorter plan that the customer asks for, and the answer that R&amp;D owes. */
public final class RecoveryExample {
    private RecoveryExample() {}

    /** Prints both plans, and what a challenge to the plan promises. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        SlaEngine engine = Scanner.engine();
        Instant now = Instant.parse("2026-11-23T01:00:00Z");
        Ticket ticket = Ticket.of("T-17", "fab-7", now)
                .with(Asset.equipment("SCAN-04").inVolumeProduction().down())
                .withOwn(new Happened(Kind.PART_SWAPPED, "lens"), new ErrorCode("E-2041"));
        Decision decision = engine.decide(ticket, now);
        RecoveryPlan plan = Scanner.plan(decision, "NXT-2");
        out.println("due, at least " + plan.atLeast().toMinutes() + " min:");
        print(plan, out);
        RecoveryPlan shorter = plan.shortened(
                new Shortening(Set.of("test wafer"), "the first lot may be out of focus", "Ms Chen, fab-7"));
        shorter.shortened()
                .ifPresent(by -> out.println(
                        "shortened without " + by.leftOut() + ": " + by.risk() + "; consented by " + by.consentedBy()));
        print(shorter, out);
        for (Procedure procedure : Scanner.proposed(decision, "NXT-2")) {
            out.println("proposed for the error code: " + procedure.id() + " " + procedure.version());
        }
        for (Procedure skipped : plan.skipped(List.of("home axes", "focus calibration"))) {
            out.println("skipped although required: " + skipped.id());
        }
        Challenge challenge = new Challenge("C-1", "Ms Chen, fab-7", "why is a test wafer due?");
        Instant asked = now.plus(Duration.ofHours(2));
        Decision challenged = engine.decide(challenge.raisedOn(ticket, asked), asked);
        challenged.deadline(challenge.clock()).ifPresent(deadline -> out.println(deadline.summary(Language.ENGLISH)));
        challenged.escalations().stream()
                .filter(step -> step.reason().ruleId().startsWith("M3"))
                .forEach(step -> out.println("  " + step.summary(Language.ENGLISH)));
    }

    private static void print(RecoveryPlan plan, PrintStream out) {
        for (RecoveryPlan.Stage stage : plan.stages()) {
            StringBuilder line = new StringBuilder(" ");
            for (Procedure procedure : stage.procedures()) {
                line.append(' ')
                        .append(procedure.id())
                        .append(" (")
                        .append(procedure.automatic() ? "automatic" : "manual")
                        .append(", ")
                        .append(procedure.importance())
                        .append(')');
            }
            out.println(stage.mostRepeats() > 1 ? line + ", at most " + stage.mostRepeats() + " rounds" : line);
        }
    }
}
