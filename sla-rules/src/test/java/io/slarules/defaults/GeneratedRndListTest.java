package io.slarules.defaults;

import static io.slarules.defaults.ProblemSamples.confirmed;
import static io.slarules.defaults.ProblemSamples.day;
import static io.slarules.defaults.ProblemSamples.losing;
import static io.slarules.defaults.ProblemSamples.review;
import static io.slarules.defaults.ProblemSamples.suggested;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemEvent;
import io.slarules.problem.ProblemReview;
import io.slarules.problem.RndList;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Priority;
import io.slarules.ticket.RelationSource;
import io.slarules.ticket.UsualRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Class and order of generated R&D lists, against {@link NaiveRndList}, which knows only the words of {@code escalation.md} §3 and §4. */
class GeneratedRndListTest {
    private static final long SEED = 20_261_122;
    private static final int LISTS = 60;
    private static final Map<String, Integer> QUOTAS = Map.of("fab-1", 2, "fab-2", 1);
    private static final List<Priority> LEVELS = List.of(
            Priority.P1, Priority.P2, Priority.P3, Priority.P3, Priority.P4, Priority.P4, Priority.P5, Priority.P5);
    private static final List<Answer> ANSWERS = List.of(Answer.NO, Answer.NO, Answer.YES, Answer.UNKNOWN);

    private static final List<Integer> RATES = List.of(0, 1, 3, 7, 40, 300);

    private static int quota(String customer) {
        return QUOTAS.getOrDefault(customer, 1);
    }

    private static List<ProblemCase> cases(Random random) {
        List<ProblemCase> cases = new ArrayList<>();
        int count = random.nextInt(6);
        int tools = 1 + random.nextInt(3);
        int customers = random.nextInt(3) == 0 ? 2 : 1;
        for (int i = 0; i < count; i++) {
            int opened = random.nextInt(100);
            Priority level = LEVELS.get(random.nextInt(LEVELS.size()));
            String customer = "fab-" + (1 + random.nextInt(customers));
            String tool = "TOOL-" + random.nextInt(tools);
            ProblemCase one = random.nextBoolean()
                    ? confirmed("T-" + i, opened, customer, tool, level)
                    : losing("T-" + i, opened, customer, tool, 50 * random.nextInt(15));
            one = random.nextInt(2) > 0 ? one.containedAt(day(opened).plus(hours(random, 96))) : one;
            cases.add(random.nextInt(3) == 0 ? one.resolvedAt(day(opened + 5L)) : one);
        }
        if (random.nextInt(4) == 0) {
            cases.add(suggested("T-9", random.nextInt(100), RelationSource.KEYWORDS));
        }
        return cases;
    }

    private static Duration hours(Random random, int most) {
        return Duration.ofHours(1L + random.nextInt(most));
    }

    private static Problem problem(String signature, Random random) {
        Problem problem = Problem.of(signature).reproducible(ANSWERS.get(random.nextInt(ANSWERS.size())));
        problem = random.nextInt(2) == 0
                ? problem.usually(UsualRate.ofMilliPerDay(RATES.get(random.nextInt(RATES.size()))))
                : problem;
        problem = random.nextInt(4) > 0 ? problem.withEffort(hours(random, 200)) : problem;
        int first = random.nextInt(70);
        if (random.nextInt(8) == 0) {
            problem = problem.happened(new ProblemEvent.DeclaredSystemic(day(first), "", "by design"));
        }
        if (random.nextInt(2) == 0) {
            problem = problem.happened(new ProblemEvent.WorkaroundFound(day(first + 1L), "purge"));
        }
        if (random.nextInt(4) == 0) {
            problem = problem.happened(new ProblemEvent.CauseFound(day(first + 2L), "seal"));
        }
        if (random.nextInt(2) == 0) {
            problem = problem.happened(new ProblemEvent.RecordOpened(day(first + 3L), "PR-" + signature));
            if (random.nextInt(3) == 0) {
                problem = problem.happened(new ProblemEvent.FixReleased(day(first + 9L), "4.2"));
            }
            if (random.nextInt(4) == 0) {
                problem = problem.happened(new ProblemEvent.RecordClosed(day(first + 12L), "PR-" + signature));
                if (random.nextInt(2) == 0) {
                    problem = problem.happened(new ProblemEvent.RecordReopened(day(first + 15L), "PR-" + signature));
                }
            }
        }
        if (random.nextInt(3) == 0) {
            problem = problem.happened(new ProblemEvent.BoardMoved(
                    day(first + 4L), random.nextBoolean(), day(first + 30L), "board", "the customer ramps up"));
        }
        return problem;
    }

    @Test
    void class_and_order_are_those_of_a_naive_reference() {
        Random random = new Random(SEED);
        Map<ProblemClass, Integer> seen = new EnumMap<>(ProblemClass.class);
        for (int i = 0; i < LISTS; i++) {
            Instant now = day(0).plus(hours(random, 24 * 120));
            List<ProblemReview> reviews = new ArrayList<>();
            List<NaiveRndList.Matter> matters = new ArrayList<>();
            for (int j = 0; j < 12; j++) {
                NaiveRndList.Matter matter = new NaiveRndList.Matter(problem("SIG-" + j, random), cases(random), now);
                ProblemReview review = review(matter.problem(), matter.cases(), now);
                assertThat(review.problemClass().value())
                        .as("class, seed %d, list %d, matter %d at %s: %s%n%s", SEED, i, j, now, matter, review)
                        .isEqualTo(matter.problemClass());
                seen.merge(matter.problemClass(), 1, Integer::sum);
                matters.add(matter);
                reviews.add(review);
            }
            Collections.shuffle(reviews, random);
            assertThat(RndList.of(reviews, GeneratedRndListTest::quota).reviews())
                    .extracting(ProblemReview::signature)
                    .as("order, seed %d, list %d at %s: %s", SEED, i, now, matters)
                    .isEqualTo(NaiveRndList.order(matters, GeneratedRndListTest::quota));
        }
        assertThat(seen)
                .as("every class is generated often enough to be tested")
                .hasSize(ProblemClass.values().length);
        assertThat(seen.values()).allMatch(count -> count >= 10);
    }
}
