package io.slarules.triage;

import io.slarules.decision.Language;
import io.slarules.rule.Band;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
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

    abstract String movesUp(Place place, List<MoveUp> moves, Optional<Instant> elderSince);

    abstract String tell(Place place, int of, int[] before, Optional<Instant> elderSince);

    abstract String tellAttached(String id);

    /** The value that a term would have to have. */
    static String value(MoveUp move, String minuteWord, String hourWord) {
        PlannedTicket changed = move.changed();
        return switch (move.term()) {
            case LOSS -> tools(changed.lossMilli());
            case EFFORT -> effort(changed.effortMinutes(), minuteWord, hourWord);
            case PRIORITY -> changed.priority().name();
            case PROMISE -> changed.promise().map(OrderText::moment).orElse("");
            case WORSENING -> changed.worsening().map(OrderText::moment).orElse("");
        };
    }

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
                    + "; " + effort(merit.effortClass()) + "; merit " + merit.value() + turn(place);
        }

        /** By which right it stands there. */
        private static String turn(Place place) {
            return switch (place.lane()) {
                case ELDER -> "; it waited several times its target and has the slot kept for that";
                case STRICT, NORMAL ->
                    " (class " + place.meritClass() + "), round " + (place.round() + 1) + " of " + whose(place);
                case PLAIN -> "";
            };
        }

        private static String whose(Place place) {
            return place.flow().equals(place.ticket().customer()) ? place.flow() : "customers without a quota";
        }

        @Override
        String movesUp(Place place, List<MoveUp> moves, Optional<Instant> elderSince) {
            StringBuilder text =
                    new StringBuilder(place.ticket().id()).append(" is number ").append(place.rank());
            text.append(moves.isEmpty() ? "; no single change of its terms moves it up" : "; it would move up");
            for (MoveUp move : moves) {
                String value = value(move, "min", "h");
                text.append("\n  to number ")
                        .append(move.rank())
                        .append(
                                switch (move.term()) {
                                    case LOSS -> " if it lost " + value + " tools per hour";
                                    case EFFORT -> " if it took " + value + " or less";
                                    case PRIORITY -> " if it were " + value;
                                    case PROMISE -> " if it were promised by " + value;
                                    case WORSENING ->
                                        " if it were expected to worsen by " + value + " unless prevented";
                                });
            }
            elderSince.ifPresent(since -> text.append("\n  from ")
                    .append(moment(since))
                    .append(" on it has a turn of those who waited longest"));
            return text.toString();
        }

        @Override
        String tell(Place place, int of, int[] before, Optional<Instant> elderSince) {
            StringBuilder text =
                    new StringBuilder("Your case ").append(place.ticket().id());
            text.append(" is number ")
                    .append(place.rank())
                    .append(" of ")
                    .append(of)
                    .append(" in our queue.");
            List<String> others = new ArrayList<>();
            others.add(cases(before[0], "in which people are in danger"));
            others.add(cases(before[1], "in which production is stopped"));
            others.add(cases(before[2], "in which our work prevents more loss now, or whose turn it is"));
            others.removeIf(String::isEmpty);
            text.append(others.isEmpty() ? " It is next." : " Before it: " + String.join("; ", others) + ".");
            elderSince.ifPresent(since -> text.append(" From ")
                    .append(moment(since))
                    .append(" at the latest it has a turn kept for long waits."));
            return text.toString();
        }

        private static String cases(int count, String which) {
            return count == 0 ? "" : count + (count == 1 ? " case " : " cases ") + which;
        }

        @Override
        String tellAttached(String id) {
            return "Your case " + id
                    + " has the same cause as others that we work on together; you get the workaround as soon"
                    + " as there is one.";
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
                    + "；效益 " + merit.value() + turn(place);
        }

        private static String turn(Place place) {
            return switch (place.lane()) {
                case ELDER -> "；已等待数倍于其目标时间，使用为此保留的名额";
                case STRICT, NORMAL ->
                    "（第 " + place.meritClass() + " 档），" + whose(place) + "第 " + (place.round() + 1) + " 轮";
                case PLAIN -> "";
            };
        }

        private static String whose(Place place) {
            return place.flow().equals(place.ticket().customer()) ? place.flow() + " " : "无配额客户";
        }

        @Override
        String movesUp(Place place, List<MoveUp> moves, Optional<Instant> elderSince) {
            StringBuilder text = new StringBuilder(place.ticket().id() + " 排第 " + place.rank() + " 位");
            text.append(moves.isEmpty() ? "；单独改变任何一项都不能使其前移" : "；若有下列变化将前移");
            for (MoveUp move : moves) {
                String value = value(move, "分钟", "小时");
                text.append("\n  至第 ")
                        .append(move.rank())
                        .append(" 位：")
                        .append(
                                switch (move.term()) {
                                    case LOSS -> "每小时损失 " + value + " 台产能";
                                    case EFFORT -> "工时不超过 " + value;
                                    case PRIORITY -> "优先级为 " + value;
                                    case PROMISE -> "承诺于 " + value + " 前兑现";
                                    case WORSENING -> "预计 " + value + " 恶化且可避免";
                                });
            }
            elderSince.ifPresent(
                    since -> text.append("\n  自 ").append(moment(since)).append(" 起享有久候名额"));
            return text.toString();
        }

        @Override
        String tell(Place place, int of, int[] before, Optional<Instant> elderSince) {
            StringBuilder text = new StringBuilder("您的客服订单 " + place.ticket().id());
            text.append(" 在队列中排第 ")
                    .append(place.rank())
                    .append(" 位，共 ")
                    .append(of)
                    .append(" 个。");
            List<String> others = new ArrayList<>();
            others.add(before[0] == 0 ? "" : before[0] + " 个涉及人身危险");
            others.add(before[1] == 0 ? "" : before[1] + " 个生产已停线");
            others.add(before[2] == 0 ? "" : before[2] + " 个现在处理能避免更多损失，或正轮到该客户");
            others.removeIf(String::isEmpty);
            text.append(others.isEmpty() ? "下一个即处理。" : "排在其前的：" + String.join("；", others) + "。");
            elderSince.ifPresent(
                    since -> text.append("最迟自 ").append(moment(since)).append(" 起享有为久候者保留的名额。"));
            return text.toString();
        }

        @Override
        String tellAttached(String id) {
            return "您的客服订单 " + id + " 与我们正在一并处理的其他订单起因相同；临时解决方案一有即通知您。";
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
