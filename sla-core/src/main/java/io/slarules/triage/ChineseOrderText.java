package io.slarules.triage;

import io.slarules.internal.triage.MeritScale;
import io.slarules.rule.Band;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences in Chinese. */
final class ChineseOrderText extends OrderText {
    private static String band(Band band) {
        return switch (band) {
            case DANGER -> "人身危险";
            case LINE_DOWN -> "生产停线";
            case REST -> "其他";
        };
    }

    private static String effort(int effortClass, FairPolicy policy) {
        String limit = span(effortClass, "分钟", "小时");
        String half = span(effortClass / 2, "分钟", "小时");
        String meaning = effortClass == policy.smallestEffort()
                ? "不超过 " + limit
                : effortClass == policy.largestEffort() ? "超过 " + half : "超过 " + half + "，不超过 " + limit;
        return "工时档 " + limit + "（" + meaning + "）";
    }

    private static String date(Said said) {
        return said.due().map(OrderText::moment).orElse("无承诺");
    }

    /** How long a promise counts in full. */
    private static String lastDay(FairPolicy policy) {
        return isOneDay(policy.lastDay()) ? "一天" : " " + span(policy.lastDay().toMinutes(), "分钟", "小时");
    }

    private static String promise(PromiseState state, FairPolicy policy) {
        return switch (state) {
            case NONE -> "没有承诺";
            case FAR -> "承诺到期在" + lastDay(policy) + "以后";
            case LAST_DAY -> "承诺在" + lastDay(policy) + "内到期且仍可兑现";
            case LOST -> "承诺已无法兑现，按" + lost(policy.lostSixteenths()) + "计";
        };
    }

    private static String lost(int sixteenths) {
        return switch (sixteenths) {
            case MeritScale.FULL -> "全额";
            case QUARTER -> "四分之一";
            default -> "十六分之 " + sixteenths + " ";
        };
    }

    @Override
    String place(Said said, int of) {
        Place place = said.place();
        Merit merit = place.merit();
        return said.id() + " 排第 " + place.rank() + " 位，共 " + of + " 个客服订单：等级 "
                + band(said.ticket().band()) + "；每小时损失 " + tools(merit.lossMilli()) + " 台产能；"
                + promise(said.promise(), said.scale())
                + (merit.worseningSixteenths() > 0 ? "；" + lastDay(said.scale()).strip() + "内的恶化仍可避免" : "") + "；"
                + effort(merit.effortClass(), said.scale()) + "；效益 " + merit.value() + turn(said);
    }

    private static String turn(Said said) {
        Place place = said.place();
        return switch (place.lane()) {
            case ELDER -> "；已等待数倍于其目标时间，使用为此保留的名额";
            case STRICT, NORMAL ->
                "（第 " + place.meritClass() + " 档），" + whose(said) + "第 " + (place.round() + 1) + " 轮";
            case PLAIN -> "";
        };
    }

    private static String whose(Said said) {
        return said.ownQuota() ? said.place().flow() + " " : "无配额客户";
    }

    @Override
    String movesUp(Place place, List<MoveUp> moves, Obstacle obstacle, Optional<Instant> elderSince) {
        StringBuilder text = new StringBuilder(place.ticket().id() + " 排第 " + place.rank() + " 位");
        text.append(moves.isEmpty() ? "；单独改变任何一项都不能使其前移" + why(obstacle) : "；若有下列变化将前移");
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

    private static String why(Obstacle obstacle) {
        return switch (obstacle) {
            case NOBODY_BEFORE -> "：其前没有其他订单";
            case STRICTER_BAND -> "：其前是人身危险或生产停线";
            case ELDER_SLOT -> "：已使用久候名额";
            case TERMS -> "";
        };
    }

    @Override
    String tell(Place place, int of, int[] before, Optional<Instant> elderSince, ZoneId zone) {
        StringBuilder text = new StringBuilder("您的客服订单 " + place.ticket().id());
        text.append(" 在队列中排第 ").append(place.rank()).append(" 位，共 ").append(of).append(" 个。");
        List<String> others = new ArrayList<>();
        if (place.lane() == Lane.PLAIN) {
            others.add(cases(place.rank() - 1, "按统一规则在先"));
        } else {
            others.add(cases(before[0], "涉及人身危险"));
            others.add(cases(before[1], "生产已停线"));
            others.add(cases(before[2], "现在处理能避免更多损失，或正轮到该客户"));
        }
        others.removeIf(String::isEmpty);
        text.append(others.isEmpty() ? "下一个即处理。" : "排在其前的：" + String.join("；", others) + "。");
        elderSince.ifPresent(
                since -> text.append("最迟自 ").append(moment(since, zone)).append(" 起享有为久候者保留的名额。"));
        return text.toString();
    }

    private static String cases(int count, String which) {
        return count == 0 ? "" : count + " 个" + which;
    }

    @Override
    String tellAttached(String id) {
        return "您的客服订单 " + id + " 与我们正在一并处理的其他订单起因相同；临时解决方案一有即通知您。";
    }

    @Override
    String tellLeftOut(String id, LeftOut why) {
        return "您的客服订单 " + id
                + switch (why) {
                    case IN_WORK -> " 正在处理。";
                    case PAUSED -> " 已暂停；可以继续时即重新排队。";
                    case PARKED -> " 暂时搁置；恢复处理时即重新排队。";
                    case RESOLVED -> " 已解决；如未解决请告知我们。";
                    case CLOSED -> " 已关闭。";
                };
    }

    @Override
    String attached(PlannedTicket ticket, Optional<String> lead) {
        return ticket.id() + " 等待问题订单 " + ticket.problem().orElse("") + " 的临时解决方案，"
                + lead.map(with -> "由 " + with + " 牵头").orElse("该问题正在处理");
    }

    @Override
    String before(Said first, Said second, Key key) {
        PlannedTicket a = first.ticket();
        PlannedTicket b = second.ticket();
        if (key == Key.SAME) {
            return a.id() + " 是同一个客服订单";
        }
        String start = a.id() + " 排在 " + b.id() + " 之前：";
        return start
                + switch (key) {
                    case BAND -> band(a.band()) + "先于" + band(b.band());
                    case MERIT -> "每分钟工作挽回更多（效益 " + first.merit() + " 对 " + second.merit() + "）";
                    case PROMISE ->
                        (first.policy() instanceof FairPolicy ? "效益相同，" : "") + "承诺更早（" + date(first) + " 对 "
                                + date(second) + "）";
                    case OPENED ->
                        (first.policy() instanceof FairPolicy ? "效益与承诺相同" : "以上相同") + "，受理更早（" + moment(a.opened())
                                + " 对 " + moment(b.opened()) + "）";
                    case ELDER_SLOT -> first.place().lane() == Lane.ELDER ? "已等待数倍于其目标时间，使用为此保留的名额" : "久候名额在其后";
                    case MERIT_CLASS -> "每分钟工作挽回多得多（效益 " + first.merit() + " 对 " + second.merit() + "）";
                    case ROUND -> "效益相近，" + whose(second) + "本轮名额已用完";
                    case PRIORITY -> a.priority() + " 先于 " + b.priority();
                    case OWN -> ((PlainPolicy) first.policy()).words();
                    case ID -> "其余相同，编号在前";
                    case SAME -> "";
                };
    }
}
