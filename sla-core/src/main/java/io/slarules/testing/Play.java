package io.slarules.testing;

import io.slarules.decision.Step;
import io.slarules.ticket.Event;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * A ticket to be played along time: its own history, and events that are inserted. It jumps from change to change, so a year takes
 * milliseconds. Immutable; null is refused.
 *
 * <pre>{@code
 * policy.play(lineDown)
 *       .happened(Message.toCustomer(at0810, Channel.PHONE))
 *       .onDue("F2", (step, at) -> Acceptance.of(at.plus(TEN_MINUTES), Tier.GLOBAL))
 *       .until(tuesday)
 *       .expectNever(Happens.breach(Clock.FIRST_RESPONSE));
 * }</pre>
 */
public final class Play {
    private final Policy policy;
    private final Ticket ticket;
    private final Instant from;
    private final List<Event> inserted;
    private final Map<String, BiFunction<Step, Instant, Event>> answers;

    private Play(
            Policy policy,
            Ticket ticket,
            Instant from,
            List<Event> inserted,
            Map<String, BiFunction<Step, Instant, Event>> answers) {
        this.policy = policy;
        this.ticket = ticket;
        this.from = from;
        this.inserted = inserted;
        this.answers = answers;
    }

    static Play of(Policy policy, Ticket ticket) {
        return new Play(policy, ticket, ticket.opened(), List.of(), Map.of());
    }

    /**
     * The same play from this instant on, rather than from the opening.
     *
     * @throws IllegalArgumentException if the ticket is opened later than that
     */
    public Play from(Instant start) {
        Objects.requireNonNull(start, "start is null: give the instant at which the play begins");
        Opening.check(ticket, start);
        return new Play(policy, ticket, start, inserted, answers);
    }

    /** The same play with these events inserted; they are to happen before it ends. */
    public Play happened(Event... events) {
        List<Event> all = new ArrayList<>(inserted);
        all.addAll(Arrays.asList(events));
        return new Play(policy, ticket.happened(events), from, all, answers);
    }

    /**
     * The same play in which each step of a rule, when it falls due, brings about an event.
     *
     * @param rule the name or the id of the rule
     * @param answer from the step and the instant at which it fell due; an event at that instant or later
     */
    public Play onDue(String rule, BiFunction<Step, Instant, Event> answer) {
        Objects.requireNonNull(answer, "answer is null: say which event the step brings about");
        KnownRules.of(policy, Policy.about(ticket)).checkStep(rule);
        Map<String, BiFunction<Step, Instant, Event>> all = new LinkedHashMap<>(answers);
        all.put(rule, answer);
        return new Play(policy, ticket, from, inserted, all);
    }

    /**
     * Plays it.
     *
     * @param toInclusive the last instant that is looked at, not before the beginning
     * @throws IllegalArgumentException if it is, or an event that was inserted happens later
     */
    public Played until(Instant toInclusive) {
        Objects.requireNonNull(toInclusive, "toInclusive is null: give the instant at which the play ends");
        if (toInclusive.isBefore(from)) {
            throw new IllegalArgumentException("The play of ticket (" + ticket.id() + ") ends (" + toInclusive
                    + ") before it begins (" + from + "): give a later end");
        }
        inserted.stream()
                .filter(event -> event.at().isAfter(toInclusive))
                .findFirst()
                .ifPresent(event -> {
                    throw new IllegalArgumentException("The play of ticket (" + ticket.id() + ") ends (" + toInclusive
                            + ") before an event that was inserted (" + event.kind() + " at " + event.at()
                            + "), which would never happen: play until then or later, or leave it out");
                });
        Played played = new Played(
                run(policy, toInclusive), KnownRules.of(policy, Policy.about(ticket)), from, toInclusive, ticket.id());
        policy.record(played.asTest(changed -> run(changed, toInclusive)));
        return played;
    }

    private Stage run(Policy on, Instant toInclusive) {
        return new Stage(on, ticket, answers).run(from, toInclusive);
    }
}
