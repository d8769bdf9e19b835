package io.slarules.internal.engine;

import static io.slarules.ticket.Priority.P1;
import static io.slarules.ticket.Priority.P2;
import static io.slarules.ticket.Priority.P3;
import static io.slarules.ticket.Priority.P4;
import static io.slarules.ticket.Priority.P5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slarules.decision.Conclusion;
import io.slarules.internal.verbs.PriorityVerbs;
import io.slarules.ticket.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PriorityResolutionTest {
    private final SomeVoice voice = new SomeVoice();

    private Conclusion<Priority> resolve(List<Consumer<PriorityVerbs>> rules) {
        PriorityVerbs inOrder = new PriorityVerbs(voice);
        rules.forEach(rule -> rule.accept(inOrder));
        Conclusion<Priority> resolved = PriorityResolution.of(inOrder);
        for (long seed = 0; seed < 10; seed++) {
            PriorityVerbs shuffled = new PriorityVerbs(voice);
            SomeVoice.shuffled(rules, seed).forEach(rule -> rule.accept(shuffled));
            assertThat(PriorityResolution.of(shuffled)).as("seed %s", seed).isEqualTo(resolved);
        }
        return resolved;
    }

    @SafeVarargs
    private Conclusion<Priority> resolve(Consumer<PriorityVerbs>... rules) {
        List<Consumer<PriorityVerbs>> all = new ArrayList<>();
        for (Consumer<PriorityVerbs> rule : rules) {
            all.add(rule);
        }
        return resolve(all);
    }

    private Consumer<PriorityVerbs> says(String rule, Consumer<PriorityVerbs> what) {
        return verbs -> {
            voice.as(rule);
            what.accept(verbs);
        };
    }

    private Consumer<PriorityVerbs> base(String rule, Priority level) {
        return says(rule, verbs -> verbs.base(level, "w"));
    }

    private Consumer<PriorityVerbs> floor(String rule, Priority level) {
        return says(rule, verbs -> verbs.atLeast(level, "w"));
    }

    private Consumer<PriorityVerbs> lift(String rule, Priority notBeyond) {
        return says(rule, verbs -> verbs.raiseOne(notBeyond, "w"));
    }

    private Consumer<PriorityVerbs> cap(String rule, Priority level) {
        return says(rule, verbs -> verbs.atMost(level, "w"));
    }

    private static Priority level(int number) {
        return List.of(P1, P2, P3, P4, P5).get(number - 1);
    }

    private static void is(Conclusion<Priority> found, Priority level, String ruleIds) {
        assertThat(found.value()).isEqualTo(level);
        assertThat(found.ruleIds()).isEqualTo(ruleIds);
    }

    @Test
    void isTheLowestLevelWhenNoRuleSpeaks() {
        is(resolve(), P5, "");
        is(resolve(floor("F", P3)), P3, "F");
    }

    @Test
    void takesTheMostUrgentBaseAndTheNameThatSortsFirstAmongEquals() {
        Conclusion<Priority> found = resolve(base("C", P3), base("B", P2), base("A", P4), base("D", P2));
        is(found, P2, "B");
        assertThat(found.superseded())
                .extracting(lost -> lost.reason().rule(), lost -> lost.why())
                .containsExactly(
                        tuple("D", "a base as urgent or more holds"),
                        tuple("C", "a base as urgent or more holds"),
                        tuple("A", "a base as urgent or more holds"));
    }

    @Test
    void raisesToTheMostUrgentFloor() {
        is(resolve(base("A", P4), floor("B", P3), floor("C", P2)), P2, "A+C");
        Conclusion<Priority> equal = resolve(base("A", P3), floor("B", P3));
        is(equal, P3, "A");
        assertThat(equal.superseded())
                .extracting(lost -> lost.why())
                .containsExactly("the level reached is as urgent or more");
    }

    @Test
    void liftsOneLevelEachFromTheFurthestReachingToTheLeast() {
        is(resolve(base("A", P5), lift("B", P3), lift("C", P2)), P3, "A+C+B");
        Conclusion<Priority> found = resolve(base("A", P4), lift("B", P3), lift("C", P2));
        is(found, P3, "A+C");
        assertThat(found.superseded())
                .extracting(lost -> lost.why())
                .containsExactly("it does not lift beyond this level");
        is(resolve(base("A", P3), lift("B", P2), lift("C", P2)), P2, "A+B");
    }

    @Test
    void capsLast() {
        is(resolve(base("A", P1), cap("B", P3), cap("C", P2)), P3, "A+B");
        is(resolve(base("A", P3), lift("B", P1), cap("C", P3)), P3, "A+B+C");
        Conclusion<Priority> idle = resolve(base("A", P4), cap("B", P3));
        is(idle, P4, "A");
        assertThat(idle.superseded())
                .extracting(lost -> lost.why())
                .containsExactly("the level reached is not more urgent");
    }

    @Test
    void isTheSameAsAComputationStepByStepWhateverTheOrder() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            List<Consumer<PriorityVerbs>> rules = new ArrayList<>();
            int base = 5;
            boolean based = false;
            int floor = 5;
            List<Integer> lifts = new ArrayList<>();
            int cap = 1;
            for (int i = random.nextInt(7); i > 0; i--) {
                int level = 1 + random.nextInt(5);
                String name = "R" + random.nextInt(3);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        rules.add(base(name, level(level)));
                        base = based ? Math.min(base, level) : level;
                        based = true;
                    }
                    case 1 -> {
                        rules.add(floor(name, level(level)));
                        floor = Math.min(floor, level);
                    }
                    case 2 -> {
                        rules.add(lift(name, level(level)));
                        lifts.add(level);
                    }
                    default -> {
                        rules.add(cap(name, level(level)));
                        cap = Math.max(cap, level);
                    }
                }
            }
            int expected = Math.min(base, floor);
            lifts.sort(null);
            for (int reach : lifts) {
                expected = reach < expected ? expected - 1 : expected;
            }
            assertThat(resolve(rules).value())
                    .as("round %s of seed 7", round)
                    .isEqualTo(level(Math.max(expected, cap)));
        }
    }
}
