package io.slarules.internal.schedule;

import io.slarules.decision.Action;
import io.slarules.decision.Reason;
import io.slarules.internal.policy.StepTerms;
import io.slarules.rule.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The identity by which a step is reported done: {@code T-17/N4 INFORM WORKAROUND 150% #2} is the second occurrence of what rule N4 asks for
 * at that share of that clock on ticket T-17; {@code #2.3} is its third time, after facts changed to and fro, or as a repeat. The threshold is named where one rule id, action and clock has several in one stretch.
 */
final class StepKey {
    private StepKey() {}

    static String of(
            StringBuilder scratch,
            String ticket,
            StepTerms terms,
            @Nullable Clock clock,
            boolean named,
            int occurrence) {
        String rule = terms.reason().rule();
        scratch.setLength(0);
        scratch.append(ticket)
                .append('/')
                .append(rule.substring(0, idLength(rule)))
                .append(' ')
                .append(terms.action().kind());
        if (clock != null) {
            scratch.append(' ').append(clock.name());
        }
        if (named) {
            scratch.append(' ').append(Threshold.text(terms.trigger()));
        }
        return scratch.append(" #").append(occurrence).toString();
    }

    /** Whether the two rules have one id: the first word of their names. */
    static boolean sameRule(Reason a, Reason b) {
        String one = a.rule();
        String other = b.rule();
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char next = one.charAt(i);
            if (next != other.charAt(i)) {
                return false;
            } else if (next == ' ') {
                return true;
            }
        }
        return one.length() == other.length() || (one.length() > shorter ? one : other).charAt(shorter) == ' ';
    }

    /**
     * Whether a stretch asks for the same of this clock at another threshold too.
     *
     * @param all in the order of rule names, in which rules of one id stand together
     * @param index of the step among them
     */
    static boolean hasSeveralThresholds(List<StepTerms> all, int index, @Nullable Clock clock) {
        StepTerms terms = all.get(index);
        for (int i = index - 1; i >= 0 && sameRule(all.get(i).reason(), terms.reason()); i--) {
            if (isAnotherThreshold(all.get(i), terms, clock)) {
                return true;
            }
        }
        for (int i = index + 1; i < all.size() && sameRule(all.get(i).reason(), terms.reason()); i++) {
            if (isAnotherThreshold(all.get(i), terms, clock)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnotherThreshold(StepTerms other, StepTerms terms, @Nullable Clock clock) {
        return other.action().getClass() == terms.action().getClass()
                && isAbout(other, clock)
                && !Threshold.isNamedAlike(other.trigger(), terms.trigger());
    }

    private static boolean isAbout(StepTerms terms, @Nullable Clock clock) {
        Optional<Clock> named = Threshold.clock(terms.trigger());
        boolean needsClock = !Threshold.needsNoClock(terms.trigger());
        return clock == null
                ? !needsClock
                : needsClock && (named.isEmpty() || named.get().equals(clock));
    }

    /** The key of a step that comes again under one occurrence: after its rule had fallen silent, or as a repeat. */
    static String again(String key, int time) {
        return time == 1 ? key : key + "." + time;
    }

    /** The part of keys that steps of one rule and kind share. */
    static String prefix(String ticket, StepTerms terms) {
        String rule = terms.reason().rule();
        return ticket + "/" + rule.substring(0, idLength(rule)) + " "
                + terms.action().kind();
    }

    /** An action in a few words. */
    static String action(Action action) {
        String kind = action.kind();
        if (action instanceof Action.HandTo to) {
            return kind + " " + to.tier();
        } else if (action instanceof Action.HandBack back) {
            return kind + " " + back.tier();
        } else if (action instanceof Action.Join join) {
            return kind + " " + join.tier();
        } else if (action instanceof Action.NextOfLadder ladder) {
            return kind + " " + ladder.rungs();
        } else if (action instanceof Action.AskFor ask) {
            return kind + " " + String.join(", ", ask.items());
        } else if (action instanceof Action.Advise advise) {
            return kind + " " + advise.advice();
        } else if (action instanceof Action.Visit visit) {
            return kind + " " + visit.visit();
        }
        return kind;
    }

    private static int idLength(String rule) {
        int space = rule.indexOf(' ');
        return space < 0 ? rule.length() : space;
    }
}
