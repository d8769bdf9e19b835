package io.slarules.rule.customer;

import io.slarules.rule.ReviewOptions;

/** What a rule of the customer phase can say. All steps are collected. Every method throws {@link IllegalArgumentException} when {@code because} is blank. */
public interface Customers {

    /**
     * Review the customer: the balance is out.
     *
     * @param about what is out of balance, in a word or two; it tells alarms of one rule id apart
     */
    ReviewOptions alarm(String about, String because);

    /** Report to those who are told. */
    ReviewOptions report(String because);
}
