package io.slarules.internal.testing;

import java.time.Instant;

/**
 * What a test asks of the rules: about a subject, at an instant.
 *
 * @param hash of both; a subject is large, and a question is looked up often
 */
public record Question(Subject<?> subject, Instant now, int hash) {
    static Question of(Subject<?> subject, Instant now) {
        return new Question(subject, now, 31 * subject.hashCode() + now.hashCode());
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
