package io.slarules.examples.queue;

/** The command line cannot be followed; the message says why, and what is near. */
final class UsageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
