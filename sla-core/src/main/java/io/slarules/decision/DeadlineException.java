package io.slarules.decision;

/**
 * A deadline or a step of a ticket cannot be counted on its calendar, for instance because it would lie beyond the calendar's horizon. No
 * decision is made, since one without it would hide a promise. The cause says what the calendar had to object.
 */
public final class DeadlineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String ticket;
    private final String subject;

    /**
     * @param ticket the ticket's id
     * @param subject the clock or the rule whose instant cannot be counted
     * @param cause what went wrong
     */
    public DeadlineException(String ticket, String subject, RuntimeException cause) {
        super(
                "No instant can be counted for ticket (" + ticket + "), " + subject + ": " + cause.getMessage()
                        + "\nCheck the amount, the calendar it runs on and the instants of the ticket.",
                cause);
        this.ticket = ticket;
        this.subject = subject;
    }

    /** The ticket's id. */
    public String ticket() {
        return ticket;
    }

    /** The clock or the rule whose instant cannot be counted, as in {@code clock (WORKAROUND)}. */
    public String subject() {
        return subject;
    }
}
