package io.slarules.internal.engine;

import static io.slarules.SomeRules.OPENED;
import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.ticket.Cancelled;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Message;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.Work;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final SlaEngine ENGINE = engine(file(
            "t.drl",
            "targets",
            rule("D1", "Case()", "targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(2), \"w\");"),
            rule(
                    "D2",
                    "Case()",
                    "targets.within(Clock.WORKAROUND, OpenTime.hours(8), \"w\").pausedBy(WaitFor.CUSTOMER);")));

    private static Instant hours(int hours) {
        return OPENED.plus(Duration.ofHours(hours));
    }

    private static Optional<LeftOut> leftOut(Ticket ticket, Instant now) {
        return ENGINE.plan(ticket, now).leftOut();
    }

    @Test
    void leavesOutWhatIsResolvedOrClosedFromThatInstantUntilItIsReopened() {
        Ticket ticket = ticket().happened(Resolved.of(hours(1)), Closed.of(hours(2)), Reopened.of(hours(3), "again"));
        assertThat(leftOut(ticket, hours(1).minusNanos(1))).isEmpty();
        assertThat(leftOut(ticket, hours(1))).contains(LeftOut.RESOLVED);
        assertThat(leftOut(ticket, hours(2))).contains(LeftOut.CLOSED);
        assertThat(leftOut(ticket, hours(3).minusNanos(1))).contains(LeftOut.CLOSED);
        assertThat(leftOut(ticket, hours(3))).isEmpty();
        assertThat(leftOut(ticket().happened(Cancelled.of(hours(1), "solved itself")), hours(1)))
                .contains(LeftOut.CLOSED);
        assertThat(leftOut(ticket().happened(Closed.of(hours(1))), hours(1))).contains(LeftOut.CLOSED);
    }

    @Test
    void leavesOutWhatIsInWorkOrParked() {
        Work work = Work.at(Tier.LOCAL);
        assertThat(leftOut(ticket().with(work), OPENED)).isEmpty();
        assertThat(leftOut(ticket().with(work.inWork()), OPENED)).contains(LeftOut.IN_WORK);
        assertThat(leftOut(ticket().with(work.parked()), OPENED)).contains(LeftOut.PARKED);
        assertThat(leftOut(ticket().with(work.parked()).happened(Resolved.of(hours(1))), hours(1)))
                .contains(LeftOut.RESOLVED);
    }

    @Test
    void leavesOutWhatIsPausedOnlyWhenNoOtherPromiseRunsOrIsBroken() {
        Ticket waiting = ticket().happened(WaitStarted.of(hours(1), "w", WaitFor.CUSTOMER, ""));
        assertThat(leftOut(waiting, hours(1))).as("the answer is owed").isEmpty();
        assertThat(leftOut(waiting, hours(3))).as("the answer is late").isEmpty();
        Ticket answered = waiting.happened(Message.toCustomer(hours(1), Channel.EMAIL));
        assertThat(leftOut(answered, hours(3))).contains(LeftOut.PAUSED);
    }
}
