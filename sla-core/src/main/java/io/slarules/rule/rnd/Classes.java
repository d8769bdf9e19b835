package io.slarules.rule.rnd;

/**
 * The classes of the R&amp;D list, as in battlefield triage. The latest layer that speaks wins; inside it the first of minor, immediate, delayed,
 * expectant. Where no rule speaks, the matter is not listed.
 */
public interface Classes {

    /** GREEN: the fix is known and released. */
    void minor(String because);

    /** RED: now. */
    void immediate(String because);

    /** YELLOW: a planned release. */
    void delayed(String because);

    /** PARKED: watched. */
    void expectant(String because);
}
