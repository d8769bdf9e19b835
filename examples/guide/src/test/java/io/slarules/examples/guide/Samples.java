package io.slarules.examples.guide;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.customer.CustomerAccount;
import io.slarules.decision.Decision;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemEvent;
import io.slarules.ticket.Acceptance;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Customer;
import io.slarules.ticket.HostEvent;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Message;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Work;
import io.slarules.ticket.Worsening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Tickets of every kind that the rules of the guide speak of, and reviews of some of them. */
final class Samples {
    static final Calendars CALENDARS = Calendars.of(BusinessCalendar.named("office")
            .in("Asia/Taipei")
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .build());
    /** Friday, 15:00 in Taipei. */
    static final Instant OPENED = Instant.parse("2026-11-20T07:00:00Z");

    static final Instant NOW = OPENED.plus(Duration.ofHours(1));

    private Samples() {}

    static List<Ticket> tickets() {
        Customer gold = Customer.of("fab-7").onPlan("gold");
        Ticket metrology = Ticket.of("T-1", gold, OPENED)
                .with(Asset.equipment("MET-07").inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPercent(12)))
                .with("module", "stage")
                .with("part", "ordered")
                .with("run", "night")
                .with("programme", "pilot")
                .with(AgreedPromise.by(OPENED.plus(Duration.ofDays(5)), "visit", OPENED))
                .happened(Message.fromCustomer(OPENED.plusSeconds(600), Channel.EMAIL))
                .happened(HostEvent.of(OPENED.plusSeconds(900), "part ordered"));
        Ticket unmeasured = Ticket.of("T-2", Customer.of("fab-1"), OPENED)
                .with(Asset.equipment("MET-08").inVolumeProduction())
                .with(Impact.unknown().worsening(Worsening.at(OPENED.plus(Duration.ofHours(9)), OPENED)))
                .with("programme", "ramp-up");
        Ticket laser = Ticket.of("T-3", gold, OPENED)
                .with(Asset.equipment("SCAN-02").inVolumeProduction().productive())
                .with(Impact.none().impaired())
                .with("module", "laser source")
                .with("programme", "ramp-up");
        Ticket training = Ticket.of("T-4", Customer.of("academy"), OPENED)
                .with(Asset.equipment("TRAIN-01"))
                .with(Impact.none().impaired());
        Ticket demo = Ticket.of("T-5", Customer.of("fab-1"), OPENED)
                .with(Asset.equipment("DEMO-3").inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPercent(60)));
        Ticket question = Ticket.of("T-6", Customer.of("fab-1"), OPENED)
                .with(Asset.product("recipe editor"))
                .with(Classification.QUESTION)
                .with(Work.at(Tier.RND))
                .with(Impact.none());
        Ticket danger = Ticket.of("T-7", Customer.of("fab-1"), OPENED)
                .with(Asset.equipment("ETCH-01"))
                .with(Impact.none().safety(Safety.ACTUAL));
        Ticket global = metrology.happened(Acceptance.of(OPENED.plusSeconds(1200), "Lin", Tier.GLOBAL));
        return List.of(metrology, unmeasured, laser, training, demo, question, danger, global);
    }

    /** The rules that speak in the reviews of a problem record and of a customer, nine days after the tickets were opened. */
    static Stream<String> rulesOfReviews(SlaEngine engine) {
        Instant later = OPENED.plus(Duration.ofDays(9));
        List<Ticket> two = List.of(tickets().get(2), tickets().get(4));
        List<ProblemCase> cases = two.stream()
                .map(ticket -> ProblemCase.of(
                        RelatedCase.confirmed(ticket.id(), OPENED)
                                .ofCustomer(ticket.facts().customer().id()),
                        engine.decide(ticket, later)))
                .toList();
        Problem problem = Problem.of("laser drifts").happened(new ProblemEvent.RecordOpened(OPENED, "PR-1"));
        List<Decision> gold = Stream.of(0, 2)
                .map(index -> engine.decide(tickets().get(index), later))
                .toList();
        CustomerAccount account = CustomerAccount.of(tickets().get(0).facts().customer());
        return Stream.concat(
                        engine.review(problem, cases, later).steps().stream(),
                        engine.review(account, gold, later).steps().stream())
                .map(step -> step.reason().rule());
    }
}
