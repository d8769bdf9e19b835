package io.slarules.examples.recovery;

import io.slarules.rule.Clock;
import io.slarules.rule.Signal;
import io.slarules.ticket.HostEvent;
import io.slarules.ticket.Ticket;
import java.time.Instant;

/** What the host knows of a tool beside the case, and what its rules conclude. */
public final class Recovery {
    private Recovery() {}

    /** What happened to a tool. */
    public enum Kind {
        PART_SWAPPED,
        SOFTWARE_REPAIRED,
        INSTALLED,
        POWER_LOST,
        POWER_LOST_PARTLY,
        EARTHQUAKE,
        LEAK,
        CONTAMINATION,
        RECALIBRATED
    }

    /**
     * Something happened to the tool.
     *
     * @param what to which part, module or parameter; empty for the whole tool
     */
    public record Happened(Kind kind, String what) {}

    /** An error code that the tool shows. */
    public record ErrorCode(String code) {}

    /** A required procedure that was skipped. */
    public record Skipped(String procedure) {}

    /** What has to be answered by a date: it has a clock of its own, from the event that raises it to the event that answers it. */
    public sealed interface Question {
        /** How the host tells it from others; not blank. */
        String id();

        /** The clock of its answer. */
        default Clock clock() {
            return Clock.named("answer " + id());
        }

        /** The signal that starts the clock. */
        default Signal raised() {
            return Signal.named("raised " + id());
        }

        /** The signal that stops it. */
        default Signal answered() {
            return Signal.named("answered " + id());
        }

        /** The ticket, on which this is raised at an instant. */
        default Ticket raisedOn(Ticket ticket, Instant at) {
            return ticket.changed(at, facts -> facts.withOwn(this)).happened(HostEvent.of(at, raised().detail()));
        }

        /** The ticket, on which this is answered at an instant. */
        default Ticket answeredOn(Ticket ticket, Instant at) {
            return ticket.changed(at, facts -> facts.withOwn(new Answered(id())))
                    .happened(HostEvent.of(at, answered().detail()));
        }
    }

    /** The customer challenges the plan; R&D owes the answer. */
    public record Challenge(String id, String by, String why) implements Question {}

    /** Somebody comments on a procedure; its authors owe a review. */
    public record Comment(String id, String procedure, String by) implements Question {}

    /** The question of this id is answered. */
    public record Answered(String id) {}

    /** Rules conclude: this procedure is due. */
    public record Due(String procedure) {}

    /** Rules conclude: look up the procedures for this error code. */
    public record LookUp(String errorCode) {}
}
