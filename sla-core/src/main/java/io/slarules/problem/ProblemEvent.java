package io.slarules.problem;

import io.slarules.internal.check.Checks;
import io.slarules.ticket.InvalidFactsException;
import java.time.Instant;

/** Something that happened to a problem record, or to a matter before it had one. Events of one instant are read in the order of the types here. */
public sealed interface ProblemEvent {
    /** When it happened. */
    Instant at();

    /** The place among the events of one instant: openings first, closings last. */
    int rank();

    /**
     * A problem record was opened for the signature.
     *
     * @param at when
     * @param record the record; not blank
     */
    record RecordOpened(Instant at, String record) implements ProblemEvent {
        public RecordOpened {
            Checks checks = Checks.of("RecordOpened");
            at = checks.instant(at, "at");
            record = checks.required(record, "record");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 0;
        }
    }

    /**
     * The record was opened again: what was released did not hold.
     *
     * @param at when
     * @param record the record; not blank
     */
    record RecordReopened(Instant at, String record) implements ProblemEvent {
        public RecordReopened {
            Checks checks = Checks.of("RecordReopened");
            at = checks.instant(at, "at");
            record = checks.required(record, "record");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 1;
        }
    }

    /**
     * A case was linked to the record.
     *
     * @param at when
     * @param ticket the ticket; not blank
     */
    record CaseLinked(Instant at, String ticket) implements ProblemEvent {
        public CaseLinked {
            Checks checks = Checks.of("CaseLinked");
            at = checks.instant(at, "at");
            ticket = checks.required(ticket, "ticket");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 2;
        }
    }

    /**
     * The matter was parked (搁置): it is watched until the end of the window.
     *
     * @param at when
     * @param until the end of the watch window
     */
    record Parked(Instant at, Instant until) implements ProblemEvent {
        public Parked {
            Checks checks = Checks.of("Parked");
            at = checks.instant(at, "at");
            until = checks.instant(until, "until");
            checks.refuse(
                    until != null && at != null && !until.isAfter(at),
                    "end is not after the beginning (" + at + ")",
                    until,
                    "until",
                    "give a later instant");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 3;
        }
    }

    /**
     * An engineer declares the matter systemic.
     *
     * @param at when
     * @param by who; empty when unknown
     * @param why the reason; not blank
     */
    record DeclaredSystemic(Instant at, String by, String why) implements ProblemEvent {
        public DeclaredSystemic {
            Checks checks = Checks.of("DeclaredSystemic");
            at = checks.instant(at, "at");
            by = checks.text(by, "by");
            why = checks.required(why, "why");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 4;
        }
    }

    /**
     * The cause is known.
     *
     * @param at when
     * @param cause the cause in words; not blank
     */
    record CauseFound(Instant at, String cause) implements ProblemEvent {
        public CauseFound {
            Checks checks = Checks.of("CauseFound");
            at = checks.instant(at, "at");
            cause = checks.required(cause, "cause");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 5;
        }
    }

    /**
     * A workaround is known that contains the fault.
     *
     * @param at when
     * @param workaround the workaround in words; not blank
     */
    record WorkaroundFound(Instant at, String workaround) implements ProblemEvent {
        public WorkaroundFound {
            Checks checks = Checks.of("WorkaroundFound");
            at = checks.instant(at, "at");
            workaround = checks.required(workaround, "workaround");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 6;
        }
    }

    /**
     * A fix is known.
     *
     * @param at when
     * @param fix the fix in words; not blank
     */
    record FixKnown(Instant at, String fix) implements ProblemEvent {
        public FixKnown {
            Checks checks = Checks.of("FixKnown");
            at = checks.instant(at, "at");
            fix = checks.required(fix, "fix");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 7;
        }
    }

    /**
     * The fix is released.
     *
     * @param at when
     * @param release the release; not blank
     */
    record FixReleased(Instant at, String release) implements ProblemEvent {
        public FixReleased {
            Checks checks = Checks.of("FixReleased");
            at = checks.instant(at, "at");
            release = checks.required(release, "release");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 8;
        }
    }

    /**
     * A solution brought more than it restored: throughput, yield or precision.
     *
     * @param at when
     * @param gain what was gained, in words; not blank
     */
    record GainMeasured(Instant at, String gain) implements ProblemEvent {
        public GainMeasured {
            Checks checks = Checks.of("GainMeasured");
            at = checks.instant(at, "at");
            gain = checks.required(gain, "gain");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 9;
        }
    }

    /**
     * The review board moved the matter by one class until a date.
     *
     * @param at when
     * @param up towards the head of the R&amp;D list, rather than towards its end
     * @param until when the move lapses
     * @param by who; empty when unknown
     * @param why the reason; not blank
     */
    record BoardMoved(Instant at, boolean up, Instant until, String by, String why) implements ProblemEvent {
        public BoardMoved {
            Checks checks = Checks.of("BoardMoved");
            at = checks.instant(at, "at");
            until = checks.instant(until, "until");
            checks.refuse(
                    until != null && at != null && !until.isAfter(at),
                    "end is not after the beginning (" + at + ")",
                    until,
                    "until",
                    "give a later instant");
            by = checks.text(by, "by");
            why = checks.required(why, "why");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 10;
        }
    }

    /**
     * A step that a review asked for was done.
     *
     * @param at when
     * @param key the key of the step; not blank
     */
    record StepDone(Instant at, String key) implements ProblemEvent {
        public StepDone {
            Checks checks = Checks.of("StepDone");
            at = checks.instant(at, "at");
            key = checks.required(key, "key");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 11;
        }
    }

    /**
     * A record was merged into another of the same signature.
     *
     * @param at when
     * @param record the record that is merged; not blank
     * @param into the record that remains; not blank
     */
    record RecordMerged(Instant at, String record, String into) implements ProblemEvent {
        public RecordMerged {
            Checks checks = Checks.of("RecordMerged");
            at = checks.instant(at, "at");
            record = checks.required(record, "record");
            into = checks.required(into, "into");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 12;
        }
    }

    /**
     * The record was closed.
     *
     * @param at when
     * @param record the record; not blank
     */
    record RecordClosed(Instant at, String record) implements ProblemEvent {
        public RecordClosed {
            Checks checks = Checks.of("RecordClosed");
            at = checks.instant(at, "at");
            record = checks.required(record, "record");
            checks.orThrow(InvalidFactsException::new);
        }

        @Override
        public int rank() {
            return 13;
        }
    }
}
