package io.slarules.decision;

import io.slarules.rule.Clock;

/**
 * What the constants of closed sets are called, one column per language; each is named after its set and the constant. The
 * words are those of the field: support tiers, service levels, equipment in volume production.
 */
enum Term {
    PRIORITY_P1("P1", "P1"),
    PRIORITY_P2("P2", "P2"),
    PRIORITY_P3("P3", "P3"),
    PRIORITY_P4("P4", "P4"),
    PRIORITY_P5("P5", "P5"),

    PRODUCTION_IMPACT_NONE("none", "无影响"),
    PRODUCTION_IMPACT_MINOR("minor", "轻微"),
    PRODUCTION_IMPACT_PARTIAL("partial", "部分受影响"),
    PRODUCTION_IMPACT_SEVERE("severe", "严重"),
    PRODUCTION_IMPACT_LINE_DOWN("line down", "停线"),

    TIER_LOCAL("local support", "本地客服"),
    TIER_GLOBAL("global support", "全球技术支持"),
    TIER_RND("R&D", "研发"),

    CLOCK_FIRST_RESPONSE("first response", "首次响应"),
    CLOCK_WORKAROUND("workaround", "临时解决方案"),
    CLOCK_RESOLUTION("resolution", "最终解决"),
    CLOCK_CLASSIFICATION("classification", "分类"),
    CLOCK_NEXT_RESPONSE("next response", "后续响应"),
    CLOCK_PERIODIC_UPDATE("progress report", "进度汇报"),
    CLOCK_ACKNOWLEDGEMENT("acknowledgement", "确认接手"),
    CLOCK_EXPLANATION("explanation of the cause", "原因说明"),

    CLOCK_STATE_NOT_STARTED("not started", "未开始"),
    CLOCK_STATE_RUNNING("running", "计时中"),
    CLOCK_STATE_PAUSED("paused", "已暂停"),
    CLOCK_STATE_MET("met", "按时完成"),
    CLOCK_STATE_MET_LATE("met late", "超时完成"),
    CLOCK_STATE_BREACHED("breached", "已超时"),
    CLOCK_STATE_CANCELLED("cancelled", "已取消"),
    CLOCK_STATE_REPLACED("replaced", "已被替代"),

    COMMITMENT_SLA("promise to the customer", "对客户的承诺"),
    COMMITMENT_OLA("agreement inside the house", "内部约定"),
    COMMITMENT_SUPPLIER("promise of the supplier", "供应商承诺"),

    STEP_STATE_DUE("due", "应执行"),
    STEP_STATE_PENDING("pending", "未到时间"),
    STEP_STATE_HELD("held", "暂缓"),
    STEP_STATE_DONE("done", "已完成"),

    BAND_DANGER("danger to people", "人身危险"),
    BAND_LINE_DOWN("line down", "停线"),
    BAND_REST("everything else", "其他"),

    NOTE_KIND_IGNORED("ignored", "未计入"),
    NOTE_KIND_CONTRADICTION("contradiction", "相互矛盾"),
    NOTE_KIND_HELD("held until verified", "待核实前维持"),
    NOTE_KIND_EXEMPT("exempt", "不作承诺"),

    ROLE_ASSIGNEE("assignee", "处理人"),
    ROLE_OWNER("owner", "负责人"),
    ROLE_CONTACT("contact", "客户对接人"),
    ROLE_REQUESTER("requester", "申请人"),
    ROLE_REQUESTER_MANAGER("requester's manager", "申请人的经理"),
    ROLE_RECEIVER("receiver", "接收人"),
    ROLE_CUSTOMER("customer", "客户"),
    ROLE_CUSTOMER_EXECUTIVE("customer's executive", "客户高层"),
    ROLE_LOCAL_SUPPORT("local support", "本地客服"),
    ROLE_GLOBAL_SUPPORT("global support", "全球技术支持"),
    ROLE_TIER_ON_DUTY("tier on duty", "受理层级的值班人员"),
    ROLE_RND_ON_DUTY("R&D on duty", "研发值班人员"),
    ROLE_RND("R&D", "研发"),
    ROLE_LOCAL_MANAGER("local manager", "本地客服经理"),
    ROLE_TIER_MANAGER("manager of the working tier", "处理层级的经理"),
    ROLE_ACCOUNT_MANAGER("account manager", "客户经理"),
    ROLE_DUTY_MANAGER("duty manager", "值班经理"),
    ROLE_DIRECTOR("director", "总监"),
    ROLE_EXECUTIVE("executive", "公司高管"),
    ROLE_MANAGEMENT("management", "管理层"),
    ROLE_OUTSIDE_MANAGEMENT("management outside the owning group", "责任部门以外的管理层"),
    ROLE_SAFETY_OFFICER("safety officer", "安全负责人"),
    ROLE_SITE("site", "设备现场"),
    ROLE_RND_SAFETY("R&D safety", "研发产品安全"),
    ROLE_VISITOR("visiting engineer", "到场工程师"),
    ROLE_PROBLEM_OWNER("problem owner", "问题订单负责人"),
    ROLE_PROCEDURE_OWNER("procedure owner", "流程负责人"),
    ROLE_TRIAGE_BOARD("R&D triage board", "研发分流评审组"),
    ROLE_RELEASE_MANAGER("release manager", "发布经理"),
    ROLE_PRODUCT_MARKETING("product marketing", "产品市场部"),
    ROLE_SERVICE_DIRECTOR("service director", "服务总监"),

    REVIEW_ACT_LINK("link to the problem record", "关联到问题订单"),
    REVIEW_ACT_CHECK("check whether it belongs here", "核实是否属于同一问题"),
    REVIEW_ACT_APPLY_FIX("apply the known fix", "应用已知修复"),
    REVIEW_ACT_UPDATE("update the problem record", "更新问题订单"),
    REVIEW_ACT_WHY_AGAIN("answer why it came again", "说明为何再次发生"),
    REVIEW_ACT_OPEN("open a problem record", "开立问题订单"),
    REVIEW_ACT_REOPEN("reopen the problem record as a regression", "重新打开问题订单（修复失效）"),
    REVIEW_ACT_PARK("park and watch", "搁置并观察"),
    REVIEW_ACT_PROMOTE("promote to a problem record", "升为问题订单"),
    REVIEW_ACT_MERGE("merge the problem record", "合并问题订单"),
    REVIEW_ACT_REPORT("report the progress", "阶段汇报"),
    REVIEW_ACT_UPGRADE("propose a value-added upgrade", "提议增值升级包"),
    REVIEW_ACT_RETRIAGE("triage again", "重新分流"),
    REVIEW_ACT_ALARM("review the customer", "客户复查"),

    DAY_OF_WEEK_MONDAY("Mon", "周一"),
    DAY_OF_WEEK_TUESDAY("Tue", "周二"),
    DAY_OF_WEEK_WEDNESDAY("Wed", "周三"),
    DAY_OF_WEEK_THURSDAY("Thu", "周四"),
    DAY_OF_WEEK_FRIDAY("Fri", "周五"),
    DAY_OF_WEEK_SATURDAY("Sat", "周六"),
    DAY_OF_WEEK_SUNDAY("Sun", "周日");

    private final String english;
    private final String chinese;

    Term(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String in(Language language) {
        return language == Language.ENGLISH ? english : chinese;
    }

    /** What people call a constant of a closed set. */
    static String of(Enum<?> constant, Language language) {
        return valueOf(set(constant) + "_" + constant.name()).in(language);
    }

    /** What people call a clock; a rule file's own clocks go by their own names. */
    static String of(Clock clock, Language language) {
        return switch (clock.name()) {
            case "FIRST_RESPONSE" -> CLOCK_FIRST_RESPONSE.in(language);
            case "CLASSIFICATION" -> CLOCK_CLASSIFICATION.in(language);
            case "NEXT_RESPONSE" -> CLOCK_NEXT_RESPONSE.in(language);
            case "PERIODIC_UPDATE" -> CLOCK_PERIODIC_UPDATE.in(language);
            case "ACKNOWLEDGEMENT" -> CLOCK_ACKNOWLEDGEMENT.in(language);
            case "WORKAROUND" -> CLOCK_WORKAROUND.in(language);
            case "RESOLUTION" -> CLOCK_RESOLUTION.in(language);
            case "EXPLANATION" -> CLOCK_EXPLANATION.in(language);
            default -> clock.name();
        };
    }

    /** The name of the constant's type as constants are written, with that of the type it is nested in before it. */
    private static String set(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        Class<?> outer = type.getEnclosingClass();
        String name = outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
        StringBuilder set = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && Character.isUpperCase(name.charAt(i))) {
                set.append('_');
            }
            set.append(Character.toUpperCase(name.charAt(i)));
        }
        return set.toString();
    }
}
