package io.slarules.internal.engine;

import io.slarules.ticket.Direction;
import io.slarules.ticket.Message;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.StepDone;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When customer pressure lapses ({@code priority.md}): a complaint 72 h after the customer's last message, executive
 * pressure when it was answered. Pressure that lapsed stays so until it is stated anew.
 */
final class PressureLapse {
    private static final Duration COMPLAINT_LASTS = Duration.ofDays(3);
    private static final String ANSWERS_EXECUTIVE = "H5";

    private final String answeringKeys;
    private Pressure stated = Pressure.UNKNOWN;
    private @Nullable Instant lapsesAt;
    private @Nullable Instant lastMessage;

    /** @param ticket the ticket's id, with which the keys of its steps begin */
    PressureLapse(String ticket) {
        answeringKeys = ticket + '/' + ANSWERS_EXECUTIVE + ' ';
    }

    void stated(Pressure pressure, Instant since) {
        if (pressure.equals(stated)) {
            return;
        }
        stated = pressure;
        lapsesAt = null;
        if (pressure.level() == PressureLevel.COMPLAINT) {
            Instant from = pressure.at().orElse(since);
            lapsesAt = (lastMessage != null && lastMessage.isAfter(from) ? lastMessage : from).plus(COMPLAINT_LASTS);
        }
    }

    void message(Message message) {
        if (message.direction() == Direction.FROM_CUSTOMER) {
            lastMessage = message.at();
            if (stated.level() == PressureLevel.COMPLAINT
                    && lapsesAt != null
                    && message.at().isBefore(lapsesAt)) {
                Instant later = message.at().plus(COMPLAINT_LASTS);
                lapsesAt = later.isAfter(lapsesAt) ? later : lapsesAt;
            }
        } else if (message.answersPressure()) {
            answered(message.at());
        }
    }

    void stepDone(StepDone done) {
        if (done.key().startsWith(answeringKeys)) {
            answered(done.at());
        }
    }

    private void answered(Instant at) {
        if (stated.level() == PressureLevel.EXECUTIVE && lapsesAt == null) {
            lapsesAt = at;
        }
    }

    PressureLevel at(Instant instant) {
        PressureLevel level = stated.level();
        if (level == PressureLevel.UNKNOWN || (lapsesAt != null && !instant.isBefore(lapsesAt))) {
            return PressureLevel.NORMAL;
        }
        return level;
    }

    Optional<Instant> nextLapse(Instant after) {
        return Optional.ofNullable(lapsesAt).filter(lapse -> lapse.isAfter(after));
    }
}
