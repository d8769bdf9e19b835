package io.slarules.internal.engine;

import static io.slarules.SomeRules.CALENDARS;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionTest {
    @Test
    void tellsWhichCalendarIsStandard() {
        BusinessCalendar one = BusinessCalendar.alwaysOpen("one", ZoneOffset.UTC);
        BusinessCalendar two = BusinessCalendar.alwaysOpen("two", ZoneOffset.UTC);
        assertThat(Revision.of(RuleSet.of(), Calendars.of(one, two)))
                .isNotEqualTo(Revision.of(RuleSet.of(), Calendars.of(two, one)));
    }

    @Test
    void tellsWhereOneTextEndsAndTheNextBegins() {
        assertThat(Revision.of(RuleSet.of(RuleFile.of("a.drl", "b")), CALENDARS))
                .isNotEqualTo(Revision.of(RuleSet.of(RuleFile.of("a.drlb", "")), CALENDARS));
    }

    @Test
    void coversNamedValuesAndTheirChanges() {
        RuleSet base = RuleSet.of(RuleFile.of("a.values", "a = 1"));
        assertThat(List.of(
                        Revision.of(base, CALENDARS),
                        Revision.of(RuleSet.of(RuleFile.of("a.values", "a = 2")), CALENDARS),
                        Revision.of(base.withValue("a", "2"), CALENDARS),
                        Revision.of(base.withValue("a", "3"), CALENDARS)))
                .doesNotHaveDuplicates();
    }
}
