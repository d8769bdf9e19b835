package io.slarules.report;

import io.slarules.decision.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The service of a period beside the period before: as values, as a table and as a page with plots. A pure function of tickets and decisions.
 * Immutable; null is refused.
 *
 * @param scope whose tickets are reported
 * @param current the numbers of the period
 * @param previous the numbers of the period before
 */
public record ServiceReport(Scope scope, ServiceNumbers current, ServiceNumbers previous) {
    public ServiceReport {
        Objects.requireNonNull(scope, "ServiceReport.scope is null");
        Objects.requireNonNull(current, "ServiceReport.current is null");
        Objects.requireNonNull(previous, "ServiceReport.previous is null");
    }

    /** The report on all tickets. */
    public static ServiceReport of(Collection<ServedTicket> tickets, Period period) {
        return of(tickets, period, Scope.ALL);
    }

    /**
     * The report on the tickets of a scope.
     *
     * @param tickets those that lived in the period or in the one before, in any order; others count for nothing
     */
    public static ServiceReport of(Collection<ServedTicket> tickets, Period period, Scope scope) {
        Objects.requireNonNull(tickets, "tickets is null: give the tickets to report on");
        Objects.requireNonNull(scope, "scope is null: give Scope.ALL for every ticket");
        List<ServedTicket> inScope = new ArrayList<>(tickets.size());
        for (ServedTicket ticket : tickets) {
            if (scope.holds(ticket.ticket())) {
                inScope.add(ticket);
            }
        }
        return new ServiceReport(
                scope, ServiceNumbers.of(inScope, period), ServiceNumbers.of(inScope, period.previous()));
    }

    /** Every number with the one before and the change, in the order of a report. */
    public List<Figure> figures() {
        return Figures.of(current, previous);
    }

    /** The report as a table of plain text; lines end with {@code \n}. */
    public String text(Language language) {
        return new ReportText(language).of(this);
    }

    /** The report as a page that needs nothing beside itself, with plots; the host writes it where it likes. */
    public String html(Language language) {
        return new ReportPage(language).of(this);
    }

    /** What the numbers mean, in a sentence or two for the customer. */
    public String sentence(Language language) {
        return new ReportSentence(language).of(this);
    }
}
