package io.slarules.internal.policy;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.BusinessDayRule;
import io.slarules.calendar.OpenTime;
import io.slarules.ticket.AgreedPromise;
import java.time.Duration;
import java.time.Instant;

/** How much a target promises. However it is stated, it is counted as open time of a calendar, so that a share of it is always defined. */
public sealed interface Amount {

    /** Open time, then wall time. */
    record Open(OpenTime open, Duration thenElapsed) implements Amount {
        @Override
        public OpenTime stated() {
            return open;
        }
    }

    /** Business days. */
    record Days(long days, BusinessDayRule counted) implements Amount {
        @Override
        public OpenTime stated() {
            return OpenTime.days(days);
        }
    }

    /** An agreed instant or window; it counts from the agreement. */
    record Agreed(AgreedPromise promise, OpenTime stated) implements Amount {}

    /** Open time as stated. */
    static Amount of(OpenTime open) {
        return new Open(open, Duration.ZERO);
    }

    /** As people state it; for an agreed promise the open time from the agreement to its end. */
    OpenTime stated();

    /** The open time that is promised from an instant on. */
    default Duration on(BusinessCalendar calendar, Instant origin) {
        if (this instanceof Days) {
            return calendar.between(origin, due(calendar, origin));
        }
        return stated().on(calendar);
    }

    /** The instant that is due if nothing pauses the clock. */
    default Instant due(BusinessCalendar calendar, Instant origin) {
        if (this instanceof Days days) {
            // Zero days may land on the opening of the day on which they begin; nothing is due before it is promised.
            Instant due = calendar.addBusinessDays(origin, days.days(), days.counted());
            return due.isBefore(origin) ? origin : due;
        } else if (this instanceof Agreed agreed) {
            return agreed.promise().until();
        }
        Instant open = calendar.add(origin, stated().on(calendar));
        return this instanceof Open plain ? open.plus(plain.thenElapsed()) : open;
    }
}
