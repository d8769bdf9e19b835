package io.slarules.rule;

/**
 * Through the global {@code conclusions}, rules of every phase conclude records of the host's own types, which the decision returns with
 * their reasons: {@code conclusions.add(new CreditNote(10), "late by more than a day")}. The types are among those that the rule set
 * {@linkplain io.slarules.ruleset.RuleSet#knowing knows}.
 */
public interface Conclusions {

    /**
     * Adds what this rule concludes from the facts of the stretch that is being judged. Equal records are one conclusion with several
     * reasons.
     *
     * @param record a value with {@code equals}, typically a record; not null
     * @param because why, not blank
     * @throws IllegalArgumentException if {@code because} is blank
     */
    void add(Object record, String because);
}
