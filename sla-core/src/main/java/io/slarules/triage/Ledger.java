package io.slarules.triage;

import io.slarules.internal.triage.Flows;
import io.slarules.internal.triage.Lanes;
import io.slarules.internal.triage.Tally;
import io.slarules.rule.Band;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was served already, so that turns go on from there: the slots that each customer has used in the current round of each lane, and how
 * many tickets below the strict bands were taken since an elder was. It holds no instants, so a ledger of another day is as good as today's;
 * a host with several pools keeps one of each.
 *
 * <p>Immutable, thread-safe. Shares of a customer whom the policy no longer names are ignored, and dropped when the next ticket is taken;
 * shares beyond a quota that has shrunk count as rounds ahead.
 *
 * @param used slots used, none of them 0, at most 10⁹ each
 * @param sinceElder tickets of the last band taken since an elder was, 0 to 10⁹
 */
public record Ledger(SortedMap<Share, Integer> used, int sinceElder) {
    /** Nothing was served yet. */
    public static final Ledger EMPTY = new Ledger(new TreeMap<>(), 0);

    private static final int MOST = 1_000_000_000;

    public Ledger {
        Objects.requireNonNull(used, "Ledger.used is null: give an empty map when nothing was served");
        SortedMap<Share, Integer> sorted = new TreeMap<>();
        used.forEach((share, slots) -> {
            Objects.requireNonNull(share, "Ledger.used has a share that is null");
            Objects.requireNonNull(slots, () -> "Ledger.used of " + share + " is null: give the slots used");
            check(slots, "used of " + share, "give the slots used, at most 10^9");
            if (slots > 0) {
                sorted.put(share, slots);
            }
        });
        check(sinceElder, "sinceElder", "give the tickets taken since an elder was, at most 10^9");
        used = Collections.unmodifiableSortedMap(sorted);
    }

    /** What may be counted on from here without an overflow. */
    private static void check(int count, String component, String help) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(
                    "Ledger." + component + " (" + count + ") is " + (count < 0 ? "negative: " : "too large: ") + help);
        }
    }

    /**
     * A customer's share of a lane.
     *
     * @param band the strict band; empty for the lane of elders
     * @param meritClass the class of merit, 0 to 63; 0 for elders
     * @param flow the customer, or {@code OTHERS} for all without a quota
     */
    public record Share(Optional<Band> band, int meritClass, String flow) implements Comparable<Share> {
        private static final int CLASSES = 64;

        public Share {
            Objects.requireNonNull(band, "Share.band is null: give Optional.empty() for elders");
            Objects.requireNonNull(flow, "Share.flow is null: give the customer, or OTHERS");
            if (meritClass < 0 || meritClass >= CLASSES || (band.isEmpty() && meritClass != 0)) {
                throw new IllegalArgumentException(
                        "Share.meritClass (" + meritClass + ") cannot be: give 0 to 63, and 0 for elders");
            }
        }

        /** A customer's share of a class of merit. */
        public static Share of(Band band, int meritClass, String flow) {
            return new Share(Optional.of(band), meritClass, flow);
        }

        /** A customer's share of the slots of elders. */
        public static Share ofElders(String flow) {
            return new Share(Optional.empty(), 0, flow);
        }

        private int lane() {
            return band.map(strict -> Lanes.lane(Codes.of(strict), meritClass)).orElse(Lanes.ELDER);
        }

        /** Elders, then the bands, the larger class first; then the customer. */
        @Override
        public int compareTo(Share other) {
            int difference = Integer.compare(lane(), other.lane());
            return difference == 0 ? flow.compareTo(other.flow) : difference;
        }
    }

    /** A ledger with these slots used. */
    public static Ledger of(Map<Share, Integer> used, int sinceElder) {
        return new Ledger(new TreeMap<>(used), sinceElder);
    }

    /** The slots that a share has used. */
    public int used(Share share) {
        return used.getOrDefault(share, 0);
    }

    Tally tally(Flows flows) {
        Tally tally = new Tally(flows, sinceElder);
        used.forEach((share, slots) -> {
            if (flows.has(share.flow())) {
                tally.set(share.lane(), flows.of(share.flow()), slots);
            }
        });
        return tally;
    }

    static Ledger of(Tally tally, Flows flows) {
        SortedMap<Share, Integer> used = new TreeMap<>();
        tally.lanes().forEach((lane, slots) -> {
            Optional<Band> band = lane == Lanes.ELDER ? Optional.empty() : Optional.of(Codes.band(Lanes.band(lane)));
            for (int flow = 0; flow < slots.length; flow++) {
                used.put(new Share(band, Lanes.meritClass(lane), flows.name(flow)), Math.min(slots[flow], MOST));
            }
        });
        return new Ledger(used, tally.sinceElder());
    }

    /** Lines that {@link #parse} reads back. */
    public String text() {
        return LedgerText.of(this);
    }

    /**
     * The ledger that {@link #text} wrote.
     *
     * @throws IllegalArgumentException if the text is none; it names the line
     */
    public static Ledger parse(String text) {
        return LedgerText.parse(text);
    }

    @Override
    public String toString() {
        return text();
    }
}
