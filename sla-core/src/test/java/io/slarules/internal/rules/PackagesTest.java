package io.slarules.internal.rules;

import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.SomeRules;
import io.slarules.SomeRules.Dialect;
import io.slarules.decision.Decision;
import io.slarules.ruleset.RuleFile;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackagesTest {
    private static RuleFile in(String author, String name, String phase, String... more) {
        return RuleFile.of(name, "package " + author + "\nagenda-group \"" + phase + "\"\n" + String.join("", more));
    }

    private static Decision decide(RuleFile... files) {
        return engine(files).decide(SomeRules.ticket(), SomeRules.NOW);
    }

    @Test
    void keepsFilesOfTwoPhasesApartThatNameOnePackage() {
        Decision decision = decide(
                in("acme", "a.drl", "impact", rule("i", "Case()", "impact.atLeast(ProductionImpact.SEVERE, \"w\");")),
                in(
                        "acme",
                        "b.drl",
                        "priority",
                        rule("p", "Case( impact == ProductionImpact.SEVERE )", "priority.base(Priority.P2, \"w\");")));
        assertThat(decision.priority().ruleIds()).isEqualTo("p");
        assertThat(decision.impact().ruleIds()).isEqualTo("i");
    }

    @Test
    void doesNotLetAGlobalOfAnotherPhaseThrough() {
        assertThat(SomeRules.problems(
                        in("acme", "a.drl", "impact", rule("i", "Case()", "priority.base(Priority.P1, \"w\");")),
                        in("acme", "b.drl", "priority", SomeRules.P3)))
                .extracting(problem -> problem.message())
                .containsExactly("unknown name (priority)");
    }

    @Test
    void doesNotLetTheDialectOfOneFileReachAnother() {
        String mvel = "dialect \"mvel\"\n" + rule("m", "Case()", "priority.base(Priority.P2, \"m\")");
        String java = rule(
                "j",
                "$c : Case()",
                "for (int i = 0; i < 1; i++) { Case c = $c; priority.atLeast(Priority.P2, c.ticket()); }");
        assertThat(decide(in("acme", "a.drl", "priority", mvel), in("acme", "b.drl", "priority", java))
                        .priority()
                        .toString())
                .contains("T-1");
    }

    @Test
    void sharesFunctionsBetweenFilesOfOnePackage() {
        RuleFile functions = in(
                "acme",
                "z.drl",
                "impact",
                "import java.util.Set\nfunction boolean vip(String c) { return Set.of(\"ACME\").contains(c); }\n");
        RuleFile rules = in(
                "acme",
                "a.drl",
                "priority",
                "function Priority level() { return Priority.P2; }\n",
                rule("p", "Case( vip(customer) )", "priority.base(level(), \"w\");"));
        assertThat(decide(functions, rules).priority().ruleIds()).isEqualTo("p");
    }

    @Test
    void sharesDeclaredTypesBetweenFilesOfOnePackage() {
        String declared = "declare Mark\n    n : int\nend\n";
        String says = rule("i", "Case()", "impact.atLeast(ProductionImpact.MINOR, \"\" + new Mark(6));");
        RuleFile reads = in(
                "acme",
                "a.drl",
                "priority",
                rule("p", "Case()", "priority.base(Priority.P2, \"mark \" + new Mark(7).getN());"));
        RuleFile declares = in("acme", "z.drl", "impact", declared, says);
        assertThat(decide(reads, declares).priority().reason().words()).isEqualTo("mark 7");
        RuleFile matches = in(
                "acme",
                "b.drl",
                "priority",
                rule("n", "not Mark( n == 7 )", "priority.atLeast(Priority.P1, \"nobody marked it\");"));
        assertThat(decide(reads, matches, declares).priority().reason().words()).isEqualTo("nobody marked it");
    }

    @Test
    void letsAFileWithoutAPackageDeclareTypes() {
        for (Dialect dialect : Dialect.values()) {
            Decision decision = decide(file(
                    "a.drl",
                    "priority",
                    dialect,
                    "declare Mark\n    n : int\nend\n",
                    rule("p", "Case()", "priority.base(Priority.P2, \"mark \" + new Mark(7).getN());"),
                    rule("q", "Mark( n == 7 )", "priority.base(Priority.P1, \"w\");")));
            assertThat(decision.priority().ruleIds()).as(dialect.name()).isEqualTo("p");
        }
    }

    @Test
    void keepsARuleWithTheOneItExtends() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 2 * Packages.MOST_RULES; i++) {
            many.append(rule("filler " + i, "Case( tools == 5 )", "priority.base(Priority.P2, \"w\");"));
        }
        String child = "rule \"child\" extends \"parent\"\nwhen\n    eval(true)\nthen\n    "
                + "priority.base(Priority.P1, \"w\");\nend\n";
        String parent = rule("parent", "$c : Case( tools == 1 )", "priority.base(Priority.P4, \"w\");");
        assertThat(decide(file("a.drl", "priority", child, many.toString(), parent))
                        .priority()
                        .ruleIds())
                .isEqualTo("child");
    }

    @Test
    void startsNoThreadHoweverManyRulesAFileHas() {
        Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
        Map<Object, Object> properties = new TreeMap<>(System.getProperties());
        for (Dialect dialect : Dialect.values()) {
            String rules = IntStream.range(0, 150)
                    .mapToObj(i -> rule(
                            "r" + i,
                            "Case( tools >= 1, eval( " + i + " >= 0 ) )",
                            "priority.base(Priority.P3, \"rule " + i + "\");"))
                    .collect(Collectors.joining());
            SlaEngine engine = engine(RuleFile.of(
                    "a.drl",
                    "package acme\nagenda-group \"priority\"\ndialect \""
                            + dialect.name().toLowerCase(Locale.ROOT) + "\"\n" + rules));
            Decision decision = engine.decide(SomeRules.ticket(), SomeRules.NOW);
            assertThat(decision.priority().superseded()).hasSize(149);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.contains(thread))
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("drools") || name.startsWith("pool-"));
        assertThat(new TreeMap<>(System.getProperties())).isEqualTo(properties);
    }
}
