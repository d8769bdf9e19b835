package io.slarules.examples.queue;

import io.slarules.decision.Change;
import io.slarules.decision.ClockState;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One line on what is to be done about a ticket now, and on what comes next by time alone. */
record WorkLine(Words words, Moments moments, Paint paint) {
    /** Both halves in so many columns. */
    String of(Judged judged, int columns) {
        int half = columns * 9 / 16;
        String now = words.of("now  ", "现在 ");
        String then = words.of("then ", "随后 ") + next(judged, judged.host().zone());
        return now + due(judged, half - Cell.width(now) - 2) + "  " + paint.faint(Cell.cut(then, columns - half));
    }

    /** What is due, the most pressing first; what should be finished by now stands out. */
    private String due(Judged judged, int columns) {
        List<Order> orders = orders(judged);
        if (orders.isEmpty()) {
            return Cell.fit(words.of("nothing", "无"), columns);
        }
        StringBuilder painted = new StringBuilder();
        int used = 0;
        for (int i = 0; i < orders.size(); i++) {
            String before = i == 0 ? "" : separator();
            String more = i == orders.size() - 1 ? "" : separator() + "+" + (orders.size() - i - 1);
            String order = orders.get(i).text();
            if (i > 0 && used + Cell.width(before + order + more) > columns) {
                String rest = separator() + "+" + (orders.size() - i);
                painted.append(rest);
                used += Cell.width(rest);
                break;
            }
            order = Cell.cut(order, columns - used - Cell.width(before + more));
            painted.append(before).append(orders.get(i).over() ? paint.alarm(order) : order);
            used += Cell.width(before + order);
        }
        return painted + " ".repeat(Math.max(0, columns - used));
    }

    /** One thing to do, and whether it should be finished by now. */
    private record Order(String text, boolean over) {}

    /** The steps that are due, those that ask for the same together. */
    private List<Order> orders(Judged judged) {
        Map<String, List<Step>> byAction = new LinkedHashMap<>();
        for (Step step : judged.dueNow()) {
            byAction.computeIfAbsent(words.action(step), action -> new ArrayList<>())
                    .add(step);
        }
        List<Order> orders = new ArrayList<>();
        byAction.forEach((action, steps) -> {
            String rules = steps.stream()
                    .map(step -> step.reason().ruleId())
                    .distinct()
                    .collect(Collectors.joining("+"));
            Instant now = judged.decision().now();
            boolean over = steps.stream()
                    .anyMatch(step ->
                            step.finishBy().filter(by -> by.isBefore(now)).isPresent());
            orders.add(new Order(rules + " " + action + limit(judged, steps), over));
        });
        return orders;
    }

    /** By when it is to be done; {@code ""} where it is to be done at once or at any time. */
    private String limit(Judged judged, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.finishBy().isPresent() && !step.finishBy().equals(step.at()))
                .map(step -> step.finishBy().get())
                .findFirst()
                .map(by -> by.isBefore(judged.decision().now())
                        ? words.of(" (was due {})", "（应于 {} 前）", brief(judged, by))
                        : words.of(" by {}", "，最迟 {}", brief(judged, by)))
                .orElse("");
    }

    private String brief(Judged judged, Instant at) {
        return moments.brief(at, judged.host().zone());
    }

    private String separator() {
        return words.of("; ", "；");
    }

    /** When time alone changes something, and what; how many other things change at the same instant. */
    String next(Judged judged, ZoneId zone) {
        Decision decision = judged.decision();
        if (decision.nextChange().isEmpty()) {
            return words.of("nothing by time alone", "无");
        }
        Change change = decision.nextChange().get();
        List<String> effects = change.effects().stream()
                .sorted(Comparator.comparing(effect -> effect.kind() != Change.Kind.CLOCK))
                .map(effect -> effect(decision, effect))
                .distinct()
                .toList();
        String more = effects.size() > 1 ? separator() + "+" + (effects.size() - 1) : "";
        return moments.brief(change.at(), zone) + " " + effects.get(0) + more;
    }

    private String effect(Decision decision, Change.Effect effect) {
        return switch (effect.kind()) {
            case CLOCK ->
                words.clock(Clock.named(effect.subject())) + " " + words.becomes(ClockState.valueOf(effect.to()));
            case STEP ->
                decision.escalations().stream()
                        .filter(step -> step.key().equals(effect.subject()))
                        .findFirst()
                        .map(words::order)
                        .orElse(effect.subject());
            case FACTS -> words.of("{} lapses", "{} 失效", effect.subject());
        };
    }
}
