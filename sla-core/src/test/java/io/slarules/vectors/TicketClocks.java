package io.slarules.vectors;

import static io.slarules.SomeRules.rule;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Event;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.HostEvent;
import io.slarules.ticket.Message;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vectors about the clocks of a ticket with a history. */
final class TicketClocks {
    private static final Map<String, Clock> CLOCKS = Map.of(
            "first_response", Clock.FIRST_RESPONSE,
            "next_response", Clock.NEXT_RESPONSE,
            "periodic_update", Clock.PERIODIC_UPDATE,
            "resolution", Clock.RESOLUTION);

    private static final Map<String, ClockState> STATES = Map.of(
            "running", ClockState.RUNNING,
            "breached", ClockState.BREACHED,
            "paused", ClockState.PAUSED,
            "met", ClockState.MET,
            "missed", ClockState.MET_LATE,
            "off", ClockState.CANCELLED);

    private final Entry vector;

    private TicketClocks(Entry vector) {
        this.vector = vector;
    }

    static void check(Entry vector) {
        new TicketClocks(vector).check();
    }

    private void check() {
        Decision decision =
                Asking.engine(vector, Asking.targets(rules())).decide(ticket(), vector.instant("evaluate_at"));
        Entry expected = vector.expected();
        Entry clocks = expected.entry("clocks");
        assertThat(vector.entries("clocks"))
                .extracting(clock -> clock.text("name"))
                .containsAll(clocks.fields().keySet());
        for (Entry clock : vector.entries("clocks")) {
            if (clocks.has(clock.text("name"))) {
                check(clocks.entry(clock.text("name")), clock, decision);
            }
        }
        if (expected.has("next_due")) {
            assertThat(decision.nextDeadline().flatMap(Deadline::due))
                    .as("next due")
                    .isEqualTo(due(expected, "next_due"));
        }
    }

    private static void check(Entry expected, Entry clock, Decision decision) {
        String name = clock.text("name");
        Deadline deadline = decision.deadline(named(clock)).orElseThrow();
        for (String field : expected.fields().keySet()) {
            switch (field) {
                case "due" -> assertThat(deadline.due()).as(name).isEqualTo(due(expected, field));
                case "status" -> checkState(expected.text(field), name, deadline);
                case "elapsed_s" -> assertThat(deadline.elapsed()).as(name).isEqualTo(seconds(expected, field));
                case "margin_s" -> assertThat(deadline.remaining()).as(name).isEqualTo(seconds(expected, field));
                case "longest_elapsed_s" ->
                    assertThat(deadline.longestElapsed()).as(name).isEqualTo(seconds(expected, field));
                default -> throw new IllegalArgumentException(field);
            }
        }
    }

    private static void checkState(String expected, String name, Deadline deadline) {
        if (expected.equals("idle")) {
            assertThat(deadline.state()).as(name).isIn(ClockState.NOT_STARTED, ClockState.MET, ClockState.MET_LATE);
        } else {
            assertThat(deadline.state()).as(name).isEqualTo(requireNonNull(STATES.get(expected), expected));
        }
    }

    private static Optional<Instant> due(Entry expected, String field) {
        return expected.states(field) ? Optional.of(expected.instant(field)) : Optional.empty();
    }

    private static Duration seconds(Entry expected, String field) {
        return Duration.ofSeconds(expected.number(field));
    }

    private static Clock named(Entry clock) {
        return requireNonNull(CLOCKS.get(clock.text("clock")), clock.text("clock"));
    }

    /** One rule for each clock and each version of the targets; the facts say which version is in force. */
    private List<String> rules() {
        List<String> rules = new ArrayList<>();
        int version = 0;
        for (Entry targets : versions()) {
            for (Entry clock : vector.entries("clocks")) {
                String name = clock.text("name");
                long amount = targets.states(name) ? targets.number(name) : clock.number("target_s");
                rules.add(rule(
                        name + version,
                        "Case( attributes[\"targets\"] == \"" + version + "\" )",
                        "targets.within(Clock." + named(clock) + ", " + Asking.seconds(amount) + ", \"promised\")"
                                + signals(clock)
                                + (clock.texts("pause_states").isEmpty() ? "" : ".pausedByAnyWait()")
                                + ".by(" + Asking.conventions(vector, vector, clock) + ");"));
            }
            version++;
        }
        return rules;
    }

    /** The targets from the opening on, then those of each retarget. */
    private List<Entry> versions() {
        List<Entry> versions = new ArrayList<>();
        versions.add(new Entry(Map.of()));
        events().stream()
                .filter(event -> event.text("type").equals("retarget"))
                .forEach(event -> versions.add(event.entry("targets_s")));
        return versions;
    }

    private String signals(Entry clock) {
        return switch (clock.text("clock")) {
            // A system may record it as a fact of its own.
            case "first_response" -> ".stopsAt(Signal.toCustomer()).stopsAt(Signal.named(\"first response\"))";
            // A ticket that an agent opened waits for no answer.
            case "next_response" -> openedByCustomer() ? "" : ".startsAt(Signal.fromCustomer())";
            case "periodic_update" ->
                (semantics(clock, "from_created") ? ".startsAt(Signal.opening()).startsAt(Signal.toCustomer())" : "")
                        + (semantics(clock, "any_contact") ? ".restartsAt(Signal.fromCustomer())" : "");
            default -> "";
        };
    }

    private boolean semantics(Entry clock, String option) {
        return vector.entryOrNone("semantics").is(option)
                || clock.entryOrNone("semantics").is(option);
    }

    private boolean openedByCustomer() {
        return events().get(0).text("by").equals("customer");
    }

    private List<Entry> events() {
        return vector.entries("events").stream()
                .sorted(Comparator.comparing(event -> event.instant("at")))
                .toList();
    }

    private Ticket ticket() {
        Ticket ticket = Asking.ticket(events().get(0).instant("at")).with("targets", "0");
        int version = 0;
        String state = "";
        long sequence = 0;
        for (Entry event : events()) {
            Instant at = event.instant("at");
            List<Event> happened = new ArrayList<>();
            switch (event.text("type")) {
                case "created", "state" -> {
                    if (pauses(state)) {
                        happened.add(WaitEnded.of(at, state));
                    }
                    state = event.text("state");
                    if (pauses(state)) {
                        happened.add(WaitStarted.of(at, state, WaitFor.CUSTOMER, ""));
                    }
                }
                case "agent_reply" -> happened.add(Message.toCustomer(at, Channel.EMAIL));
                case "customer_reply" -> happened.add(Message.fromCustomer(at, Channel.EMAIL));
                case "first_response_recorded" -> happened.add(HostEvent.of(at, "first response"));
                case "resolved" -> happened.add(Resolved.of(at));
                case "closed" -> happened.add(Closed.of(at));
                case "retarget" ->
                    happened.add(FactsChanged.of(at, ticket.facts().with("targets", String.valueOf(++version))));
                default -> throw new IllegalArgumentException(event.text("type"));
            }
            for (Event each : happened) {
                ticket = ticket.happened(each.withSequence(sequence++));
            }
        }
        return ticket;
    }

    private boolean pauses(String state) {
        return vector.entries("clocks").stream()
                .anyMatch(clock -> clock.texts("pause_states").contains(state));
    }
}
