package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.Decision;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Impact;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default impact rules against the table of the specification, over every combination of what can be measured. */
class ProductionImpactTest {
    private static final List<Integer> LOSSES = List.of(Share.UNKNOWN_PERMILLE, 0, 1, 49, 50, 299, 300, 899, 900, 1000);

    /** What can be measured; a loss of {@link Share#UNKNOWN_PERMILLE} is unknown. */
    private record Measured(Answer volume, EquipmentState state, int loss, Answer risk, Answer impaired) {

        Decision decide(Asset asset) {
            Share lost = loss == Share.UNKNOWN_PERMILLE ? Share.UNKNOWN : Share.ofPermille(loss);
            Ticket ticket = Samples.calm()
                    .with(asset.withVolumeProduction(volume).withState(state))
                    .with(Impact.none().losing(lost).productAtRisk(risk).functionImpaired(impaired));
            return Samples.decide(ticket, Samples.OPENED);
        }

        /** The impacts of every way in which the unknowns may turn out. */
        List<ProductionImpact> possible() {
            List<ProductionImpact> possible = new ArrayList<>();
            for (boolean inVolume : ways(volume)) {
                for (boolean down : state == EquipmentState.UNKNOWN
                        ? new boolean[] {false, true}
                        : new boolean[] {state == EquipmentState.UNSCHEDULED_DOWN}) {
                    for (int lost : loss == Share.UNKNOWN_PERMILLE ? new int[] {0, 1000} : new int[] {loss}) {
                        for (boolean atRisk : ways(risk)) {
                            for (boolean isImpaired : ways(impaired)) {
                                possible.add(impactOf(inVolume, down, lost, atRisk, isImpaired));
                            }
                        }
                    }
                }
            }
            return possible.stream().sorted().toList();
        }

        private static boolean[] ways(Answer answer) {
            return answer == Answer.UNKNOWN ? new boolean[] {false, true} : new boolean[] {answer == Answer.YES};
        }
    }

    /** The table of the specification, first match. */
    private static ProductionImpact impactOf(
            boolean volume, boolean unscheduledDown, int lossPermille, boolean atRisk, boolean impaired) {
        if (!volume) {
            return impaired || lossPermille > 0 ? ProductionImpact.MINOR : ProductionImpact.NONE;
        }
        if (unscheduledDown || lossPermille >= 900) {
            return ProductionImpact.LINE_DOWN;
        }
        if (lossPermille >= 300 || atRisk) {
            return ProductionImpact.SEVERE;
        }
        if (lossPermille >= 50) {
            return ProductionImpact.PARTIAL;
        }
        return lossPermille > 0 || impaired ? ProductionImpact.MINOR : ProductionImpact.NONE;
    }

    private static List<Measured> all() {
        List<Measured> all = new ArrayList<>();
        for (Answer volume : Answer.values()) {
            for (EquipmentState state : EquipmentState.values()) {
                for (int loss : LOSSES) {
                    for (Answer risk : Answer.values()) {
                        for (Answer impaired : Answer.values()) {
                            all.add(new Measured(volume, state, loss, risk, impaired));
                        }
                    }
                }
            }
        }
        return all;
    }

    @Test
    void what_is_unknown_counts_at_its_worst_up_to_severe_and_makes_the_impact_provisional() {
        assertThat(all()).hasSize(3 * 7 * 10 * 3 * 3).allSatisfy(measured -> {
            List<ProductionImpact> possible = measured.possible();
            ProductionImpact best = possible.get(0);
            ProductionImpact worst = possible.get(possible.size() - 1);
            ProductionImpact cautious = worst.compareTo(ProductionImpact.SEVERE) > 0 ? ProductionImpact.SEVERE : worst;
            Decision decision = measured.decide(Asset.equipment("LITHO-7"));
            assertThat(decision.impact().value()).isEqualTo(best.compareTo(cautious) > 0 ? best : cautious);
            assertThat(decision.provisional()).as("provisional").isEqualTo(best != worst);
        });
    }

    @Test
    void a_product_that_is_no_production_equipment_is_not_in_volume_production_unless_it_says_so() {
        for (Measured measured : all()) {
            Decision product = measured.decide(Asset.product("APP"));
            Answer assumed = measured.volume() == Answer.UNKNOWN ? Answer.NO : measured.volume();
            Decision equipment = new Measured(
                            assumed, measured.state(), measured.loss(), measured.risk(), measured.impaired())
                    .decide(Asset.equipment("LITHO-7"));
            assertThat(product.impact().value())
                    .as("%s", measured)
                    .isEqualTo(equipment.impact().value());
            assertThat(product.provisional()).as("%s", measured).isEqualTo(equipment.provisional());
        }
    }

    @Test
    void pt9_a_worse_measurement_never_gives_a_lesser_impact() {
        List<Measured> known = all().stream()
                .filter(m -> m.volume() == Answer.YES
                        && m.risk() != Answer.UNKNOWN
                        && m.impaired() != Answer.UNKNOWN
                        && m.loss() != Share.UNKNOWN_PERMILLE
                        && (m.state() == EquipmentState.PRODUCTIVE || m.state() == EquipmentState.UNSCHEDULED_DOWN))
                .toList();
        List<ProductionImpact> impacts = known.stream()
                .map(m -> m.decide(Asset.equipment("LITHO-7")).impact().value())
                .toList();
        for (int i = 0; i < known.size(); i++) {
            for (int j = 0; j < known.size(); j++) {
                if (isNoBetter(known.get(j), known.get(i))) {
                    assertThat(impacts.get(j))
                            .as("%s against %s", known.get(j), known.get(i))
                            .isGreaterThanOrEqualTo(impacts.get(i));
                }
            }
        }
    }

    private static boolean isNoBetter(Measured worse, Measured than) {
        return worse.state().compareTo(than.state()) >= 0
                && worse.loss() >= than.loss()
                && (worse.risk() == Answer.YES || than.risk() == Answer.NO)
                && (worse.impaired() == Answer.YES || than.impaired() == Answer.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NONE",
        "1, MINOR",
        "49, MINOR",
        "50, PARTIAL",
        "299, PARTIAL",
        "300, SEVERE",
        "899, SEVERE",
        "900, LINE_DOWN",
        "1000, LINE_DOWN"
    })
    void the_capacity_lost_decides_at_exact_shares(int permille, ProductionImpact impact) {
        Ticket ticket = Samples.calm().with(Impact.none().losing(Share.ofPermille(permille)));
        assertThat(Samples.decide(ticket, Samples.OPENED).impact().value()).isEqualTo(impact);
    }
}
