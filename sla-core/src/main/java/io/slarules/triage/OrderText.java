package io.slarules.triage;

import io.slarules.decision.Language;
import io.slarules.rule.Band;
import java.time.Instant;
import java.util.Optional;

/** Sentences about places in the order, for people. */
abstract class OrderText {
    private static final OrderText ENGLISH = new English();
    private static final OrderText CHINESE = new Chinese();
    private static final int MILLI = 1000;

    static OrderText in(Language language) {
        return language == Language.CHINESE ? CHINESE : ENGLISH;
    }

    abstract String place(Place place, int of);

    abstract String before(Place first, Place second, Place.Key key);

    abstract String same(Place place);

    String first(Place a, Place b) {
        for (Place.Key key : Place.Key.values()) {
            int difference = key.compare(a, b);
            if (difference != 0) {
                return difference < 0 ? before(a, b, key) : before(b, a, key);
            }
        }
        return same(a);
    }

    static String tools(long milli) {
        return milli / MILLI + "." + String.valueOf(MILLI + milli % MILLI).substring(1);
    }

    static String date(Optional<Instant> promise) {
        return promise.map(Instant::toString).orElse("-");
    }

    private static final class English extends OrderText {
        private static String band(Band band) {
            return switch (band) {
                case DANGER -> "danger to people";
                case LINE_DOWN -> "stopped production";
                case REST -> "everything else";
            };
        }

        private static String promise(int sixteenths) {
            return switch (sixteenths) {
                case 16 -> "its promise is in its last day and can be kept";
                case 4 -> "its promise can no longer be kept and counts a quarter";
                default -> "its promise is more than a day away";
            };
        }

        @Override
        String place(Place place, int of) {
            PlannedTicket ticket = place.ticket();
            Merit merit = place.merit();
            return ticket.id() + " is number " + place.rank() + " of " + of + ": band " + band(ticket.band())
                    + "; it loses "
                    + tools(merit.lossMilli()) + " tools per hour; " + promise(merit.promiseSixteenths())
                    + (merit.worseningSixteenths() > 0 ? "; a worsening within a day can still be prevented" : "")
                    + "; about " + merit.effortClass() + " min of work; merit " + merit.value();
        }

        @Override
        String before(Place first, Place second, Place.Key key) {
            PlannedTicket a = first.ticket();
            PlannedTicket b = second.ticket();
            String start = a.id() + " goes before " + b.id() + ": ";
            return start
                    + switch (key) {
                        case BAND -> band(a.band()) + " goes before " + band(b.band());
                        case MERIT ->
                            "a minute of work saves more (merit "
                                    + first.merit().value() + " against "
                                    + second.merit().value() + ")";
                        case PROMISE ->
                            "equal merit, and its promise is earlier (" + date(a.promise()) + " against "
                                    + date(b.promise()) + ")";
                        case OPENED ->
                            "equal merit and promise, and it was opened earlier (" + a.opened() + " against "
                                    + b.opened() + ")";
                        case ID -> "equal in everything else, and its id sorts first";
                    };
        }

        @Override
        String same(Place place) {
            return place.ticket().id() + " is the same ticket";
        }
    }

    private static final class Chinese extends OrderText {
        private static String band(Band band) {
            return switch (band) {
                case DANGER -> "人身危险";
                case LINE_DOWN -> "生产停线";
                case REST -> "其他";
            };
        }

        private static String promise(int sixteenths) {
            return switch (sixteenths) {
                case 16 -> "承诺在一天内到期且仍可兑现";
                case 4 -> "承诺已无法兑现，按四分之一计";
                default -> "承诺到期在一天以后";
            };
        }

        @Override
        String place(Place place, int of) {
            PlannedTicket ticket = place.ticket();
            Merit merit = place.merit();
            return ticket.id() + " 排第 " + place.rank() + " 位，共 " + of + " 个工单：等级 " + band(ticket.band()) + "；每小时损失 "
                    + tools(merit.lossMilli()) + " 台产能；" + promise(merit.promiseSixteenths())
                    + (merit.worseningSixteenths() > 0 ? "；一天内的恶化仍可避免" : "") + "；约需工时 " + merit.effortClass()
                    + " 分钟；效益 " + merit.value();
        }

        @Override
        String before(Place first, Place second, Place.Key key) {
            PlannedTicket a = first.ticket();
            PlannedTicket b = second.ticket();
            String start = a.id() + " 排在 " + b.id() + " 之前：";
            return start
                    + switch (key) {
                        case BAND -> band(a.band()) + "先于" + band(b.band());
                        case MERIT ->
                            "每分钟工作挽回更多（效益 " + first.merit().value() + " 对 "
                                    + second.merit().value() + "）";
                        case PROMISE -> "效益相同，承诺更早（" + date(a.promise()) + " 对 " + date(b.promise()) + "）";
                        case OPENED -> "效益与承诺相同，受理更早（" + a.opened() + " 对 " + b.opened() + "）";
                        case ID -> "其余相同，编号在前";
                    };
        }

        @Override
        String same(Place place) {
            return place.ticket().id() + " 是同一个工单";
        }
    }
}
