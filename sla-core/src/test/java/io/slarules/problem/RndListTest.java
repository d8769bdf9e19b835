package io.slarules.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slarules.decision.Conclusion;
import io.slarules.decision.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RndListTest {
    private static final List<ProblemClass> CLASSES = List.of(ProblemClass.values());
    private static final long SEED = 7;
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Map<String, Integer> QUOTAS = Map.of("A", 4, "B", 3, "C", 2);

    private static ProblemReview review(String id, ProblemClass problemClass, ProblemTerms terms) {
        Reason reason = Reason.noRule("said");
        return new ProblemReview(
                id,
                "",
                NOW,
                Conclusion.of(true, reason),
                Conclusion.of(problemClass, reason),
                terms,
                List.of(),
                Optional.empty(),
                "");
    }

    private static int quota(String customer) {
        return QUOTAS.getOrDefault(customer, 1);
    }

    private static List<ProblemReview> random(Random random) {
        List<ProblemReview> reviews = new ArrayList<>();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            reviews.add(review(
                    "SIG-" + i,
                    CLASSES.get(random.nextInt(CLASSES.size())),
                    new ProblemTerms(
                            0,
                            random.nextInt(4) * 100L,
                            60 * (1 + random.nextInt(3)),
                            random.nextInt(3),
                            random.nextInt(4) == 0
                                    ? Optional.empty()
                                    : Optional.of(NOW.minusSeconds(random.nextInt(3))),
                            List.of("A", "B", "C", "D").get(random.nextInt(4)))));
        }
        return reviews;
    }

    /** By the words of the specification: in each class rounds are dealt out, each customer its quota of what is left, best first. */
    private static List<ProblemReview> naive(List<ProblemReview> reviews) {
        MathContext exact = MathContext.DECIMAL128;
        Comparator<ProblemReview> best = (a, b) -> {
            int by = BigDecimal.valueOf(b.terms().leverageMilli())
                    .divide(BigDecimal.valueOf(b.terms().effortMinutes()), exact)
                    .compareTo(BigDecimal.valueOf(a.terms().leverageMilli())
                            .divide(BigDecimal.valueOf(a.terms().effortMinutes()), exact));
            by = by != 0 ? by : b.terms().customersTouched() - a.terms().customersTouched();
            by = by != 0
                    ? by
                    : a.terms()
                            .oldest()
                            .orElse(Instant.MAX)
                            .compareTo(b.terms().oldest().orElse(Instant.MAX));
            return by != 0 ? by : a.signature().compareTo(b.signature());
        };
        List<ProblemReview> list = new ArrayList<>();
        for (ProblemClass one :
                List.of(ProblemClass.RED, ProblemClass.YELLOW, ProblemClass.GREEN, ProblemClass.PARKED)) {
            List<ProblemReview> left = new ArrayList<>(reviews);
            left.removeIf(review -> review.problemClass().value() != one);
            left.sort(best);
            while (!left.isEmpty()) {
                Map<String, Integer> used = new HashMap<>();
                List<ProblemReview> round = new ArrayList<>();
                for (ProblemReview review : left) {
                    String customer = review.terms().customer();
                    if (used.merge(customer, 1, Integer::sum) <= quota(customer)) {
                        round.add(review);
                    }
                }
                left.removeAll(round);
                list.addAll(round);
            }
        }
        return list;
    }

    @Test
    void the_list_is_what_dealing_out_rounds_gives_whatever_the_order_of_reviews() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            List<ProblemReview> reviews = random(random);
            List<ProblemReview> naive = naive(reviews);
            Collections.shuffle(reviews, random);
            assertThat(RndList.of(reviews, RndListTest::quota).reviews())
                    .as("seed %d, list %d", SEED, i)
                    .isEqualTo(naive);
        }
    }

    @Test
    void leverage_for_effort_goes_first_then_customers_the_oldest_and_the_id() {
        ProblemReview quick = review("Q", ProblemClass.RED, new ProblemTerms(0, 500, 60, 1, Optional.of(NOW), "A"));
        ProblemReview large = review("L", ProblemClass.RED, new ProblemTerms(0, 900, 120, 9, Optional.of(NOW), "A"));
        ProblemReview wide = review("W", ProblemClass.RED, new ProblemTerms(0, 250, 30, 2, Optional.of(NOW), "A"));
        ProblemReview old =
                review("O", ProblemClass.RED, new ProblemTerms(0, 250, 30, 2, Optional.of(NOW.minusSeconds(1)), "A"));
        ProblemReview later = review("A", ProblemClass.YELLOW, new ProblemTerms(0, 9000, 30, 9, Optional.of(NOW), "A"));
        assertThat(RndList.of(List.of(later, large, wide, quick, old)).reviews())
                .extracting(ProblemReview::signature)
                .containsExactly("O", "W", "Q", "L", "A");
    }

    @Test
    void a_record_is_listed_once_and_every_customer_has_a_share() {
        ProblemReview one = review("Q", ProblemClass.RED, new ProblemTerms(0, 500, 60, 1, Optional.of(NOW), "A"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RndList.of(List.of(one, one)))
                .withMessageContaining("(Q) is reviewed twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RndList.of(List.of(one), customer -> 0))
                .withMessageContaining("quota (0)");
    }
}
