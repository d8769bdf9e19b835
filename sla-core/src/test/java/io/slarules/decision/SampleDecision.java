package io.slarules.decision;

import io.slarules.calendar.OpenTime;
import io.slarules.rule.Band;
import io.slarules.rule.Clock;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Role;
import io.slarules.ticket.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A decision with something of everything: every clock state, every step state, every action, every kind of note. */
final class SampleDecision {
    static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    static final Instant OPENED = Instant.parse("2026-11-23T01:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-23T14:20:00Z");

    private SampleDecision() {}

    static Decision rich() {
        return new Decision(
                "T-18",
                NOW,
                new Conclusion<>(
                        ProductionImpact.PARTIAL,
                        List.of(rule(
                                "impact.drl",
                                22,
                                "I4 part of the capacity",
                                "12 % of the capacity of volume production is lost",
                                Map.of("capacityLost", "12 %", "productAtRisk", "unknown"))),
                        List.of()),
                true,
                priority(),
                deadlines(),
                steps(),
                triage(),
                Optional.of(new Change(
                        at("2026-11-23T15:00:00Z"),
                        List.of(
                                new Change.Effect(Change.Kind.STEP, "T-18/F4 JOIN #1", StepState.DUE.name()),
                                new Change.Effect(Change.Kind.STEP, "T-18/N2 ASK_FOR NEW #1", StepState.PENDING.name()),
                                new Change.Effect(Change.Kind.CLOCK, "WORKAROUND", ClockState.BREACHED.name()),
                                new Change.Effect(Change.Kind.FACTS, "pressure EXECUTIVE", "NORMAL")))),
                Optional.of(at("2026-11-26T01:30:00Z")),
                List.of(
                        new Note(
                                Note.Kind.HELD,
                                "safety is held at POTENTIAL (stated: NONE): lowering it needs a verified fact and a reason"),
                        new Note(
                                Note.Kind.IGNORED,
                                "MESSAGE at 2026-11-23T16:00:00Z is later than now and not considered"),
                        new Note(
                                Note.Kind.CONTRADICTION,
                                "wait ended that never started (w7): WAIT_ENDED at 2026-11-23T06:00:00Z; read as: ends nothing")),
                "5f1c9e02");
    }

    /** A decision with nothing that could be left out. */
    static Decision bare() {
        Reason none = Reason.noRule("nothing was said");
        return new Decision(
                "T-1",
                NOW,
                Conclusion.of(ProductionImpact.NONE, none),
                false,
                Conclusion.of(Priority.P5, none),
                List.of(),
                List.of(),
                new TriageTerms(
                        Conclusion.of(Band.REST, none),
                        Conclusion.of(0L, none),
                        Conclusion.of(Optional.empty(), none),
                        Conclusion.of(Optional.empty(), none),
                        Conclusion.of(240, none)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "none");
    }

    private static Conclusion<Priority> priority() {
        return new Conclusion<>(
                Priority.P2,
                List.of(
                        rule(
                                "priority.drl",
                                31,
                                "T1 partial",
                                "part of the production is lost",
                                Map.of("impact", "PARTIAL", "worsens", "STABLE")),
                        rule("acme.drl", 8, "T4-pressure executive", "客户高层已介入", Map.of("pressure", "EXECUTIVE"))),
                List.of(new Superseded<>(
                        Priority.P3,
                        rule("priority.drl", 58, "T2-containment", "the tool runs only on a workaround", Map.of()),
                        "the level reached is as urgent or more")));
    }

    static Deadline deadline(Clock clock, ClockState state, OpenTime target, Duration elapsed) {
        Duration time = target.time().plusDays(target.days());
        boolean started = state != ClockState.NOT_STARTED;
        boolean due = started && state != ClockState.PAUSED;
        boolean stopped = state == ClockState.MET || state == ClockState.MET_LATE || state == ClockState.CANCELLED;
        return new Deadline(
                clock,
                1,
                state,
                Conclusion.of(target, rule("targets.drl", 12, "P2 " + clock, "published target of P2", Map.of())),
                time,
                "24x7",
                ZoneOffset.UTC,
                started ? Optional.of(OPENED) : Optional.empty(),
                due ? Optional.of(OPENED.plus(time)) : Optional.empty(),
                stopped ? Optional.of(OPENED.plus(elapsed)) : Optional.empty(),
                elapsed,
                time.minus(elapsed));
    }

    private static List<Deadline> deadlines() {
        return List.of(
                deadline(Clock.FIRST_RESPONSE, ClockState.MET, OpenTime.hours(1), Duration.ofMinutes(10)),
                deadline(
                        Clock.named("SECOND_RESPONSE"),
                        ClockState.MET_LATE,
                        OpenTime.hours(4),
                        Duration.ofMinutes(265)),
                deadline(Clock.named("STATUS"), ClockState.BREACHED, OpenTime.hours(8), Duration.ofMinutes(800)),
                workaround(),
                deadline(Clock.named("SURVEY"), ClockState.CANCELLED, OpenTime.days(5), Duration.ofHours(2)),
                resolution(),
                deadline(Clock.named("EXPLANATION"), ClockState.NOT_STARTED, OpenTime.days(7), Duration.ZERO));
    }

    /** The second promise of its clock: the lift to P2 made it due earlier than the one before. */
    static Deadline workaround() {
        return new Deadline(
                Clock.WORKAROUND,
                2,
                ClockState.RUNNING,
                new Conclusion<>(
                        OpenTime.hours(24),
                        List.of(rule("targets.drl", 20, "P2 WORKAROUND", "published target of P2", Map.of())),
                        List.of(new Superseded<>(
                                OpenTime.days(3),
                                rule("targets.drl", 27, "P3 WORKAROUND", "published target of P3", Map.of()),
                                "another target is due first"))),
                Duration.ofHours(24),
                "24x7",
                ZoneOffset.UTC,
                Optional.of(at("2026-11-23T03:00:00Z")),
                Optional.of(at("2026-11-24T03:00:00Z")),
                Optional.empty(),
                Duration.ofMinutes(680),
                Duration.ofMinutes(760));
    }

    static Deadline resolution() {
        return new Deadline(
                Clock.RESOLUTION,
                1,
                ClockState.PAUSED,
                Conclusion.of(
                        OpenTime.days(10),
                        rule("acme.drl", 30, "P2-fix ACME", "agreed with ACME", Map.of("plan", "gold"))),
                Duration.ofHours(80),
                "acme-fab",
                TAIPEI,
                Optional.of(OPENED),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(450),
                Duration.ofMinutes(4350));
    }

    static Step step(String key, Action action, StepState state, Optional<Instant> at, Optional<Instant> by) {
        return new Step(
                key,
                action,
                state,
                at,
                by,
                Set.of(Role.OWNER),
                List.of(),
                List.of(),
                TAIPEI,
                rule("escalation.drl", 40, key.substring(5), "words of the rule", Map.of()),
                List.of());
    }

    /** The same step with other people to tell, things missing, and proposals that lost. */
    static Step with(Step step, Set<Role> tell, List<String> missing, List<Superseded<String>> superseded) {
        return new Step(
                step.key(),
                step.action(),
                step.state(),
                step.at(),
                step.finishBy(),
                tell,
                missing,
                missing.isEmpty()
                        ? List.of()
                        : List.of(rule("evidence.drl", 12, "E1 evidence", "what was tried is not known", Map.of())),
                step.zone(),
                step.reason(),
                superseded);
    }

    private static List<Step> steps() {
        Optional<Instant> noon = Optional.of(at("2026-11-23T12:00:00Z"));
        Optional<Instant> later = Optional.of(at("2026-11-23T15:00:00Z"));
        return List.of(
                with(
                        step(
                                "T-18/F2 HAND_TO WORKAROUND #1",
                                new Action.HandTo(Tier.GLOBAL),
                                StepState.DUE,
                                noon,
                                later),
                        Set.of(Role.TIER_ON_DUTY, Role.OWNER),
                        List.of(),
                        List.of(new Superseded<>(
                                "HAND_TO GLOBAL",
                                rule("escalation.drl", 71, "F2 P4", "no plan after two thirds", Map.of()),
                                "the same step, due earlier"))),
                with(
                        step("T-18/E3 JOIN #1", new Action.Join(Tier.GLOBAL), StepState.DUE, noon, Optional.empty()),
                        Set.of(Role.RECEIVER, Role.REQUESTER_MANAGER),
                        List.of("error codes"),
                        List.of()),
                with(
                        step("T-18/H5 INFORM #1", new Action.Inform(), StepState.DUE, noon, later),
                        Set.of(Role.ACCOUNT_MANAGER, Role.DIRECTOR),
                        List.of(),
                        List.of()),
                step(
                        "T-18/H2 ADVISE #1",
                        new Action.Advise("stop work at the chamber"),
                        StepState.DUE,
                        noon,
                        Optional.empty()),
                step("T-18/F5 LADDER #1", new Action.NextOfLadder(1), StepState.DUE, noon, Optional.empty()),
                with(
                        step("T-18/F4 JOIN #1", new Action.Join(Tier.RND), StepState.HELD, later, Optional.empty()),
                        Set.of(Role.REQUESTER, Role.CUSTOMER),
                        List.of("error codes", "parts swapped"),
                        List.of()),
                step(
                        "T-18/N2 ASK_FOR WORKAROUND #1",
                        new Action.AskFor(List.of("recovery date", "re-triage")),
                        StepState.PENDING,
                        Optional.of(at("2026-11-23T21:00:00Z")),
                        Optional.of(at("2026-11-23T22:00:00Z"))),
                step(
                        "T-18/N4 LADDER RESOLUTION 150% #1",
                        new Action.NextOfLadder(2), StepState.PENDING, Optional.empty(), Optional.empty()),
                step("T-18/F6 HAND_BACK #1", new Action.HandBack(Tier.LOCAL), StepState.DONE, noon, Optional.empty()));
    }

    private static TriageTerms triage() {
        return new TriageTerms(
                Conclusion.of(Band.REST, Reason.noRule("no rule spoke: the last band")),
                Conclusion.of(
                        240L, rule("triage.drl", 9, "L1 loss", "capacity lost on both tools", Map.of("tools", "2"))),
                Conclusion.of(
                        Optional.of(at("2026-11-24T03:00:00Z")),
                        rule("triage.drl", 17, "D1", "the workaround first", Map.of())),
                Conclusion.of(Optional.empty(), Reason.noRule("no worsening is announced")),
                Conclusion.of(90, rule("triage.drl", 25, "E1 effort", "as estimated", Map.of())));
    }

    static Reason rule(String file, int line, String rule, String words, Map<String, String> bound) {
        return new Reason(rule, file, line, words, bound);
    }

    static Instant at(String text) {
        return Instant.parse(text);
    }
}
