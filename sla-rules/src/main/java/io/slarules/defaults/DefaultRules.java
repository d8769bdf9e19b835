package io.slarules.defaults;

import io.slarules.decision.Language;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The default policy: production impact, priority, targets, escalation and triage terms. Its files are ordinary rule files on the class path beside
 * this class; read them as the example to copy.
 *
 * <p>They are compiled in the {@code java} dialect, which runs right-hand sides faster and with less garbage than {@code mvel}, and
 * makes the first decision after the start of a JVM come later; a layer of your own may use either.
 */
public final class DefaultRules {
    private static final List<String> NAMES = List.of(
            "communication.drl",
            "communication.values",
            "customer.drl",
            "customer.values",
            "escalation.drl",
            "escalation.values",
            "evidence-items.drl",
            "evidence.drl",
            "evidence.values",
            "impact.drl",
            "priority.drl",
            "problem.drl",
            "problem.values",
            "recurrence.drl",
            "rnd.drl",
            "targets.drl",
            "targets.values",
            "triage.drl",
            "visits.drl",
            "visits.values");

    private DefaultRules() {}

    /** The default policy as the first layer of a rule set; add your own with {@code plus}. */
    public static RuleSet ruleSet() {
        return RuleSet.of(files());
    }

    /** The files of the default policy, sorted by name. */
    public static List<RuleFile> files() {
        List<RuleFile> files = new ArrayList<>(NAMES.size());
        for (String name : NAMES) {
            files.add(RuleFile.of(name, text(name)));
        }
        return files;
    }

    /**
     * Sentences for rule files whose names end in {@code .dslr}: {@code en.dsl} or {@code zh.dsl}. It stands in the layer of the files that name it:
     * {@code ruleSet.plus(DefaultRules.sentences(Language.ENGLISH), RuleFile.of("acme.dslr", text))}.
     *
     * @param language null is refused
     */
    public static RuleFile sentences(Language language) {
        String name = Objects.requireNonNull(language, "language is null: name one") == Language.CHINESE
                ? "zh.dsl"
                : "en.dsl";
        return RuleFile.of(name, text(name));
    }

    private static String text(String name) {
        try (InputStream in = DefaultRules.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The default rule file (" + name + ") is not beside DefaultRules: the jar is incomplete");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The default rule file (" + name + ") cannot be read", e);
        }
    }
}
