package io.slarules.examples.policies;

import io.slarules.decision.Language;
import io.slarules.defaults.DefaultRules;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The default policy with its rules about tickets in sentences that a support manager can read, in English and in Chinese. The rules that review
 * problem records and customers stay in the rule language.
 */
public final class DefaultsInSentences {
    private static final List<String> FILES = List.of(
            "communication",
            "escalation",
            "evidence",
            "evidence-items",
            "impact",
            "priority",
            "targets",
            "triage",
            "visits");

    private DefaultsInSentences() {}

    /** It decides as {@link DefaultRules#ruleSet()} does. */
    public static RuleSet ruleSet(Language language) {
        List<RuleFile> files = new ArrayList<>(DefaultRules.files());
        files.removeIf(file -> FILES.contains(file.name().replace(".drl", "")));
        files.addAll(sentences(language));
        return RuleSet.of(files);
    }

    /** The rule files in sentences, and the file in which the sentences stand. */
    static List<RuleFile> sentences(Language language) {
        List<RuleFile> files = new ArrayList<>();
        files.add(DefaultRules.sentences(language));
        String folder = language == Language.CHINESE ? "zh/" : "en/";
        for (String phase : FILES) {
            files.add(RuleFile.of(phase + ".dslr", Policies.text(folder + phase + ".dslr")));
        }
        return files;
    }
}
