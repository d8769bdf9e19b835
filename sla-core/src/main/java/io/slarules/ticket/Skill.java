package io.slarules.ticket;

import io.slarules.internal.check.Checks;
import java.util.Comparator;

/**
 * A skill with its level: what a ticket needs, or what a tier has.
 *
 * @param name what it is called in the host's house; not blank
 * @param level how well it is mastered or has to be
 */
public record Skill(String name, SkillLevel level) implements Comparable<Skill> {
    private static final Comparator<Skill> ORDER =
            Comparator.comparing(Skill::name).thenComparing(Skill::level);

    public Skill {
        Checks checks = Checks.of("Skill");
        name = checks.required(name, "name");
        level = checks.value(level, "level");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A skill at its basic level. */
    public static Skill of(String name) {
        return new Skill(name, SkillLevel.BASIC);
    }

    /** A skill at a level. */
    public static Skill of(String name, SkillLevel level) {
        return new Skill(name, level);
    }

    /** Whether who has this skill can do what needs the other: the same name, at least its level. */
    public boolean covers(Skill needed) {
        return name.equals(needed.name) && level.compareTo(needed.level) >= 0;
    }

    /** By name, then by level. */
    @Override
    public int compareTo(Skill other) {
        return ORDER.compare(this, other);
    }
}
