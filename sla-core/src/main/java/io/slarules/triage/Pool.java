package io.slarules.triage;

import io.slarules.ticket.Skill;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Engineers of the same skills, under a name of the host's. A pool has an order of its own, of the tickets whose needs it covers, and a
 * ledger of its own. Immutable, thread-safe.
 *
 * @param name the host's name for it
 * @param skills what everybody in it can do
 */
public record Pool(String name, Set<Skill> skills) {
    public Pool {
        Objects.requireNonNull(name, "Pool.name is null: give the host's name for it");
        Objects.requireNonNull(skills, "Pool.skills is null: give an empty set when nobody needs any");
        skills = Set.copyOf(skills);
    }

    /** A pool with these skills. */
    public static Pool of(String name, Set<Skill> skills) {
        return new Pool(name, skills);
    }

    /** Whether a ticket is one for this pool. */
    public boolean holds(PlannedTicket ticket) {
        return ticket.coveredBy(skills);
    }

    /**
     * What the order of this pool is made of: the tickets that it holds, and whatever is in work anywhere, since the tickets of the same
     * problem wait for that.
     */
    public List<PlannedTicket> tickets(Collection<PlannedTicket> all) {
        Objects.requireNonNull(all, "tickets is null: give the planned tickets of all pools");
        return all.stream().filter(this::concerns).toList();
    }

    /**
     * Whether a ticket belongs into the order of this pool: it holds it, or it is in work anywhere. A host with a {@link LiveBacklog} for each
     * pool puts a ticket that has changed where it does, and removes it where it does not.
     */
    public boolean concerns(PlannedTicket ticket) {
        return holds(ticket) || ticket.leftOut().equals(Optional.of(PlannedTicket.LeftOut.IN_WORK));
    }
}
