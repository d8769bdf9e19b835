package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the matter relates to other cases.
 *
 * @param signature what cases of the same fault have in common; {@code ""} when unknown
 * @param usualRate how often cases of this signature usually come
 * @param problem the problem record it is linked to
 * @param relatedCases the other cases, iterating in canonical order
 * @param systemic a declaration that the matter is systemic
 * @param spread as the host states it; {@link Spread#UNKNOWN} is derived from the related cases
 * @param recurrence as the host states it; {@link Recurrence#UNKNOWN} is derived from the related cases
 */
public record Relations(
        String signature,
        UsualRate usualRate,
        Optional<ProblemLink> problem,
        Set<RelatedCase> relatedCases,
        Optional<SystemicDeclaration> systemic,
        Spread spread,
        Recurrence recurrence) {
    private static final Relations NONE = new Relations(
            "", UsualRate.UNKNOWN, Optional.empty(), Set.of(), Optional.empty(), Spread.UNKNOWN, Recurrence.UNKNOWN);

    public Relations {
        Checks checks = Checks.of("Relations");
        signature = checks.text(signature, "signature");
        usualRate = checks.value(usualRate, "usualRate");
        problem = checks.optional(problem, "problem");
        relatedCases = checks.sortedSet(relatedCases, "relatedCases", RelatedCase.ORDER);
        systemic = checks.optional(systemic, "systemic");
        spread = checks.value(spread, "spread");
        recurrence = checks.value(recurrence, "recurrence");
        checks.orThrow(InvalidFactsException::new);
    }

    /** No relation is known. */
    public static Relations none() {
        return NONE;
    }

    /** A matter of a signature. */
    public static Relations ofSignature(String signature) {
        return NONE.withSignature(signature);
    }

    /** The same relations with a signature. */
    public Relations withSignature(String text) {
        return new Relations(text, usualRate, problem, relatedCases, systemic, spread, recurrence);
    }

    /** The same relations with the usual rate of the signature. */
    public Relations usually(UsualRate rate) {
        return new Relations(signature, rate, problem, relatedCases, systemic, spread, recurrence);
    }

    /** The same relations, linked to a problem record. */
    public Relations linkedTo(ProblemLink record) {
        return new Relations(
                signature,
                usualRate,
                Known.of(record, "Relations", "problem"),
                relatedCases,
                systemic,
                spread,
                recurrence);
    }

    /** The same relations with these cases too. */
    public Relations with(RelatedCase... more) {
        Set<RelatedCase> all = new LinkedHashSet<>(relatedCases);
        Collections.addAll(all, more);
        return new Relations(signature, usualRate, problem, all, systemic, spread, recurrence);
    }

    /** The same relations, declared systemic. */
    public Relations declaredSystemic(String by, String why) {
        return new Relations(
                signature,
                usualRate,
                problem,
                relatedCases,
                Optional.of(SystemicDeclaration.of(by, why)),
                spread,
                recurrence);
    }

    /** The same relations with a stated spread. */
    public Relations withSpread(Spread stated) {
        return new Relations(signature, usualRate, problem, relatedCases, systemic, stated, recurrence);
    }

    /** The same relations with a stated recurrence. */
    public Relations withRecurrence(Recurrence stated) {
        return new Relations(signature, usualRate, problem, relatedCases, systemic, spread, stated);
    }
}
