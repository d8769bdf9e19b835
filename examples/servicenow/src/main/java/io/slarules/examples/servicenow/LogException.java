package io.slarules.examples.servicenow;

import java.util.List;

/** The log cannot be replayed, or the replay does not agree with it. The message says what to do; a stack trace would add nothing. */
final class LogException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 20;

    LogException(String message) {
        super(message, null, false, false);
    }

    /** All problems, one to a line; of very many the first ones. */
    static LogException of(String what, List<String> problems) {
        StringBuilder message = new StringBuilder(what);
        problems.stream().limit(MOST_SHOWN).forEach(problem -> message.append("\n  ")
                .append(problem));
        if (problems.size() > MOST_SHOWN) {
            message.append("\n  and ").append(problems.size() - MOST_SHOWN).append(" more");
        }
        return new LogException(message.toString());
    }
}
