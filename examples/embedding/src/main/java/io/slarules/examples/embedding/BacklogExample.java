package io.slarules.examples.embedding;

import static io.slarules.decision.Language.CHINESE;
import static io.slarules.decision.Language.ENGLISH;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.defaults.DefaultRules;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Impact;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.Relations;
import io.slarules.ticket.Share;
import io.slarules.ticket.Skill;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Work;
import io.slarules.triage.BacklogSnapshot;
import io.slarules.triage.Ledger;
import io.slarules.triage.LiveBacklog;
import io.slarules.triage.PlannedTicket;
import io.slarules.triage.Pool;
import io.slarules.triage.Quotas;
import io.slarules.triage.TriagePolicy;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The queue of a desk with two pools, kept in order while it changes: ten tickets of three customers, the next case for an engineer, a case
 * passed over, one taken and finished, a restart, and what is said of it all.
 */
public final class BacklogExample {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Skill OPTICS = Skill.of("optics");
    private static final Skill VACUUM = Skill.of("vacuum");

    /** Fab 1 has bought three slots a round; all customers without a quota share two. */
    private static final TriagePolicy POLICY = TriagePolicy.fair().withQuotas(Quotas.of(Map.of("fab-1", 3), 2));

    private final SlaEngine engine;
    private final Pool field = Pool.of("field", Set.of(VACUUM));
    private final Pool experts = Pool.of("experts", Set.of(VACUUM, OPTICS));
    private final Map<Pool, LiveBacklog> backlogs = new LinkedHashMap<>();
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();

    private BacklogExample(SlaEngine engine) {
        this.engine = engine;
        for (Pool pool : List.of(field, experts)) {
            backlogs.put(pool, LiveBacklog.of(POLICY, Ledger.EMPTY, NOW));
        }
    }

    /** Prints the day of the desk. */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        BusinessCalendar fab = BusinessCalendar.named("fab")
                .in(TAIPEI)
                .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
                .build();
        new BacklogExample(SlaEngine.compile(DefaultRules.ruleSet(), Calendars.of(fab))).day(out);
    }

    private void day(PrintStream out) {
        tickets().forEach(ticket -> changed(ticket, NOW));
        LiveBacklog ofField = backlog(field);
        LiveBacklog ofExperts = backlog(experts);
        ofField.places()
                .forEach(place -> out.println(
                        "field " + place.rank() + " " + place.ticket().id()));
        ofExperts
                .places()
                .forEach(place -> out.println(
                        "experts " + place.rank() + " " + place.ticket().id()));
        out.println("ask again at " + ofField.nextChange().orElseThrow());

        // An engineer of the field asks. The first case is not for now: the reason is noted.
        String first = ofField.head(field.skills()).orElseThrow().ticket().id();
        out.println(ofField.skip(first, "the clean room is closed until noon"));

        // He takes the one after it, and two colleagues theirs. No other pool may take them now, and their customers
        // have used slots.
        String taken = "";
        for (int engineer = 0; engineer < 3; engineer++) {
            taken = ofField.head(field.skills()).orElseThrow().ticket().id();
            ofField.take(taken);
            working(taken);
            out.println("taken " + taken);
        }
        out.print(ofField.ledger().text());

        // The process ends and starts again: the snapshot is text.
        String kept = ofField.snapshot().text();
        backlogs.put(field, LiveBacklog.restore(BacklogSnapshot.parse(kept), POLICY));
        out.println("after the restart " + backlog(field).skips());

        // What people ask.
        var order = backlog(field).order();
        List<String> ids =
                order.places().stream().map(place -> place.ticket().id()).toList();
        String last = ids.get(ids.size() - 1);
        out.println(order.explain(last));
        out.println(order.explain(ids.get(0), last));
        out.println(order.explainMovesUp(last, ENGLISH));
        out.println(order.tellCustomer(last, ENGLISH, TAIPEI));
        out.println(order.tellCustomer(taken, CHINESE, TAIPEI));

        // An hour later: the taken case is finished, time has gone on, the skipped one may be had again.
        Instant later = NOW.plus(Duration.ofHours(1));
        gone(taken);
        backlog(field).unskip(first);
        backlogs.values().forEach(backlog -> backlog.advanceTo(later));
        out.println("next "
                + backlog(field).head(field.skills()).orElseThrow().ticket().id());
    }

    private LiveBacklog backlog(Pool pool) {
        return Objects.requireNonNull(backlogs.get(pool), pool.name());
    }

    /** The facts of a ticket have changed, or the instant that its decision named has come. */
    private void changed(Ticket ticket, Instant now) {
        tickets.put(ticket.id(), ticket);
        PlannedTicket planned = engine.plan(ticket, now);
        backlogs.forEach((pool, backlog) -> {
            if (pool.concerns(planned)) {
                backlog.put(planned);
            } else {
                backlog.remove(planned.id());
            }
        });
    }

    private void working(String id) {
        Ticket ticket = tickets.get(id);
        if (ticket != null) {
            changed(ticket.with(ticket.facts().work().inWork()), NOW);
        }
    }

    private void gone(String id) {
        backlogs.values().forEach(backlog -> backlog.remove(id));
    }

    private static List<Ticket> tickets() {
        List<Ticket> all = new ArrayList<>();
        all.add(ticket("T-1", "fab-1", 95, VACUUM));
        all.add(ticket("T-2", "fab-1", 40, VACUUM));
        all.add(ticket("T-3", "fab-1", 35, OPTICS));
        all.add(ticket("T-4", "fab-1", 12, VACUUM));
        all.add(ticket("T-5", "fab-1", 11, VACUUM));
        all.add(ticket("T-6", "fab-1", 10, VACUUM));
        all.add(ticket("T-7", "fab-2", 12, VACUUM).with(leak()));
        all.add(ticket("T-8", "fab-3", 8, VACUUM).with(leak()));
        all.add(ticket("T-9", "fab-2", 9, VACUUM));
        all.add(ticket("T-10", "fab-3", 0, OPTICS));
        return all;
    }

    /** Opened an hour ago, losing so much of its capacity. */
    private static Ticket ticket(String id, String customer, int percent, Skill needed) {
        return Ticket.of(id, customer, NOW.minus(Duration.ofHours(1)))
                .with(Asset.equipment("TOOL-" + id).inVolumeProduction().productive())
                .with(Impact.none().losing(Share.ofPercent(percent)))
                .with(Work.at(Tier.LOCAL).needing(needed).effort(Duration.ofHours(2)));
    }

    /** A problem whose fix is not known: one ticket leads, the others wait for its workaround. */
    private static Relations leak() {
        return Relations.none().linkedTo(ProblemLink.of("PR-77"));
    }
}
