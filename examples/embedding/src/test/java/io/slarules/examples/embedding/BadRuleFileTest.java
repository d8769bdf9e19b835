package io.slarules.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.defaults.DefaultRules;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BadRuleFileTest {

    @Test
    void everyProblemIsReportedAtOnceInTheWordsThatTheReadmeShows() {
        RuleSet broken = DefaultRules.ruleSet().plus(RuleFile.of("broken.drl", Samples.text("broken.drl")));
        Calendars calendars = Calendars.of(BusinessCalendar.alwaysOpen("always", ZoneOffset.UTC));

        InvalidRuleSetException problems =
                catchThrowableOfType(InvalidRuleSetException.class, () -> SlaEngine.compile(broken, calendars));

        assertThat(problems.getMessage().lines().toList())
                .zipSatisfy(Samples.text("broken-messages.txt").lines().toList(), (line, shown) -> assertThat(line)
                        .matches(said -> Samples.shows(shown, said), shown));
        assertThat(problems.problems()).hasSize(4).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("broken.drl");
            assertThat(problem.line()).isPositive();
            assertThat(problem.help()).isNotBlank();
        });
    }
}
