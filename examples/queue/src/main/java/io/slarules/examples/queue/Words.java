package io.slarules.examples.queue;

import io.slarules.decision.Action;
import io.slarules.decision.ClockState;
import io.slarules.decision.Language;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import io.slarules.ticket.Role;
import io.slarules.ticket.Tier;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the queue: short ones, where the library's own sentences would not fit a line. */
final class Words {
    private static final Map<String, String> ITEMS = Map.ofEntries(
            Map.entry("recovery date", "恢复日期"),
            Map.entry("re-triage", "重新分流"),
            Map.entry("classification", "分类"),
            Map.entry("cause and result in plain words", "以通俗语言说明原因与结果"),
            Map.entry("what was tried and its result", "已尝试的措施及结果"),
            Map.entry("re-triage now", "立即重新分流"),
            Map.entry("verification of the production impact", "核实生产影响"),
            Map.entry("capacity lost", "产能损失"),
            Map.entry("containment", "遏制状态"),
            Map.entry("equipment state", "设备状态"),
            Map.entry("function impaired", "功能是否受损"),
            Map.entry("pressure", "客户压力"),
            Map.entry("product at risk", "产品风险"),
            Map.entry("safety", "安全"),
            Map.entry("volume production", "是否量产"),
            Map.entry("worsens", "是否恶化"));

    private static final Pattern PLACE = Pattern.compile("\\{}");

    private final boolean chinese;

    Words(Language language) {
        chinese = language == Language.CHINESE;
    }

    /** The one or the other; each value takes the place of the next <code>{}</code>. */
    String of(String english, String inChinese, Object... values) {
        String text = chinese ? inChinese : english;
        for (Object value : values) {
            text = PLACE.matcher(text).replaceFirst(Matcher.quoteReplacement(value.toString()));
        }
        return text;
    }

    String day(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> of("Mon", "周一");
            case TUESDAY -> of("Tue", "周二");
            case WEDNESDAY -> of("Wed", "周三");
            case THURSDAY -> of("Thu", "周四");
            case FRIDAY -> of("Fri", "周五");
            case SATURDAY -> of("Sat", "周六");
            case SUNDAY -> of("Sun", "周日");
        };
    }

    String clock(Clock clock) {
        if (clock.equals(Clock.FIRST_RESPONSE)) {
            return of("first response", "首次响应");
        } else if (clock.equals(Clock.WORKAROUND)) {
            return of("workaround", "临时解决方案");
        } else if (clock.equals(Clock.RESOLUTION)) {
            return of("resolution", "最终解决");
        }
        if (clock.equals(Clock.EXPLANATION)) {
            return of("explanation", "原因说明");
        } else if (clock.equals(Clock.ACKNOWLEDGEMENT)) {
            return of("acknowledgement", "确认接手");
        } else if (clock.equals(Clock.named("BRIEFING"))) {
            return of("briefing", "内部说明");
        }
        return clock.name();
    }

    String becomes(ClockState state) {
        return switch (state) {
            case BREACHED -> of("broken", "超时");
            case RUNNING -> of("running", "开始计时");
            case PAUSED -> of("paused", "暂停");
            case CANCELLED -> of("cancelled", "取消");
            case MET, MET_LATE, NOT_STARTED, REPLACED -> state.name().toLowerCase(Locale.ROOT);
        };
    }

    String leftOut(LeftOut why) {
        return switch (why) {
            case IN_WORK -> of("in work", "处理中");
            case PAUSED -> of("paused", "暂停");
            case PARKED -> of("parked", "搁置");
            case RESOLVED -> of("resolved", "已解决");
            case CLOSED -> of("closed", "已关闭");
        };
    }

    /** Hours and minutes, rounded towards zero. */
    String amount(Duration time) {
        long hours = time.abs().toHours();
        int minutes = time.abs().toMinutesPart();
        if (hours == 0) {
            return of("{} min", "{} 分", minutes);
        }
        return hours >= 100 || minutes == 0
                ? of("{} h", "{} 小时", hours)
                : of("{} h {} min", "{} 小时 {} 分", hours, minutes);
    }

    /** What a step asks for, with the id of its rule. */
    String order(Step step) {
        return step.reason().ruleId() + " " + action(step);
    }

    /** What a step asks for, without its rule. */
    String action(Step step) {
        Action action = step.action();
        if (action instanceof Action.HandTo hand) {
            return of("hand to {}", "转交{}", tier(hand.tier()));
        } else if (action instanceof Action.HandBack hand) {
            return of("hand back to {}", "退回{}", tier(hand.tier()));
        } else if (action instanceof Action.Join join) {
            return of("{} joins", "{}加入", tier(join.tier()));
        } else if (action instanceof Action.AskFor ask) {
            return of("ask for {}", "要求{}", items(ask.items()));
        } else if (action instanceof Action.Advise advise) {
            return of("advise: {}", "建议：{}", advise.advice());
        } else if (action instanceof Action.Visit) {
            return of("visit the site", "上门服务");
        } else if (action instanceof Action.NextOfLadder) {
            return of("call {}", "上报{}", told(step));
        }
        return of("tell {}", "通知{}", told(step));
    }

    private String items(List<String> items) {
        String first = chinese ? ITEMS.getOrDefault(items.get(0), items.get(0)) : items.get(0);
        return items.size() == 1 ? first : of("{} and {} more", "{}等 {} 项", first, items.size() - (chinese ? 0 : 1));
    }

    /** The customer where he is told, else the highest role; how many more are told. */
    private String told(Step step) {
        TreeSet<Role> roles = new TreeSet<>(step.tell());
        Role first = roles.contains(Role.CUSTOMER) ? Role.CUSTOMER : roles.last();
        return roles.size() == 1
                ? role(first)
                : of("{} +{}", "{}等 {} 方", role(first), roles.size() - (chinese ? 0 : 1));
    }

    private String tier(Tier tier) {
        return switch (tier) {
            case LOCAL -> of("local support", "本地客服");
            case GLOBAL -> of("global support", "全球技术支持");
            case RND -> of("R&D", "研发");
        };
    }

    private String role(Role role) {
        return switch (role) {
            case CUSTOMER -> of("customer", "客户");
            case ASSIGNEE -> of("assignee", "处理人");
            case OWNER -> of("owner", "负责人");
            case TIER_MANAGER -> of("tier manager", "处理层级经理");
            case ACCOUNT_MANAGER -> of("account manager", "客户经理");
            case DIRECTOR -> of("director", "总监");
            case EXECUTIVE -> of("executive", "公司高管");
            case MANAGEMENT -> of("management", "管理层");
            case REQUESTER -> of("requester", "提请人");
            case RECEIVER -> of("receiver", "接收人");
            case OUTSIDE_MANAGEMENT -> of("outside management", "外部管理层");
            case CUSTOMER_EXECUTIVE -> of("customer executive", "客户高管");
            case RND_SAFETY -> of("R&D safety", "研发产品安全");
            default -> role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
