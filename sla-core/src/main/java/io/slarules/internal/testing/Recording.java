package io.slarules.internal.testing;

import io.slarules.internal.engine.Recorder;
import io.slarules.internal.rules.Phase;
import io.slarules.internal.rules.RuleInfo;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records one answer after the other. Not thread-safe. */
final class Recording implements Recorder {
    private final Casting casting;
    private final boolean probed;
    private final IdentityHashMap<Object, Hearing> hearings = new IdentityHashMap<>();
    private final List<Hearing> all = new ArrayList<>();
    private Hearing current = new Hearing();
    private Hearing last = new Hearing();
    private int judged;

    /** @param probed whether there are probes among the rules */
    Recording(Casting casting, boolean probed) {
        this.probed = probed;
        this.casting = casting;
    }

    /** Forgets the answer before. */
    void begin() {
        hearings.clear();
        all.clear();
        current = new Hearing();
        last = current;
        judged = 0;
    }

    /** How this answer came about. */
    <T> Heard<T> heard(T answer) {
        return new Heard<>(
                answer, List.copyOf(all.subList(0, judged)), List.copyOf(all.subList(judged, all.size())), last);
    }

    @Override
    public @Nullable RuleInfo speaksAs(RuleInfo rule) {
        if (probed && Probes.isProbe(rule.name())) {
            current.probe(rule.name());
            return null;
        }
        current.matched(rule);
        RuleInfo role = casting.roleOf(rule);
        if (role != null) {
            current.fired(role);
        }
        return role;
    }

    @Override
    public void said(Phase phase, Object read, Object verbs) {
        current.said(phase, read, verbs);
    }

    @Override
    public void evaluated(Object evaluation) {
        hearings.put(evaluation, current);
        all.add(current);
        current = new Hearing();
    }

    @Override
    public void judged(Object evaluation) {
        Hearing heard = hearings.get(evaluation);
        if (heard != null) {
            last = heard;
        }
        judged = all.size();
    }
}
