package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mutants of the executable specification that concern the priority: each makes a row of the table come out otherwise. */
class PriorityMutantsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            T4 lifts into P1 | raiseOne(Priority.P2, "the customer's executives | raiseOne(Priority.P1, "the customer's executives
            T1 not monotone  | PARTIAL, worsens != Worsens.WITHIN_SHIFT         | PARTIAL, worsens == Worsens.STABLE
            """)
    void everyMutantIsKilledByARowOfTheTable(String name, String original, String changed) {
        List<RuleFile> mutated = DefaultRules.files().stream()
                .map(file -> RuleFile.of(file.name(), file.text().replace(original, changed)))
                .toList();
        assertThat(mutated).as(name).isNotEqualTo(DefaultRules.files());
        SlaEngine engine =
                SlaEngine.compile(RuleSet.of(mutated).on(Samples.DESK), Calendars.of(Samples.OFFICE, Samples.FAB));
        assertThat(PriorityTable.expected())
                .as(name)
                .anyMatch(row -> engine.decide(row.point().ticket(), Samples.OPENED)
                                .priority()
                                .value()
                        != row.level());
    }
}
