package io.slarules.rule;

import io.slarules.ticket.Role;
import io.slarules.ticket.Topic;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Something that was said and is no longer so, of which not everybody has heard who has to. Immutable; null is refused.
 *
 * @param statement the id of the statement that was superseded
 * @param topic what it was about
 * @param owed who still has to hear of it: whoever was told, and R&amp;D; never empty
 */
public record Correction(String statement, Topic topic, Set<Role> owed) {
    public Correction {
        Objects.requireNonNull(statement, "Correction.statement is null");
        Objects.requireNonNull(topic, "Correction.topic is null");
        Objects.requireNonNull(owed, "Correction.owed is null");
        if (owed.isEmpty()) {
            throw new IllegalArgumentException(
                    "Correction.owed of statement (" + statement + ") is empty: name who still has to hear of it");
        }
        owed = Collections.unmodifiableSet(EnumSet.copyOf(owed));
    }
}
