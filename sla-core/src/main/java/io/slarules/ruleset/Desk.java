package io.slarules.ruleset;

import io.slarules.ticket.Role;
import io.slarules.ticket.Skill;
import io.slarules.ticket.Tier;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The support organisation: which skills each tier has, and the ladder of roles that a matter climbs.
 *
 * @param skills the skills of each tier; a tier that is missing has unknown skills, and is taken to have those it needs
 * @param ladder the roles from the first rung up; the last stays; never empty
 */
public record Desk(Map<Tier, Set<Skill>> skills, List<Role> ladder) {

    /** The ladder of the default policy: assignee, manager of the tier, director, executive. */
    public static final List<Role> DEFAULT_LADDER =
            List.of(Role.ASSIGNEE, Role.TIER_MANAGER, Role.DIRECTOR, Role.EXECUTIVE);

    public Desk {
        Objects.requireNonNull(skills, "Desk.skills is null: give a map, an empty one when the skills are unknown");
        Map<Tier, Set<Skill>> sorted = new TreeMap<>();
        skills.forEach((tier, has) -> sorted.put(tier, Set.copyOf(has)));
        skills = Collections.unmodifiableMap(sorted);
        ladder = List.copyOf(ladder);
        if (ladder.isEmpty()) {
            throw new IllegalArgumentException("Desk.ladder is empty: give at least one role");
        }
    }

    /** A desk of which nothing is known: no skill is ever found missing, and the ladder is the default one. */
    public static Desk unknown() {
        return new Desk(Map.of(), DEFAULT_LADDER);
    }

    /** A desk with these skills and the default ladder. */
    public static Desk of(Map<Tier, Set<Skill>> skills) {
        return new Desk(skills, DEFAULT_LADDER);
    }

    /** This desk with another ladder. */
    public Desk withLadder(List<Role> roles) {
        return new Desk(skills, roles);
    }

    /** Whether the tier has every one of these skills, each at the level needed or above. */
    public boolean has(Tier tier, Set<Skill> needed) {
        Set<Skill> has = skills.get(tier);
        return has == null || needed.stream().allMatch(need -> has.stream().anyMatch(skill -> skill.covers(need)));
    }
}
