package io.slarules.examples.replay;

import java.util.Map;

/**
 * One row of a workload: a ticket as it will turn out. The order sees what is known at a time; effort and loss are what is true.
 *
 * @param number from 1, in the order of arrival
 * @param arrive minute of arrival
 * @param worseAt minute at which it becomes worse if it still waits or is in work; {@link #NEVER} when it does not
 * @param effort minutes that it takes
 * @param estimate minutes that it is estimated to take
 * @param problem number of the problem it is linked to; 0 for none
 * @param first what is known from its arrival on
 * @param later what is known once it is worse
 * @param trueLevel the level that its true impact gives
 */
record Case(
        int number,
        String customer,
        int arrive,
        boolean danger,
        int worseAt,
        int effort,
        int estimate,
        int problem,
        State first,
        State later,
        int trueLevel) {

    static final int NEVER = 1_000_000_000;
    private static final int[] MIDDLE_LOSS = {0, 25, 175, 550, 1000};
    private static final int SHIFT_MINUTES = 480;
    private static final int THREE_DAYS = 4320;
    private static final int ACTUAL = 2;

    /**
     * How a case stands.
     *
     * @param level its priority, 1 to 5
     * @param seenLoss the loss per hour that the desk believes, in 1/1000 tools
     * @param loss the loss per hour that is true
     * @param due minute by which a workaround is promised
     */
    record State(int level, int seenLoss, int loss, int due) {}

    static Case of(Map<String, String> row) {
        int arrive = number(row, "arrive");
        int worsens = number(row, "worsens");
        int impact = number(row, "impact");
        int claimed = number(row, "claimed");
        int worseAt = worsens == 0 ? NEVER : arrive + (worsens == 2 ? SHIFT_MINUTES : THREE_DAYS);
        int worse = worsens == 2 ? 4 : worsens == 1 ? Math.max(3, claimed) : claimed;
        int level = level(row, claimed);
        int laterLevel = Math.min(level, level(row, worse));
        int loss = number(row, "loss");
        int laterLoss = number(row, "loss_late");
        int seen = claimed == impact ? loss : Math.max(loss, MIDDLE_LOSS[claimed] * number(row, "tools"));
        int laterSeen = claimed == impact ? laterLoss : Math.max(seen, laterLoss);
        int due = arrive + Levels.targetMinutes(level);
        int laterDue = Math.min(due, worseAt + Levels.targetMinutes(laterLevel));
        return new Case(
                number(row, "id"),
                row.getOrDefault("customer", ""),
                arrive,
                number(row, "safety") == ACTUAL,
                worseAt,
                number(row, "effort"),
                number(row, "effort_hat"),
                number(row, "problem"),
                new State(level, seen, loss, due),
                new State(laterLevel, laterSeen, laterLoss, laterDue),
                level(row, impact));
    }

    private static int level(Map<String, String> row, int impact) {
        return Levels.level(
                number(row, "safety"),
                impact,
                number(row, "worsens"),
                number(row, "spread"),
                number(row, "recurrence"),
                number(row, "pressure"));
    }

    private static int number(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new ReplayException(
                    "The workload has no column (" + column + "): give a file with the columns of" + " the README");
        }
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new ReplayException("The workload has (" + cell + ") in column " + column + ": give whole numbers");
        }
    }

    /** How it stands at a minute. */
    State at(int minute) {
        return worseAt <= minute ? later : first;
    }
}
