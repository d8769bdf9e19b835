package io.slarules.triage;

import io.slarules.decision.Language;
import io.slarules.rule.Band;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Sentences about places in the order, for people. A planned ticket knows no zone, so instants are in UTC and say so. */
abstract class OrderText {
    private static final OrderText ENGLISH = new English();
    private static final OrderText CHINESE = new Chinese();
    private static final int MILLI = 1000;
    private static final int SMALLEST_EFFORT = 15;
    private static final int LARGEST_EFFORT = 1920;
    private static final int MINUTES_PER_HOUR = 60;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static OrderText in(Language language) {
        return language == Language.CHINESE ? CHINESE : ENGLISH;
    }

    abstract String place(Place place, int of);

    abstract String attached(PlannedTicket ticket, Optional<String> lead);

    abstract String before(Place first, Place second, Key key, TriagePolicy policy);

    static String tools(long milli) {
        return milli / MILLI + "." + String.valueOf(MILLI + milli % MILLI).substring(1);
    }

    /** To the minute, as the order compares instants. */
    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** A class of effort as people say it: minutes below an hour, hours from there on. */
    static String effort(int minutes, String minuteWord, String hourWord) {
        boolean hours = minutes % MINUTES_PER_HOUR == 0;
        return hours ? minutes / MINUTES_PER_HOUR + " " + hourWord : minutes + " " + minuteWord;
    }

    private static final class English extends OrderText {
        private static String band(Band band) {
            return switch (band) {
                case DANGER -> "danger to people";
                case LINE_DOWN -> "stopped production";
                case REST -> "everything else";
            };
        }

        private static String effort(int effortClass) {
            String limit = effort(effortClass, "min", "h");
            String half = effort(effortClass / 2, "min", "h");
            String meaning = effortClass == SMALLEST_EFFORT
                    ? limit + " or less"
                    : effortClass == LARGEST_EFFORT ? "more than " + half : "more than " + half + ", up to " + limit;
            return "effort class " + limit + " (" + meaning + ")";
        }

        private static String date(Optional<Instant> promise) {
            return promise.map(OrderText::moment).orElse("no promise");
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
                    + "; " + effort(merit.effortClass()) + "; merit " + merit.value();
        }

        @Override
        String attached(PlannedTicket ticket, Optional<String> lead) {
            return ticket.id() + " waits for the workaround of problem "
                    + ticket.problem().orElse("")
                    + lead.map(with -> ", which " + with + " leads").orElse(", which is in work");
        }

        @Override
        String before(Place first, Place second, Key key, TriagePolicy policy) {
            PlannedTicket a = first.ticket();
            PlannedTicket b = second.ticket();
            if (key == Key.SAME) {
                return a.id() + " is the same ticket";
            }
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
                            "equal merit and promise, and it was opened earlier (" + moment(a.opened()) + " against "
                                    + moment(b.opened()) + ")";
                        case ELDER_SLOT ->
                            first.lane() == Lane.ELDER
                                    ? "it waited several times its target and has the slot kept for that"
                                    : "the slot for who waited longest comes later";
                        case MERIT_CLASS ->
                            "a minute of work saves far more (merit "
                                    + first.merit().value() + " against "
                                    + second.merit().value() + ")";
                        case ROUND -> "merit is similar, and " + second.flow() + " has used its share of the round";
                        case PRIORITY -> a.priority() + " goes before " + b.priority();
                        case OWN -> ((PlainPolicy) policy).words();
                        case ID -> "equal in everything else, and its id sorts first";
                        case SAME -> "";
                    };
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

        private static String effort(int effortClass) {
            String limit = effort(effortClass, "分钟", "小时");
            String half = effort(effortClass / 2, "分钟", "小时");
            String meaning = effortClass == SMALLEST_EFFORT
                    ? "不超过 " + limit
                    : effortClass == LARGEST_EFFORT ? "超过 " + half : "超过 " + half + "，不超过 " + limit;
            return "工时档 " + limit + "（" + meaning + "）";
        }

        private static String date(Optional<Instant> promise) {
            return promise.map(OrderText::moment).orElse("无承诺");
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
            return ticket.id() + " 排第 " + place.rank() + " 位，共 " + of + " 个客服订单：等级 " + band(ticket.band()) + "；每小时损失 "
                    + tools(merit.lossMilli()) + " 台产能；" + promise(merit.promiseSixteenths())
                    + (merit.worseningSixteenths() > 0 ? "；一天内的恶化仍可避免" : "") + "；" + effort(merit.effortClass())
                    + "；效益 " + merit.value();
        }

        @Override
        String attached(PlannedTicket ticket, Optional<String> lead) {
            return ticket.id() + " 等待问题订单 " + ticket.problem().orElse("") + " 的临时解决方案，"
                    + lead.map(with -> "由 " + with + " 牵头").orElse("该问题正在处理");
        }

        @Override
        String before(Place first, Place second, Key key, TriagePolicy policy) {
            PlannedTicket a = first.ticket();
            PlannedTicket b = second.ticket();
            if (key == Key.SAME) {
                return a.id() + " 是同一个客服订单";
            }
            String start = a.id() + " 排在 " + b.id() + " 之前：";
            return start
                    + switch (key) {
                        case BAND -> band(a.band()) + "先于" + band(b.band());
                        case MERIT ->
                            "每分钟工作挽回更多（效益 " + first.merit().value() + " 对 "
                                    + second.merit().value() + "）";
                        case PROMISE -> "效益相同，承诺更早（" + date(a.promise()) + " 对 " + date(b.promise()) + "）";
                        case OPENED -> "效益与承诺相同，受理更早（" + moment(a.opened()) + " 对 " + moment(b.opened()) + "）";
                        case ELDER_SLOT -> first.lane() == Lane.ELDER ? "已等待数倍于其目标时间，使用为此保留的名额" : "久候名额在其后";
                        case MERIT_CLASS ->
                            "每分钟工作挽回多得多（效益 " + first.merit().value() + " 对 "
                                    + second.merit().value() + "）";
                        case ROUND -> "效益相近，" + second.flow() + " 本轮名额已用完";
                        case PRIORITY -> a.priority() + " 先于 " + b.priority();
                        case OWN -> ((PlainPolicy) policy).words();
                        case ID -> "其余相同，编号在前";
                        case SAME -> "";
                    };
        }
    }
}
