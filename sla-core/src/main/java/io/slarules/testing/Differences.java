package io.slarules.testing;

import io.slarules.decision.ClockState;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.rule.Clock;
import io.slarules.testing.Difference.Change;
import io.slarules.testing.Difference.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two decisions on one ticket at one instant. */
final class Differences {
    private static final Set<ClockState> BROKEN = EnumSet.of(ClockState.BREACHED, ClockState.MET_LATE);

    private final List<Change> changes = new ArrayList<>();

    private Differences() {}

    static List<Change> between(Decision one, Decision other) {
        Differences found = new Differences();
        found.value(Kind.IMPACT, one.impact(), other.impact());
        found.value(Kind.PRIORITY, one.priority(), other.priority());
        Set<Clock> clocks = new TreeSet<>();
        one.deadlines().forEach(deadline -> clocks.add(deadline.clock()));
        other.deadlines().forEach(deadline -> clocks.add(deadline.clock()));
        clocks.forEach(clock -> found.deadline(clock, one.deadline(clock), other.deadline(clock)));
        found.steps(one, other);
        return found.changes;
    }

    private void value(Kind kind, Conclusion<?> one, Conclusion<?> other) {
        String because = other.reason().toString();
        if (!one.value().equals(other.value())) {
            add(kind, "", one.value().toString(), other.value().toString(), because);
        } else if (!one.ruleIds().equals(other.ruleIds())) {
            add(Kind.REASON, kind.name(), one.ruleIds(), other.ruleIds(), because);
        }
    }

    private void deadline(Clock clock, Optional<Deadline> one, Optional<Deadline> other) {
        String because = (other.isPresent() ? other : one)
                .orElseThrow()
                .target()
                .reason()
                .toString();
        String from = one.map(Differences::due).orElse("no promise");
        String to = other.map(Differences::due).orElse("no promise");
        if (!from.equals(to)) {
            add(Kind.DEADLINE, clock.toString(), from, to, because);
        }
        boolean broken =
                one.filter(deadline -> BROKEN.contains(deadline.state())).isPresent();
        boolean breaks =
                other.filter(deadline -> BROKEN.contains(deadline.state())).isPresent();
        if (broken != breaks) {
            String was = one.map(deadline -> deadline.state().name()).orElse("no promise");
            String is = other.map(deadline -> deadline.state().name()).orElse("no promise");
            add(breaks ? Kind.BREACH_APPEARS : Kind.BREACH_VANISHES, clock.toString(), was, is, because);
        }
    }

    private static String due(Deadline deadline) {
        return deadline.due().map(Object::toString).orElse("paused after " + deadline.elapsed());
    }

    private void steps(Decision one, Decision other) {
        Map<String, Step> before = byKey(one);
        Map<String, Step> after = byKey(other);
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Step from = before.get(key);
            Step to = after.get(key);
            if (!Objects.equals(words(from), words(to))) {
                Step speaks = to == null ? from : to;
                String because = speaks == null ? "" : speaks.reason().toString();
                add(Kind.STEP, key, words(from), words(to), because);
            }
        }
    }

    private static Map<String, Step> byKey(Decision decision) {
        Map<String, Step> steps = new TreeMap<>();
        decision.escalations().forEach(step -> steps.put(step.key(), step));
        return steps;
    }

    /** A step as decisions are written, without its key and what does not tell. */
    private static String words(@Nullable Step step) {
        if (step == null) {
            return "no step";
        }
        String line = step.toString();
        return line.substring(
                        step.key().length() + 1,
                        line.indexOf(" zone=", step.key().length()))
                .replace(" missing=[]", "")
                .replace(" finishBy=-", "");
    }

    private void add(Kind kind, String subject, String from, String to, String because) {
        changes.add(new Change(kind, subject, from, to, because));
    }
}
