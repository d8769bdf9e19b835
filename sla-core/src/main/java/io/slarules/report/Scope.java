package io.slarules.report;

import io.slarules.ticket.Facts;
import io.slarules.ticket.Ticket;
import java.util.Objects;

/**
 * Whose tickets are reported. Null is refused.
 *
 * @param customer the customer's id; empty for every customer
 * @param project the value of the ticket's attribute {@value #PROJECT}; empty for every project
 */
public record Scope(String customer, String project) {
    /** The attribute of a ticket that names its project. */
    public static final String PROJECT = "project";

    /** Every ticket. */
    public static final Scope ALL = new Scope("", "");

    public Scope {
        Objects.requireNonNull(customer, "Scope.customer is null");
        Objects.requireNonNull(project, "Scope.project is null");
    }

    /**
     * The tickets of one customer.
     *
     * @throws IllegalArgumentException if the id is blank: the report of a customer that nobody knows would be that of all
     */
    public static Scope ofCustomer(String id) {
        return new Scope(named(id, "customer"), "");
    }

    /**
     * The tickets of one project.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static Scope ofProject(String name) {
        return new Scope("", named(name, "project"));
    }

    private static String named(String name, String what) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "Scope." + what + " (\"" + name + "\") is blank: name one, or take Scope.ALL for every ticket");
        }
        return name;
    }

    /** Whether a ticket, by its latest facts, belongs to it. */
    public boolean holds(Ticket ticket) {
        Facts facts = ticket.latestFacts();
        return (customer.isEmpty() || facts.customer().id().equals(customer))
                && (project.isEmpty() || facts.attribute(PROJECT).equals(project));
    }

    /** The customer and the project; empty for every ticket. */
    @Override
    public String toString() {
        return (customer + " " + project).strip();
    }
}
