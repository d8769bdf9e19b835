package io.slarules.report;

import io.slarules.decision.Language;
import io.slarules.report.Figure.Group;
import io.slarules.report.Figure.Label;
import io.slarules.rule.Clock;
import io.slarules.ticket.Classification;
import io.slarules.ticket.WaitFor;

/** The words of reports, in both languages. */
enum Words {
    TITLE("Service in numbers", "服务数据"),
    WEEK("Service of the week", "本周服务"),
    CHANGE("change", "变化"),
    RECEIVED("received", "收到"),
    RESOLVED("resolved", "解决"),
    KEPT("kept", "按时兑现"),
    LATE("kept late", "逾期兑现"),
    BREACHED("breached", "未兑现"),
    COURSE("Requests received and resolved", "请求的收到与解决"),
    BY_CLASS("Requests by class", "请求分类"),
    BY_CLOCK("Promises by clock", "各项承诺的兑现"),
    DEFINITION(
            "Each event counts in the period in which it happened. The rate of defects resolved is the share of the defects received in the period "
                    + "that were resolved by its end. Solved locally: no other tier ever worked on it. Time paused is the elapsed time of waits, "
                    + "whether or not a promise was paused. "
                    + Figure.UNKNOWN
                    + " stands for what cannot be known, such as the mean of nothing.",
            "每一事件计入其发生的时期。缺陷解决率：本期收到的缺陷中，期末前已解决者所占比例。本地解决：自始至终未转交其他层级。"
                    + "暂停时间为等待的历时，不论承诺是否因此暂停。"
                    + Figure.UNKNOWN
                    + " 表示无从得知，例如无数据时的平均值。"),
    OPEN("Open", "未完成"),
    DONE("Done", "已完成"),
    MOVED("Promised dates moved", "承诺日期变更"),
    NEXT("Next steps", "下一步"),
    RISKS("Risks", "风险"),
    VISIT("visit {0}", "上门服务 {0}"),
    RECOVERY("recovery", "恢复"),
    ANALYSIS("analysis", "分析"),
    MORE_DUE("{0} more due", "另有 {0} 步到期"),
    AND(", ", "，"),
    MORE_TO_COME("{0} more to come", "另有 {0} 步将到期"),
    SENTENCE_NOTHING("In {0} no request reached us.", "{0} 期间，我们没有收到请求。"),
    SENTENCE_UNANSWERED("In {0} we received {1}; no first response is on record.", "{0} 期间，我们收到 {1} 件请求，尚无首次响应记录。"),
    SENTENCE_ANSWERED("In {0} we answered {1}, on average within {2}.", "{0} 期间，我们响应了 {1} 件请求，平均首次响应时间为 {2}。"),
    SENTENCE_NO_DEFECT(" None of those received was a defect.", "收到的请求中没有缺陷。"),
    SENTENCE_DEFECTS(
            " Of the {0} received, {1} had a defect of our products as the cause ({2}), of which {3} are resolved.",
            "收到的 {0} 件请求中，{1} 件由产品缺陷引起（{2}），其中 {3} 已解决。"),
    SENTENCE_FEWER(
            " In the period before it was {0} ({1}): fewer of your requests are caused by our products.",
            "上期为 {0} 件（{1}）：由产品缺陷引起的请求减少了。"),
    SENTENCE_MORE(
            " In the period before it was {0} ({1}): more of your requests are caused by our products, and we look into it.",
            "上期为 {0} 件（{1}）：由产品缺陷引起的请求增加了，我们正在查明原因。"),
    SENTENCE_SAME(" In the period before it was {0} ({1}).", "上期为 {0} 件（{1}）。"),
    SENTENCE_PROMISES(" We kept {0} of {1} in time.", "{1} 项承诺中，我们按时兑现了 {0} 项。");

    private final String english;
    private final String chinese;

    Words(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String in(Language language, String... values) {
        String text = language == Language.ENGLISH ? english : chinese;
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** In both languages. */
    Label label(String value) {
        return new Label(in(Language.ENGLISH, value), in(Language.CHINESE, value));
    }

    static Label label(Group group) {
        return switch (group) {
            case REQUESTS -> new Label("Requests", "请求");
            case CLASSES -> new Label("Classes", "分类");
            case WORK -> new Label("Work", "工作");
            case PROMISES -> new Label("Promises", "承诺");
            case PAUSED -> new Label("Time paused, waiting for", "暂停时间，等待");
        };
    }

    static Label label(Classification classification) {
        return switch (classification) {
            case UNCLASSIFIED -> new Label("not classified", "未分类");
            case DEFECT -> new Label("defects", "缺陷");
            case EQUIPMENT_FAULT -> new Label("equipment faults", "设备故障");
            case PERFORMANCE -> new Label("performance", "性能");
            case OPERATIONAL_ANALYSIS -> new Label("operational analyses", "运行分析");
            case QUESTION -> new Label("questions", "咨询");
            case CHANGE_REQUEST -> new Label("requests for change", "变更请求");
            case COMPLAINT -> new Label("complaints", "投诉");
            case TRAINING -> new Label("trainings", "培训");
        };
    }

    static Label label(WaitFor party) {
        return switch (party) {
            case CUSTOMER -> new Label("the customer", "客户");
            case SUPPLIER -> new Label("a supplier", "供应商");
            case PART -> new Label("a part", "备件");
            case SHUTDOWN -> new Label("a shutdown", "停机窗口");
            case OTHER_TICKET -> new Label("another ticket", "其他订单");
            case INTERNAL -> new Label("our own house", "本公司");
        };
    }

    static Label label(Clock clock) {
        return switch (clock.name()) {
            case "FIRST_RESPONSE" -> new Label("first response", "首次响应");
            case "CLASSIFICATION" -> new Label("classification", "分类");
            case "NEXT_RESPONSE" -> new Label("next response", "后续响应");
            case "PERIODIC_UPDATE" -> new Label("progress report", "进度汇报");
            case "ACKNOWLEDGEMENT" -> new Label("acknowledgement", "确认接手");
            case "WORKAROUND" -> new Label("workaround", "临时解决方案");
            case "RESOLUTION" -> new Label("resolution", "最终解决");
            case "EXPLANATION" -> new Label("explanation", "原因说明");
            default -> new Label(clock.name(), clock.name());
        };
    }
}
