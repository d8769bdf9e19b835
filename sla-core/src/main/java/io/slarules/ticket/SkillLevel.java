package io.slarules.ticket;

/** How well an engineer masters a skill. Later constants are higher. */
public enum SkillLevel {
    /** Works by the procedure. */
    BASIC,
    /** Solves what the procedure does not cover. */
    PROFESSIONAL,
    /** Teaches the others. */
    CONSULTANT
}
