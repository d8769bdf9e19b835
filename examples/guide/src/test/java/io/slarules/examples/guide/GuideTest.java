package io.slarules.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.slarules.SlaEngine;
import io.slarules.decision.Language;
import io.slarules.defaults.DefaultRules;
import io.slarules.examples.guide.Guide.Block;
import io.slarules.internal.rules.Mistake;
import io.slarules.internal.rules.Remark;
import io.slarules.rule.Conclusions;
import io.slarules.rule.ReviewOptions;
import io.slarules.rule.Values;
import io.slarules.rule.customer.Customers;
import io.slarules.rule.escalation.EachPromise;
import io.slarules.rule.escalation.Escalations;
import io.slarules.rule.escalation.HoldOptions;
import io.slarules.rule.escalation.Moment;
import io.slarules.rule.escalation.StepOptions;
import io.slarules.rule.impact.Impacts;
import io.slarules.rule.priority.Priorities;
import io.slarules.rule.problem.Problems;
import io.slarules.rule.recurrence.Recurrences;
import io.slarules.rule.rnd.Classes;
import io.slarules.rule.targets.Target;
import io.slarules.rule.targets.Targets;
import io.slarules.rule.triage.Terms;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide shows is compiled and run, in each of its languages. */
class GuideTest {
    private static final Pattern RULE = Pattern.compile("(?:rule \"|规则 “)([^\"”]+)[\"”]");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final List<Class<?>> VERBS = List.of(
            Impacts.class,
            Priorities.class,
            Targets.class,
            Target.class,
            Escalations.class,
            Moment.class,
            EachPromise.class,
            HoldOptions.class,
            Conclusions.class,
            StepOptions.class,
            Terms.class,
            Values.class);

    private static final List<Class<?>> REVIEWS = List.of(
            io.slarules.rule.recurrence.Case.class,
            io.slarules.rule.rnd.Case.class,
            io.slarules.rule.problem.Case.class,
            io.slarules.rule.customer.Case.class,
            Recurrences.class,
            Classes.class,
            Problems.class,
            Customers.class,
            ReviewOptions.class);

    static Stream<Guide> guides() {
        return Stream.of(Guide.of("README.md"), Guide.of("README.zh.md"));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleSpeaksOnASampleWhenItsBlockIsPutOnTopOfTheDefaultRules() {
        return guides().flatMap(guide -> guide.blocks("rules").stream()
                .map(block -> dynamicTest(guide + ", " + names(block), () -> eachRuleSpeaks(guide, block))));
    }

    private static void eachRuleSpeaks(Guide guide, Block block) {
        List<RuleFile> files = new ArrayList<>(values(guide));
        files.add(file(block));
        if (block.language().equals("dslr")) {
            files.add(DefaultRules.sentences(block.content().contains("zh.dsl") ? Language.CHINESE : Language.ENGLISH));
        }
        RuleSet ruleSet = DefaultRules.ruleSet().knowing(ServiceHours.class, Invoice.class);
        SlaEngine engine = SlaEngine.compile(ruleSet.plus(files), Samples.CALENDARS);
        String said = Stream.concat(
                        Samples.tickets().stream()
                                .map(ticket -> engine.decide(ticket.withOwn(new ServiceHours(3)), Samples.NOW))
                                .map(decision -> decision.explain(Language.ENGLISH)),
                        Samples.rulesOfReviews(engine).map(rule -> '"' + rule + '"'))
                .collect(Collectors.joining("\n"));
        assertThat(names(block)).as("rules").isNotEmpty();
        assertThat(names(block))
                .filteredOn(name -> !said.contains('"' + name + '"'))
                .as("rules that say nothing about any sample")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachBlockThatIsWrongIsReportedAsShown() {
        return guides().flatMap(guide -> WrongRules.of(guide).stream()
                .map(wrong -> dynamicTest(guide + ", " + wrong.blocks().get(0).about(), () -> isReported(wrong))));
    }

    /** A line of the guide that ends in "…" shows the beginning of one. */
    private static void isReported(WrongRules wrong) {
        String report = wrong.report().toString();
        List<String> said = report.lines().toList();
        List<String> lines = wrong.shown().lines().toList();
        assertThat(said).as(report).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.endsWith(" …")) {
                assertThat(said.get(i)).startsWith(line.substring(0, line.length() - 2));
            } else {
                assertThat(said.get(i)).isEqualTo(line);
            }
        }
    }

    /** Whoever searches the guide for what was reported finds it, with an example and its cure. */
    @ParameterizedTest
    @MethodSource("guides")
    void everyMessageOfTheCheckerIsShown(Guide guide) {
        List<RuleProblem> reported = WrongRules.of(guide).stream()
                .map(WrongRules::report)
                .flatMap(report -> Stream.concat(report.errors().stream(), report.warnings().stream()))
                .toList();
        List<Mistake> mistakes = Arrays.stream(Mistake.class.getPermittedSubclasses())
                .flatMap(group -> Arrays.stream(group.getEnumConstants()))
                .map(Mistake.class::cast)
                .toList();
        assertThat(mistakes)
                .filteredOn(mistake -> reported.stream()
                        .filter(problem -> problem.severity() == mistake.severity())
                        .noneMatch(problem -> isOf(mistake.message(), mistake.help(), problem)))
                .as("kinds of problems that the guide does not show")
                .isEmpty();
        assertThat(Remark.values())
                .filteredOn(remark -> reported.stream()
                        .noneMatch(problem -> isOf("{0}" + remark.message(), "{0}" + remark.help(), problem)))
                .as("remarks that the guide does not show")
                .isEmpty();
    }

    private static boolean isOf(String message, String help, RuleProblem problem) {
        return matches(message, problem.message()) && matches(help, problem.help());
    }

    /** Whether a text begins like this, whatever stands in the places {@code {0}}, {@code {1}} … */
    private static boolean matches(String template, String text) {
        String pattern =
                Arrays.stream(template.split("\\{\\d}", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).lookingAt();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyVerbHasAnExample(Guide guide) {
        String rules = guide.blocks("rules").stream().map(Block::content).collect(Collectors.joining());
        for (Class<?> verbs : VERBS) {
            for (Method verb : verbs.getMethods()) {
                if (!Modifier.isStatic(verb.getModifiers())) {
                    assertThat(calls(rules, verb.getName()))
                            .as("examples of " + verbs.getSimpleName() + "." + verb.getName() + " with "
                                    + verb.getParameterCount() + " arguments")
                            .contains(verb.getParameterCount());
                }
            }
        }
    }

    /** They stand in tables, in which nothing is missing. */
    @ParameterizedTest
    @MethodSource("guides")
    void everyVerbAndFactOfReviewsIsNamed(Guide guide) {
        String section = guide.section("### (Problem records and customers|问题订单和客户)\n");
        for (Class<?> type : REVIEWS) {
            for (Method one : type.getMethods()) {
                assertThat(section)
                        .as(type.getName() + "." + one.getName())
                        .containsPattern("`" + one.getName() + "[`(]");
            }
        }
    }

    /** With how many arguments a verb is called. */
    private static List<Integer> calls(String rules, String verb) {
        return Pattern.compile("\\." + verb + "\\(")
                .matcher(rules)
                .results()
                .map(MatchResult::end)
                .map(from -> arguments(rules, from))
                .toList();
    }

    private static int arguments(String text, int from) {
        int depth = 0;
        int commas = 0;
        boolean quoted = false;
        int at = from;
        for (; quoted || depth > 0 || text.charAt(at) != ')'; at++) {
            char next = text.charAt(at);
            if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && next == '(') {
                depth++;
            } else if (!quoted && next == ')') {
                depth--;
            } else if (!quoted && depth == 0 && next == ',') {
                commas++;
            }
        }
        return text.substring(from, at).isBlank() ? 0 : commas + 1;
    }

    @ParameterizedTest
    @MethodSource("guides")
    void noRuleStandsThereThatNothingRuns(Guide guide) {
        assertThat(guide.blocks())
                .filteredOn(block -> List.of("drl", "dslr", "values", "java").contains(block.language()))
                .extracting(Block::kind)
                .containsOnly("rules", "values", "wrong", "snippet");
    }

    @ParameterizedTest
    @MethodSource("guides")
    void eachLinkLeadsToAFile(Guide guide) {
        List<String> links =
                LINK.matcher(guide.text()).results().map(link -> link.group(1)).toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link))
                .exists());
    }

    @ParameterizedTest
    @MethodSource("guides")
    void eachSnippetIsTheTextOfItsFile(Guide guide) throws Exception {
        for (Block snippet : guide.blocks("snippet")) {
            String[] parts = snippet.about().split("#", 2);
            String source = Files.readString(Path.of("src/test/java/io/slarules/examples/guide", parts[0]));
            assertThat(snippet.content()).as(snippet.about()).isEqualTo(region(source, parts[1]));
        }
    }

    private static String region(String source, String name) {
        List<String> lines = source.lines().toList();
        List<String> stripped = lines.stream().map(String::strip).toList();
        int from = stripped.indexOf("// snippet: " + name);
        assertThat(from).as("the line // snippet: " + name).isNotNegative();
        int to = from + stripped.subList(from, stripped.size()).indexOf("// end");
        return String.join("\n", lines.subList(from + 1, to)).stripIndent() + "\n";
    }

    /** The two languages show the same rules, each in its own words. */
    @Test
    void bothLanguagesShowTheSameRules() {
        List<List<String>> shown = guides().map(guide -> guide.blocks().stream()
                        .filter(block -> !block.kind().isEmpty())
                        .map(block -> block.kind() + " " + block.about() + " " + ids(block))
                        .toList())
                .toList();
        assertThat(shown.get(1)).isEqualTo(shown.get(0));
    }

    private static List<String> names(Block block) {
        return RULE.matcher(block.content())
                .results()
                .map(rule -> rule.group(1))
                .toList();
    }

    private static List<String> ids(Block block) {
        return names(block).stream().map(name -> name.split(" ", 2)[0]).toList();
    }

    private static List<RuleFile> values(Guide guide) {
        return guide.blocks("values").stream()
                .map(block -> RuleFile.of(block.about(), block.content()))
                .toList();
    }

    private static RuleFile file(Block block) {
        if (block.content().startsWith("package") || block.content().startsWith("//")) {
            return RuleFile.of("guide." + block.language(), block.content());
        }
        String head = "package guide." + block.about() + "\nagenda-group \"" + block.about() + "\"\n";
        return RuleFile.of("guide.drl", head + block.content());
    }
}
