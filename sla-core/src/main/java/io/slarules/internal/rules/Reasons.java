package io.slarules.internal.rules;

import io.slarules.internal.rules.Calls.Call;
import io.slarules.internal.rules.Calls.Sentence;
import io.slarules.ruleset.RuleProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;

/** Finds verbs whose reason is written out and blank: the decision would fail as soon as the rule speaks. */
final class Reasons {
    /** Calls that end in a text which is no reason. */
    private static final Set<String> OTHER_TEXTS = Set.of("on", "during", "afterStart", "afterDue");

    private Reasons() {}

    static void check(ParsedFile parsed, Phase phase, RuleDescr rule, List<RuleProblem> problems) {
        for (Sentence sentence : Calls.in(Speech.consequence(parsed, rule), phase.group())) {
            for (Call call : sentence.calls()) {
                Optional<Token> last = call.text(call.arguments().size() - 1)
                        .filter(text -> text.unquoted().isBlank());
                if (last.isPresent() && !OTHER_TEXTS.contains(call.name())) {
                    problems.add(RuleMistake.BLANK_REASON.at(
                            parsed.file().name(), last.get().line(), rule.getName(), call.name()));
                }
            }
        }
    }
}
