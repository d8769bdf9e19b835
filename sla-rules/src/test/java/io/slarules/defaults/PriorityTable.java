package io.slarules.defaults;

import io.slarules.ticket.Containment;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Spread;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Worsening;
import io.slarules.ticket.Worsens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The facts of the default priority, every combination of them, and what the library says of each. */
final class PriorityTable {
    private static final List<Row> EXPECTED = read();
    private static final List<Row> DECIDED =
            EXPECTED.stream().map(PriorityTable::decided).toList();

    private PriorityTable() {}

    /** One combination with its level and the ids of the rules that made it. */
    record Row(Point point, Priority level, String rules) {}

    /** One combination of the seven facts. */
    record Point(
            Safety safety,
            ProductionImpact impact,
            Worsens worsens,
            Containment containment,
            Spread spread,
            Recurrence recurrence,
            PressureLevel pressure) {

        /** The same facts with one of them the next worse; only where there is one. */
        List<Point> neighbours() {
            List<Point> worse = new ArrayList<>();
            for (Enum<?> fact : List.of(safety, impact, worsens, containment, spread, recurrence, pressure)) {
                List<? extends Enum<?>> constants =
                        List.of(fact.getDeclaringClass().getEnumConstants());
                int next = constants.indexOf(fact) + 1;
                if (next < constants.size()) {
                    worse.add(with(constants.get(next)));
                }
            }
            return worse;
        }

        /** The same facts but one. */
        Point with(Enum<?> fact) {
            return new Point(
                    fact instanceof Safety s ? s : safety,
                    fact instanceof ProductionImpact i ? i : impact,
                    fact instanceof Worsens w ? w : worsens,
                    fact instanceof Containment c ? c : containment,
                    fact instanceof Spread s ? s : spread,
                    fact instanceof Recurrence r ? r : recurrence,
                    fact instanceof PressureLevel p ? p : pressure);
        }

        /** A ticket with these facts, the production impact by what can be measured. */
        Ticket ticket() {
            Impact stated = Impact.none()
                    .safety(safety)
                    .worsening(
                            switch (worsens) {
                                case WITHIN_3_DAYS -> Worsening.within3Days(Samples.OPENED);
                                case WITHIN_SHIFT -> Worsening.withinShift(Samples.OPENED);
                                default -> Worsening.stable();
                            })
                    .containment(containment)
                    .pressure(
                            switch (pressure) {
                                case COMPLAINT -> Pressure.complaint("Wang", Samples.OPENED);
                                case EXECUTIVE -> Pressure.executive("Wang", Samples.OPENED);
                                default -> Pressure.NORMAL;
                            });
            Relations related = Relations.none().withSpread(spread).withRecurrence(recurrence);
            return Samples.stating(Samples.calm().with(stated).with(related), impact);
        }
    }

    /** The rows of the specification. */
    static List<Row> expected() {
        return EXPECTED;
    }

    /** What the library says of the same combinations, in the same order. */
    static List<Row> decided() {
        return DECIDED;
    }

    private static Row decided(Row expected) {
        var priority = Samples.decide(expected.point().ticket(), Samples.OPENED).priority();
        return new Row(expected.point(), priority.value(), priority.ruleIds());
    }

    private static List<Row> read() {
        try (InputStream in = PriorityTable.class.getResourceAsStream("priority-table.csv")) {
            String text =
                    new String(Objects.requireNonNull(in, "priority-table.csv").readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(PriorityTable::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cell = line.split(",", -1);
        Point point = new Point(
                Safety.valueOf(cell[0]),
                ProductionImpact.valueOf(cell[1]),
                Worsens.valueOf(cell[2]),
                Containment.valueOf(cell[3]),
                Spread.valueOf(cell[4]),
                Recurrence.valueOf(cell[5]),
                PressureLevel.valueOf(cell[6]));
        return new Row(point, Priority.valueOf(cell[7]), cell[8]);
    }
}
