package io.slarules.triage;

import io.slarules.internal.triage.Item;
import io.slarules.rule.Band;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Skill;
import io.slarules.ticket.SkillLevel;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A snapshot as lines: the instant, the ledger as {@link LedgerText} writes it, then one line for each ticket, its terms between tabs. Empty
 * cells are what is not known or not there; minutes are counted since 1970.
 */
final class SnapshotText {
    private static final String NOW = "now";
    private static final String TICKET = "ticket";
    private static final int CELLS = 17;
    private static final String HELP = "give the lines of a snapshot as they were written";

    private SnapshotText() {}

    static String of(BacklogSnapshot snapshot) {
        StringBuilder text =
                new StringBuilder(Cells.line(NOW, snapshot.now())).append(LedgerText.of(snapshot.ledger()));
        for (PlannedTicket ticket : snapshot.tickets()) {
            text.append(line(ticket));
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

    static BacklogSnapshot parse(String text) {
        Instant now = Instant.EPOCH;
        StringBuilder ledger = new StringBuilder();
        List<PlannedTicket> tickets = new ArrayList<>();
        List<List<String>> lines = Cells.read(text);
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = lines.get(i);
            try {
                if (cells.get(0).equals(NOW) && cells.size() == 2) {
                    now = Instant.parse(cells.get(1));
                } else if (cells.get(0).equals(TICKET) && cells.size() == CELLS) {
                    tickets.add(ticket(cells));
                } else {
                    ledger.append(Cells.line(cells.toArray()));
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Cells.bad(i + 1, String.join(" ", cells), HELP + " (" + e.getMessage() + ")");
            }
        }
        return BacklogSnapshot.of(now, Ledger.parse(ledger.toString()), tickets);
    }

    private static PlannedTicket ticket(List<String> cells) {
        long opened = Long.parseLong(cells.get(7));
        Item item = new Item(
                cells.get(1),
                cells.get(2),
                Codes.of(Priority.valueOf(cells.get(3))),
                Codes.of(Band.valueOf(cells.get(4))),
                Long.parseLong(cells.get(5)),
                Integer.parseInt(cells.get(6)),
                minute(cells.get(8)),
                minute(cells.get(9)),
                opened,
                opened + Long.parseLong(cells.get(11)),
                minute(cells.get(10)),
                cells.get(12),
                !cells.get(13).isEmpty(),
                Long.parseLong(cells.get(14)));
        Set<Skill> needs = new TreeSet<>();
        for (List<String> skill : Cells.read(cells.get(16))) {
            needs.add(Skill.of(skill.get(1), SkillLevel.valueOf(skill.get(0))));
        }
        String leftOut = cells.get(15);
        return new PlannedTicket(
                item, Set.copyOf(needs), leftOut.isEmpty() ? Optional.empty() : Optional.of(LeftOut.valueOf(leftOut)));
    }

    private static long minute(String cell) {
        return cell.isEmpty() ? Item.NEVER : Long.parseLong(cell);
    }
}
