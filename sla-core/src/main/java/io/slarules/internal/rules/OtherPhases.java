package io.slarules.internal.rules;

import io.slarules.ruleset.RuleProblem;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Finds rules that speak through the name of another phase. Where an earlier layer has rules of that phase, the rule engine knows its name in every
 * file and says nothing; the rule would then fail, or speak when nobody listens any longer.
 */
final class OtherPhases {
    private OtherPhases() {}

    static void check(ParsedFile parsed, Phase phase, RuleDescr rule, List<RuleProblem> problems) {
        List<Token> words = Token.in(String.valueOf(rule.getConsequence()), rule.getConsequenceLine());
        for (int i = 0; i + 1 < words.size(); i++) {
            String name = words.get(i).text();
            Optional<Phase> named = Phase.of(name);
            boolean spokenThrough =
                    words.get(i + 1).is(".") && (i == 0 || !words.get(i - 1).is("."));
            if (named.isPresent() && named.get() != phase && spokenThrough) {
                problems.add(NameMistake.UNKNOWN_NAME.at(
                        parsed.file().name(),
                        line(parsed, rule, name),
                        rule.getName(),
                        name,
                        new Meant(parsed, Optional.of(rule)).by(name)));
                return;
            }
        }
    }

    /** Where it is written; of a sentence that comes to it, where the rule stands. */
    private static int line(ParsedFile parsed, RuleDescr rule, String name) {
        return Speech.consequence(parsed, rule).stream()
                .filter(word -> word.is(name))
                .mapToInt(Token::line)
                .findFirst()
                .orElse(rule.getLine());
    }
}
