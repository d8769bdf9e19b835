package io.slarules.ticket;

import io.slarules.internal.check.Checks;

/**
 * The customer (客户) of a ticket. Contract and size buy deadlines and a share of the work, never priority.
 *
 * @param id how the host tells customers apart; {@code ""} when unknown
 * @param name what the customer is called; {@code ""} when unknown
 * @param plan the contract's service plan, as the rule files name it; {@code ""} for none
 * @param share the customer's part of the business, for reports
 * @param calendar the id of the calendar the contract counts on; {@code ""} when the policy decides
 */
public record Customer(String id, String name, String plan, Share share, String calendar) {
    /** Nobody knows whose ticket it is. */
    public static final Customer UNKNOWN = new Customer("", "", "", Share.UNKNOWN, "");

    public Customer {
        Checks checks = Checks.of("Customer");
        id = checks.text(id, "id");
        name = checks.text(name, "name");
        plan = checks.text(plan, "plan");
        share = checks.value(share, "share");
        calendar = checks.text(calendar, "calendar");
        checks.orThrow(InvalidFactsException::new);
    }

    /** A customer of whom only the identity is stated. */
    public static Customer of(String id) {
        return new Customer(id, "", "", Share.UNKNOWN, "");
    }

    /** The same customer under a name. */
    public Customer named(String text) {
        return new Customer(id, text, plan, share, calendar);
    }

    /** The same customer on a service plan. */
    public Customer onPlan(String planName) {
        return new Customer(id, name, planName, share, calendar);
    }

    /** The same customer with a part of the business. */
    public Customer withShare(Share part) {
        return new Customer(id, name, plan, part, calendar);
    }

    /** The same customer with a calendar of its own. */
    public Customer onCalendar(String calendarId) {
        return new Customer(id, name, plan, share, calendarId);
    }
}
