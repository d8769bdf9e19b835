package io.slarules.internal.engine;

import io.slarules.internal.rules.CompiledRules;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.ruleset.RuleFailedException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.ConsequenceException;

/** Says which rule failed, where it stands and on which ticket, when the rule engine throws. */
final class Failures {
    private static final int DEEPEST = 20;
    private static final Pattern CONSTRAINT = Pattern.compile("constraint '(.*?)' in ", Pattern.DOTALL);

    private Failures() {}

    static RuntimeException of(Throwable thrown, Speaker speaker, CompiledRules rules) {
        if (thrown instanceof RuleFailedException failed) {
            return failed;
        }
        if (thrown instanceof ConsequenceException failed && failed.getMatch() != null) {
            RuleInfo info = rules.info(failed.getMatch().getRule());
            return failure(speaker, info, "its consequence threw", rootOf(thrown));
        }
        Optional<RuleInfo> named = rules.namedIn(String.valueOf(thrown.getMessage()));
        if (named.isPresent()) {
            return failure(speaker, named.get(), "its condition" + expressionIn(thrown) + " threw", rootOf(thrown));
        }
        @Nullable RuleInfo last = speaker.last();
        if (last == null) {
            return new IllegalStateException(
                    "The rules failed on " + speaker.kind() + " " + speaker.subject() + ", in none that can be named: "
                            + rootOf(thrown),
                    thrown);
        }
        return failure(speaker, last, "it, or a rule after it, threw", rootOf(thrown));
    }

    /** The constraint that threw, where the rule engine tells it. */
    private static String expressionIn(Throwable thrown) {
        Matcher constraint = CONSTRAINT.matcher(String.valueOf(thrown.getMessage()));
        return constraint.find() ? " (" + constraint.group(1) + ")" : "";
    }

    private static RuleFailedException failure(Speaker speaker, RuleInfo info, String what, Throwable cause) {
        return new RuleFailedException(
                speaker.kind(),
                speaker.subject(),
                info.name(),
                info.file(),
                info.line(),
                what + " " + cause.getClass().getSimpleName() + " (" + cause.getMessage() + "); correct the rule",
                cause);
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
