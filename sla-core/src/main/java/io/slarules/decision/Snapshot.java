package io.slarules.decision;

import io.slarules.rule.Commitment;
import io.slarules.ticket.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A decision as golden files keep it: one line per value, sorted by name, with the ids of rules. It leaves out what an edit
 * of a rule file's comments would change: files, lines, the authors' words and the revision.
 */
final class Snapshot {
    private static final Comparator<Deadline> BY_CLOCK =
            Comparator.comparing(Deadline::clock).thenComparing(Deadline::occurrence);

    private Snapshot() {}

    static String of(Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add("ticket " + decision.ticket());
        lines.add("now " + decision.now());
        lines.add("impact " + line(decision.impact(), Enum::name) + (decision.provisional() ? " provisional" : ""));
        lines.add("priority " + line(decision.priority(), Enum::name));
        decision.deadlines().stream().sorted(BY_CLOCK).forEach(deadline -> lines.add("deadline " + line(deadline)));
        decision.escalations().stream()
                .sorted(Comparator.comparing(Step::key))
                .forEach(step -> lines.add("step " + line(step)));
        TriageTerms triage = decision.triage();
        lines.add("triage band " + line(triage.band(), Enum::name));
        lines.add("triage lossMilli " + line(triage.lossMilli(), String::valueOf));
        lines.add("triage promise " + line(triage.promise(), Snapshot::instant));
        lines.add("triage worsening " + line(triage.worsening(), Snapshot::instant));
        lines.add("triage effortMinutes " + line(triage.effortMinutes(), String::valueOf));
        decision.nextChange().ifPresent(change -> lines.addAll(lines(change)));
        lines.add("factsValidUntil " + instant(decision.factsValidUntil()));
        decision.notes().forEach(note -> lines.add("note " + note.kind() + " " + note.text()));
        return String.join("\n", lines.stream().map(Snapshot::onOneLine).toList()) + "\n";
    }

    static String line(Deadline deadline) {
        return onOneLine(deadline.clock() + " #" + deadline.occurrence() + " " + deadline.state() + " target="
                + line(deadline.target(), String::valueOf) + " open=" + deadline.targetTime() + " calendar="
                + deadline.calendar() + " zone=" + deadline.zone() + " started=" + instant(deadline.started()) + " due="
                + instant(deadline.due()) + " stopped=" + instant(deadline.stopped()) + " elapsed=" + deadline.elapsed()
                + " remaining=" + deadline.remaining()
                + (deadline.commitment() == Commitment.SLA ? "" : " as=" + deadline.commitment())
                + past(deadline.past()));
    }

    private static String past(List<PastPromise> past) {
        StringBuilder text = new StringBuilder();
        for (PastPromise one : past) {
            text.append(" past=#")
                    .append(one.occurrence())
                    .append(' ')
                    .append(one.state())
                    .append(" due=")
                    .append(instant(one.due()))
                    .append(" ended=")
                    .append(one.ended())
                    .append(" elapsed=")
                    .append(one.elapsed())
                    .append(" of ")
                    .append(one.target());
        }
        return text.toString();
    }

    static String line(Step step) {
        return onOneLine(step.key() + " " + step.state() + " action=" + action(step.action()) + " at="
                + instant(step.at()) + " finishBy=" + instant(step.finishBy()) + " tell=" + names(step.tell())
                + " missing=" + step.missing() + " zone=" + step.zone() + " "
                + rules(step.reason().ruleId())
                + lost(step.superseded(), value -> value));
    }

    private static String action(Action action) {
        if (action instanceof Action.HandTo hand) {
            return action.kind() + " " + hand.tier();
        } else if (action instanceof Action.HandBack hand) {
            return action.kind() + " " + hand.tier();
        } else if (action instanceof Action.Join join) {
            return action.kind() + " " + join.tier();
        } else if (action instanceof Action.NextOfLadder ladder) {
            return action.kind() + " " + ladder.rungs();
        } else if (action instanceof Action.AskFor ask) {
            return action.kind() + " " + ask.items();
        } else if (action instanceof Action.Advise advice) {
            return action.kind() + " \"" + advice.advice() + "\"";
        } else if (action instanceof Action.Visit visit) {
            return action.kind() + " " + visit.visit();
        } else if (action instanceof Action.Review review) {
            return (action.kind() + " " + review.subject()).stripTrailing() + " " + review.names();
        }
        return action.kind();
    }

    private static Set<Role> names(Set<Role> roles) {
        return new TreeSet<>(roles);
    }

    private static List<String> lines(Change change) {
        return change.effects().stream()
                .map(effect ->
                        "nextChange " + change.at() + " " + effect.kind() + " " + effect.subject() + " " + effect.to())
                .toList();
    }

    private static <T> String line(Conclusion<T> conclusion, Function<T, String> text) {
        return text.apply(conclusion.value()) + " " + rules(conclusion.ruleIds()) + lost(conclusion.superseded(), text);
    }

    private static String rules(String ids) {
        return ids.isEmpty() ? "[no rule]" : "[" + ids + "]";
    }

    private static <T> String lost(List<Superseded<T>> superseded, Function<T, String> text) {
        Stream<String> lost = superseded.stream()
                .map(one -> " not " + text.apply(one.value()) + " "
                        + rules(one.reason().ruleId()));
        return String.join("", lost.sorted().toList());
    }

    private static String instant(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("-");
    }

    /** A value stays on its line, whatever a host's or an author's text holds. */
    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : Character.toString(c));
        }
        return line.toString();
    }
}
