package io.slarules.triage;

import static io.slarules.triage.Backlogs.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Skill;
import io.slarules.ticket.SkillLevel;
import io.slarules.triage.Ledger.Share;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A backlog as text: every term comes back, and what was not written by it is refused by line. */
class BacklogSnapshotTest {
    private static final PlannedTicket PLAIN = PlannedTicket.of("plain", "A", Priority.P5, NOW);
    private static final PlannedTicket FULL = PlannedTicket.of("订单\t1", "客户\n2", Priority.P1, NOW)
            .in(Band.DANGER)
            .losing(PlannedTicket.LARGEST_LOSS)
            .takingMinutes(Integer.MAX_VALUE)
            .promised(NOW.minusSeconds(60))
            .worsening(NOW.plusSeconds(120))
            .withTarget(Duration.ofDays(3))
            .pausedFor(Duration.ofHours(5))
            .linkedTo("problem \\ 7", true)
            .expecting(30)
            .needing(Set.of(Skill.of("laser\toptics", SkillLevel.CONSULTANT), Skill.of("真空")))
            .leftOut(LeftOut.PARKED);
    private static final BacklogSnapshot SNAPSHOT = new BacklogSnapshot(
            NOW.plusMillis(7),
            Ledger.of(Map.of(Share.of(Band.REST, 9, "A"), 3), 4),
            List.of(PLAIN, FULL),
            List.of(new Skip("plain", 1, "back at noon\n(he said)")));

    private static String replaced(String old, String by) {
        assertThat(SNAPSHOT.text()).contains(old);
        return SNAPSHOT.text().replace(old, by);
    }

    private static void refused(String text, String start, String... parts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BacklogSnapshot.parse(text))
                .withMessageStartingWith(start)
                .satisfies(thrown ->
                        List.of(parts).forEach(part -> assertThat(thrown).hasMessageContaining(part)));
    }

    @Test
    void everyTermComesBack() {
        assertThat(BacklogSnapshot.parse(SNAPSHOT.text())).isEqualTo(SNAPSHOT);
        assertThat(BacklogSnapshot.parse(SNAPSHOT.text().replace("\n", "\r\n"))).isEqualTo(SNAPSHOT);
        assertThat(SNAPSHOT.text())
                .contains("\nskip\tplain\t1\tback at noon\\n(he said)\n")
                .contains("\nticket\tplain\tA\tP5\tREST\t0\t240\t100000\t\t\t\t0\t\t\t0\t\t\n");
    }

    @Test
    void whatNoHostCouldStateIsRefusedByItsLine() {
        refused(replaced("\tP5\tREST\t0\t240", "\tP5\tREST\t-1\t240"), "Line 4 (ticket plain A P5", "lossMilli (-1)");
        refused(replaced("\tP5\tREST\t0\t240", "\tP5\tREST\t0\t0"), "Line 4 ", "effortMinutes (0)");
        refused(replaced("\tP5\tREST\t0", "\tP6\tREST\t0"), "Line 4 ", "P6");
        refused(replaced("\tP5\tREST\t0", "\tP5\tNIGHT\t0"), "Line 4 ", "NIGHT");
        refused(replaced("\t240\t100000", "\t240\t" + Long.MAX_VALUE), "Line 4 ", "overflow");
        refused(replaced("rest\t9\t3", "rest\t99\t3"), "Line 3 (rest 99 3 A)", "(99)");
        refused(SNAPSHOT.text() + "night\t1\n", "Line 7 (night 1) cannot be read: ");
        refused(SNAPSHOT.text().replaceFirst("now\t[^\n]*\n", ""), "The snapshot has no line (now)");
        refused(replaced("skip\tplain\t1", "skip\tplain\t0"), "Line 6 ", "Skip.rank (0)");
    }

    @Test
    void aTicketStandsInItOnceAndOnlyWhatWaitsIsPassedOver() {
        assertThatThrownBy(() -> BacklogSnapshot.of(NOW, Ledger.EMPTY, List.of(PLAIN, PLAIN.losing(1))))
                .isInstanceOf(DuplicateTicketException.class)
                .hasMessageContaining("(plain)");
        List<Skip> skips = List.of(new Skip(FULL.id(), 1, "why"));
        assertThatThrownBy(() -> new BacklogSnapshot(NOW, Ledger.EMPTY, List.of(FULL), skips))
                .hasMessageContaining("(" + FULL.id() + ") that does not wait");
    }
}
