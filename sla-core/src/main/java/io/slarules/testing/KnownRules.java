package io.slarules.testing;

import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.testing.RuleText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules that expectations may name, and the named values that they read: what a wrong number leads back to.
 *
 * @param policy whose rules they are; empty when the rules are not known, as with a decision alone
 */
record KnownRules(Optional<Policy> policy) {
    static final KnownRules NONE = new KnownRules(Optional.empty());

    static KnownRules of(Policy policy) {
        return new KnownRules(Optional.of(policy));
    }

    /** Refuses a name that no rule has. */
    void check(String wanted) {
        RuleNames.check(wanted, policy.map(Policy::ruleNames).orElse(List.of()));
    }

    /**
     * What the named values say that the rules of a failure read, a line for each with its place; empty when there is none.
     *
     * @param named the rules that the expectation names
     * @param failure what it says, in which rules stand in quotes
     */
    String valuesBehind(Set<String> named, String failure) {
        Set<String> read = policy.map(known -> namesRead(known, named, failure)).orElse(Set.of());
        if (read.isEmpty()) {
            return "";
        }
        return policy.stream()
                .flatMap(known -> known.engine().values().stream())
                .filter(value -> read.contains(value.name()))
                .map(value -> value.name() + " = " + value.value() + " [" + value.file() + ":" + value.line() + "]")
                .collect(Collectors.joining("\n            ", "\n  values:   ", ""));
    }

    private static Set<String> namesRead(Policy policy, Set<String> named, String failure) {
        Set<String> read = new TreeSet<>();
        for (RuleInfo rule : policy.engine().rules()) {
            boolean meant = named.stream().anyMatch(wanted -> RuleNames.names(wanted, rule.name()));
            if (meant || failure.contains("\"" + rule.name() + "\"")) {
                RuleText.of(policy.ruleSet(), rule).ifPresent(text -> read.addAll(text.valuesRead()));
            }
        }
        return read;
    }
}
