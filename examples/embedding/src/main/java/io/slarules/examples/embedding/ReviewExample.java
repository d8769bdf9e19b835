package io.slarules.examples.embedding;

import static io.slarules.decision.Language.ENGLISH;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.customer.CustomerAccount;
import io.slarules.customer.CustomerReview;
import io.slarules.decision.Decision;
import io.slarules.decision.StepState;
import io.slarules.defaults.DefaultRules;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemEvent;
import io.slarules.problem.ProblemReview;
import io.slarules.problem.RndList;
import io.slarules.report.Period;
import io.slarules.report.Scope;
import io.slarules.report.ServedTicket;
import io.slarules.report.ServiceReport;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Beyond the single ticket: a matter that was parked comes back, its place on the R&amp;D list, a customer whose promises break, and that customer's month in
 * numbers.
 */
public final class ReviewExample {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");

    private final SlaEngine engine =
            SlaEngine.compile(DefaultRules.ruleSet(), Calendars.of(BusinessCalendar.alwaysOpen("fab", TAIPEI)));
    private final List<ServedTicket> tickets = new ArrayList<>();
    private final PrintStream out;

    private ReviewExample(PrintStream out) {
        this.out = out;
    }

    /** Prints what is said of them. */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        ReviewExample example = new ReviewExample(out);
        example.problem();
        example.customer();
        example.month();
    }

    private static Instant daysAgo(long days) {
        return NOW.minus(Duration.ofDays(days));
    }

    /** A wafer handler of fab 1 stopped; the first answer came after so many minutes. */
    private Decision ticket(String id, String tool, long daysAgo, int minutes) {
        Instant opened = daysAgo(daysAgo);
        Ticket ticket = Ticket.of(id, "fab-1", opened)
                .with(Asset.equipment(tool).inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPercent(10)))
                .with(Classification.DEFECT)
                .happened(Message.toCustomer(opened.plus(Duration.ofMinutes(minutes)), Channel.EMAIL));
        Decision decision = engine.decide(ticket, NOW);
        tickets.add(new ServedTicket(ticket, decision));
        return decision;
    }

    private ProblemCase confirmed(String id, String tool, long daysAgo, int minutes) {
        RelatedCase relation =
                RelatedCase.confirmed(id, daysAgo(daysAgo)).ofCustomer("fab-1").onAsset(tool);
        return ProblemCase.of(relation, ticket(id, tool, daysAgo, minutes));
    }

    private void problem() {
        // The host's record of the matter: nobody could reproduce it, and it was parked for 90 days.
        Problem handler = Problem.of("handler stops at slot 13")
                .reproducible(Answer.NO)
                .withEffort(Duration.ofHours(80))
                .happened(new ProblemEvent.Parked(daysAgo(28), daysAgo(28).plus(Duration.ofDays(90))));
        List<ProblemCase> cases = List.of(
                confirmed("T-1", "ETCH-1", 29, 30).containedAt(daysAgo(28)),
                confirmed("T-2", "ETCH-2", 9, 300),
                confirmed("T-3", "ETCH-1", 0, 0));
        ProblemReview review = engine.review(handler, cases, NOW);
        out.println(review.signature() + ": " + review.problemClass().value());
        out.println("  " + review.systemic().reason());
        review.steps(StepState.DUE).forEach(step -> out.println("  " + step.summary(ENGLISH, NOW)));

        // Opened and linked by the host; R&D works on its list from the top.
        ProblemReview opened = engine.review(
                handler.happened(
                        new ProblemEvent.RecordOpened(NOW, "PR-7"),
                        new ProblemEvent.CaseLinked(NOW, "T-1"),
                        new ProblemEvent.CaseLinked(NOW, "T-2"),
                        new ProblemEvent.CaseLinked(NOW, "T-3")),
                cases,
                NOW);
        RndList.of(List.of(opened))
                .reviews()
                .forEach(record -> out.println("R&D list: " + record.id() + " "
                        + record.problemClass().value() + ", " + record.terms().customersTouched() + " customer"));
    }

    private void customer() {
        List<Decision> decisions = tickets.stream().map(ServedTicket::decision).toList();
        CustomerReview review = engine.review(CustomerAccount.of(Customer.of("fab-1")), decisions, NOW);
        out.println(review.customer() + ": " + review.atRisk().size() + " promises at risk");
        review.steps(StepState.DUE)
                .forEach(step -> out.println(
                        "  " + step.summary(ENGLISH, NOW) + ": " + step.reason().words()));
    }

    private void month() {
        ServiceReport report = ServiceReport.of(tickets, Period.ofMonth(2026, 11, TAIPEI), Scope.ofCustomer("fab-1"));
        out.println(report.sentence(ENGLISH));
    }
}
