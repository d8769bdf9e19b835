package io.slarules;

/** Types of a host. */
public final class SomeFacts {
    private SomeFacts() {}

    /** What the host knows of a contract. */
    public record Contract(String name, int hours) {
        /** Fails where the contract has no name. */
        public int letters() {
            return name.strip().length() / (name.isEmpty() ? 0 : 1);
        }
    }

    /** What the host wants to book. */
    public record CreditNote(String contract, int percent) {}

    /** Something else to conclude. */
    public record Flag(String text) {}

    /** Named like a type that rules know. */
    public record Desk() {}

    /** Named like a type of the vocabulary. */
    public record Impact() {}
}
