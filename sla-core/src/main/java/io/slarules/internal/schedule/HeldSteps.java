package io.slarules.internal.schedule;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.decision.Action;
import io.slarules.internal.clock.Lifeline;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.Trigger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds the steps that come where a call of engineers is held: what is missing is asked for when the hold begins, and when the hold has run out the
 * step goes ahead. One rule asks once, at the first of several steps that are held. Such a step goes when it is done, or when a change of facts other than a
 * lapse leaves no rule of its id speaking.
 */
final class HeldSteps {
    private final Lifeline line;
    private final Set<String> done;
    private final StringBuilder scratch = new StringBuilder(40);

    private HeldSteps(Lifeline line, Set<String> done) {
        this.line = line;
        this.done = done;
    }

    /**
     * @param drafts the steps, holds applied
     * @param withdrawn those that are no longer asked for; what was asked for while they were held still is
     */
    static void addTo(List<Draft> drafts, List<Draft> withdrawn, Lifeline line, Set<String> done) {
        HeldSteps steps = new HeldSteps(line, done);
        steps.addAll(withdrawn, withdrawn.size(), drafts);
        steps.addAll(drafts, drafts.size(), drafts);
    }

    private void addAll(List<Draft> all, int count, List<Draft> drafts) {
        for (int i = 0; i < count; i++) {
            Draft held = all.get(i);
            boolean call = !(held.terms.action() instanceof Action.Visit);
            if (call && !held.missing.isEmpty() && held.own < held.withdrawn) {
                add(held, held.own, Trigger.Held.class, drafts);
                if (held.ranOut && held.release < held.withdrawn) {
                    add(held, held.release, Trigger.HoldEnds.class, drafts);
                }
            }
        }
    }

    private void add(Draft held, long at, Class<? extends Trigger> kind, List<Draft> drafts) {
        if (at == NEVER) {
            return;
        }
        int stretch = line.stretchAt(at);
        for (StepTerms terms : line.outcome(stretch).steps()) {
            if (kind.isInstance(terms.trigger())) {
                String key =
                        StepKey.of(scratch, line.life().ticket().id(), terms, null, false, 1 + line.reopenings(at));
                StepTerms latest = done.contains(key) ? terms : latest(terms, stretch);
                if (latest != null) {
                    Draft draft = new Draft(latest, key, key, null, at, null);
                    draft.finish = kind == Trigger.Held.class ? held.release : NEVER;
                    keepFirst(draft, drafts);
                }
            }
        }
    }

    private static void keepFirst(Draft draft, List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).key.equals(draft.key)) {
                if (draft.own < drafts.get(i).own) {
                    drafts.set(i, draft);
                }
                return;
            }
        }
        drafts.add(draft);
    }

    /** What the rule asks for now; null when it fell silent since. */
    private @Nullable StepTerms latest(StepTerms terms, int stretch) {
        StepTerms latest = terms;
        for (int later = stretch + 1; later < line.stretches(); later++) {
            StepTerms again = same(terms, line.outcome(later).steps());
            if (again != null) {
                latest = again;
            } else if (!line.lapse(later)) {
                return null;
            }
        }
        return latest;
    }

    private static @Nullable StepTerms same(StepTerms terms, List<StepTerms> all) {
        for (StepTerms other : all) {
            if (other.trigger().equals(terms.trigger()) && StepKey.sameRule(other.reason(), terms.reason())) {
                return other;
            }
        }
        return null;
    }
}
