package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Another case that may be the same fault.
 *
 * @param ticketId the other ticket; not blank
 * @param source who or what says that the cases belong together
 * @param certainty how certain it is
 * @param asset the asset of the other case; {@code ""} when unknown
 * @param site its site; {@code ""} when unknown
 * @param customer its customer; {@code ""} when unknown
 * @param opened when it was opened
 * @param level its priority
 * @param causeKnown whether its cause is known
 */
public record RelatedCase(
        String ticketId,
        RelationSource source,
        Certainty certainty,
        String asset,
        String site,
        String customer,
        Instant opened,
        Optional<Priority> level,
        Answer causeKnown) {
    /** By opening, then by ticket and the rest. */
    static final Comparator<RelatedCase> ORDER = Comparator.comparing(RelatedCase::opened)
            .thenComparing(RelatedCase::ticketId)
            .thenComparing(RelatedCase::toString);

    public RelatedCase {
        Checks checks = Checks.of("RelatedCase");
        ticketId = checks.required(ticketId, "ticketId");
        source = checks.value(source, "source");
        certainty = checks.value(certainty, "certainty");
        asset = checks.text(asset, "asset");
        site = checks.text(site, "site");
        customer = checks.text(customer, "customer");
        opened = checks.instant(opened, "opened");
        level = checks.optional(level, "level");
        causeKnown = checks.value(causeKnown, "causeKnown");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A case that an engineer confirmed. */
    public static RelatedCase confirmed(String ticketId, Instant opened) {
        return of(ticketId, opened, RelationSource.ENGINEER, Certainty.CONFIRMED);
    }

    /** A case that was suggested and is to be checked. */
    public static RelatedCase suggested(String ticketId, Instant opened, RelationSource source) {
        return of(ticketId, opened, source, Certainty.SUGGESTED);
    }

    /** A case of which only the relation is stated. */
    public static RelatedCase of(String ticketId, Instant opened, RelationSource source, Certainty certainty) {
        return new RelatedCase(ticketId, source, certainty, "", "", "", opened, Optional.empty(), Answer.UNKNOWN);
    }

    /** The same case on an asset. */
    public RelatedCase onAsset(String assetId) {
        return new RelatedCase(ticketId, source, certainty, assetId, site, customer, opened, level, causeKnown);
    }

    /** The same case at a site. */
    public RelatedCase atSite(String where) {
        return new RelatedCase(ticketId, source, certainty, asset, where, customer, opened, level, causeKnown);
    }

    /** The same case of a customer. */
    public RelatedCase ofCustomer(String customerId) {
        return new RelatedCase(ticketId, source, certainty, asset, site, customerId, opened, level, causeKnown);
    }

    /** The same case at a priority. */
    public RelatedCase atLevel(Priority priority) {
        return new RelatedCase(
                ticketId,
                source,
                certainty,
                asset,
                site,
                customer,
                opened,
                Known.of(priority, "RelatedCase", "level"),
                causeKnown);
    }

    /** The same case with an answer on whether its cause is known. */
    public RelatedCase withCauseKnown(Answer known) {
        return new RelatedCase(ticketId, source, certainty, asset, site, customer, opened, level, known);
    }

    /** Whether the case counts for recurrence: confirmed, or of exactly the same signature and not rejected. */
    public boolean counts() {
        return certainty == Certainty.CONFIRMED
                || (source == RelationSource.EXACT_SIGNATURE && certainty != Certainty.REJECTED);
    }
}
