package io.slarules.examples.embedding;

/** Types of the host: what it knows of a contract, and what it wants to book. */
public final class AcmeTypes {
    private AcmeTypes() {}

    /**
     * A fact that rules match beside the case.
     *
     * @param credit in percent of the yearly fee
     */
    public record Contract(int credit) {}

    /**
     * What rules conclude.
     *
     * @param percent of the yearly fee
     */
    public record CreditNote(int percent) {}
}
