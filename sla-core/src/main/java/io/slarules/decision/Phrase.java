package io.slarules.decision;

/**
 * The sentences of an explanation, one column per language. {@code {0}}, {@code {1}} … stand for what is put in, in the order
 * that suits the language. Names of closed sets are in {@link Term}.
 */
enum Phrase {
    HEADLINE("Ticket {0}: priority {1}, as of {2}", "客服订单 {0}：优先级 {1}，决策时刻 {2}"),

    WHY_PRIORITY("Why {0}", "定为 {0} 的原因"),
    IMPACT("Production impact: {0}", "生产影响：{0}"),
    IMPACT_PROVISIONAL("Production impact: {0}, provisional", "生产影响：{0}（暂定）"),
    TO_BE_VERIFIED("to be verified: {0}", "待核实：{0}"),
    RESTS_ON_UNKNOWN("it rests on facts that are not known; they have to be verified", "依据中有未知事实，须尽快核实"),
    DEADLINES("Deadlines", "时限"),
    NO_DEADLINES("Deadlines: none promised", "时限：未承诺任何时限"),
    STEPS_DUE("Steps due now", "升级步骤：当前应执行"),
    STEPS_HELD("Steps held", "升级步骤：暂缓"),
    STEPS_PENDING("Steps pending", "升级步骤：未到时间"),
    STEPS_DONE("Steps done", "升级步骤：已完成"),
    NO_STEPS("Steps: none", "升级步骤：无"),
    TRIAGE("Triage", "分流"),
    NOTES("Notes", "备注"),
    CONCLUDED("Concluded: {0}", "结论：{0}"),

    BECAUSE("because {0}", "依据：{0}"),
    NUMBERED("{0}. {1}", "{0}. {1}"),
    WITH("with {0}", "取值：{0}"),
    BINDING("{0} = {1}", "{0} = {1}"),
    SUPERSEDED("superseded: {0} ({1}), proposed because {2}", "未采纳：{0}（{1}），提出依据：{2}"),

    LIST_SEPARATOR(", ", "、"),
    LIST_LAST(" and ", "、"),
    CLAUSE_SEPARATOR(", ", "，"),
    LABELLED("{0}: {1}", "{0}：{1}"),
    OCCURRENCE("{0} (promise {1})", "{0}（第 {1} 次承诺）"),
    NOTHING("none", "无"),

    TARGET("target {0} on calendar {1}", "目标 {0}，日历 {1}"),
    OPEN_TIME("{0} (open time {1})", "{0}（工作时间 {1}）"),
    STARTED("started {0}", "开始于 {0}"),
    STARTS_LATER("has not begun to count", "尚未开始计时"),
    DUE("due {0}", "到期时间 {0}"),
    WAS_DUE("was due {0}", "原定 {0} 到期"),
    STOPPED("stopped {0}", "停止于 {0}"),
    STATE_AT("{0} at {1}", "{1} {0}"),
    LEFT("{0} left", "剩余 {0}"),
    OVER("{0} over", "超出 {0}"),
    COMMITTED("{0} ({1})", "{0}（{1}）"),
    EARLIER("promise {0}: {1} at {2}", "第 {0} 次承诺：{2} {1}"),
    EARLIER_DUE("promise {0}: {1} at {2}, was due {3}", "第 {0} 次承诺：{2} {1}，原定 {3} 到期"),
    ELAPSED("elapsed {0}", "已用 {0}"),
    USED("used {0} %", "已用比例 {0}%"),

    HAND_TO("hand to {0}", "转交至{0}"),
    HAND_BACK("hand back to {0}", "退回{0}"),
    JOIN("{0} joins the work", "{0}加入处理"),
    TELL("tell {0}", "通知{0}"),
    NEXT_OF_LADDER("call the next on the ladder", "上报升级链上的下一级"),
    RUNGS_OF_LADDER("climb the ladder by {0} rungs", "沿升级链上报 {0} 级"),
    ASK_FOR("ask for {0}", "要求：{0}"),
    ADVISE("advise: {0}", "建议：{0}"),
    VISIT("visit the site ({0})", "上门服务（{0}）"),
    BY("by {0}", "最迟 {0}"),
    DUE_SINCE("due since {0}", "自 {0} 起应执行"),
    STEP_WAS_DUE("was due {0}", "应执行时间 {0}"),
    INCOMPLETE("goes ahead incomplete, still missing: {0}", "资料不全，先行处理，仍缺：{0}"),
    HELD_UNTIL("held until {0}", "暂缓至 {0}"),
    HELD("held", "暂缓"),
    HELD_BECAUSE("held because {0}", "暂缓原因：{0}"),
    MISSING("missing: {0}", "缺少：{0}"),
    FALLS_DUE("falls due {0}", "将于 {0} 执行"),
    WAITS_FOR_CLOCK("falls due some time after its paused clock runs again", "所依据的时钟已暂停，恢复计时后再定时间"),
    KEY("key {0}", "步骤标识 {0}"),

    SUMMARY_HELD_UNTIL("held until {0} ({1} missing): {2}", "暂缓至 {0}（缺少：{1}）：{2}"),
    SUMMARY_HELD("held ({0} missing): {1}", "暂缓（缺少：{0}）：{1}"),
    SUMMARY_INCOMPLETE("{0} ({1} still missing)", "{0}（仍缺：{1}）"),
    SUMMARY_AT("at {0}: {1}", "于 {0} 执行：{1}"),
    SUMMARY_PAUSED("once its paused clock runs again: {0}", "时钟恢复计时后：{0}"),
    SUMMARY_DONE("done: {0}", "已完成：{0}"),

    BAND("band", "分流档位"),
    LOSS("loss per hour", "每小时产能损失"),
    TOOLS("{0} tool-equivalents", "{0} 台设备当量"),
    PROMISE("promised next", "下一个承诺时间"),
    WORSENING("significantly worse by", "预计明显恶化时间"),
    EFFORT("effort to containment", "到临时解决为止的预计工时"),

    NEXT_CHANGE("Next change by time alone: {0}", "下一次变化（仅因时间推移）：{0}"),
    NO_CHANGE("Next change by time alone: none", "下一次变化（仅因时间推移）：无"),
    CLOCK_BECOMES("{0} becomes {1}", "{0}变为“{1}”"),
    STEP_BECOMES("step {0} becomes {1}: {2}", "步骤 {0} 变为“{1}”：{2}"),
    UNKNOWN_STEP_BECOMES("step {0} becomes {1}", "步骤 {0} 变为“{1}”"),
    FACT_LAPSES("{0} lapses to {1}; the rules are to be asked again", "{0} 到期失效，回到 {1}，须重新执行规则"),
    FACTS_UNTIL("Facts hold until: {0}", "事实有效至：{0}"),
    FACTS_HOLD("Facts hold until: no end known", "事实有效至：无已知期限"),
    REVISION("Rule set revision: {0}", "规则集版本：{0}"),

    MOMENT("{0} {1} {2} {3}", "{1} {0} {2} {3}"),
    MOMENT_TODAY("{0} {1}", "{0} {1}"),
    JUST_AFTER("just after {0}", "{0} 刚过"),
    DAYS("{0} d", "{0} 天"),
    BUSINESS_DAY("{0} business day", "{0} 个工作日"),
    BUSINESS_DAYS("{0} business days", "{0} 个工作日"),
    HOURS("{0} h", "{0} 小时"),
    MINUTES("{0} min", "{0} 分钟"),
    SECONDS("{0} s", "{0} 秒"),
    UNDER_A_SECOND("< 1 s", "< 1 秒"),
    UNDER_A_SECOND_NEGATIVE("> -1 s", "> -1 秒");

    private final String english;
    private final String chinese;

    Phrase(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The sentence with its places filled, in order; what is put in stays as it is. */
    String in(Language language, String... values) {
        return fill(pattern(language), values);
    }

    /** Puts the values into the numbered places of a pattern. */
    static String fill(String pattern, String... values) {
        StringBuilder text = new StringBuilder(pattern.length() + 16 * values.length);
        int end = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', end)) {
            text.append(pattern, end, open).append(values[pattern.charAt(open + 1) - '0']);
            end = open + 3;
        }
        return text.append(pattern, end, pattern.length()).toString();
    }

    String pattern(Language language) {
        return language == Language.ENGLISH ? english : chinese;
    }
}
