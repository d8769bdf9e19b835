package io.slarules.defaults;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.customer.CustomerAccount;
import io.slarules.customer.CustomerReview;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemReview;
import io.slarules.rule.Clock;
import io.slarules.ruleset.Desk;
import io.slarules.testing.Policy;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Evidence;
import io.slarules.ticket.Facts;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Share;
import io.slarules.ticket.Skill;
import io.slarules.ticket.SkillLevel;
import io.slarules.ticket.Spread;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One engine with the default policy, its calendars, and tickets whose facts are all stated. */
final class Samples {
    /** A Monday, 09:00 in Berlin, when the office opens. */
    static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");

    static final BusinessCalendar OFFICE = BusinessCalendar.named("office")
            .in(ZoneId.of("Europe/Berlin"))
            .open(MONDAY, FRIDAY, "09:00-17:00")
            .build();

    /** Ten hours a day; a business day of its own length. */
    static final BusinessCalendar FAB = BusinessCalendar.named("fab")
            .in(ZoneId.of("Asia/Taipei"))
            .open(MONDAY, FRIDAY, "08:00-18:00")
            .dayLength(Duration.ofHours(10))
            .build();

    static final Skill OPTICS = Skill.of("optics", SkillLevel.PROFESSIONAL);
    static final Skill FIRMWARE = Skill.of("firmware", SkillLevel.CONSULTANT);
    static final Skill MAGIC = Skill.of("magic");

    static final Desk DESK = Desk.of(Map.of(
            Tier.LOCAL, Set.of(Skill.of("optics")),
            Tier.GLOBAL, Set.of(OPTICS),
            Tier.RND, Set.of(OPTICS, FIRMWARE)));

    static final SlaEngine ENGINE = SlaEngine.compile(DefaultRules.ruleSet().on(DESK), Calendars.of(OFFICE, FAB));

    private static Optional<Policy> other = Optional.empty();

    private Samples() {}

    /** Equipment in volume production that runs, of which everything is stated to be as it should, with the evidence that any case needs. */
    static Ticket calm() {
        Relations alone = Relations.none().withSpread(Spread.ONE_TOOL).withRecurrence(Recurrence.FIRST);
        return Ticket.of("T", Facts.of(Customer.of("ACME")), OPENED)
                .with(Asset.equipment("LITHO-7").inVolumeProduction().productive())
                .with(Impact.none())
                .with(alone)
                .with(Evidence.none().afterTrying("restart", "no change"))
                .with(Work.at(Tier.LOCAL));
    }

    /** The same with this production impact, from what can be measured. */
    static Ticket with(ProductionImpact impact) {
        return stating(calm(), impact);
    }

    static Ticket stating(Ticket ticket, ProductionImpact impact) {
        Facts facts = ticket.facts();
        return switch (impact) {
            case LINE_DOWN -> ticket.with(facts.asset().down());
            case SEVERE -> ticket.with(facts.impact().losing(Share.ofPercent(30)));
            case PARTIAL -> ticket.with(facts.impact().losing(Share.ofPercent(5)));
            case MINOR -> ticket.with(facts.impact().impaired());
            case NONE -> ticket;
        };
    }

    /** A ticket of this level, by its production impact alone. */
    static Ticket at(Priority level) {
        return with(
                switch (level) {
                    case P1 -> ProductionImpact.LINE_DOWN;
                    case P2 -> ProductionImpact.SEVERE;
                    case P3 -> ProductionImpact.PARTIAL;
                    case P4 -> ProductionImpact.MINOR;
                    case P5 -> ProductionImpact.NONE;
                });
    }

    static Ticket working(Ticket ticket, Tier tier) {
        return ticket.with(ticket.facts().work().withTier(tier));
    }

    static Decision decide(Ticket ticket, Instant now) {
        return decide(ENGINE, ticket, now);
    }

    /** The decision of this engine, or of the policy that answers instead. */
    static Decision decide(SlaEngine engine, Ticket ticket, Instant now) {
        return other.isEmpty() ? engine.decide(ticket, now) : other.get().decide(ticket, now);
    }

    static ProblemReview review(Problem problem, List<ProblemCase> cases, Instant now) {
        return ENGINE.review(problem, cases, now);
    }

    static CustomerReview review(CustomerAccount customer, List<Decision> decisions, Instant now) {
        return ENGINE.review(customer, decisions, now);
    }

    /** Runs something that asks a policy rather than the default rules; one at a time. */
    static void answering(Policy policy, Runnable something) {
        other = Optional.of(policy);
        try {
            something.run();
        } finally {
            other = Optional.empty();
        }
    }

    /** The steps of the row with this id. */
    static List<Step> row(Decision decision, String id) {
        return decision.escalations().stream()
                .filter(step -> step.reason().ruleId().equals(id))
                .toList();
    }

    /** The one step of the row with this id. */
    static Step step(Decision decision, String id) {
        List<Step> steps = row(decision, id);
        if (steps.size() != 1) {
            throw new AssertionError("row " + id + " has " + steps.size() + " steps, not one:\n" + decision);
        }
        return steps.get(0);
    }

    /** The one step of the row with this id on this clock. */
    static Step step(Decision decision, String id, Clock clock) {
        List<Step> steps = row(decision, id).stream()
                .filter(step -> (step.key() + " ").contains(" " + clock + " "))
                .toList();
        if (steps.size() != 1) {
            throw new AssertionError(
                    "row " + id + " has " + steps.size() + " steps on " + clock + ", not one:\n" + decision);
        }
        return steps.get(0);
    }

    static Instant after(Duration time) {
        return OPENED.plus(time);
    }
}
