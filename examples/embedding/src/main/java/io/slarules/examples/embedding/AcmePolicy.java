package io.slarules.examples.embedding;

import io.slarules.defaults.DefaultRules;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The policy of a company of its own: the default rules, and a layer on top of them. */
final class AcmePolicy {
    private AcmePolicy() {}

    static RuleSet ruleSet() {
        // snippet: layer
        RuleSet acme = DefaultRules.ruleSet()
                .plus(file("acme-targets.drl"), file("acme-escalation.drl"))
                .without("Q2 ask for unknown facts");
        // end
        return acme;
    }

    /** Reading rule files is the host's part; the library takes their text. */
    private static RuleFile file(String name) {
        try (InputStream in = AcmePolicy.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The rule file (" + name + ") is not beside AcmePolicy");
            }
            return RuleFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The rule file (" + name + ") cannot be read", e);
        }
    }
}
