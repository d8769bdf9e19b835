package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slarules.SlaEngine;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Ticket;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A service on top of the default policy changes a rule of its own while it runs. */
class RecompilingTest {
    private static final long SEED = 20_261_124;
    private static final int TICKETS = 200;
    private static final int CHANGES = 24;
    private static final int WARM_UP = 4;
    /** Each engine loads some hundreds. */
    private static final int SOME_CLASSES = 300;

    private static final Calendars CALENDARS = Calendars.of(Samples.OFFICE, Samples.FAB);

    private record Question(Ticket ticket, Instant now) {
        Decision asked(SlaEngine engine) {
            return engine.decide(ticket, now);
        }
    }

    private static RuleSet with(String ownRule) {
        return DefaultRules.ruleSet()
                .on(Samples.DESK)
                .plus(RuleFile.of("acme.drl", "package acme.targets\nagenda-group \"targets\"\n" + ownRule));
    }

    private static RuleSet changed(int hours) {
        return with("rule \"A1 gold plan\"\nwhen\n    Case( plan == \"gold\" )\nthen\n"
                + "    targets.within(Clock.WORKAROUND, OpenTime.hours(" + hours + "), \"gold: " + hours
                + " h\");\nend\n");
    }

    /** Compiles the change and sees that it holds. */
    private static void change(int hours) {
        SlaEngine engine = SlaEngine.compile(changed(hours), CALENDARS);
        Ticket gold = Ticket.of("T-1", Customer.of("ACME").onPlan("gold"), Samples.OPENED);
        assertThat(engine.decide(gold, Samples.OPENED)
                        .deadline(Clock.WORKAROUND)
                        .orElseThrow()
                        .target()
                        .toString())
                .contains("gold: " + hours + " h");
    }

    private static List<Question> questions() {
        Random random = new Random(SEED);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            Ticket ticket = RandomTickets.eventfulLife(random);
            questions.add(new Question(ticket, ticket.opened().plus(Duration.ofMinutes(random.nextInt(9 * 24 * 60)))));
        }
        return questions;
    }

    private static List<Decision> asked(SlaEngine engine, List<Question> questions) {
        return questions.stream().map(question -> question.asked(engine)).toList();
    }

    private static int classes() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static void collect(int atMost) {
        for (int i = 0; i < 20 && (i < 4 || classes() > atMost); i++) {
            System.gc();
        }
    }

    @Test
    void leavesNothingBehindAndDecisionsInFlightAlone() throws Exception {
        List<Question> questions = questions();
        SlaEngine running = SlaEngine.compile(changed(4), CALENDARS);
        List<Decision> expected = asked(running, questions);
        for (int i = 0; i < WARM_UP; i++) {
            change(100 + i);
        }
        collect(0);
        int classes = classes();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> rounds = thread.submit(() -> decideUntil(over, running, questions, expected));
            Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
            for (int i = 0; i < CHANGES; i++) {
                change(10 + i);
            }
            assertThat(threads).containsAll(Thread.getAllStackTraces().keySet());
            over.set(true);
            assertThat(rounds.get()).as("rounds").isPositive();
        } finally {
            over.set(true);
            thread.shutdownNow();
            thread.awaitTermination(1, TimeUnit.MINUTES);
        }
        collect(classes + SOME_CLASSES);
        assertThat(classes() - classes).as("classes more than before").isLessThan(SOME_CLASSES);
    }

    private static int decideUntil(
            AtomicBoolean over, SlaEngine engine, List<Question> questions, List<Decision> expected) {
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

    @Test
    void aBrokenFileLeavesTheRunningEngineAsItIs() {
        List<Question> questions = questions();
        SlaEngine running = SlaEngine.compile(changed(4), CALENDARS);
        List<Decision> before = asked(running, questions);
        String rules =
                """
                rule "A1 gold plan"
                when
                    Case( plan == "gold", tols > 1 )
                then
                    targets.within(Clock.WORKAROUND, OpenTime.hours(4), "gold");
                end
                rule "A2"
                @replaces( "H3 P2 management attentio" )
                when
                    Case( plan == "gold" )
                then
                    targets.within(Clock.RESOLUTION, OpenTime.hours(4), "gold");
                end
                """;
        RuleSet broken = with(rules).plus(RuleFile.of("acme.values", "C1.within = 5 furlongs\n"));
        InvalidRuleSetException refused =
                catchThrowableOfType(InvalidRuleSetException.class, () -> SlaEngine.compile(broken, CALENDARS));
        assertThat(refused.problems()).hasSize(3);
        assertThat(refused)
                .hasMessageContaining("acme.drl:5 \"A1 gold plan\": unknown fact (tols)")
                .hasMessageContaining("acme.drl:9 \"A2\": unknown rule to replace (H3 P2 management attentio)")
                .hasMessageContaining("acme.values:1");
        assertThat(asked(running, questions)).isEqualTo(before);
    }
}
