package io.slarules.internal.engine;

import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import org.jspecify.annotations.Nullable;

/**
 * How level and impact came to be what they were until now.
 *
 * @param level the level until now; null before the first stretch
 * @param levelBefore the level before that; null when it never changed
 * @param impact the impact until now; null before the first stretch
 * @param impactBefore the impact before that; null when it never changed
 * @param mostUrgent the most urgent level so far; null before the first stretch
 */
record Trend(
        @Nullable Priority level,
        @Nullable Priority levelBefore,
        @Nullable ProductionImpact impact,
        @Nullable ProductionImpact impactBefore,
        @Nullable Priority mostUrgent) {
    static final Trend NONE = new Trend(null, null, null, null, null);

    /** The same after a stretch of this level and impact. */
    Trend then(Priority newLevel, ProductionImpact newImpact) {
        return new Trend(
                newLevel,
                before(newLevel),
                newImpact,
                before(newImpact),
                mostUrgent == null || newLevel.isAtLeast(mostUrgent) ? newLevel : mostUrgent);
    }

    /** The level from which the last change led to this one; null when there was none. */
    @Nullable
    Priority before(Priority newLevel) {
        return newLevel == level ? levelBefore : level;
    }

    /** The impact from which the last change led to this one; null when there was none. */
    @Nullable
    ProductionImpact before(ProductionImpact newImpact) {
        return newImpact == impact ? impactBefore : impact;
    }
}
