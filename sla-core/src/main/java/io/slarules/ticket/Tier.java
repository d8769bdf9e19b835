package io.slarules.ticket;

/** Support tier (支持层级): local support, global support, research and development. */
public enum Tier {
    /** Tier 1, local support (本地客服). */
    LOCAL(1),
    /** Tier 2, global support (全球技术支持). */
    GLOBAL(2),
    /** Tier 3, research and development (研发). */
    RND(3);

    private final int number;

    Tier(int number) {
        this.number = number;
    }

    /** The number people use: 1, 2 or 3. */
    public int number() {
        return number;
    }

    /** The tier above; the last tier stays. */
    public Tier next() {
        return this == LOCAL ? GLOBAL : RND;
    }

    /** The tier below; the first tier stays. */
    public Tier previous() {
        return this == RND ? GLOBAL : LOCAL;
    }

    /** Whether this tier is nearer to the customer than the other. */
    public boolean isBelow(Tier other) {
        return compareTo(other) < 0;
    }
}
