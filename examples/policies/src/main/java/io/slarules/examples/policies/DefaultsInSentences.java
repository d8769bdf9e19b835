package io.slarules.examples.policies;

import io.slarules.decision.Language;
import io.slarules.defaults.DefaultRules;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** The default policy with its rules of these phases in sentences that a support manager can read, in English and in Chinese. */
public final class DefaultsInSentences {
    private static final List<String> PHASES = List.of("impact", "priority", "triage");

    private DefaultsInSentences() {}

    /** It decides as {@link DefaultRules#ruleSet()} does. */
    public static RuleSet ruleSet(Language language) {
        List<RuleFile> files = new ArrayList<>(DefaultRules.files());
        files.removeIf(file -> PHASES.contains(file.name().replace(".drl", "")));
        files.addAll(sentences(language));
        return RuleSet.of(files);
    }

    /** The rule files in sentences, and the file in which the sentences stand. */
    static List<RuleFile> sentences(Language language) {
        List<RuleFile> files = new ArrayList<>();
        files.add(DefaultRules.sentences(language));
        String folder = language == Language.CHINESE ? "zh/" : "en/";
        for (String phase : PHASES) {
            files.add(RuleFile.of(phase + ".dslr", Policies.text(folder + phase + ".dslr")));
        }
        return files;
    }
}
