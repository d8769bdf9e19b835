package io.slarules.ruleset;

/**
 * A rule that threw, or that did not come to rest, while a ticket, a problem record or a customer was judged. The decision or the review fails; the
 * rule is never skipped.
 */
public final class RuleFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String kind;
    private final String subject;
    private final String rule;
    private final String file;
    private final int line;

    /**
     * @param kind what was being judged: {@code ticket}, {@code problem} or {@code customer}
     * @param subject the id of the ticket, the signature of the problem, the id of the customer
     * @param rule the rule's name
     * @param file the rule file's name
     * @param line the line at which the rule begins
     * @param what what happened and what to do
     * @param cause what the rule threw, null when it did not come to rest
     */
    public RuleFailedException(
            String kind,
            String subject,
            String rule,
            String file,
            int line,
            String what,
            @org.jspecify.annotations.Nullable Throwable cause) {
        super(
                "Rule \"" + rule + "\" (" + file + ":" + line + ") failed on " + kind + " " + subject + ": " + what,
                cause);
        this.kind = kind;
        this.subject = subject;
        this.rule = rule;
        this.file = file;
        this.line = line;
    }

    /** What was being judged: {@code ticket}, {@code problem} or {@code customer}. */
    public String kind() {
        return kind;
    }

    /** The id of the ticket, the signature of the problem, or the id of the customer. */
    public String subject() {
        return subject;
    }

    public String rule() {
        return rule;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }
}
