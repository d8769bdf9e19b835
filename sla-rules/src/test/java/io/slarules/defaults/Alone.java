package io.slarules.defaults;

import static io.slarules.defaults.Samples.after;

import io.slarules.testing.Policy;
import io.slarules.testing.RuleCheck;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Work;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** One rule alone: the tickets on which it speaks, and those on which it is silent because of one fact. */
final class Alone {
    static final Instant EARLY = after(Duration.ofMinutes(5));
    static final Instant AT = after(Duration.ofHours(1));

    private final Policy policy;

    Alone(Policy policy) {
        this.policy = policy;
    }

    /** @param silentOn the same ticket but for one fact */
    void speaks(String rule, Ticket on, Ticket... silentOn) {
        RuleCheck check = policy.rule(rule).firesOn(on, AT);
        for (Ticket ticket : silentOn) {
            check.staysSilentOn(ticket, AT);
        }
    }

    Policy policy() {
        return policy;
    }

    static Ticket at(Priority level) {
        return Samples.at(level);
    }

    static Ticket working(Ticket ticket, UnaryOperator<Work> edit) {
        return ticket.with(edit.apply(ticket.facts().work()));
    }

    static Ticket answered(Ticket ticket) {
        return ticket.happened(Message.toCustomer(EARLY, Channel.PHONE));
    }

    static Ticket contained(Ticket ticket) {
        return ticket.happened(WorkaroundInPlace.of(EARLY));
    }

    static Ticket resolved(Ticket ticket) {
        return ticket.happened(Resolved.of(AT.minusSeconds(60)));
    }

    static Ticket closed(Ticket ticket) {
        return ticket.happened(Closed.of(AT.minusSeconds(60)));
    }

    static Ticket accepted(Ticket ticket, Tier by) {
        return ticket.happened(Acceptance.of(AT.minusSeconds(60), "Lin", by));
    }
}
