package io.slarules.examples.embedding;

import static io.slarules.decision.Language.ENGLISH;
import static io.slarules.decision.StepState.DUE;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.defaults.DefaultRules;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Pressure;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks for the decision on one ticket and for the order of two, at a fixed instant. */
public final class EmbeddingExample {
    private EmbeddingExample() {}

    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        // snippet: embedding
        // Once: compile the rules. An engine is immutable, and all threads share it.
        BusinessCalendar fab = BusinessCalendar.named("fab")
                .in("Asia/Taipei")
                .open(MONDAY, FRIDAY, "09:00-17:00")
                .build();
        SlaEngine engine = SlaEngine.compile(DefaultRules.ruleSet(), Calendars.of(fab));

        // Per ticket: state what you know. It is Friday, 16:45 in Taipei.
        Instant now = Instant.parse("2026-11-20T08:45:00Z");
        Ticket etcher = Ticket.of("T-17", "fab-7", now.minus(Duration.ofHours(1)))
                .with(Asset.equipment("ETCH-04").inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPercent(12)));
        Ticket report = Ticket.of("T-42", "fab-1", now.minus(Duration.ofHours(2)))
                .with(Asset.product("report server"))
                .with(Impact.none().impaired().pressure(Pressure.executive("COO", now.minus(Duration.ofHours(1)))));

        Decision decision = engine.decide(etcher, now);
        out.println(decision.priority().value() + ": " + decision.priority().reason());
        decision.deadlines().forEach(deadline -> out.println(deadline.summary(ENGLISH, now)));
        decision.steps(DUE).forEach(step -> out.println(step.summary(ENGLISH, now) + ": " + step.reason()));
        decision.nextChange().ifPresent(change -> out.println("ask again at " + change.at()));

        out.println(engine.triage(List.of(report, etcher), now).explain("T-17", "T-42"));
        // end
    }
}
