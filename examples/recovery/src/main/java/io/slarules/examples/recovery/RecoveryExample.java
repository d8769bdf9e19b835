package io.slarules.examples.recovery;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.examples.recovery.Recovery.ErrorCode;
import io.slarules.examples.recovery.Recovery.Happened;
import io.slarules.examples.recovery.Recovery.Kind;
import io.slarules.recovery.Procedure;
import io.slarules.recovery.RecoveryPlan;
import io.slarules.recovery.RecoveryPlan.Shortening;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Ticket;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** A scanner after a lens was swapped: what is due, in order, and the shorter plan that the customer asks for. */
public final class RecoveryExample {
    private RecoveryExample() {}

    /** Prints both plans. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Calendars calendars = Calendars.of(BusinessCalendar.alwaysOpen("fab", ZoneId.of("Asia/Taipei")));
        Instant now = Instant.parse("2026-11-23T01:00:00Z");
        Ticket ticket = Ticket.of("T-17", "fab-7", now)
                .with(Asset.equipment("SCAN-04").inVolumeProduction().down())
                .withOwn(new Happened(Kind.PART_SWAPPED, "lens"), new ErrorCode("E-2041"));
        Decision decision = Scanner.engine(calendars).decide(ticket, now);
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
