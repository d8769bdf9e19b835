package io.slarules.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.ticket.Role;
import io.slarules.ticket.Skill;
import io.slarules.ticket.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final Skill OPTICS = Skill.of("optics");
    private static final Skill VACUUM = Skill.of("vacuum");

    @Test
    void hasEverySkillWhereNoneIsStated() {
        assertThat(Desk.unknown().has(Tier.LOCAL, Set.of(OPTICS))).isTrue();
        assertThat(Desk.of(Map.of(Tier.GLOBAL, Set.of())).has(Tier.LOCAL, Set.of(OPTICS)))
                .isTrue();
    }

    @Test
    void hasWhatItIsSaidToHaveAndNothingElse() {
        Desk desk = Desk.of(Map.of(Tier.LOCAL, Set.of(OPTICS)));
        assertThat(desk.has(Tier.LOCAL, Set.of(OPTICS))).isTrue();
        assertThat(desk.has(Tier.LOCAL, Set.of(OPTICS, VACUUM))).isFalse();
        assertThat(desk.has(Tier.LOCAL, Set.of())).isTrue();
    }

    @Test
    void refusesAnEmptyLadderAndNull() {
        assertThatThrownBy(() -> Desk.unknown().withLadder(List.of())).hasMessageStartingWith("Desk.ladder is empty");
        assertThatThrownBy(() -> Desk.of(null)).hasMessageStartingWith("Desk.skills is null");
        assertThat(Desk.unknown().withLadder(List.of(Role.DIRECTOR)).ladder()).containsExactly(Role.DIRECTOR);
    }
}
