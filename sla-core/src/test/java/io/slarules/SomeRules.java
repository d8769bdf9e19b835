package io.slarules;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Small rule files for tests. */
public final class SomeRules {
    public static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    public static final Instant NOW = OPENED.plusSeconds(3600);
    public static final Calendars CALENDARS = Calendars.of(BusinessCalendar.alwaysOpen("office", ZoneOffset.UTC));
    public static final String P3 = rule("ok", "Case()", "priority.base(Priority.P3, \"as always\");");

    private SomeRules() {}

    /** Six lines: name, when, condition, then, consequence, end. */
    public static String rule(String name, String condition, String consequence) {
        return "rule \"" + name + "\"\nwhen\n    " + condition + "\nthen\n    " + consequence + "\nend\n";
    }

    /** The rules begin at line 2. */
    public static RuleFile file(String name, String phase, String... rules) {
        return RuleFile.of(name, "agenda-group \"" + phase + "\"\n" + String.join("", rules));
    }

    /** The rules begin at line 3. */
    public static RuleFile file(String name, String phase, Dialect dialect, String... rules) {
        return RuleFile.of(
                name, "agenda-group \"" + phase + "\"\ndialect \"" + dialect.text + "\"\n" + String.join("", rules));
    }

    public static RuleFile priority(String... rules) {
        return file("priority.drl", "priority", rules);
    }

    public static SlaEngine engine(RuleFile... files) {
        return SlaEngine.compile(RuleSet.of(files), CALENDARS);
    }

    public static Ticket ticket() {
        return Ticket.of("T-1", "ACME", OPENED);
    }

    public static List<RuleProblem> problems(RuleFile... files) {
        return problems(RuleSet.of(files));
    }

    public static List<RuleProblem> problems(RuleSet ruleSet) {
        InvalidRuleSetException thrown =
                catchThrowableOfType(InvalidRuleSetException.class, () -> SlaEngine.compile(ruleSet, CALENDARS));
        Assertions.assertThat(thrown).as("the rule set is refused").isNotNull();
        return thrown.problems();
    }

    public static RuleProblem problem(RuleFile... files) {
        List<RuleProblem> problems = problems(files);
        Assertions.assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    /** What consequences are written in. */
    public enum Dialect {
        JAVA("java"),
        MVEL("mvel");

        final String text;

        Dialect(String text) {
            this.text = text;
        }
    }
}
