package io.slarules;

import static io.slarules.SomeRules.CALENDARS;
import static io.slarules.SomeRules.NOW;
import static io.slarules.SomeRules.OPENED;
import static io.slarules.SomeRules.P3;
import static io.slarules.SomeRules.engine;
import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.priority;
import static io.slarules.SomeRules.rule;
import static io.slarules.SomeRules.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.SomeRules.Dialect;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.UnknownCalendarException;
import io.slarules.decision.DeadlineException;
import io.slarules.decision.Decision;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Event;
import io.slarules.ticket.History;
import io.slarules.ticket.Ticket;
import io.slarules.triage.DuplicateTicketException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecidingTest {
    private static final long SEED = 20260302;

    @Test
    void refusesNullAndNamesWhatIsMissing() {
        SlaEngine engine = engine(priority(P3));
        Decision decision = engine.decide(ticket(), NOW);
        assertThatThrownBy(() -> SlaEngine.compile(null, CALENDARS)).hasMessageStartingWith("ruleSet is null");
        assertThatThrownBy(() -> SlaEngine.compile(RuleSet.of(), null)).hasMessageStartingWith("calendars is null");
        assertThatThrownBy(() -> engine.decide(null, NOW)).hasMessageStartingWith("ticket is null");
        assertThatThrownBy(() -> engine.decide(ticket(), null)).hasMessageStartingWith("now is null");
        assertThatThrownBy(() -> engine.plan(null, NOW)).hasMessageStartingWith("ticket is null");
        assertThatThrownBy(() -> engine.plan(null, decision)).hasMessageStartingWith("ticket is null");
        assertThatThrownBy(() -> engine.plan(ticket(), (Decision) null)).hasMessageStartingWith("decision is null");
        assertThatThrownBy(() -> engine.triage(null, NOW)).hasMessageStartingWith("tickets is null");
        assertThatThrownBy(() -> engine.triage(List.of(), null)).hasMessageStartingWith("now is null");
        assertThatThrownBy(() -> engine.triage(Collections.singletonList(null), NOW))
                .hasMessageStartingWith("ticket is null");
    }

    @Test
    void plansOnlyFromTheDecisionOfTheTicket() {
        SlaEngine engine = engine(priority(P3));
        Decision decision = engine.decide(ticket(), NOW);
        assertThat(engine.plan(ticket(), decision)).isEqualTo(engine.plan(ticket(), NOW));
        assertThatThrownBy(() -> engine.plan(Ticket.of("T-2", "ACME", OPENED), decision))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The decision (T-1) is not of ticket (T-2): give the decision of this ticket");
    }

    @Test
    void namesTicketAndCustomerOfAnUnknownCalendar() {
        Ticket ticket = ticket().with(Customer.of("ACME").onCalendar("ofice"));
        assertThatThrownBy(() -> engine(priority(P3)).decide(ticket, NOW))
                .isInstanceOf(UnknownCalendarException.class)
                .hasMessage("Ticket T-1, customer (ACME): there is no calendar (ofice); known are [office, 24x7];"
                        + " did you mean (office)?");
    }

    @Test
    void saysWhichTicketHasAnInstantBeyondTheHorizon() {
        BusinessCalendar days = BusinessCalendar.named("days")
                .in(ZoneOffset.UTC)
                .openDaily("08:00-17:00")
                .build();
        RuleFile targets = file(
                "t.drl",
                "targets",
                rule("t", "Case()", "targets.within(Clock.WORKAROUND, OpenTime.days(300000), \"at leisure\");"));
        assertThatThrownBy(() -> SlaEngine.compile(RuleSet.of(targets), Calendars.of(days))
                        .decide(ticket(), NOW))
                .isInstanceOf(DeadlineException.class)
                .hasMessageContaining("ticket (T-1), clock (WORKAROUND)")
                .hasMessageContaining("horizon");
    }

    @Test
    void namesTheTicketThatIsTwiceInAQueue() {
        SlaEngine engine = engine(priority(P3));
        assertThatThrownBy(() -> engine.triage(List.of(ticket(), ticket()), NOW))
                .isInstanceOf(DuplicateTicketException.class)
                .hasMessageContaining("(T-1)");
    }

    @ParameterizedTest
    @EnumSource
    void eightThreadsDecideTenThousandTicketsAsOneDoes(Dialect dialect) throws Exception {
        SlaEngine shared = SlaEngine.compile(RuleSet.of(SomePolicy.files(dialect)), CALENDARS);
        RandomTickets random = new RandomTickets(SEED);
        List<Ticket> tickets = random.next(5_000);
        Instant now = random.instant();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Decision>>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int thread = i;
                tasks.add(() -> {
                    List<Decision> decisions = new ArrayList<>();
                    for (int at = thread; at < tickets.size(); at += 8) {
                        decisions.add(shared.decide(tickets.get(at), now));
                    }
                    return decisions;
                });
            }
            List<Future<List<Decision>>> found = pool.invokeAll(tasks);
            SlaEngine alone = SlaEngine.compile(RuleSet.of(SomePolicy.files(dialect)), CALENDARS);
            for (int i = 0; i < 8; i++) {
                int at = i;
                for (Decision decision : found.get(i).get()) {
                    Decision expected = alone.decide(tickets.get(at), now);
                    assertThat(decision).as("ticket %s of seed %s", at, SEED).isEqualTo(expected);
                    if (at % 10 == 0) {
                        assertThat(decision.toString()).isEqualTo(expected.toString());
                    }
                    at += 8;
                }
            }
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void neitherFileNorHistoryOrderNorDialectChangesADecision() {
        SlaEngine engine = SlaEngine.compile(RuleSet.of(SomePolicy.files(Dialect.JAVA)), CALENDARS);
        List<RuleFile> renamed = new ArrayList<>();
        for (RuleFile file : SomePolicy.files(Dialect.MVEL)) {
            renamed.add(0, RuleFile.of((char) ('z' - renamed.size()) + ".drl", file.text()));
        }
        SlaEngine other = SlaEngine.compile(RuleSet.of(renamed), CALENDARS);
        RandomTickets random = new RandomTickets(SEED);
        for (Ticket ticket : random.next(500)) {
            Instant now = random.instant();
            Ticket shuffled = ticket.withHistory(History.none());
            List<Event> events = new ArrayList<>(ticket.history().events());
            Collections.shuffle(events, new Random(SEED));
            for (Event event : events) {
                shuffled = shuffled.happened(event);
            }
            Decision expected = engine.decide(ticket, now);
            assertThat(other.decide(shuffled, now))
                    .as("seed %s, %s", SEED, ticket)
                    .isEqualTo(expected);
            assertThat(other.decide(shuffled, now).toString()).isEqualTo(expected.toString());
        }
    }

    @Test
    void twoEnginesStandSideBySide() {
        SlaEngine first = engine(priority(P3));
        SlaEngine second = engine(priority(rule("ok", "Case()", "priority.base(Priority.P1, \"other\");")));
        assertThat(first.decide(ticket(), NOW).priority().value()).hasToString("P3");
        assertThat(second.decide(ticket(), NOW).priority().value()).hasToString("P1");
        assertThat(first.decide(ticket(), NOW).priority().value()).hasToString("P3");
    }

    @Test
    void compilingAgainAndAgainLeavesNothingBehind() {
        engine(priority(P3));
        Map<Object, Object> properties = new TreeMap<>(System.getProperties());
        int threads = Thread.activeCount();
        for (int i = 0; i < 50; i++) {
            engine(priority(P3)).decide(ticket(), NOW);
        }
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
        assertThat(new TreeMap<>(System.getProperties())).isEqualTo(properties);
    }
}
