package io.slarules.defaults;

import io.slarules.ticket.Priority;
import io.slarules.ticket.Tier;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is due in a state of {@link StateTable}, worked out from the numbers of the escalation specification alone: a second statement of it that shares
 * neither rules nor clocks with the library. All times in minutes of open time since the opening.
 */
final class SpecifiedStates {
    private static final int HOUR = 60;
    private static final Map<Priority, Integer> TARGET = byLevel(8 * HOUR, 24 * HOUR, 24 * HOUR, 40 * HOUR, 80 * HOUR);
    private static final Map<Priority, Integer> DAY = byLevel(24 * HOUR, 24 * HOUR, 8 * HOUR, 8 * HOUR, 8 * HOUR);
    private static final Map<Priority, Integer> RE_TRIAGE = byLevel(30, 2 * HOUR, 8 * HOUR, 24 * HOUR, 56 * HOUR);
    private static final Map<Priority, Integer> GLOBAL_ACCEPTS = byLevel(15, HOUR, 4 * HOUR, 8 * HOUR, 8 * HOUR);
    private static final Map<Priority, Integer> RND_ACCEPTS = byLevel(30, 2 * HOUR, 8 * HOUR, 8 * HOUR, 8 * HOUR);
    private static final int NEVER = 1_000;
    private static final Map<Priority, Integer> F2_PERCENT = byLevel(12, 25, 33, 50, NEVER);
    private static final Map<Priority, Integer> F3_PERCENT = byLevel(50, 50, 66, 100, NEVER);
    private static final int UNKNOWN_EFFORT = 4 * HOUR;

    private final Set<String> rows = new TreeSet<>();
    private final Priority level;
    private final int target;
    private final int percent;
    private final int used;

    private SpecifiedStates(Priority level, int percent) {
        this.level = level;
        this.percent = percent;
        this.target = TARGET.get(level);
        this.used = target * percent / 100;
    }

    private static Map<Priority, Integer> byLevel(int p1, int p2, int p3, int p4, int p5) {
        return Map.of(Priority.P1, p1, Priority.P2, p2, Priority.P3, p3, Priority.P4, p4, Priority.P5, p5);
    }

    /** The ids of the rows that are due, sorted; in brackets where held for evidence. */
    static String rows(Priority level, Tier tier, int percent, boolean complete, boolean accepted) {
        SpecifiedStates state = new SpecifiedStates(level, percent);
        state.calls(tier, complete);
        state.notices();
        if (!accepted) {
            state.handedOver(tier);
        }
        return String.join(" ", state.rows);
    }

    private boolean urgent() {
        return level == Priority.P1 || level == Priority.P2;
    }

    private void calls(Tier tier, boolean complete) {
        if (level == Priority.P1) {
            dueIf(tier == Tier.LOCAL, "F4");
            dueIf(!complete, "E2");
        }
        int at = tier == Tier.LOCAL ? F2_PERCENT.get(level) : tier == Tier.GLOBAL ? F3_PERCENT.get(level) : NEVER;
        if (percent < at) {
            return;
        }
        String row = tier == Tier.LOCAL ? "F2" : "F3";
        if (complete || level == Priority.P1) {
            rows.add(row);
            return;
        }
        int hold = Math.min(target / 4, level == Priority.P2 ? 4 * HOUR : DAY.get(level));
        boolean expired = used * 100 >= target * at + hold * 100;
        rows.add("E1");
        rows.add(expired ? row : "[" + row + "]");
        dueIf(expired, "E3");
    }

    private void notices() {
        boolean cannotFinish = used >= target - UNKNOWN_EFFORT || percent >= 80;
        dueIf(level == Priority.P1, "H1");
        dueIf(urgent() && percent >= 75, "H3");
        dueIf(percent > 100, "H4");
        dueIf(percent >= 50, "N1");
        dueIf(percent >= 75, "N2");
        dueIf(cannotFinish, "N3");
        dueIf(percent > 100, "N4");
        dueIf(used >= RE_TRIAGE.get(level), "N5");
    }

    private void handedOver(Tier from) {
        rows.add("E5");
        dueIf(used > (from == Tier.LOCAL ? GLOBAL_ACCEPTS : RND_ACCEPTS).get(level), "F5");
    }

    private void dueIf(boolean due, String row) {
        if (due) {
            rows.add(row);
        }
    }
}
