package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody was told something that matters later: a cause, a class, a date, a known defect. A later statement may supersede it; then everyone
 * who was told is told again.
 *
 * @param at when
 * @param sequence the host's order among events of one instant
 * @param id how the host tells statements apart; not blank
 * @param topic what it is about
 * @param what what was said; {@code ""} when not kept
 * @param told who was told
 * @param supersedes the id of the statement that is no longer so
 */
public record Statement(
        Instant at, long sequence, String id, Topic topic, String what, Set<Role> told, Optional<String> supersedes)
        implements Event {
    public Statement {
        Checks checks = Checks.of("Statement");
        at = checks.instant(at, "at");
        id = checks.required(id, "id");
        topic = checks.value(topic, "topic");
        what = checks.text(what, "what");
        told = checks.sortedSet(told, "told", Comparator.naturalOrder());
        supersedes = checks.optional(supersedes, "supersedes");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A statement to these roles. */
    public static Statement of(Instant at, String id, Topic topic, String what, Role... told) {
        return new Statement(at, 0, id, topic, what, new LinkedHashSet<>(Arrays.asList(told)), Optional.empty());
    }

    /** The same statement, superseding an earlier one. */
    public Statement superseding(String earlier) {
        return new Statement(at, sequence, id, topic, what, told, Known.of(earlier, "Statement", "supersedes"));
    }

    @Override
    public EventKind kind() {
        return EventKind.STATEMENT;
    }

    @Override
    public Statement withSequence(long number) {
        return new Statement(at, number, id, topic, what, told, supersedes);
    }
}
