package io.slarules.report;

import static io.slarules.report.Figure.Group.CLASSES;
import static io.slarules.report.Figure.Group.PAUSED;
import static io.slarules.report.Figure.Group.PROMISES;
import static io.slarules.report.Figure.Group.REQUESTS;
import static io.slarules.report.Figure.Group.WORK;
import static io.slarules.report.Figure.Unit.COUNT;
import static io.slarules.report.Figure.Unit.SHARE;
import static io.slarules.report.Figure.Unit.TIME;

import io.slarules.report.Figure.Group;
import io.slarules.report.Figure.Label;
import io.slarules.report.Figure.Unit;
import io.slarules.ticket.Classification;
import io.slarules.ticket.WaitFor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Lists the numbers of two periods in the order of a report. */
final class Figures {
    private final ServiceNumbers current;
    private final ServiceNumbers previous;
    private final List<Figure> figures = new ArrayList<>();

    private Figures(ServiceNumbers current, ServiceNumbers previous) {
        this.current = current;
        this.previous = previous;
    }

    static List<Figure> of(ServiceNumbers current, ServiceNumbers previous) {
        Figures all = new Figures(current, previous);
        all.requests();
        all.classes();
        all.work();
        all.promises();
        all.paused();
        return List.copyOf(all.figures);
    }

    private void add(Group group, Label label, Unit unit, ToLongFunction<ServiceNumbers> value) {
        known(group, label, unit, numbers -> OptionalLong.of(value.applyAsLong(numbers)));
    }

    /** A share in thousandths, unknown where it is one of nothing. */
    private void share(Group group, Label label, Function<ServiceNumbers, OptionalInt> value) {
        known(group, label, SHARE, numbers -> {
            OptionalInt share = value.apply(numbers);
            return share.isPresent() ? OptionalLong.of(share.getAsInt()) : OptionalLong.empty();
        });
    }

    /** A time, unknown where nothing was measured. */
    private void time(Group group, Label label, Function<ServiceNumbers, Optional<Duration>> value) {
        known(group, label, TIME, numbers -> value.apply(numbers)
                .map(time -> OptionalLong.of(time.toSeconds()))
                .orElse(OptionalLong.empty()));
    }

    private void known(Group group, Label label, Unit unit, Function<ServiceNumbers, OptionalLong> value) {
        figures.add(new Figure(group, label, unit, value.apply(current), value.apply(previous)));
    }

    private void requests() {
        add(REQUESTS, new Label("requests received", "收到的请求"), COUNT, ServiceNumbers::received);
        add(REQUESTS, new Label("requests answered", "已响应的请求"), COUNT, ServiceNumbers::answered);
        time(REQUESTS, new Label("mean first response", "平均首次响应"), ServiceNumbers::meanFirstResponse);
        time(REQUESTS, new Label("nine of ten first responses within", "九成首次响应不超过"), ServiceNumbers::slowFirstResponse);
        add(REQUESTS, new Label("resolved", "已解决"), COUNT, ServiceNumbers::resolved);
    }

    private void classes() {
        add(CLASSES, Words.label(Classification.DEFECT), COUNT, ServiceNumbers::defects);
        share(CLASSES, new Label("share of defects", "缺陷占比"), ServiceNumbers::defectPermille);
        add(CLASSES, new Label("defects resolved", "已解决的缺陷"), COUNT, ServiceNumbers::defectsResolved);
        share(CLASSES, new Label("rate of defects resolved", "缺陷解决率"), ServiceNumbers::resolvedPermille);
        add(CLASSES, new Label("other services", "缺陷以外的服务"), COUNT, ServiceNumbers::others);
        SortedSet<Classification> seen = new TreeSet<>(current.classes().keySet());
        seen.addAll(previous.classes().keySet());
        seen.remove(Classification.DEFECT);
        for (Classification one : seen) {
            add(CLASSES, Words.label(one), COUNT, n -> n.classes().getOrDefault(one, 0));
        }
    }

    private void work() {
        add(WORK, new Label("hours of work", "工作时长"), TIME, n -> n.work().toSeconds());
        add(WORK, new Label("solved locally", "本地解决"), COUNT, ServiceNumbers::solvedLocally);
        share(WORK, new Label("share solved locally", "本地解决占比"), ServiceNumbers::locallyPermille);
        add(WORK, new Label("hand-overs", "转交"), COUNT, ServiceNumbers::handOvers);
        add(WORK, new Label("hand-overs for a missing skill", "因缺少技能的转交"), COUNT, ServiceNumbers::missingSkills);
        add(WORK, new Label("recurrences", "再次发生"), COUNT, ServiceNumbers::recurrences);
        add(WORK, new Label("reopenings", "重新打开"), COUNT, ServiceNumbers::reopenings);
    }

    private void promises() {
        add(PROMISES, new Label("promises kept", "按时兑现的承诺"), COUNT, n -> n.allPromises()
                .kept());
        add(PROMISES, new Label("promises kept late", "逾期兑现的承诺"), COUNT, n -> n.allPromises()
                .late());
        add(PROMISES, new Label("promises breached", "未兑现的承诺"), COUNT, n -> n.allPromises()
                .breached());
        SortedSet<PromiseKind> seen = new TreeSet<>(current.promises().keySet());
        seen.addAll(previous.promises().keySet());
        for (PromiseKind kind : seen) {
            promise(kind, "kept", "按时兑现", Promises::kept);
            promise(kind, "kept late", "逾期兑现", Promises::late);
            promise(kind, "breached", "未兑现", Promises::breached);
        }
    }

    private void promise(PromiseKind kind, String english, String chinese, ToLongFunction<Promises> count) {
        Label clock = Words.label(kind.clock());
        Label label = new Label(
                clock.english() + " " + kind.level() + ", " + english,
                clock.chinese() + " " + kind.level() + "，" + chinese);
        add(PROMISES, label, COUNT, n -> count.applyAsLong(n.promises().getOrDefault(kind, Promises.NONE)));
    }

    private void paused() {
        SortedSet<WaitFor> seen = new TreeSet<>(current.paused().keySet());
        seen.addAll(previous.paused().keySet());
        for (WaitFor one : seen) {
            add(PAUSED, Words.label(one), TIME, n -> n.paused()
                    .getOrDefault(one, Duration.ZERO)
                    .toSeconds());
        }
    }
}
