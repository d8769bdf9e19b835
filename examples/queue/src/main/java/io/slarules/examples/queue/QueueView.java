package io.slarules.examples.queue;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.WaitStarted;
import io.slarules.triage.Place;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints a queue: a head, two lines for each ticket that waits for an engineer, and those that do not. */
final class QueueView {
    private static final Duration SOON = Duration.ofHours(1);
    private static final int RANK = 3;
    private static final int TICKET = 9;
    private static final int CUSTOMER = 19;
    private static final int LEVEL = 5;
    private static final int DEADLINE = 30;
    private static final int LEFT = 18;
    private static final int INDENT = RANK + 2;

    private final Queue queue;
    private final Words words;
    private final Moments moments;
    private final WorkLine work;
    private final Paint paint;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    private QueueView(Queue queue, Words words, Paint paint, int width) {
        this.queue = queue;
        this.words = words;
        this.moments = new Moments(queue.desk().now(), words);
        this.work = new WorkLine(words, moments, paint);
        this.paint = paint;
        this.width = width;
    }

    static String print(Queue queue, Words words, Paint paint, int width) {
        QueueView view = new QueueView(queue, words, paint, width);
        view.head();
        view.waiting();
        view.leftOut();
        return view.text.toString();
    }

    private void head() {
        HelpDesk desk = queue.desk();
        Collection<Judged> all = queue.tickets().values();
        line(paint.title(words.of("Support queue", "客服队列")) + "  " + moments.full(desk.now(), desk.zone()));
        line(words.of("{} tickets: ", "共 {} 个客服订单：", all.size()) + standings());
        line(levels() + "   " + pressing(all));
        all.stream()
                .filter(judged -> judged.decision().nextChange().isPresent())
                .min(Comparator.comparing(
                        judged -> judged.decision().nextChange().orElseThrow().at()))
                .ifPresent(judged -> line(words.of("Next change by time alone: ", "下一次变化（仅因时间推移）：") + judged.id() + " "
                        + work.next(judged, desk.zone())));
        line("");
        line(paint.faint(words.of("Times are the customer's own, now ", "时间均为客户当地时间，现在 ") + zones()));
        line(paint.faint(words.of("Left is open time of the calendar that the promise counts on", "剩余按承诺所用日历的工作时间计")));
        line("");
    }

    private String pressing(Collection<Judged> all) {
        long broken = all.stream().mapToLong(Judged::brokenPromises).sum();
        long late = all.stream().filter(judged -> judged.brokenPromises() > 0).count();
        long due = all.stream().mapToLong(judged -> judged.dueNow().size()).sum();
        long withDue = all.stream().filter(judged -> !judged.dueNow().isEmpty()).count();
        String promises = words.of("{} promises broken on {} tickets", "{} 个承诺已超时，涉及 {} 个客服订单", broken, late);
        return (broken > 0 ? paint.alarm(promises) : promises) + "   "
                + words.of("{} steps due now on {} tickets", "{} 个步骤当前应执行，涉及 {} 个客服订单", due, withDue);
    }

    private String standings() {
        List<String> parts = new ArrayList<>();
        parts.add(words.of(
                "{} wait for an engineer", "{} 个等待工程师", queue.order().places().size()));
        if (!queue.order().attached().isEmpty()) {
            parts.add(words.of(
                    "{} for the workaround of another",
                    "{} 个等待同一问题的临时解决方案",
                    queue.order().attached().size()));
        }
        for (LeftOut why : List.of(LeftOut.IN_WORK, LeftOut.PAUSED, LeftOut.PARKED, LeftOut.RESOLVED, LeftOut.CLOSED)) {
            long count = queue.order().leftOut().stream()
                    .filter(ticket -> ticket.leftOut().equals(Optional.of(why)))
                    .count();
            if (count > 0) {
                parts.add(words.of("{} " + words.leftOut(why), "{} 个" + words.leftOut(why), count));
            }
        }
        return String.join(words.of(", ", "，"), parts);
    }

    /** How many open tickets there are of each priority. */
    private String levels() {
        List<PlannedTicket> open = new ArrayList<>(queue.order().leftOut());
        open.removeIf(ticket -> ticket.leftOut().equals(Optional.of(LeftOut.RESOLVED))
                || ticket.leftOut().equals(Optional.of(LeftOut.CLOSED)));
        queue.order().places().forEach(place -> open.add(place.ticket()));
        open.addAll(queue.order().attachedTickets());
        List<String> parts = new ArrayList<>();
        for (Priority level : Priority.values()) {
            long count =
                    open.stream().filter(ticket -> ticket.priority() == level).count();
            parts.add(paint.level(level, level.name()) + " " + count);
        }
        return String.join("  ", parts);
    }

    private String zones() {
        Set<ZoneId> zones = new LinkedHashSet<>();
        queue.tickets().values().forEach(judged -> zones.add(judged.host().zone()));
        return zones.stream()
                .map(zone -> moments.brief(queue.desk().now(), zone) + " " + zone.getId())
                .collect(Collectors.joining(", "));
    }

    private void waiting() {
        line(paint.title(row(
                "#",
                words.of("Ticket", "客服订单"),
                words.of("Customer", "客户"),
                words.of("Pri", "级别"),
                words.of("Title", "标题"),
                words.of("Next deadline", "下一个时限"),
                words.of("Left", "剩余"))));
        for (Place place : queue.order().places()) {
            Judged judged = queue.get(place.ticket().id());
            ticket(Integer.toString(place.rank()), judged, deadline(judged), left(judged));
            work(judged);
            attached(
                    Optional.of(judged.id()), words.of("waits for the workaround of {}", "等待 {} 的临时解决方案", judged.id()));
        }
        attached(Optional.empty(), words.of("waits for a workaround that is in work", "等待处理中的临时解决方案"));
    }

    /** The tickets of a problem that wait for the one that leads them. */
    private void attached(Optional<String> lead, String why) {
        queue.order().attached().forEach((id, with) -> {
            if (with.equals(lead)) {
                Judged judged = queue.get(id);
                ticket("+", judged, deadline(judged), left(judged));
                line(" ".repeat(INDENT) + why);
                if (!judged.dueNow().isEmpty()) {
                    work(judged);
                }
            }
        });
    }

    private void leftOut() {
        if (queue.order().leftOut().isEmpty()) {
            return;
        }
        line("");
        line(paint.title(words.of("Left out of the order", "未列入排序")));
        for (PlannedTicket planned : queue.order().leftOut()) {
            Judged judged = queue.get(planned.id());
            LeftOut why = planned.leftOut().orElseThrow();
            ticket("-", judged, deadline(judged), left(judged));
            line(" ".repeat(INDENT) + words.leftOut(why) + words.of(": ", "：") + standing(judged, why));
            if (!judged.dueNow().isEmpty()) {
                work(judged);
            }
        }
    }

    /** Who or what the ticket that waits for no engineer is with. */
    private String standing(Judged judged, LeftOut why) {
        var ticket = judged.host().ticket();
        return switch (why) {
            case IN_WORK -> ticket.factsAt(queue.desk().now()).people().owner().name();
            case PAUSED ->
                ticket.history()
                        .last(WaitStarted.class)
                        .map(wait -> wait.reason()
                                + wait.expectedUntil()
                                        .map(at -> words.of(
                                                ", expected {}",
                                                "，预计 {}",
                                                moments.brief(at, judged.host().zone())))
                                        .orElse(""))
                        .orElse("");
            case PARKED -> words.of("it comes back when it recurs", "再次出现时恢复处理");
            case RESOLVED ->
                ticket.history()
                        .last(Resolved.class)
                        .map(done -> moments.brief(done.at(), judged.host().zone()) + " " + done.result())
                        .orElse("");
            case CLOSED -> "";
        };
    }

    private void ticket(String rank, Judged judged, String deadline, String left) {
        Priority level = judged.decision().priority().value();
        String lastCell = left.isEmpty() ? deadline : Cell.fit(deadline, DEADLINE) + left;
        text.append(" ".repeat(Math.max(0, RANK - rank.length())))
                .append(rank)
                .append("  ")
                .append(Cell.fit(judged.id(), TICKET))
                .append(Cell.fit(judged.customer(), CUSTOMER))
                .append(paint.level(level, level.name()))
                .append(" ".repeat(LEVEL - level.name().length()))
                .append(paint.title(Cell.fit(judged.host().title(), titleWidth() - 2)))
                .append("  ")
                .append(urgency(judged, lastCell))
                .append('\n');
    }

    private String urgency(Judged judged, String words) {
        Optional<Deadline> next = judged.decision().nextDeadline();
        if (next.isEmpty()) {
            return words;
        } else if (next.get().state() == ClockState.BREACHED) {
            return paint.alarm(words);
        }
        return next.get().remaining().compareTo(SOON) <= 0 ? paint.soon(words) : words;
    }

    private String deadline(Judged judged) {
        return judged.decision()
                .nextDeadline()
                .map(next -> words.clock(next.clock()) + " "
                        + moments.brief(next.due().orElseThrow(), judged.host().zone()))
                .orElse("-");
    }

    private String left(Judged judged) {
        return judged.decision()
                .nextDeadline()
                .map(next -> next.state() == ClockState.BREACHED
                        ? words.of("late by {}", "超时 {}", words.amount(next.remaining()))
                        : words.amount(next.remaining()))
                .orElse("");
    }

    private void work(Judged judged) {
        line(" ".repeat(INDENT) + work.of(judged, width - INDENT));
    }

    private String row(
            String rank, String ticket, String customer, String level, String title, String deadline, String left) {
        return " ".repeat(RANK - Cell.width(rank)) + rank + "  " + Cell.fit(ticket, TICKET)
                + Cell.fit(customer, CUSTOMER) + Cell.fit(level, LEVEL) + Cell.fit(title, titleWidth())
                + Cell.fit(deadline, DEADLINE) + left;
    }

    private int titleWidth() {
        return width - INDENT - TICKET - CUSTOMER - LEVEL - DEADLINE - LEFT;
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
