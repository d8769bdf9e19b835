package io.slarules.triage;

import io.slarules.decision.Language;
import io.slarules.internal.triage.Item;
import io.slarules.internal.triage.MeritScale;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sentences about places in the order, for people. A planned ticket knows no zone, so instants are in UTC unless one is given. */
abstract class OrderText {
    static final int QUARTER = MeritScale.FULL / 4;
    private static final int MILLI = 1000;
    private static final int MINUTES_PER_HOUR = 60;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** How a promise counts now. */
    enum PromiseState {
        NONE,
        FAR,
        LAST_DAY,
        LOST
    }

    /** Why what stands before a ticket may do so whatever its terms. */
    enum Obstacle {
        NOBODY_BEFORE,
        STRICTER_BAND,
        ELDER_SLOT,
        TERMS
    }

    /**
     * A place and what is said of it.
     *
     * @param terms what it is placed by; of a lead, with those of the tickets attached to it
     * @param policy the order; where it is a plain one, what a minute saves is said by the default parameters
     */
    record Said(Place place, Item terms, PromiseState promise, TriagePolicy policy, FairPolicy scale) {
        static Said of(Place place, Item terms, TriagePolicy policy, Instant now) {
            FairPolicy scale = policy instanceof FairPolicy fair ? fair : FairPolicy.STANDARD;
            return new Said(place, terms, state(place, terms, scale, PlannedTicket.minute(now)), policy, scale);
        }

        private static PromiseState state(Place place, Item terms, FairPolicy policy, long now) {
            if (terms.due() == Item.NEVER) {
                return PromiseState.NONE;
            }
            MeritScale scale = policy.scale();
            return scale.isLost(terms.due(), place.merit().effortClass(), now)
                    ? PromiseState.LOST
                    : scale.isNear(terms.due(), now) ? PromiseState.LAST_DAY : PromiseState.FAR;
        }

        PlannedTicket ticket() {
            return place.ticket();
        }

        String id() {
            return ticket().id();
        }

        long merit() {
            return place.merit().value();
        }

        Optional<Instant> due() {
            return PlannedTicket.instant(terms.due());
        }

        /** Whether its turns are those of its own customer. */
        boolean ownQuota() {
            return place.flow().equals(ticket().customer());
        }
    }

    static OrderText in(Language language) {
        return language == Language.CHINESE ? new ChineseOrderText() : new EnglishOrderText();
    }

    abstract String place(Said said, int of);

    abstract String attached(PlannedTicket ticket, Optional<String> lead);

    abstract String before(Said first, Said second, Key key);

    abstract String movesUp(Place place, List<MoveUp> moves, Obstacle obstacle, Optional<Instant> elderSince);

    abstract String tell(Place place, int of, int[] before, Optional<Instant> elderSince, ZoneId zone);

    abstract String tellAttached(String id);

    abstract String tellLeftOut(String id, LeftOut why);

    /** The value that a term would have to have. */
    static String value(MoveUp move, String minuteWord, String hourWord) {
        PlannedTicket changed = move.changed();
        return switch (move.term()) {
            case LOSS -> tools(changed.lossMilli());
            case EFFORT -> span(changed.effortMinutes(), minuteWord, hourWord);
            case PRIORITY -> changed.priority().name();
            case PROMISE -> changed.promise().map(OrderText::moment).orElse("");
            case WORSENING -> changed.worsening().map(OrderText::moment).orElse("");
        };
    }

    static String tools(long milli) {
        return milli / MILLI + "." + String.valueOf(MILLI + milli % MILLI).substring(1);
    }

    /** To the minute, as the order compares instants. */
    static String moment(Instant instant) {
        return MOMENT.withZone(ZoneOffset.UTC).format(instant) + " UTC";
    }

    static String moment(Instant instant, ZoneId zone) {
        return zone.equals(ZoneOffset.UTC)
                ? moment(instant)
                : MOMENT.withZone(zone).format(instant) + " " + zone.getId();
    }

    /** A span of time as people say it: in hours where it is whole hours, else in minutes. */
    static String span(long minutes, String minuteWord, String hourWord) {
        boolean hours = minutes % MINUTES_PER_HOUR == 0;
        return hours ? minutes / MINUTES_PER_HOUR + " " + hourWord : minutes + " " + minuteWord;
    }

    static boolean isOneDay(Duration lastDay) {
        return lastDay.equals(Duration.ofDays(1));
    }
}
