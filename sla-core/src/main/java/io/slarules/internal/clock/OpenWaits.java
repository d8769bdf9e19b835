package io.slarules.internal.clock;

import io.slarules.ticket.WaitFor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The waits of one ticket that are open while its history is read. One alone, as mostly, needs no map. */
final class OpenWaits {
    private static final int KINDS = WaitFor.values().length;

    private final int[] counts = new int[KINDS];
    private @Nullable String onlyId;
    private @Nullable WaitFor onlyKind;
    private @Nullable Map<String, WaitFor> others;
    private int kinds;

    /** The kinds of the open waits, one {@linkplain Lifeline#bit(WaitFor) bit} each. */
    int kinds() {
        return kinds;
    }

    /** A wait starts; of two starts of one wait the first stands. */
    void start(String id, WaitFor kind) {
        if (onlyId == null && (others == null || !others.containsKey(id))) {
            onlyId = id;
            onlyKind = kind;
        } else if (id.equals(onlyId)) {
            return;
        } else {
            if (others == null) {
                others = new HashMap<>();
            }
            if (others.putIfAbsent(id, kind) != null) {
                return;
            }
        }
        count(kind, 1);
    }

    /** A wait ends, if it is open. */
    void end(String id) {
        WaitFor kind = null;
        if (id.equals(onlyId)) {
            kind = onlyKind;
            onlyId = null;
        } else if (others != null) {
            kind = others.remove(id);
        }
        if (kind != null) {
            count(kind, -1);
        }
    }

    private void count(WaitFor kind, int change) {
        int bit = Lifeline.bit(kind);
        int open = counts[Integer.numberOfTrailingZeros(bit)] += change;
        kinds = open == 0 ? kinds & ~bit : kinds | bit;
    }
}
