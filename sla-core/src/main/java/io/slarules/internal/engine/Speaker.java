package io.slarules.internal.engine;

import io.slarules.decision.Reason;
import io.slarules.internal.rules.CompiledRules;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.verbs.Voice;
import io.slarules.ruleset.RuleFailedException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Knows which rule is speaking: asked before each rule fires, it lets every rule fire that the recorder does not silence, and remembers it. It also ends a
 * rule set that does not come to rest.
 */
final class Speaker implements AgendaFilter, Voice {
    private final CompiledRules rules;
    private final Recorder recorder;
    private final String kind;
    private final String subject;
    private final int limit;
    private int fired;
    private @Nullable Match match;
    private @Nullable RuleInfo info;
    private @Nullable Map<String, String> bound;

    /** @param kind what is judged: a ticket, a problem or a customer */
    Speaker(CompiledRules rules, String kind, String subject, Recorder recorder) {
        this.rules = rules;
        this.recorder = recorder;
        this.kind = kind;
        this.subject = subject;
        this.limit = 1000 + 10 * rules.ruleCount();
    }

    @Override
    public boolean accept(Match next) {
        RuleInfo speaking = recorder.speaksAs(rules.info(next.getRule()));
        if (speaking == null) {
            return false;
        }
        match = next;
        bound = null;
        info = speaking;
        if (++fired > limit) {
            throw new RuleFailedException(
                    kind,
                    subject,
                    info.name(),
                    info.file(),
                    info.line(),
                    "the rules do not come to rest (" + limit
                            + " firings); let no rule bring about what makes it fire again",
                    null);
        }
        return true;
    }

    @Override
    public Reason reason(String because) {
        RuleInfo rule = current();
        if (because == null || because.isBlank()) {
            throw new IllegalArgumentException("the reason is blank: say in a few words why");
        }
        return new Reason(rule.name(), rule.file(), rule.line(), because, bound(rule.bindings()));
    }

    @Override
    public int layer() {
        return current().layer();
    }

    /** The rule that fired last, if any did. */
    @Nullable
    RuleInfo last() {
        return info;
    }

    String kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    private RuleInfo current() {
        if (info == null) {
            throw new IllegalStateException("No rule is speaking");
        }
        return info;
    }

    /** One map for all reasons of one firing. */
    private Map<String, String> bound(List<String> names) {
        if (names.isEmpty() || match == null) {
            return Map.of();
        }
        if (bound == null) {
            Map<String, String> values = new TreeMap<>();
            for (String name : names) {
                values.put(name, String.valueOf(match.getDeclarationValue(name)));
            }
            bound = values.size() == 1 ? Map.copyOf(values) : Collections.unmodifiableMap(values);
        }
        return bound;
    }
}
