package io.slarules.internal.triage;

/**
 * When a slot goes to who waited longest.
 *
 * @param every one slot in so many outside the strict bands; 0 for none
 * @param factor how many times its target an item must have waited
 */
public record ElderRule(int every, int factor) {

    /** Whether the next slot is theirs. */
    boolean due(int sinceElder) {
        return every > 0 && sinceElder >= every - 1;
    }

    /** The count after a slot that was not theirs. */
    int next(int sinceElder) {
        return Math.min(sinceElder + 1, Math.max(every - 1, 0));
    }

    public boolean isElder(Item item, long now) {
        return every > 0 && item.elderSince(factor) <= now;
    }
}
