package io.slarules.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the library itself says inside a decision, where no rule's author has words of his own: why a proposal lost, what was
 * done when no rule spoke, what a note found. A decision holds it in English; here is each sentence with its other languages.
 * A text that is not listed stays as it is.
 *
 * @param english the sentence as the library says it, {@code {0}} … standing for what varies, in this order
 * @param chinese the sentence in Chinese
 * @param pattern what the English sentence looks like once its places are filled
 */
record Wording(String english, String chinese, Pattern pattern) {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern EVENTS = Pattern.compile("[A-Z_]+ at \\S+(; [A-Z_]+ at \\S+)*");

    private static final List<Wording> ALL = List.of(
            // No rule spoke.
            of("no rule spoke: no production impact", "没有规则作出结论，视为无生产影响"),
            of("no rule spoke of a base: the lowest level", "没有规则给出基准级别，取最低级别"),
            of("no rule spoke: the last band", "没有规则作出结论，归入最后一档"),
            of("no rule spoke: no production is lost", "没有规则作出结论，视为无产能损失"),
            of("no rule spoke: no promise counts", "没有规则作出结论，不计任何承诺"),
            of("no rule spoke: an effort of 4 h is assumed", "没有规则作出结论，工时按 4 小时估计"),
            of("no worsening is announced", "未通报会明显恶化"),
            of("held at {0}: lowering the impact needs a verified fact", "维持在 {0}：降低影响须有经核实的事实"),
            of("nothing is due", "没有将要到期的承诺"),
            of("no rule promises it any longer", "已没有规则承诺此项"),
            // Why a proposal lost.
            of("a worse or equal impact holds", "已有同等或更严重的影响"),
            of("the impact is not above it", "影响未超过该上限"),
            of("a cap keeps the impact below it", "上限使影响低于此项"),
            of("a base as urgent or more holds", "已有同等或更紧急的基准级别"),
            of("the level reached is as urgent or more", "已达到同等或更紧急的级别"),
            of("it does not lift beyond this level", "按其上限不再提升"),
            of("the level reached is not more urgent", "当前级别未超过该上限"),
            of("a later layer speaks", "后一层规则另有规定"),
            of("another proposal goes further", "另有更进一步的提议"),
            of("a later layer speaks about this clock", "后一层规则对该时钟另有规定"),
            of("another target is due first", "另一目标更早到期"),
            of("the promise in force stays, it is not due later", "现行承诺到期不晚于此，予以保留"),
            of("the clock had stopped before", "时钟此前已停止"),
            of("proposes an exemption; a target of the same layer goes before it", "提议豁免，但同一层规则的目标优先"),
            of("the same step, due earlier", "同一步骤，另有更早的执行时间"),
            of("the same step, proposed by the rule named first", "同一步骤，由名称排序在前的规则提出"),
            // Notes.
            of("{0} at {1} is later than now and not considered", "{0}（{1}）晚于决策时刻，未计入"),
            of("now ({0}) is before the opening ({1}): nothing has started", "决策时刻（{0}）早于开单时刻（{1}）：一切尚未开始"),
            of("{0}: {1} promises nothing ({2}), otherwise {3}", "{0}：{1} 不作承诺（{2}），否则为 {3}"),
            of("{0}: {1} promises nothing ({2})", "{0}：{1} 不作承诺（{2}）"),
            // What contradicts itself in a history.
            of("{0} before the opening ({1}, opened {2})", "{0} 早于开单（{1}，开单于 {2}）"),
            of("wait started twice ({0})", "等待 {0} 重复开始"),
            of("wait ended twice ({0})", "等待 {0} 重复结束"),
            of("wait ended that never started ({0})", "等待 {0} 未开始即结束"),
            of("explanation rejected that was not given ({0})", "未作说明却被退回（{0}）"),
            of("step done twice ({0})", "步骤重复完成（{0}）"),
            of("promise kept twice ({0})", "承诺重复兑现（{0}）"),
            of("promise kept that was not agreed ({0})", "兑现了当时未约定的承诺（{0}）"),
            of("promise kept before its window ({0})", "在约定时段之前兑现承诺（{0}）"),
            of("visit started twice ({0})", "到访重复开始（{0}）"),
            of("visit ended twice ({0})", "到访重复结束（{0}）"),
            of("visit ended that never started ({0})", "到访未开始即结束（{0}）"),
            of("two statements of one id ({0})", "两条说明标识相同（{0}）"),
            of("correction of what was not said ({0})", "更正了未曾作出的说明（{0}）"),
            of("resolved after it was closed", "关闭之后才解决"),
            of("resolved twice without a reopening", "未重新打开却再次解决"),
            of("closed twice without a reopening", "未重新打开却再次关闭"),
            of("reopened while open", "尚未关闭却重新打开"),
            of("closing answered while open", "尚未关闭却已答复关闭"),
            of("acceptance without a hand-over ({0})", "没有转交却已接收（{0}）"),
            of("accepted twice ({0})", "重复接收（{0}）"),
            of("facts changed twice at one instant without an order (sequence {0})", "同一时刻两次变更事实，先后不明（序号 {0}）"),
            of(
                    "step done at {0} that no rule asks for ({1}): no step has this key; give the key of the decision's step",
                    "{0} 报告完成的步骤（{1}）并非任何规则所要求：没有步骤使用该标识，请填写决策中步骤的标识"),
            // How it is read.
            of("counts from the opening", "自开单时起计"),
            of("its facts hold from the opening", "其事实自开单时起有效"),
            of("ends nothing", "不结束任何等待"),
            of("the first start stands", "以首次开始为准"),
            of("the first end stands", "以首次结束为准"),
            of("the first closing stands", "以首次关闭为准"),
            of("the first resolution stands", "以首次解决为准"),
            of("the closing counts as the resolution", "关闭视为解决"),
            of("reopens nothing", "不重新打开任何事项"),
            of("closes nothing", "不关闭任何事项"),
            of("the tier has the case from then on", "自此由该层级处理"),
            of("the first acceptance stands", "以首次接收为准"),
            of("corrects nothing", "不更正任何说明"),
            of("the later statement stands", "以后一条说明为准"),
            of("the visit counts as made at its end", "视为在结束时到访"),
            of("the first stands", "以首次为准"),
            of(
                    "what is verified counts first, then the smaller loss; hazard and impact fall by what is verified only",
                    "已核实者优先，其次以损失较小者计；危险与影响仅凭已核实的事实方可降低"),
            of("keeps nothing", "不视为兑现"),
            // Facts by name.
            of("capacity lost", "产能损失"),
            of("containment", "临时控制状态"),
            of("equipment state", "设备状态"),
            of("function impaired", "功能受损"),
            of("pressure", "客户压力"),
            of("product at risk", "产品风险"),
            of("safety", "安全"),
            of("volume production", "是否量产"),
            of("worsens", "恶化趋势"),
            of("what was tried and its result", "已尝试的措施及结果"),
            of("remote work tried or ruled out", "已尝试或排除远程处理"),
            of("worsening", "恶化趋势"),
            of("pressure {0}", "客户压力 {0}"),
            of("related cases {0}, {1}", "关联订单 {0}、{1}"));

    /** Sentences made of other sentences of the library. */
    private static final List<Wording> COMPOSED = List.of(
            of(
                    "{0} is held at {1} (stated: {2}): lowering it needs a verified fact and a reason",
                    "{0}维持在 {1}（申报为 {2}）：降低须有经核实的事实和理由"),
            of("{0}: {1}; read as: {2}", "{0}（{1}）；处理方式：{2}"));

    private static Wording of(String english, String chinese) {
        return new Wording(english, chinese, pattern(english));
    }

    /** Each place takes as little as it can, the last as much as is left. */
    private static Pattern pattern(String english) {
        String literals = PLACE.splitAsStream(english).map(Pattern::quote).collect(Collectors.joining("(.+?)"));
        return Pattern.compile(english.endsWith("}") ? literals + "(.+)" : literals, Pattern.DOTALL);
    }

    /** The library's sentence in another language, what varies in it included; any other text as it is. */
    static String in(Language language, String english) {
        return language == Language.ENGLISH ? english : find(language, english).orElse(english);
    }

    /** The library's sentence in a language; empty when it is not listed. */
    static Optional<String> find(Language language, String english) {
        for (Wording wording : ALL) {
            Matcher matcher = wording.pattern.matcher(english);
            if (matcher.matches()) {
                return Optional.of(wording.filled(language, values(matcher)));
            }
        }
        for (Wording wording : COMPOSED) {
            Matcher matcher = wording.pattern.matcher(english);
            if (matcher.matches()) {
                String[] values = values(matcher);
                Arrays.setAll(values, i -> part(language, values[i]));
                return Optional.of(wording.filled(language, values));
            }
        }
        return Optional.empty();
    }

    private static String part(Language language, String english) {
        return EVENTS.matcher(english).matches() ? english.replace(" at ", " ") : in(language, english);
    }

    private static String[] values(Matcher matcher) {
        String[] values = new String[matcher.groupCount()];
        Arrays.setAll(values, i -> matcher.group(i + 1));
        return values;
    }

    private String filled(Language language, String... values) {
        return Phrase.fill(language == Language.ENGLISH ? english : chinese, values);
    }

    /** Every sentence that is listed. */
    static List<Wording> all() {
        return Stream.concat(ALL.stream(), COMPOSED.stream()).toList();
    }
}
