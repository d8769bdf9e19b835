package io.slarules.vectors;

import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.SomeRules;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Message;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Vectors about which policy holds, what it concludes from a ticket of a stated age, and what it notifies. */
final class Policies {
    /** A Monday, in the hours of office. */
    private static final Instant NOW = Instant.parse("2024-01-08T16:00:00Z");

    private static final Map<String, Clock> CLOCKS = Map.of(
            "response", Clock.FIRST_RESPONSE,
            "first_response", Clock.FIRST_RESPONSE,
            "update", Clock.NEXT_RESPONSE,
            "next_response", Clock.NEXT_RESPONSE,
            "solution", Clock.RESOLUTION,
            "resolution", Clock.RESOLUTION);

    private Policies() {}

    /** The policy listed first that matches goes before the others: each is a layer, the default the earliest. */
    static void match(Entry vector) {
        List<Entry> policies = vector.entries("policies");
        RuleSet ruleSet = RuleSet.of();
        for (int i = policies.size() - 1; i >= 0; i--) {
            Entry policy = policies.get(i);
            Entry when = policy.entryOrNone("when");
            // In the systems that have a default, what states no condition matches nothing.
            if (policy.is("default")
                    || policy.is("blank_matches_all")
                    || !when.fields().isEmpty()) {
                ruleSet =
                        ruleSet.plus(promising(policy.text("name"), Asking.caseWith(when), Clock.RESOLUTION, 2 * 3600));
            }
        }
        SlaEngine engine = SlaEngine.compile(ruleSet, Calendars.of(Hours.of(vector)));
        Entry expected = vector.expected();
        if (expected.has("policy")) {
            Ticket ticket = Asking.withAttributes(Asking.ticket(NOW), vector.entry("ticket"));
            assertThat(resolution(engine, ticket).target().reason().ruleId()).isEqualTo(expected.text("policy"));
        }
        for (Entry stated : vector.entries("tickets")) {
            Instant opened = NOW.minus(Duration.ofDays(stated.number("age_days")));
            Ticket ticket = Asking.withAttributes(Asking.ticket(opened), stated);
            boolean expired = engine.decide(ticket, NOW).deadlines().stream().anyMatch(Deadline::everBroken);
            assertThat(expired).as(stated.id()).isEqualTo(expected.is(stated.id() + "_expired"));
        }
    }

    private static Deadline resolution(SlaEngine engine, Ticket ticket) {
        return engine.decide(ticket, NOW).deadline(Clock.RESOLUTION).orElseThrow();
    }

    private static RuleFile promising(String name, String condition, Clock clock, long seconds) {
        return SomeRules.file(
                name + ".drl",
                "targets",
                rule(
                        name,
                        condition,
                        "targets.within(Clock." + clock + ", " + Asking.seconds(seconds) + ", \"promised\");"));
    }

    /** The rows of a table of two facts. */
    static void matrix(Entry vector) {
        String given = vector.has("impact") ? "impact" : "urgency";
        String other = vector.has("impact") ? "urgency" : "impact";
        Entry row = vector.expected().entry("priority_by_" + other);
        List<String> rules = row.fields().keySet().stream()
                .map(value -> rule(
                        given + vector.number(given) + other + value,
                        "Case( attributes[\"" + given + "\"] == \"" + vector.number(given) + "\", attributes[\"" + other
                                + "\"] == \"" + value + "\" )",
                        "priority.base(Priority." + priority(vector, row.number(value)) + ", \"as the table says\");"))
                .toList();
        SlaEngine engine =
                Asking.engine(vector, SomeRules.file("matrix.drl", "priority", rules.toArray(String[]::new)));
        for (String value : row.fields().keySet()) {
            Ticket ticket = Asking.ticket(NOW)
                    .with(given, String.valueOf(vector.number(given)))
                    .with(other, value);
            assertThat(engine.decide(ticket, NOW).priority().value())
                    .as(other + " " + value)
                    .isEqualTo(priority(vector, row.number(value)));
        }
    }

    /** In GLPI 5 is the highest. */
    private static Priority priority(Entry vector, long number) {
        return Priority.valueOf("P" + (vector.system().equals("glpi") ? 6 - number : number));
    }

    /** What is overdue starts an escalation, what is used by a share gives notice before. */
    static void events(Entry vector) {
        Entry input = vector.entry("input");
        List<String> overdue = input.texts("overdue");
        Map<String, ?> used = input.entryOrNone("percent_used").fields();
        List<String> targets = new ArrayList<>();
        for (String clock : overdue) {
            targets.add(target(clock, 3600, vector));
        }
        long age = 2 * 3600;
        for (String clock : used.keySet()) {
            targets.add(target(clock, age * 100 / input.entry("percent_used").number(clock), vector));
        }
        for (String clock : List.of("response", "update", "solution")) {
            if (!overdue.contains(clock) && !used.containsKey(clock)) {
                targets.add(target(clock, age * 100, vector));
            }
        }
        List<String> steps = new ArrayList<>();
        steps.add(rule("start", "Case()", "escalation.eachPromise().whenBreached().inform(Role.OWNER, \"overdue\");"));
        if (input.states("notify_at_percent")) {
            steps.add(rule(
                    "notify_before",
                    "Case()",
                    "escalation.eachPromise().whenUsed(" + input.number("notify_at_percent")
                            + ").inform(Role.OWNER, \"soon\");"));
        }
        Decision decision = Asking.engine(
                        vector, Asking.targets(targets), Asking.escalation(steps.toArray(String[]::new)))
                .decide(Asking.ticket(NOW.minusSeconds(age)), NOW);
        Map<String, Set<String>> emitted = new TreeMap<>();
        for (Step step : decision.steps(StepState.DUE)) {
            Set<String> clocks = emitted.computeIfAbsent(step.reason().ruleId(), rule -> new TreeSet<>());
            for (String clock : List.of("response", "update", "solution")) {
                if (step.key().contains(" " + CLOCKS.get(clock) + " ")) {
                    clocks.add(clock);
                }
            }
        }
        Entry emit = vector.expected().entry("emit");
        assertThat(emitted)
                .isEqualTo(emit.fields().keySet().stream()
                        .collect(Collectors.toMap(rule -> rule, rule -> new TreeSet<>(emit.texts(rule)))));
    }

    private static String target(String clock, long seconds, Entry vector) {
        return rule(
                clock,
                "Case()",
                "targets.within(Clock." + CLOCKS.get(clock) + ", " + Asking.seconds(seconds) + ", \"promised\")"
                        + (clock.equals("next_response") ? ".startsAt(Signal.fromCustomer())" : "")
                        + ".by(" + Asking.conventions(vector) + ");");
    }

    /** What a system documents without arithmetic. */
    static void declared(Entry vector) {
        if (vector.has("targets")) {
            conversation(vector);
        } else {
            notice(vector);
        }
    }

    /** How long before its end a promise gives notice, in open time of its own calendar. */
    private static void notice(Entry vector) {
        RuleFile targets = Asking.targets(
                rule(
                        "hours",
                        "Case( attributes[\"initial_response\"] == \"4 business hours\" )",
                        "targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(4), \"promised\");"),
                rule(
                        "day",
                        "Case( attributes[\"initial_response\"] == \"1 business day\" )",
                        "targets.within(Clock.FIRST_RESPONSE, OpenTime.days(1), \"promised\");"));
        RuleFile notices = Asking.escalation(
                rule(
                        "notice hours",
                        "Case( attributes[\"initial_response\"] == \"4 business hours\" )",
                        "escalation.beforeDue(Clock.FIRST_RESPONSE, OpenTime.hours(1)).inform(Role.OWNER, \"soon\");"),
                rule(
                        "notice day",
                        "Case( attributes[\"initial_response\"] == \"1 business day\" )",
                        "escalation.beforeDue(Clock.FIRST_RESPONSE, OpenTime.hours(4)).inform(Role.OWNER, \"soon\");"));
        BusinessCalendar office = BusinessCalendar.named("office")
                .in(ZoneOffset.UTC)
                .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
                .build();
        Decision decision = SlaEngine.compile(RuleSet.of(targets, notices), Calendars.of(office))
                .decide(Asking.withAttributes(Asking.ticket(NOW), vector.entry("given")), NOW);
        Instant due =
                decision.deadline(Clock.FIRST_RESPONSE).orElseThrow().due().orElseThrow();
        Instant notice = decision.escalations().get(0).at().orElseThrow();
        assertThat(office.between(notice, due))
                .isEqualTo(Duration.ofSeconds(vector.expected().number("threshold_before_breach_s")));
    }

    /** A conversation of a stated age, with a first reply and a waiting customer of stated ages. */
    private static void conversation(Entry vector) {
        List<String> targets = new ArrayList<>();
        for (String clock : List.of("first_response", "next_response", "resolution")) {
            if (vector.entry("targets").has(clock + "_s")) {
                targets.add(target(clock, vector.entry("targets").number(clock + "_s"), vector));
            }
        }
        RuleFile steps = Asking.escalation(rule(
                "missed",
                "Case()",
                "escalation.eachPromise().whenBreached().inform(Role.ASSIGNEE, \"missed\").tell(Role.TIER_MANAGER);"));
        Decision decision =
                Asking.engine(vector, Asking.targets(targets), steps).decide(talk(vector.entry("given")), NOW);
        Entry expected = vector.expected();
        Deadline deadline = decision.deadlines().get(0);
        assertThat(decision.deadlines().stream()
                        .filter(each -> each.state() == ClockState.BREACHED || each.state() == ClockState.MET_LATE)
                        .map(each -> each.clock().name().toLowerCase(Locale.ROOT)))
                .isEqualTo(expected.texts("missed"));
        if (expected.has("notify")) {
            assertThat(decision.steps(StepState.DUE)).singleElement().satisfies(step -> assertThat(step.tell())
                    .containsExactlyInAnyOrder(Role.ASSIGNEE, Role.TIER_MANAGER));
        }
        if (expected.has("final")) {
            assertThat(deadline.state()).isEqualTo(ClockState.MET);
        }
        if (expected.has("state")) {
            assertThat(deadline.stopped()).isEmpty();
        }
    }

    private static Ticket talk(Entry given) {
        Ticket ticket = Asking.ticket(NOW.minusSeconds(given.number("age_s")));
        if (given.states("first_reply_age_s")) {
            ticket = ticket.happened(
                    Message.toCustomer(NOW.minusSeconds(given.number("first_reply_age_s")), Channel.CHAT));
        }
        if (given.states("waiting_s")) {
            ticket = ticket.happened(Message.fromCustomer(NOW.minusSeconds(given.number("waiting_s")), Channel.CHAT)
                    .withSequence(1));
        }
        return given.is("resolved") ? ticket.happened(Resolved.of(NOW)) : ticket;
    }
}
