package io.slarules.rule.impact;

import io.slarules.ticket.ProductionImpact;

/**
 * What a rule of the impact phase can say. The worst proposal holds, then the strictest cap. Equal proposals: the rule
 * whose name sorts first. Every method throws {@link IllegalArgumentException} when {@code because} is blank.
 */
public interface Impacts {

    /** The production impact is at least this. */
    void atLeast(ProductionImpact impact, String because);

    /**
     * The production impact has to be taken as at least this until an unknown fact is known: as {@link #atLeast}, but
     * the impact is then provisional, and the first stated fact replaces it without verification. An impact that is
     * stated to be just this is provisional too: the unknown fact may make it worse, unless a cap forbids it.
     */
    void assume(ProductionImpact impact, String because);

    /**
     * The production impact is at most this, also where it is only assumed. An impact that was claimed before and is held
     * until a verified fact lowers it stays above the cap.
     */
    void atMost(ProductionImpact impact, String because);
}
