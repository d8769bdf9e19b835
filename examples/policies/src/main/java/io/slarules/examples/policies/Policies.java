package io.slarules.examples.policies;

import io.slarules.defaults.DefaultRules;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Support policies as vendors published them, each a few rule files beside this class. */
public final class Policies {
    private Policies() {}

    /** Red Hat Premium, with the notices of Red Hat's GateKeeper; the severity is the attribute {@code severity}, 1 to 4. */
    public static RuleSet redHatPremium() {
        return RuleSet.of(files("redhat-premium-priority.drl", "redhat-premium-targets.drl", "redhat-gatekeeper.drl"));
    }

    /** AWS; the plan is {@code developer}, {@code business} or {@code enterprise}, the severity the attribute {@code severityCode}. */
    public static RuleSet aws() {
        return RuleSet.of(files("aws-priority.drl", "aws-targets.drl"));
    }

    /** IBM TechZone, on a calendar named {@code techzone}; the severity is the attribute {@code severity}, 1 to 4. */
    public static RuleSet ibmTechZone() {
        return RuleSet.of(files("ibm-techzone-priority.drl", "ibm-techzone-targets.drl"));
    }

    /** What the fab GSMC demands of those who sell it tools, on top of the default rules; for customers on plan {@code gsmc-warranty}. */
    public static RuleSet gsmcWarranty() {
        return DefaultRules.ruleSet().plus(files("gsmc-targets.drl", "gsmc-escalation.drl"));
    }

    /** Minimum acceptable service levels of an equipment contract; no priority is settled, every report is alike. */
    public static RuleSet equipmentContract() {
        return RuleSet.of(files("equipment-masl-targets.drl", "equipment-masl-escalation.drl"));
    }

    /** The desk of a software vendor: defects, operational analyses, questions, trainings and change requests. */
    public static RuleSet vendorDesk() {
        return RuleSet.of(files(
                "vendor-desk-priority.drl",
                "vendor-desk-targets.drl",
                "vendor-desk-escalation.drl",
                "vendor-desk-change-request.drl",
                "vendor-desk-change-owners.drl"));
    }

    private static RuleFile[] files(String... names) {
        return Arrays.stream(names).map(Policies::file).toArray(RuleFile[]::new);
    }

    private static RuleFile file(String name) {
        return RuleFile.of(name, text(name));
    }

    static String text(String name) {
        try (InputStream in = Policies.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The rule file (" + name + ") is not beside Policies");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The rule file (" + name + ") cannot be read", e);
        }
    }
}
