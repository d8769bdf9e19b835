package io.slarules.triage;

import io.slarules.internal.triage.Item;
import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Skill;
import io.slarules.ticket.SkillLevel;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A snapshot as lines: the instant, the ledger as {@link LedgerText} writes it, then one line for each ticket, its terms between tabs, and one
 * for each skip. Empty cells are what is not known or not there; minutes are counted since 1970.
 */
final class SnapshotText {
    private static final String NOW = "now";
    private static final String TICKET = "ticket";
    private static final int CELLS = 17;
    private static final String SKIP = "skip";
    private static final int SKIP_CELLS = 4;
    private static final long SECONDS_PER_MINUTE = 60;
    private static final String HELP = "give the lines of a snapshot as they were written";

    private SnapshotText() {}

    static String of(BacklogSnapshot snapshot) {
        StringBuilder text =
                new StringBuilder(Cells.line(NOW, snapshot.now())).append(LedgerText.of(snapshot.ledger()));
        for (PlannedTicket ticket : snapshot.tickets()) {
            text.append(line(ticket));
        }
        for (Skip skip : snapshot.skips()) {
            text.append(Cells.line(SKIP, skip.ticket(), skip.rank(), skip.reason()));
        }
        return text.toString();
    }

    private static String line(PlannedTicket ticket) {
        Item item = ticket.item();
        StringBuilder needs = new StringBuilder();
        for (Skill skill : new TreeSet<>(ticket.needs())) {
            needs.append(Cells.line(skill.level(), skill.name()));
        }
        return Cells.line(
                TICKET,
                item.id(),
                item.customer(),
                Codes.level(item.level()),
                Codes.band(item.band()),
                item.loss(),
                item.effort(),
                item.opened(),
                cell(item.due()),
                cell(item.worsens()),
                cell(item.target()),
                item.ages() - item.opened(),
                item.problem(),
                item.fixKnown() ? "fix known" : "",
                item.expected(),
                ticket.leftOut().map(Enum::name).orElse(""),
                needs);
    }

    private static String cell(long minute) {
        return minute == Item.NEVER ? "" : Long.toString(minute);
    }

    /** What was read so far. */
    private static final class Reader {
        private final LedgerText ledger = LedgerText.empty();
        private final List<PlannedTicket> tickets = new ArrayList<>();
        private final List<Skip> skips = new ArrayList<>();
        private Optional<Instant> now = Optional.empty();

        void read(List<String> cells) {
            String kind = cells.get(0);
            if (kind.equals(NOW) && cells.size() == 2) {
                now = Optional.of(Instant.parse(cells.get(1)));
            } else if (kind.equals(TICKET) && cells.size() == CELLS) {
                tickets.add(ticket(cells));
            } else if (kind.equals(SKIP) && cells.size() == SKIP_CELLS) {
                skips.add(new Skip(cells.get(1), Integer.parseInt(cells.get(2)), cells.get(SKIP_CELLS - 1)));
            } else {
                ledger.read(cells);
            }
        }

        BacklogSnapshot snapshot() {
            return new BacklogSnapshot(
                    now.orElseThrow(() -> new IllegalArgumentException(
                            "The snapshot has no line (" + NOW + "), so it is not known when it was: " + HELP)),
                    ledger.ledger(),
                    tickets,
                    skips);
        }
    }

    static BacklogSnapshot parse(String text) {
        Reader reader = new Reader();
        List<List<String>> lines = Cells.read(text);
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = lines.get(i);
            try {
                reader.read(cells);
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
                throw Cells.bad(i + 1, cells, HELP, e);
            }
        }
        return reader.snapshot();
    }

    /** By way of the values that a host gives, so that what they refuse is refused here too. */
    private static PlannedTicket ticket(List<String> cells) {
        PlannedTicket ticket = PlannedTicket.of(
                        cells.get(1), cells.get(2), Priority.valueOf(cells.get(3)), instant(cells.get(7)))
                .in(Band.valueOf(cells.get(4)))
                .losing(Long.parseLong(cells.get(5)))
                .takingMinutes(Integer.parseInt(cells.get(6)))
                .pausedFor(minutes(cells.get(11)))
                .linkedTo(cells.get(12), !cells.get(13).isEmpty())
                .expecting(Long.parseLong(cells.get(14)));
        ticket = cells.get(8).isEmpty() ? ticket : ticket.promised(instant(cells.get(8)));
        ticket = cells.get(9).isEmpty() ? ticket : ticket.worsening(instant(cells.get(9)));
        ticket = cells.get(10).isEmpty() ? ticket : ticket.withTarget(minutes(cells.get(10)));
        Set<Skill> needs = new TreeSet<>();
        for (List<String> skill : Cells.read(cells.get(CELLS - 1))) {
            if (skill.size() != 2) {
                throw new IllegalArgumentException("a need is no level and skill " + skill);
            }
            needs.add(Skill.of(skill.get(1), SkillLevel.valueOf(skill.get(0))));
        }
        ticket = ticket.needing(needs);
        String leftOut = cells.get(15);
        return leftOut.isEmpty() ? ticket : ticket.leftOut(LeftOut.valueOf(leftOut));
    }

    private static Instant instant(String cell) {
        return Instant.ofEpochSecond(Math.multiplyExact(Long.parseLong(cell), SECONDS_PER_MINUTE));
    }

    private static Duration minutes(String cell) {
        return Duration.ofMinutes(Long.parseLong(cell));
    }
}
