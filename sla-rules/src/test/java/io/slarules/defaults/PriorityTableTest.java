package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.defaults.PriorityTable.Point;
import io.slarules.defaults.PriorityTable.Row;
import io.slarules.ticket.Containment;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Spread;
import io.slarules.ticket.Worsens;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The default priority over every combination of its facts: the specified table, and the properties PT1 to PT8 over the library. */
class PriorityTableTest {
    private static final Map<Point, Row> BY_POINT = new HashMap<>();

    static {
        PriorityTable.decided().forEach(row -> BY_POINT.put(row.point(), row));
    }

    @Test
    void every_row_has_the_specified_level_and_rules() {
        assertThat(PriorityTable.expected()).hasSize(2430);
        assertThat(PriorityTable.decided()).containsExactlyElementsOf(PriorityTable.expected());
    }

    @Test
    void no_stated_fact_leaves_the_impact_provisional() {
        for (ProductionImpact impact : ProductionImpact.values()) {
            var decision = Samples.decide(Samples.with(impact), Samples.OPENED);
            assertThat(decision.impact().value()).isEqualTo(impact);
            assertThat(decision.provisional()).as(impact.name()).isFalse();
        }
    }

    @Test
    void pt1_each_of_the_2430_combinations_has_exactly_one_level() {
        assertThat(BY_POINT).hasSize(3 * 5 * 3 * 2 * 3 * 3 * 3);
    }

    @Test
    void pt2_a_worse_fact_never_lowers_the_level() {
        int pairs = 0;
        for (Point point : BY_POINT.keySet()) {
            for (Point worse : known(point.neighbours())) {
                pairs++;
                assertThat(level(worse)).as("%s against %s", worse, point).isLessThanOrEqualTo(level(point));
            }
        }
        assertThat(pairs).isEqualTo(11_259);
    }

    @Test
    void pt3_only_a_line_down_or_danger_is_p1_and_each_of_them_is() {
        forEach(point -> (level(point) == Priority.P1) == stoppedOrDanger(point));
    }

    @Test
    void pt4_pressure_lifts_one_level_at_most_never_to_p1_and_to_p2_only_as_executive() {
        forEach(point -> {
            Priority calm = level(point.with(PressureLevel.NORMAL));
            Priority pressed = level(point);
            int lifted = number(calm) - number(pressed);
            boolean toP2 = lifted == 1 && pressed == Priority.P2;
            return lifted >= 0
                    && lifted <= 1
                    && (lifted == 0 || pressed != Priority.P1)
                    && (!toP2 || point.pressure() == PressureLevel.EXECUTIVE);
        });
    }

    @Test
    void pt5_spread_and_recurrence_together_lift_one_level_at_most_and_never_to_p1() {
        forEach(point -> {
            Priority single = level(point.with(Spread.ONE_TOOL).with(Recurrence.FIRST));
            int lifted = number(single) - number(level(point));
            return lifted >= 0 && lifted <= 1 && (lifted == 0 || level(point) != Priority.P1);
        });
    }

    @Test
    void pt6_every_fact_matters_and_every_level_is_reached() {
        List<Enum<?>> least = List.of(
                Safety.NONE,
                ProductionImpact.NONE,
                Worsens.STABLE,
                Containment.STEADY,
                Spread.ONE_TOOL,
                Recurrence.FIRST,
                PressureLevel.NORMAL);
        for (Enum<?> fact : least) {
            assertThat(BY_POINT.keySet())
                    .as("%s matters", fact.getDeclaringClass().getSimpleName())
                    .anyMatch(point -> level(point) != level(point.with(fact)));
        }
        Set<Priority> reached = new HashSet<>();
        BY_POINT.values().forEach(row -> reached.add(row.level()));
        assertThat(reached).containsExactlyInAnyOrder(Priority.values());
    }

    @Test
    void pt7_nothing_but_a_line_down_or_danger_reaches_the_level_of_a_line_down() {
        Priority leastUrgent = BY_POINT.keySet().stream()
                .filter(point -> point.impact() == ProductionImpact.LINE_DOWN)
                .map(PriorityTableTest::level)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        forEach(point -> stoppedOrDanger(point) || leastUrgent.isMoreUrgentThan(level(point)));
    }

    @Test
    void pt8_the_rules_that_fired_suffice_to_compute_the_level_again() {
        forEach(point -> {
            List<String> fired = List.of(BY_POINT.get(point).rules().split("\\+", -1));
            int level = base(point);
            if (fired.contains("T2-safety")) {
                level = Math.min(level, point.safety() == Safety.ACTUAL ? 1 : 2);
            }
            if (fired.contains("T2-containment")) {
                level = Math.min(level, 3);
            }
            level -= fired.contains("T3-systemic") ? 1 : 0;
            level -= fired.contains("T4-pressure") ? 1 : 0;
            return level == number(level(point));
        });
    }

    private static int base(Point point) {
        int[] row =
                switch (point.impact()) {
                    case NONE -> new int[] {5, 5, 4};
                    case MINOR -> new int[] {4, 4, 3};
                    case PARTIAL -> new int[] {3, 3, 2};
                    case SEVERE -> new int[] {2, 2, 2};
                    case LINE_DOWN -> new int[] {1, 1, 1};
                };
        int worse = List.of(Worsens.STABLE, Worsens.WITHIN_3_DAYS, Worsens.WITHIN_SHIFT)
                .indexOf(point.worsens());
        return row[worse];
    }

    private static List<Point> known(List<Point> points) {
        return points.stream().filter(BY_POINT::containsKey).toList();
    }

    private static boolean stoppedOrDanger(Point point) {
        return point.impact() == ProductionImpact.LINE_DOWN || point.safety() == Safety.ACTUAL;
    }

    private static int number(Priority level) {
        return List.of(Priority.values()).indexOf(level) + 1;
    }

    private static Priority level(Point point) {
        return BY_POINT.get(point).level();
    }

    private static void forEach(Predicate<Point> property) {
        assertThat(BY_POINT.keySet()).filteredOn(property.negate()).isEmpty();
    }
}
