package io.slarules.internal.triage;

/** The order inside a flow: band and merit, then the date, the opening, the id. */
final class Urgency implements KeySort.Keys {
    private static final int LEVELS = 3;

    private final Grouping grouping;
    private final int[] work;
    private final long[] keys;
    private final long[] dues;

    Urgency(Grouping grouping, int[] work, long[] keys, long[] dues) {
        this.grouping = grouping;
        this.work = work;
        this.keys = keys;
        this.dues = dues;
    }

    @Override
    public int levels() {
        return LEVELS;
    }

    @Override
    public long key(int level, int number) {
        return switch (level) {
            case 0 -> keys[number];
            case 1 -> dues[number];
            default -> grouping.item(work[number]).opened();
        };
    }

    @Override
    public int last(int a, int b) {
        return grouping.item(work[a]).id().compareTo(grouping.item(work[b]).id());
    }
}
