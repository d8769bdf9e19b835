package io.slarules.testing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Combinations of values by number: all of them, or few in which each pair of values of two facts occurs. */
final class Pairs {
    private final int[] sizes;
    private final BitSet[][] open;

    private Pairs(int[] sizes) {
        this.sizes = sizes;
        this.open = new BitSet[sizes.length][sizes.length];
        for (int a = 0; a < sizes.length; a++) {
            for (int b = a + 1; b < sizes.length; b++) {
                open[a][b] = new BitSet();
                open[a][b].set(0, sizes[a] * sizes[b]);
            }
        }
    }

    /** Every combination, the first values first. */
    static List<int[]> all(int[] sizes) {
        List<int[]> rows = new ArrayList<>();
        int[] row = new int[sizes.length];
        int at = 0;
        while (at >= 0) {
            rows.add(row.clone());
            at = sizes.length - 1;
            while (at >= 0 && ++row[at] == sizes[at]) {
                row[at--] = 0;
            }
        }
        return rows;
    }

    /** Combinations in which every pair of values of two facts occurs at least once; the same for the same sizes. */
    static List<int[]> of(int[] sizes) {
        Pairs pairs = new Pairs(sizes);
        List<int[]> rows = new ArrayList<>();
        int[] plain = new int[sizes.length];
        pairs.cover(plain);
        rows.add(plain);
        for (int a = 0; a < sizes.length; a++) {
            for (int b = a + 1; b < sizes.length; b++) {
                for (int pair = pairs.open[a][b].nextSetBit(0); pair >= 0; pair = pairs.open[a][b].nextSetBit(0)) {
                    int[] row = pairs.row(a, b, pair);
                    pairs.cover(row);
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** A row with one open pair, and beside it the values that meet most open pairs. */
    private int[] row(int a, int b, int pair) {
        int[] row = new int[sizes.length];
        boolean[] chosen = new boolean[sizes.length];
        row[a] = pair / sizes[b];
        row[b] = pair % sizes[b];
        chosen[a] = true;
        chosen[b] = true;
        for (int d = 0; d < sizes.length; d++) {
            if (!chosen[d]) {
                row[d] = best(d, row, chosen);
                chosen[d] = true;
            }
        }
        return row;
    }

    private int best(int d, int[] row, boolean[] chosen) {
        int best = 0;
        int most = -1;
        for (int value = 0; value < sizes[d]; value++) {
            int met = 0;
            for (int other = 0; other < sizes.length; other++) {
                if (chosen[other] && isOpen(d, value, other, row[other])) {
                    met++;
                }
            }
            if (met > most) {
                most = met;
                best = value;
            }
        }
        return best;
    }

    private boolean isOpen(int d, int value, int other, int otherValue) {
        return d < other
                ? open[d][other].get(value * sizes[other] + otherValue)
                : open[other][d].get(otherValue * sizes[d] + value);
    }

    private void cover(int[] row) {
        for (int a = 0; a < sizes.length; a++) {
            for (int b = a + 1; b < sizes.length; b++) {
                open[a][b].clear(row[a] * sizes[b] + row[b]);
            }
        }
    }
}
