package io.slarules.rule.recurrence;

/** What a rule of the recurrence phase can say. The latest layer that speaks wins; inside it systemic goes before isolated. */
public interface Recurrences {

    /** The matter is systemic: it needs a record. */
    void systemic(String because);

    /** The matter is isolated. */
    void isolated(String because);
}
