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
        Map<Share, Integer> used = new HashMap<>();
        int sinceElder = 0;
        List<List<String>> lines = Cells.read(text);
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = lines.get(i);
            try {
                if (cells.get(0).equals(SINCE_ELDER) && cells.size() == 2) {
                    sinceElder = Integer.parseInt(cells.get(1));
                } else if (cells.size() == CELLS) {
                    Share share = new Share(band(cells.get(0)), Integer.parseInt(cells.get(1)), cells.get(CELLS - 1));
                    used.put(share, Integer.parseInt(cells.get(2)));
                } else {
                    throw Cells.bad(i + 1, String.join(" ", cells), HELP);
                }
            } catch (NumberFormatException e) {
                throw Cells.bad(i + 1, String.join(" ", cells), HELP);
            }
        }
        return Ledger.of(used, sinceElder);
    }

    private static Optional<Band> band(String name) {
        return name.equals(ELDERS) ? Optional.empty() : Optional.of(Band.valueOf(name.toUpperCase(Locale.ROOT)));
    }
}
