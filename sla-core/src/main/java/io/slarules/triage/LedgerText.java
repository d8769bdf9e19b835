package io.slarules.triage;

import io.slarules.rule.Band;
import io.slarules.triage.Ledger.Share;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A ledger as lines: the dispatches since an elder, then band, class, slots and customer of each share, between tabs. */
final class LedgerText {
    private static final String SINCE_ELDER = "since elder";
    private static final String ELDERS = "elders";
    private static final int CELLS = 4;
    private static final String HELP =
            "write \"" + SINCE_ELDER + "\" and a count, or band, class, slots and customer, between tabs";

    private final Map<Share, Integer> used = new HashMap<>();
    private int sinceElder;

    private LedgerText() {}

    static String of(Ledger ledger) {
        StringBuilder text = new StringBuilder(Cells.line(SINCE_ELDER, ledger.sinceElder()));
        ledger.used()
                .forEach((share, slots) -> text.append(Cells.line(
                        share.band()
                                .map(band -> band.name().toLowerCase(Locale.ROOT))
                                .orElse(ELDERS),
                        share.meritClass(),
                        slots,
                        share.flow())));
        return text.toString();
    }

    static Ledger parse(String text) {
        LedgerText ledger = new LedgerText();
        List<List<String>> lines = Cells.read(text);
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = lines.get(i);
            try {
                ledger.read(cells);
            } catch (IllegalArgumentException e) {
                throw Cells.bad(i + 1, cells, HELP, e);
            }
        }
        return ledger.ledger();
    }

    /** Nothing read yet. */
    static LedgerText empty() {
        return new LedgerText();
    }

    /**
     * Reads one line.
     *
     * @throws IllegalArgumentException if it is none of a ledger
     */
    void read(List<String> cells) {
        if (cells.get(0).equals(SINCE_ELDER) && cells.size() == 2) {
            sinceElder = Cells.notNegative(cells.get(1));
        } else if (cells.size() == CELLS) {
            Share share = new Share(band(cells.get(0)), Cells.notNegative(cells.get(1)), cells.get(CELLS - 1));
            if (used.put(share, Cells.notNegative(cells.get(2))) != null) {
                throw new IllegalArgumentException("the share stands twice");
            }
        } else {
            throw new IllegalArgumentException("there are " + cells.size() + " cells");
        }
    }

    Ledger ledger() {
        return Ledger.of(used, sinceElder);
    }

    private static Optional<Band> band(String name) {
        return name.equals(ELDERS) ? Optional.empty() : Optional.of(Band.valueOf(name.toUpperCase(Locale.ROOT)));
    }
}
