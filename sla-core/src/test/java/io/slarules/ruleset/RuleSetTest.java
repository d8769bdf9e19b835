package io.slarules.ruleset;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.ticket.Role;
import io.slarules.ticket.Skill;
import io.slarules.ticket.Tier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    private static final RuleFile A = file("a.drl", "priority", P3);
    private static final RuleFile B = file("b.drl", "priority", P3.replace("ok", "other"));

    private static String revision(RuleSet ruleSet) {
        return SlaEngine.compile(ruleSet, CALENDARS).revision();
    }

    @Test
    void takesTheFilesOfALayerInAnyOrder() {
        assertThat(RuleSet.of(B, A)).isEqualTo(RuleSet.of(A, B));
        assertThat(revision(RuleSet.of(B, A))).isEqualTo(revision(RuleSet.of(List.of(A, B))));
    }

    @Test
    void hasTheSameRevisionWhateverTheLineEnds() {
        RuleFile dos = RuleFile.of("a.drl", "\uFEFF" + A.text().replace("\n", "\r\n"));
        assertThat(dos).isEqualTo(A);
        assertThat(revision(RuleSet.of(dos))).isEqualTo(revision(RuleSet.of(A)));
    }

    @Test
    void hasAnotherRevisionWithWhateverMayChangeADecision() {
        RuleSet base = RuleSet.of(A, B);
        Calendars other = CALENDARS.with(BusinessCalendar.alwaysOpen("more", ZoneOffset.UTC));
        assertThat(List.of(
                        revision(base),
                        revision(RuleSet.of(A).plus(B)),
                        revision(RuleSet.of(B).plus(A)),
                        revision(RuleSet.of(A)),
                        revision(RuleSet.of(file("a.drl", "priority", P3 + "\n"), B)),
                        revision(RuleSet.of(RuleFile.of("c.drl", A.text()), B)),
                        revision(base.without("ok")),
                        revision(base.without("other")),
                        revision(base.plus(List.of())),
                        revision(base.on(Desk.of(Map.of(Tier.LOCAL, Set.of(Skill.of("optics")))))),
                        revision(base.on(Desk.of(Map.of(Tier.GLOBAL, Set.of(Skill.of("optics")))))),
                        revision(base.on(Desk.unknown().withLadder(List.of(Role.DIRECTOR)))),
                        SlaEngine.compile(base, other).revision(),
                        SlaEngine.compile(base, Calendars.of(BusinessCalendar.alwaysOpen("more", ZoneOffset.UTC)))
                                .revision()))
                .doesNotHaveDuplicates()
                .allMatch(revision -> revision.matches("[0-9a-f]{16}"));
    }

    @Test
    void hasTheSameRevisionForTheSameCalendarsInAnyOrder() {
        BusinessCalendar one = BusinessCalendar.alwaysOpen("one", ZoneOffset.UTC);
        BusinessCalendar two = BusinessCalendar.alwaysOpen("two", ZoneOffset.UTC);
        BusinessCalendar office = BusinessCalendar.alwaysOpen("office", ZoneOffset.UTC);
        assertThat(SlaEngine.compile(RuleSet.of(A), Calendars.of(office, one, two))
                        .revision())
                .isEqualTo(SlaEngine.compile(RuleSet.of(A), Calendars.of(office, two, one))
                        .revision());
    }

    @Test
    void isNotChangedByWhatIsMadeOfIt() {
        RuleSet base = RuleSet.of(A);
        base.plus(B).without("ok").on(Desk.unknown());
        assertThat(base).isEqualTo(RuleSet.of(A));
        assertThat(base.plus(B).layers()).hasSize(2);
    }

    @Test
    void refusesNullAndNamesWhatIsMissing() {
        assertThatThrownBy(() -> new RuleSet(null, Desk.unknown())).hasMessageStartingWith("RuleSet.layers is null");
        assertThatThrownBy(() -> RuleSet.of(A).on(null)).hasMessageStartingWith("RuleSet.desk is null");
        assertThatThrownBy(() -> layer(null, Set.of(), Map.of())).hasMessageStartingWith("Layer.files is null");
        assertThatThrownBy(() -> layer(List.of(), null, Map.of())).hasMessageStartingWith("Layer.dropped is null");
        assertThatThrownBy(() -> layer(List.of(), Set.of(), null)).hasMessageStartingWith("Layer.changed is null");
        assertThatThrownBy(() -> RuleFile.of(null, "")).hasMessageStartingWith("RuleFile.name is null");
        assertThatThrownBy(() -> RuleFile.of("a", null)).hasMessageStartingWith("RuleFile.text is null");
        assertThatThrownBy(() -> RuleFile.of(" ", "")).hasMessageStartingWith("RuleFile.name is blank");
    }

    private static RuleSet.Layer layer(List<RuleFile> files, Set<String> dropped, Map<String, String> changed) {
        return new RuleSet.Layer(files, dropped, changed, Optional.empty(), Optional.empty());
    }

    @Test
    void holdsALayerFromAnInstantUntilJustBeforeAnother() {
        Instant from = Instant.parse("2027-01-01T00:00:00Z");
        RuleSet.Layer year = RuleSet.Layer.of(A).from(from).until(from.plusSeconds(10));
        assertThat(year.holdsAt(from.minusNanos(1))).isFalse();
        assertThat(year.holdsAt(from)).isTrue();
        assertThat(year.holdsAt(from.plusSeconds(10).minusNanos(1))).isTrue();
        assertThat(year.holdsAt(from.plusSeconds(10))).isFalse();
        assertThat(RuleSet.Layer.of().holdsAt(Instant.MIN)).isTrue();
        assertThat(RuleSet.Layer.of().holdsAt(Instant.MAX)).isTrue();
    }

    @Test
    void refusesALayerThatNeverHolds() {
        Instant from = Instant.parse("2027-01-01T00:00:00Z");
        assertThatThrownBy(() -> RuleSet.Layer.of().from(from).until(from))
                .hasMessage("A layer holds from (2027-01-01T00:00:00Z) until (2027-01-01T00:00:00Z), which is never:"
                        + " let it end after it begins");
        assertThatThrownBy(() -> RuleSet.Layer.of().from(Instant.MIN))
                .hasMessageStartingWith("Layer.fromInclusive (")
                .hasMessageEndingWith("clocks count from 1678 to 2261 only; correct the instant");
        assertThatThrownBy(() -> RuleSet.Layer.of().until(Instant.MAX)).hasMessageStartingWith("Layer.toExclusive (");
    }

    @Test
    void keepsInALayerWhatItSaysTogether() {
        RuleSet.Layer layer = RuleSet.Layer.of(A)
                .without("b", "a")
                .without("c")
                .withValue("x", "1")
                .withValue("y", "2");
        assertThat(layer.dropped()).containsExactly("a", "b", "c");
        assertThat(layer.changed()).containsOnlyKeys("x", "y");
        assertThat(RuleSet.of().plus(layer).layers()).endsWith(layer);
    }
}
