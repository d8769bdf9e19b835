package io.slarules.examples.queue;

import io.slarules.decision.Change;
import io.slarules.decision.ClockState;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One line on what is to be done about a ticket now, and on what comes next by time alone. */
record WorkLine(Words words, Moments moments, Paint paint) {
    private static final String SEPARATOR = "; ";

    /** Both halves in so many columns. */
    String of(Judged judged, int columns) {
        int half = columns * 9 / 16;
        String now = words.of("now  ", "现在 ");
        String then = words.of("then ", "随后 ") + next(judged, judged.host().zone());
        return now + due(judged, half - Cell.width(now) - 2) + "  " + paint.faint(Cell.cut(then, columns - half));
    }

    /** The steps that are due, the most pressing first; those whose time is over stand out. */
    private String due(Judged judged, int columns) {
        List<Step> steps = judged.dueNow();
        if (steps.isEmpty()) {
            return Cell.fit(words.of("nothing", "无"), columns);
        }
        StringBuilder painted = new StringBuilder();
        int used = 0;
        for (int i = 0; i < steps.size(); i++) {
            String separator = i == 0 ? "" : SEPARATOR;
            String step = step(judged, steps.get(i));
            String more = i == steps.size() - 1 ? "" : SEPARATOR + "+" + (steps.size() - i - 1);
            if (i > 0 && used + Cell.width(separator + step + more) > columns) {
                String rest = SEPARATOR + "+" + (steps.size() - i);
                painted.append(rest);
                used += rest.length();
                break;
            }
            step = Cell.cut(step, columns - used - separator.length() - more.length());
            painted.append(separator).append(isOver(judged, steps.get(i)) ? paint.alarm(step) : step);
            used += Cell.width(separator + step);
        }
        return painted + " ".repeat(Math.max(0, columns - used));
    }

    private String step(Judged judged, Step step) {
        Optional<Instant> by = step.finishBy();
        if (by.isEmpty() || by.equals(step.at())) {
            return words.order(step);
        }
        String at = moments.brief(by.get(), judged.host().zone());
        return words.order(step)
                + (isOver(judged, step)
                        ? words.of(" (was due {})", "（应于 {} 前）", at)
                        : words.of(" by {}", "，最迟 {}", at));
    }

    private static boolean isOver(Judged judged, Step step) {
        return step.finishBy().isPresent()
                && step.finishBy().get().isBefore(judged.decision().now());
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
        String more = effects.size() > 1 ? SEPARATOR + "+" + (effects.size() - 1) : "";
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
