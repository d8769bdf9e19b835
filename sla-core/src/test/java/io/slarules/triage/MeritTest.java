package io.slarules.triage;

import static io.slarules.triage.Backlogs.NOW;
import static io.slarules.triage.Backlogs.NOW_MINUTE;
import static io.slarules.triage.Backlogs.instant;
import static io.slarules.triage.Backlogs.priority;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.rule.Band;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The exact minutes at which a date begins to count and is lost, for every class of effort: D1 to D9 of the specification's list. */
class MeritTest {
    private static final int[] EFFORTS = {15, 30, 60, 120, 240, 480, 960, 1920};
    private static final int[] WEIGHTS = {2000, 800, 240, 80, 40};
    private static final int FIRST = 6000;
    private static final int LAST = -1500;

    private static Merit merit(PlannedTicket ticket) {
        return Merit.of(ticket.item(), TriagePolicy.fair().scale(), NOW_MINUTE);
    }

    private static PlannedTicket ticket(int level, int effort, int minutesLeft) {
        return PlannedTicket.of("T", "A", priority(level), NOW)
                .takingMinutes(effort)
                .promised(instant(NOW_MINUTE + minutesLeft));
    }

    private interface Check {
        void of(int effort, int minutesLeft, Merit[] byLevel);
    }

    /** Every class of effort and every minute that can be left, time running on. */
    private static void forEachMinute(Check check) {
        for (int effort : EFFORTS) {
            for (int left = FIRST; left > LAST; left--) {
                Merit[] byLevel = new Merit[5];
                for (int level = 1; level <= 5; level++) {
                    byLevel[level - 1] = merit(ticket(level, effort, left));
                }
                check.of(effort, left, byLevel);
            }
        }
    }

    private static void require(boolean holds, String what, int effort, int left) {
        assertThat(holds)
                .as("%s, effort %s, %s minutes left", what, effort, left)
                .isTrue();
    }

    @Test
    void aPromiseCountsInFullExactlyInItsLastDayWhileItCanBeKept() {
        forEachMinute((effort, left, byLevel) -> {
            int part = byLevel[0].promiseSixteenths();
            boolean lost = 2 * left < effort;
            require(part == (lost ? 4 : left <= 1440 ? 16 : 1), "part " + part, effort, left);
        });
    }

    @Test
    void inTimeAPromiseOnlyRisesButForTheInstantWhenItIsLostAndChangesTwiceAtMost() {
        Map<Integer, Integer> before = new HashMap<>();
        Map<Integer, Integer> changes = new HashMap<>();
        forEachMinute((effort, left, byLevel) -> {
            int part = byLevel[0].promiseSixteenths();
            Integer old = before.put(effort, part);
            if (old != null && old != part) {
                require(part > old || (old == 16 && part == 4), "from " + old + " to " + part, effort, left);
                require(changes.merge(effort, 1, Integer::sum) <= 2, "a third change", effort, left);
            }
        });
    }

    @Test
    void aMoreUrgentLevelCountsStrictlyMoreForTheSameDate() {
        forEachMinute((effort, left, byLevel) -> {
            for (int i = 1; i < 5; i++) {
                require(byLevel[i - 1].value() > byLevel[i].value(), "P" + i, effort, left);
            }
        });
    }

    @Test
    void aReTriageNeverTurnsAPromiseThatCountsInFullIntoALostOne() {
        for (int effort : EFFORTS) {
            for (int left = FIRST; left > LAST; left--) {
                for (int level = 3; level <= 5; level++) {
                    long renewed = Math.min(left, Backlogs.target(level - 1).toMinutes());
                    long up = merit(ticket(level - 1, effort, (int) renewed)).value();
                    require(up >= merit(ticket(level, effort, left)).value(), "P" + level, effort, left);
                }
            }
        }
    }

    @Test
    void noTicketHasMeritZero() {
        forEachMinute((effort, left, byLevel) -> require(byLevel[4].value() > 0, "P5", effort, left));
    }

    @Test
    void anAnnouncedWorseningAddsAFullP2PromiseExactlyWhileItIsNearAndCanBePrevented() {
        for (int effort : EFFORTS) {
            PlannedTicket calm = ticket(4, effort, 9999).losing(50);
            for (int left = FIRST; left > LAST; left--) {
                long gain = merit(calm.worsening(instant(NOW_MINUTE + left))).value()
                        - merit(calm).value();
                boolean counts = 2 * left >= effort && left <= 1440;
                require(gain > 0 == counts, "gain " + gain, effort, left);
                require(
                        !counts || Math.abs(gain * effort - ((16L * 800) << 21)) <= 2L * effort,
                        "gain " + gain,
                        effort,
                        left);
            }
        }
    }

    @Test
    void meritTimesEffortIsSixteenTimesTheLossAndThePromise() {
        for (int effort : EFFORTS) {
            for (int left = FIRST; left > LAST; left--) {
                int part = 2 * left < effort ? 4 : left <= 1440 ? 16 : 1;
                for (int level = 1; level <= 5; level++) {
                    long merit = merit(ticket(level, effort, left).losing(70)).value();
                    long sum = 16 * 70 + (long) part * WEIGHTS[level - 1];
                    require(Math.abs(merit * effort - (sum << 21)) <= effort, "P" + level, effort, left);
                }
            }
        }
    }

    @Test
    void theClassOfAnEffortIsTheSmallestThatHoldsIt() {
        for (int minutes = 1; minutes < 4000; minutes++) {
            int smallest = 1920;
            for (int effort : EFFORTS) {
                smallest = effort >= minutes ? Math.min(smallest, effort) : smallest;
            }
            assertThat(merit(ticket(3, minutes, 0)).effortClass())
                    .as("%s minutes", minutes)
                    .isEqualTo(smallest);
        }
    }

    @Test
    void changesByTimeAloneExactlyWhenItSaysSo() {
        Backlogs backlogs = new Backlogs(41).problems(false);
        for (int i = 0; i < 300; i++) {
            PlannedTicket ticket = backlogs.ticket(i);
            TriageOrder order = TriageOrder.of(List.of(ticket), NOW);
            long next = order.nextChange().map(PlannedTicket::minute).orElse(NOW_MINUTE + 20_000);
            Place before = order.places().get(0);
            for (long minute = NOW_MINUTE; minute < next; minute += Math.max(1, (next - minute) / 2)) {
                assertThat(placeAt(ticket, minute))
                        .as("%s at %s", ticket, minute)
                        .isEqualTo(before);
            }
            if (order.nextChange().isPresent()) {
                boolean elder = ticket.band() == Band.REST
                        && PlannedTicket.minute(ticket.opened())
                                        + 3 * ticket.target().orElseThrow().toMinutes()
                                == next;
                assertThat(placeAt(ticket, next - 1).equals(placeAt(ticket, next)))
                        .as("%s at %s", ticket, next)
                        .isEqualTo(elder);
            }
        }
    }

    private static Place placeAt(PlannedTicket ticket, long minute) {
        return TriageOrder.of(List.of(ticket), instant(minute)).places().get(0);
    }
}
