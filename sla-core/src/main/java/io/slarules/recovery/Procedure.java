package io.slarules.recovery;

import io.slarules.internal.check.Checks;
import io.slarules.ticket.InvalidFactsException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;

/**
 * One procedure of the archive (档案), in one version. Immutable; null is refused.
 *
 * @param id by which rules name it; not blank
 * @param version of the procedure; not blank
 * @param toolVersions the tool versions it is valid for; empty for every one
 * @param automatic whether the tool runs it by itself
 * @param importance how much hangs on it
 * @param after the procedures that have to be done before it, where they are in the plan at all
 * @param needs the procedures that it makes due
 * @param takes how long it takes
 * @param errorCodes the error codes for which it is proposed
 */
public record Procedure(
        String id,
        String version,
        Set<String> toolVersions,
        boolean automatic,
        Importance importance,
        Set<String> after,
        Set<String> needs,
        Duration takes,
        Set<String> errorCodes) {
    public Procedure {
        Checks checks = Checks.of("Procedure");
        id = checks.required(id, "id");
        version = checks.required(version, "version");
        Comparator<String> byName = Comparator.naturalOrder();
        toolVersions = checks.sortedSet(toolVersions, "toolVersions", byName);
        importance = checks.value(importance, "importance");
        after = checks.sortedSet(after, "after", byName);
        needs = checks.sortedSet(needs, "needs", byName);
        takes = checks.value(takes, "takes");
        errorCodes = checks.sortedSet(errorCodes, "errorCodes", byName);
        checks.refuse(takes != null && takes.isNegative(), "time is negative", takes, "takes", "state zero or more");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A procedure that people carry out. */
    public static Procedure manual(String id, String version, Importance importance, Duration takes) {
        return new Procedure(id, version, Set.of(), false, importance, Set.of(), Set.of(), takes, Set.of());
    }

    /** A procedure that the tool runs by itself. */
    public static Procedure automatic(String id, String version, Importance importance, Duration takes) {
        return new Procedure(id, version, Set.of(), true, importance, Set.of(), Set.of(), takes, Set.of());
    }

    /** The same procedure, valid for these tool versions only. */
    public Procedure validFor(String... versions) {
        return new Procedure(id, version, Set.of(versions), automatic, importance, after, needs, takes, errorCodes);
    }

    /** The same procedure, to be done after these. */
    public Procedure after(String... others) {
        return new Procedure(
                id, version, toolVersions, automatic, importance, Set.of(others), needs, takes, errorCodes);
    }

    /** The same procedure, which makes these due. */
    public Procedure needing(String... others) {
        return new Procedure(
                id, version, toolVersions, automatic, importance, after, Set.of(others), takes, errorCodes);
    }

    /** The same procedure, proposed for these error codes. */
    public Procedure proposedFor(String... codes) {
        return new Procedure(id, version, toolVersions, automatic, importance, after, needs, takes, Set.of(codes));
    }

    /** Whether it is valid for a version of the tool. */
    public boolean isValidFor(String toolVersion) {
        return toolVersions.isEmpty() || toolVersions.contains(toolVersion);
    }
}
