package io.slarules.examples.queue;

/** The command line cannot be followed; the message says why, and what is near. It has no stack trace, which helps no user. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message, null, false, false);
    }
}
