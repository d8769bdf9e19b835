package io.slarules.testing;

import io.slarules.decision.Reason;
import io.slarules.internal.rules.DidYouMean;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.testing.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How expectations name rules: by the whole name, or by its first word, the id. */
final class RuleNames {
    /** Where all names are found. */
    static final String PLACE = "Policy.ruleNames";

    private RuleNames() {}

    static String idOf(String name) {
        return name.split(" ", 2)[0];
    }

    static boolean names(String wanted, String rule) {
        return rule.equals(wanted) || idOf(rule).equals(wanted);
    }

    static boolean names(String wanted, Reason reason) {
        return reason.fromRule() && names(wanted, reason.rule());
    }

    /** A rule of another kind of subject is named. */
    static IllegalArgumentException otherSubject(RuleInfo rule, Subject<?> subject) {
        return new IllegalArgumentException(
                "Rule (" + rule.name() + ") [" + rule.file() + ":" + rule.line() + "] of phase "
                        + rule.phase().group() + " never speaks of a "
                        + subject.name().split(" ", 2)[0] + " (" + subject.name() + "): "
                        + Subject.givenFor(rule.phase()));
    }

    /** @param known empty when the rules are not known, as with a decision alone */
    static void check(String wanted, List<String> known) {
        Objects.requireNonNull(wanted, "rule is null: name the rule");
        if (known.isEmpty() || known.stream().anyMatch(rule -> names(wanted, rule))) {
            return;
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT, "The expectation names an unknown rule (%s). %s", wanted, help(wanted, known)));
    }

    /** The names and ids that are like a wrong one. */
    static String help(String wanted, List<String> known) {
        return DidYouMean.help(
                wanted, known, known.stream().map(RuleNames::idOf).toList(), PLACE);
    }
}
