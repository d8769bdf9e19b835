package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;

/**
 * A message to or from the customer. Receipts that no person wrote or read are no messages.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param direction which way it goes
 * @param channel how it travels
 * @param by who sent it; {@code ""} when unknown
 * @param matter which matter of the ticket it is about; {@code ""} for the ticket as a whole
 * @param answersRequest whether it is from the customer and answers something we asked for
 * @param answersPressure whether it is to the customer and answers his pressure
 */
public record Message(
        Instant at,
        long sequence,
        Direction direction,
        Channel channel,
        String by,
        String matter,
        boolean answersRequest,
        boolean answersPressure)
        implements Event {
    public Message {
        Checks checks = Checks.of("Message");
        at = checks.instant(at, "at");
        direction = checks.value(direction, "direction");
        channel = checks.value(channel, "channel");
        by = checks.text(by, "by");
        matter = checks.text(matter, "matter");
        checks.refuse(
                answersRequest && direction == Direction.TO_CUSTOMER,
                "message to the customer cannot answer our own request",
                true,
                "answersRequest",
                "mark only messages from the customer");
        checks.refuse(
                answersPressure && direction == Direction.FROM_CUSTOMER,
                "message from the customer cannot answer his own pressure",
                true,
                "answersPressure",
                "mark only messages to the customer");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A message to the customer. */
    public static Message toCustomer(Instant at, Channel channel) {
        return new Message(at, 0, Direction.TO_CUSTOMER, channel, "", "", false, false);
    }

    /** A message from the customer that answers nothing we asked for. */
    public static Message fromCustomer(Instant at, Channel channel) {
        return new Message(at, 0, Direction.FROM_CUSTOMER, channel, "", "", false, false);
    }

    /** The same message with who sent it. */
    public Message sentBy(String who) {
        return new Message(at, sequence, direction, channel, who, matter, answersRequest, answersPressure);
    }

    /** The same message about one matter of the ticket. */
    public Message about(String subject) {
        return new Message(at, sequence, direction, channel, by, subject, answersRequest, answersPressure);
    }

    /** The same message from the customer, answering something we asked for. */
    public Message answeringRequest() {
        return new Message(at, sequence, direction, channel, by, matter, true, answersPressure);
    }

    /** The same message to the customer, answering his pressure. */
    public Message answeringPressure() {
        return new Message(at, sequence, direction, channel, by, matter, answersRequest, true);
    }

    /** Whether it goes to the customer. */
    public boolean isToCustomer() {
        return direction == Direction.TO_CUSTOMER;
    }

    @Override
    public EventKind kind() {
        return EventKind.MESSAGE;
    }

    @Override
    public Message withSequence(long number) {
        return new Message(at, number, direction, channel, by, matter, answersRequest, answersPressure);
    }
}
