package io.slarules.internal.rules;

import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleProblem.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of problem that a rule set can have: what is wrong and what to do, in the words in which the author reads it. All kinds stand in the enums named here, and a
 * problem is made by its kind alone, so that tests and the guide can go through all of them.
 */
public sealed interface Mistake
        permits FileMistake,
                SyntaxMistake,
                RuleMistake,
                NameMistake,
                LayerMistake,
                SentenceMistake,
                ValueMistake,
                Doubt {
    Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** What is wrong; {@code {0}}, {@code {1}} … stand for what differs from case to case. */
    String message();

    /** What to do, in the same form. */
    String help();

    default Severity severity() {
        return Severity.ERROR;
    }

    /**
     * A problem of this kind.
     *
     * @param file empty when it is in no file
     * @param line counted from 1; 0 or less when it is not known
     * @param rule empty when it is in no rule
     * @param words what {@code {0}}, {@code {1}} … stand for
     */
    default RuleProblem at(String file, int line, String rule, String... words) {
        return new RuleProblem(
                severity(), file, Math.max(0, line), rule, filled(message(), words), filled(help(), words));
    }

    /** A problem of the rule set, in no file. */
    default RuleProblem ofRuleSet(String... words) {
        return at("", 0, "", words);
    }

    /** The text with these words in their places. */
    static String filled(String text, String... words) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(words[Integer.parseInt(place.group(1))]));
    }
}
