package io.slarules.examples.queue;

/** The host's data cannot be read; the message names file, field, value and what to do. */
final class BadDataException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    BadDataException(String message) {
        super(message);
    }

    BadDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
