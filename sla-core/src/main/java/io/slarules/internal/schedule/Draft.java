package io.slarules.internal.schedule;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.decision.Reason;
import io.slarules.decision.Superseded;
import io.slarules.internal.clock.Promise;
import io.slarules.internal.policy.StepTerms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step with its instants, before a {@code now} says which state it is in. */
final class Draft {
    final StepTerms terms;
    final String key;
    /** The promise whose threshold it waits for; null when it needs no clock. */
    final @Nullable Promise promise;
    /** When it falls due if nothing holds it; {@link io.slarules.internal.clock.Nanos#NEVER} while that is unknown. */
    final long own;
    /** When it goes ahead; as {@link #own} unless it is held. */
    long release;
    /** When a change of facts withdrew it. */
    long withdrawn = NEVER;
    /** By when it is to be done, where another step says so. */
    long finish = NEVER;
    /** What a hold names as missing; it stays known when the hold has run out. */
    List<String> missing = List.of();
    /** Why it is held, as long as that is known. */
    List<Reason> heldBecause = List.of();
    /** Whether it goes ahead without what is missing, rather than because nothing is missing any longer. */
    boolean ranOut;

    private List<Superseded<String>> superseded = List.of();

    /** The step of which this one is a repeat; it shows only when that has come. */
    final @Nullable Draft repeats;
    /** The key as long as it comes for the first time. */
    final String firstKey;

    Draft(StepTerms terms, String firstKey, String key, @Nullable Promise promise, long own, @Nullable Draft repeats) {
        this.terms = terms;
        this.firstKey = firstKey;
        this.key = key;
        this.repeats = repeats;
        this.promise = promise;
        this.own = own;
        this.release = own;
    }

    boolean hasInstant() {
        return own != NEVER;
    }

    List<Superseded<String>> superseded() {
        return superseded;
    }

    /** This draft with other terms. */
    Draft asking(StepTerms other) {
        Draft draft = new Draft(other, firstKey, key, promise, own, repeats);
        draft.superseded = superseded;
        return draft;
    }

    /** Takes note of another proposal of the same step, which would not be due earlier. */
    void supersedes(Draft other) {
        if (superseded.isEmpty()) {
            superseded = new ArrayList<>(other.superseded.size() + 1);
        }
        superseded.add(new Superseded<>(
                StepKey.action(other.terms.action()),
                other.terms.reason(),
                other.own == own ? "the same step, proposed by the rule named first" : "the same step, due earlier"));
        superseded.addAll(other.superseded);
    }
}
