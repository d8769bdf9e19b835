package io.slarules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SomeRules.Dialect;
import io.slarules.decision.Decision;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of an engine that decides while others are compiled, well or in vain: nothing. */
class RunningEngineTest {
    private static final long SEED = 20_261_123;
    private static final int TICKETS = 60;
    private static final int CHANGES = 12;
    private static final int THREADS = 2;

    /** What an engine says of a ticket, with files and lines, which are no part of a decision's equality. */
    private record Said(Decision decision, String explained) {}

    private record Question(Ticket ticket, Instant now) {
        Said asked(SlaEngine engine) {
            Decision decision = engine.decide(ticket, now);
            return new Said(decision, decision.explain());
        }
    }

    private static List<Question> questions() {
        RandomTickets random = new RandomTickets(SEED);
        List<Question> questions = new ArrayList<>();
        for (Ticket ticket : random.next(TICKETS)) {
            questions.add(new Question(ticket, random.instant()));
        }
        return questions;
    }

    private static List<Said> asked(SlaEngine engine, List<Question> questions) {
        return questions.stream().map(question -> question.asked(engine)).toList();
    }

    /** The rules that run, and the same with other words, levels and amounts. */
    private static RuleSet rules(Dialect dialect, int change) {
        List<RuleFile> files = new ArrayList<>();
        for (RuleFile file : SomePolicy.files(dialect)) {
            String text = change == 0
                    ? file.text()
                    : file.text()
                            .replaceAll("Priority\\.P\\d", "Priority.P" + (1 + change % 5))
                            .replaceAll("is stopped|is lost", "is otherwise since " + change);
            files.add(RuleFile.of(file.name(), text));
        }
        return RuleSet.of(files);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void decidesTheSameWhileOthersAreCompiledAndDropped(Dialect dialect) throws Exception {
        List<Question> questions = questions();
        List<Said> expected = asked(SlaEngine.compile(rules(dialect, 0), CALENDARS), questions);
        // This one's conditions and consequences are first used, and then compiled further, while others are built.
        SlaEngine running = SlaEngine.compile(rules(dialect, 0), CALENDARS);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> deciding = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                deciding.add(threads.submit(() -> decideUntil(over, running, questions, expected)));
            }
            boolean others = false;
            for (int change = 1; change <= CHANGES; change++) {
                SlaEngine other = SlaEngine.compile(rules(dialect, change), CALENDARS);
                Question question = questions.get(change % TICKETS);
                others |= !question.asked(other).equals(expected.get(change % TICKETS));
            }
            over.set(true);
            assertThat(others).as("another rule set says something else").isTrue();
            for (Future<Integer> decided : deciding) {
                assertThat(decided.get()).as("rounds").isPositive();
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static int decideUntil(
            AtomicBoolean over, SlaEngine engine, List<Question> questions, List<Said> expected) {
        int rounds = 0;
        do {
            for (int i = 0; i < questions.size(); i++) {
                assertThat(questions.get(i).asked(engine))
                        .as("seed %s, round %s, ticket %s", SEED, rounds, i)
                        .isEqualTo(expected.get(i));
            }
            rounds++;
        } while (!over.get());
        return rounds;
    }

    /** A file of each way to be broken, or two where it takes two, by what its problem says. */
    private static Map<String, List<RuleFile>> broken() {
        Map<String, List<RuleFile>> broken = new TreeMap<>();
        broken.put(
                "syntax error",
                List.of(file("syntax.drl", "priority", "rule \"B1 syntax\"\nwhen\n    Case( tools >\nthen\nend\n")));
        broken.put(
                "unknown fact (tols)",
                List.of(file(
                        "fact.drl",
                        "priority",
                        rule("B2", "Case( tols > 1 )", "")
                                .replace("then\n    \n", "then\n    priority.base(Priority.P3, \"so\");\n"))));
        broken.put(
                "what a rule may not reach is named (java.util.zip.CRC32)",
                List.of(file(
                        "reach.drl",
                        "priority",
                        rule("B3", "Case()", "new java.util.zip.CRC32(); priority.base(Priority.P3, \"so\");"))));
        broken.put("B4.values", List.of(RuleFile.of("B4.values", "limit = 5 furlongs\n")));
        broken.put(
                "no sentence",
                List.of(
                        RuleFile.of("broken.dsl", "[when]the ticket=Case()\n"),
                        RuleFile.of(
                                "broken.dslr",
                                """
                                expander broken.dsl
                                agenda-group "priority"
                                rule "B5"
                                when
                                    the tickt
                                then
                                    > priority.base(Priority.P3, "so");
                                end
                                """)));
        broken.put(
                "unknown rule to replace (no such)",
                List.of(file(
                        "replaces.drl",
                        "priority",
                        rule("B6", "Case()", "priority.base(Priority.P3, \"so\");")
                                .replace("\nwhen", "\n@replaces( \"no such\" )\nwhen"))));
        broken.put(
                "unknown phase (priorty)",
                List.of(file("phase.drl", "priorty", rule("B7", "Case()", "priority.base(Priority.P3, \"so\");"))));
        broken.put(
                "unknown verb (bas)",
                List.of(file("verb.drl", "priority", rule("B8", "Case()", "priority.bas(Priority.P3, \"so\");"))));
        return broken;
    }

    private static Stream<Map.Entry<String, List<RuleFile>>> ways() {
        return broken().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void decidesTheSameAfterABrokenFileWasRefused(Map.Entry<String, List<RuleFile>> way) {
        List<Question> questions = questions();
        SlaEngine running = SlaEngine.compile(rules(Dialect.JAVA, 0), CALENDARS);
        List<Said> before = asked(running, questions);
        List<RuleProblem> problems = problems(rules(Dialect.JAVA, 0).plus(way.getValue()));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).contains(way.getKey());
            assertThat(problem.help()).isNotBlank();
            assertThat(problem.line()).isPositive();
        });
        assertThat(asked(running, questions)).isEqualTo(before);
    }

    @Test
    void theErrorNamesEveryBrokenFileOfSeveral() {
        RuleSet whole = RuleSet.of(file("priority.drl", "priority", P3));
        List<RuleProblem> each = new ArrayList<>();
        for (List<RuleFile> files : broken().values()) {
            each.addAll(problems(whole.plus(files)));
        }
        List<RuleFile> all = broken().values().stream().flatMap(List::stream).toList();
        assertThat(problems(whole.plus(all)))
                .containsExactlyElementsOf(each.stream().sorted().toList());
    }
}
