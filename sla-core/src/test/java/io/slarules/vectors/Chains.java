package io.slarules.vectors;

import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.Action;
import io.slarules.decision.Change;
import io.slarules.decision.Deadline;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.rule.Clock;
import io.slarules.ticket.Event;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.HostEvent;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Vectors about what follows on each other: levels that check again, calls until somebody answers, recurring milestones. */
final class Chains {
    private Chains() {}

    /** Levels that set facts when they fire, by which the next one goes: the host does what is due and asks again. */
    static void levels(Entry vector) {
        Instant due = vector.instant("due");
        List<String> steps = new ArrayList<>();
        for (Entry level : vector.entries("levels")) {
            long before = Duration.between(level.instant("at"), due).toSeconds();
            steps.add(rule(
                    level.text("name"),
                    "Case( attributes[\"priority\"] == \"" + level.entry("when").number("priority") + "\" )",
                    "escalation.beforeDue(Clock.RESOLUTION, " + Asking.seconds(before) + ").askFor(\""
                            + level.entry("set").number("priority") + "\", \"level\");"));
        }
        Instant start = vector.instant("start");
        String target = Asking.seconds(Duration.between(start, due).toSeconds());
        SlaEngine engine = Asking.engine(
                vector,
                Asking.targets(rule(
                        "D",
                        "Case()",
                        "targets.within(Clock.RESOLUTION, " + target + ", \"promised\").by("
                                + Asking.conventions(vector, vector) + ");")),
                Asking.escalation(steps.toArray(String[]::new)));

        Ticket ticket = Asking.ticket(start).with("priority", "3");
        List<String> fired = new ArrayList<>();
        Instant until = vector.instant("evaluate_at");
        Optional<Instant> next = Optional.of(start);
        while (next.isPresent() && !next.get().isAfter(until)) {
            Instant at = next.get();
            for (Step step : engine.decide(ticket, at).steps(StepState.DUE)) {
                String set = ((Action.AskFor) step.action()).items().get(0);
                fired.add(step.reason().ruleId());
                ticket = ticket.happened(StepDone.of(at, step.key())).changed(at, facts -> facts.with("priority", set));
            }
            next = engine.decide(ticket, at).nextChange().map(Change::at);
        }
        assertThat(fired).isEqualTo(vector.expected().texts("fired"));
        assertThat(ticket.latestFacts().attributes())
                .containsEntry("priority", String.valueOf(vector.expected().number("priority")));
    }

    /** Each level is called when those before it had their time, and all of them again, until it is acknowledged. */
    static void calls(Entry vector) {
        List<Entry> levels = vector.entries("levels");
        long round =
                levels.stream().mapToLong(level -> level.number("timeout_s")).sum();
        long repeats = vector.number("repeat");
        List<String> steps = new ArrayList<>();
        long after = 0;
        for (int i = 0; i < levels.size(); i++) {
            steps.add(call("L" + (i + 1), after) + ".repeatedEvery(" + Asking.seconds(round) + ", " + repeats
                    + ");\nend\n");
            after += levels.get(i).number("timeout_s");
        }
        steps.add(call("exhausted", (repeats + 1) * round) + ";\nend\n");
        SlaEngine engine = Asking.engine(
                vector,
                Asking.targets(rule(
                        "D",
                        "Case()",
                        "targets.within(Clock.ACKNOWLEDGEMENT, "
                                + Asking.seconds(levels.get(0).number("timeout_s")) + ", \"promised\");")),
                Asking.escalation(steps.toArray(String[]::new)));
        Instant triggered = vector.instant("triggered_at");
        Ticket ticket = Asking.ticket(triggered)
                .happened(HandOver.of(triggered, Tier.LOCAL, Tier.LOCAL, HandOverPurpose.OTHER));
        List<Step> called = engine.decide(ticket, vector.instant("evaluate_at")).steps(StepState.DUE).stream()
                .sorted(Comparator.comparing(step -> step.at().orElseThrow()))
                .toList();
        String last = called.get(called.size() - 1).reason().ruleId();
        Entry expected = vector.expected();
        if (expected.is("exhausted")) {
            assertThat(last).isEqualTo("exhausted");
        } else {
            long times = called.stream()
                    .filter(step -> step.reason().ruleId().equals(last))
                    .count();
            assertThat(last).isEqualTo("L" + expected.number("level"));
            assertThat(times - 1).isEqualTo(expected.number("loop"));
        }
    }

    private static String call(String name, long afterSeconds) {
        return "rule \"" + name + "\"\nwhen Case()\nthen escalation.afterStart(Clock.ACKNOWLEDGEMENT, "
                + Asking.seconds(afterSeconds) + ").inform(Role.TIER_ON_DUTY, \"call\")";
    }

    /** Occurrences of one milestone, the last of which may still run. */
    static void milestones(Entry vector) {
        String recurrence =
                switch (vector.text("recurrence")) {
                    case "sequential" ->
                        ".recurring().by(Conventions.DEFAULT.with(Conventions.CycleStart.NOT_BEFORE_PREVIOUS_DUE))";
                    case "independent" -> ".recurring()";
                    default -> "";
                };
        SlaEngine engine = Asking.engine(
                vector,
                Asking.targets(rule(
                        "M",
                        "Case()",
                        "targets.within(Clock.named(\"MILESTONE\"), " + Asking.seconds(vector.number("target_s"))
                                + ", \"promised\").startsAt(Signal.named(\"criteria met\")).stopsAt(Signal.named(\"completed\"))"
                                + recurrence + ";")));
        List<Event> events = new ArrayList<>();
        for (Entry occurrence : vector.entries("occurrences")) {
            events.add(HostEvent.of(occurrence.instant("criteria_met"), "criteria met")
                    .withSequence(events.size()));
            if (occurrence.has("completed")) {
                events.add(HostEvent.of(occurrence.instant("completed"), "completed")
                        .withSequence(events.size()));
            }
        }
        Ticket ticket = Asking.ticket(events.get(0).at()).happened(events.toArray(Event[]::new));
        Deadline last = engine.decide(ticket, events.get(events.size() - 1).at())
                .deadline(Clock.named("MILESTONE"))
                .orElseThrow();
        List<String> found = last.past().stream()
                .map(past -> past.started() + " to " + past.due().orElseThrow())
                .collect(Collectors.toCollection(ArrayList::new));
        found.add(last.started().orElseThrow() + " to " + last.due().orElseThrow());
        assertThat(found)
                .isEqualTo(vector.expected().entries("occurrences").stream()
                        .map(each -> each.instant("start") + " to " + each.instant("due"))
                        .toList());
    }
}
