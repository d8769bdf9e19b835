package io.slarules;

import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;

import io.slarules.SomeFacts.Contract;
import io.slarules.SomeFacts.CreditNote;
import io.slarules.SomeRules.Dialect;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/** Small rule sets of every kind, each of which somebody changes again and again: what it says, what it asks for and what it is called. */
final class ChangingRules {
    private static final RuleFile SENTENCES = RuleFile.of(
            "en.dsl",
            """
            [when]the ticket=Case()
            [when]- has fewer than {n:\\d+} tools=tools < {n}
            [then]the priority is {level:P[1-5]}, because "{why:[^"]+}"=priority.base(Priority.{level}, "{why}");
            """);

    private ChangingRules() {}

    /** Every kind, by the number of the change; at {@link SomeRules#NOW} its priority has the reason of {@link #words}. */
    static List<IntFunction<RuleSet>> kinds() {
        return List.of(
                change -> RuleSet.of(plain(change, Dialect.JAVA)),
                change -> RuleSet.of(plain(change, Dialect.MVEL)),
                ChangingRules::values,
                ChangingRules::ownCode,
                ChangingRules::sentences,
                ChangingRules::dated,
                ChangingRules::ownFacts);
    }

    static String words(int change) {
        return "since change " + change;
    }

    private static String base(int change) {
        return "priority.base(Priority.P3, \"" + words(change) + "\");";
    }

    private static RuleFile plain(int change, Dialect dialect) {
        return file(
                "a" + change + ".drl",
                "priority",
                dialect,
                rule("R" + change, "Case( tools >= 1, plan != \"plan " + change + "\" )", base(change)));
    }

    private static RuleSet values(int change) {
        return RuleSet.of(
                RuleFile.of("a.values", "tools = " + (1_000 + change) + "\n"),
                file("a.drl", "priority", rule("R1", "Case( tools < values.count(\"tools\") )", base(change))));
    }

    private static RuleSet ownCode(int change) {
        String declared = "declare Limit" + change + "\n    most : int\nend\n" + "function int limit" + change
                + "(int more) {\n    return more + " + change + ";\n}\n";
        return RuleSet.of(file(
                "a.drl", "priority", declared, rule("R1", "Case( tools < limit" + change + "(9) )", base(change))));
    }

    private static RuleSet sentences(int change) {
        String sentence = "rule \"R1\"\nwhen\n    the ticket\n    - has fewer than " + (9 + change) + " tools\nthen\n"
                + "    the priority is P3, because \"" + words(change) + "\"\nend\n";
        return RuleSet.of(SENTENCES, RuleFile.of("a.dslr", "expander en.dsl\nagenda-group \"priority\"\n" + sentence));
    }

    private static RuleSet dated(int change) {
        return RuleSet.of(plain(change, Dialect.JAVA))
                .plus(RuleSet.Layer.of(file("b.drl", "priority", rule("R0", "Case()", base(0))))
                        .from(SomeRules.NOW.plus(Duration.ofDays(1 + change))));
    }

    private static RuleSet ownFacts(int change) {
        return RuleSet.of(file(
                        "a.drl",
                        "priority",
                        rule(
                                "R1",
                                "Case() not Contract( hours == " + change + " )",
                                base(change) + " conclusions.add(new CreditNote(\"" + change + "\", 1), \"so\");")))
                .knowing(Contract.class, CreditNote.class);
    }
}
