package io.slarules.examples.replay;

/** What was given cannot be replayed, or the replay did not come out as recorded; the message says why and what to do. */
final class ReplayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReplayException(String message) {
        super(message);
    }
}
