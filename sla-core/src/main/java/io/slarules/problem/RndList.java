package io.slarules.problem;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * The R&amp;D list: the problem records in the order in which R&amp;D works on them. By class; inside a class each customer has its share, and inside its
 * share goes what saves most for its effort ({@link ProblemTerms}), then what touches more customers, the oldest, the id. Immutable.
 *
 * <p>Every customer has a quota. In each round of a class a customer has as many records as its quota, so that no customer's records fill the list.
 *
 * @param reviews the reviewed records in order, without those that are not listed
 */
public record RndList(List<ProblemReview> reviews) {
    private static final Comparator<ProblemReview> BY_MERIT = Comparator.<ProblemReview, ProblemClass>comparing(
                    review -> review.problemClass().value())
            .thenComparing(RndList::byLeverage)
            .thenComparing(review -> review.terms().customersTouched(), Comparator.reverseOrder())
            .thenComparing(review -> review.terms().oldest().orElse(Instant.MAX))
            .thenComparing(ProblemReview::id);

    public RndList {
        Objects.requireNonNull(reviews, "RndList.reviews is null");
        reviews = List.copyOf(reviews);
    }

    /** The list without quotas: by class, then by what saves most for its effort. */
    public static RndList of(Collection<ProblemReview> reviews) {
        return of(reviews, customer -> Integer.MAX_VALUE);
    }

    /**
     * The list, balanced among customers.
     *
     * @param quota how many records a customer has in a round; at least 1
     * @throws IllegalArgumentException if a quota is below 1, or two reviews are of one record
     */
    public static RndList of(Collection<ProblemReview> reviews, ToIntFunction<String> quota) {
        List<ProblemReview> sorted = new ArrayList<>();
        Map<String, ProblemReview> byId = new HashMap<>();
        for (ProblemReview review : reviews) {
            if (byId.put(review.id(), review) != null) {
                throw new IllegalArgumentException(
                        "The record (" + review.id() + ") is reviewed twice: give one review of each");
            }
            if (review.problemClass().value() != ProblemClass.NOT_LISTED) {
                sorted.add(review);
            }
        }
        sorted.sort(BY_MERIT);
        Map<String, Integer> ranks = new HashMap<>();
        Map<ProblemReview, Integer> rounds = new HashMap<>();
        for (ProblemReview review : sorted) {
            String customer = review.terms().customer();
            int rank = ranks.merge(review.problemClass().value() + " " + customer, 1, Integer::sum) - 1;
            rounds.put(review, rank / quota(quota, customer));
        }
        sorted.sort(Comparator.<ProblemReview, ProblemClass>comparing(
                        review -> review.problemClass().value())
                .thenComparingInt(review -> rounds.getOrDefault(review, 0))
                .thenComparing(BY_MERIT));
        return new RndList(sorted);
    }

    private static int quota(ToIntFunction<String> quotas, String customer) {
        int quota = quotas.applyAsInt(customer);
        if (quota < 1) {
            throw new IllegalArgumentException("The quota (" + quota + ") of customer (" + customer
                    + ") is below 1: give at least one record a round");
        }
        return quota;
    }

    /** The larger leverage for the effort first, compared as fractions. */
    private static int byLeverage(ProblemReview a, ProblemReview b) {
        BigInteger left = BigInteger.valueOf(b.terms().leverageMilli())
                .multiply(BigInteger.valueOf(a.terms().effortMinutes()));
        BigInteger right = BigInteger.valueOf(a.terms().leverageMilli())
                .multiply(BigInteger.valueOf(b.terms().effortMinutes()));
        return left.compareTo(right);
    }
}
