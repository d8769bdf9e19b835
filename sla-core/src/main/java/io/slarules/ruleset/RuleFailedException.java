package io.slarules.ruleset;

/**
 * A rule that threw, or that did not come to rest, while a ticket was judged. The decision fails; the rule is never
 * skipped.
 */
public final class RuleFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String ticket;
    private final String rule;
    private final String file;
    private final int line;

    /**
     * @param ticket the id of the ticket that was being judged
     * @param rule the rule's name
     * @param file the rule file's name
     * @param line the line at which the rule begins
     * @param what what happened and what to do
     * @param cause what the rule threw, null when it did not come to rest
     */
    public RuleFailedException(
            String ticket,
            String rule,
            String file,
            int line,
            String what,
            @org.jspecify.annotations.Nullable Throwable cause) {
        super("Rule \"" + rule + "\" (" + file + ":" + line + ") failed on ticket " + ticket + ": " + what, cause);
        this.ticket = ticket;
        this.rule = rule;
        this.file = file;
        this.line = line;
    }

    public String ticket() {
        return ticket;
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
