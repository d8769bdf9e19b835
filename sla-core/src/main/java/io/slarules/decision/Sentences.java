package io.slarules.decision;

import io.slarules.rule.Commitment;
import io.slarules.ticket.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Deadlines, steps and reasons in one sentence each, in one language. */
final class Sentences {
    private static final String ALWAYS_OPEN = "24x7";

    private final Moments moments;
    private final Language language;

    Sentences(Moments moments) {
        this.moments = moments;
        this.language = moments.language();
    }

    /** What the deadline measures, where it stands, the instant that matters now and how much is left. */
    String summary(Deadline deadline) {
        List<String> clauses = new ArrayList<>();
        String state = Term.of(deadline.state(), language);
        clauses.add(deadline.stopped()
                .map(at -> Phrase.STATE_AT.in(language, state, moment(at, deadline.zone())))
                .orElse(state));
        boolean late = deadline.state() == ClockState.BREACHED || deadline.state() == ClockState.MET_LATE;
        if (late || deadline.state() == ClockState.RUNNING) {
            Phrase due = late ? Phrase.WAS_DUE : Phrase.DUE;
            deadline.due().ifPresent(at -> clauses.add(due.in(language, moment(at, deadline.zone()))));
        }
        if (late || deadline.open()) {
            clauses.add(remaining(deadline));
        }
        return Phrase.LABELLED.in(language, name(deadline), clauses(clauses));
    }

    String name(Deadline deadline) {
        String clock = Term.of(deadline.clock(), language);
        String named = deadline.commitment() == Commitment.SLA
                ? clock
                : Phrase.COMMITTED.in(language, clock, Term.of(deadline.commitment(), language));
        return deadline.occurrence() == 1
                ? named
                : Phrase.OCCURRENCE.in(language, named, Integer.toString(deadline.occurrence()));
    }

    /** How an earlier promise of the deadline's clock ended. */
    String earlier(PastPromise past, Deadline deadline) {
        String number = Integer.toString(past.occurrence());
        String state = Term.of(past.state(), language);
        String ended = moment(past.ended(), deadline.zone());
        return past.due()
                .map(due -> Phrase.EARLIER_DUE.in(language, number, state, ended, moment(due, deadline.zone())))
                .orElseGet(() -> Phrase.EARLIER.in(language, number, state, ended));
    }

    /** How much is left of the target, or by how much it is exceeded. */
    private String remaining(Deadline deadline) {
        Duration remaining = deadline.remaining();
        return remaining.isNegative()
                ? Phrase.OVER.in(language, openTime(remaining.negated(), deadline))
                : Phrase.LEFT.in(language, openTime(remaining, deadline));
    }

    /** Open time of the deadline's calendar: in days only where a day is known to be 24 h. */
    String openTime(Duration amount, Deadline deadline) {
        boolean days = deadline.calendar().equals(ALWAYS_OPEN)
                || Durations.hasFullDays(deadline.target().value(), deadline.targetTime());
        return days ? Durations.text(amount, language) : Durations.inHours(amount, language);
    }

    /** What the step asks for, who is told and by when; before it what a step that is not due now waits for. */
    String summary(Step step) {
        String order = order(step);
        String missing = items(step.missing());
        return switch (step.state()) {
            case DONE -> Phrase.SUMMARY_DONE.in(language, order);
            case HELD ->
                step.at()
                        .map(at -> Phrase.SUMMARY_HELD_UNTIL.in(language, moment(at, step.zone()), missing, order))
                        .orElseGet(() -> Phrase.SUMMARY_HELD.in(language, missing, order));
            case PENDING ->
                step.at()
                        .map(at -> Phrase.SUMMARY_AT.in(language, moment(at, step.zone()), order))
                        .orElseGet(() -> Phrase.SUMMARY_PAUSED.in(language, order));
            case DUE -> missing.isEmpty() ? order : Phrase.SUMMARY_INCOMPLETE.in(language, order, missing);
        };
    }

    /** The action in words, who is told, and by when. */
    String order(Step step) {
        List<String> clauses = new ArrayList<>();
        if (!(step.action() instanceof Action.Inform)) {
            clauses.add(action(step.action()));
        }
        clauses.add(Phrase.TELL.in(language, roles(step.tell())));
        step.finishBy().ifPresent(by -> clauses.add(Phrase.BY.in(language, moment(by, step.zone()))));
        return clauses(clauses);
    }

    /** When the step falls due, or what it waits for; empty when there is nothing to say. */
    String timing(Step step) {
        return switch (step.state()) {
            case DUE -> {
                String since = at(step, Phrase.DUE_SINCE).orElse("");
                yield step.missing().isEmpty()
                        ? since
                        : clauses(List.of(since, Phrase.INCOMPLETE.in(language, items(step.missing()))));
            }
            case HELD ->
                clauses(List.of(
                        at(step, Phrase.HELD_UNTIL).orElseGet(() -> Phrase.HELD.in(language)),
                        Phrase.MISSING.in(language, items(step.missing()))));
            case PENDING -> at(step, Phrase.FALLS_DUE).orElseGet(() -> Phrase.WAITS_FOR_CLOCK.in(language));
            case DONE -> at(step, Phrase.STEP_WAS_DUE).orElse("");
        };
    }

    private Optional<String> at(Step step, Phrase phrase) {
        return step.at().map(at -> phrase.in(language, moment(at, step.zone())));
    }

    private String action(Action action) {
        if (action instanceof Action.HandTo hand) {
            return Phrase.HAND_TO.in(language, Term.of(hand.tier(), language));
        } else if (action instanceof Action.HandBack hand) {
            return Phrase.HAND_BACK.in(language, Term.of(hand.tier(), language));
        } else if (action instanceof Action.Join join) {
            return Phrase.JOIN.in(language, Term.of(join.tier(), language));
        } else if (action instanceof Action.NextOfLadder ladder) {
            return ladder.rungs() == 1
                    ? Phrase.NEXT_OF_LADDER.in(language)
                    : Phrase.RUNGS_OF_LADDER.in(language, Integer.toString(ladder.rungs()));
        } else if (action instanceof Action.AskFor ask) {
            return Phrase.ASK_FOR.in(language, items(ask.items()));
        } else if (action instanceof Action.Advise advice) {
            return Phrase.ADVISE.in(language, advice.advice());
        }
        if (action instanceof Action.Visit visit) {
            return Phrase.VISIT.in(language, visit.visit());
        }
        if (action instanceof Action.Review review) {
            return review(review);
        }
        throw new IllegalStateException("no sentence for the action " + action);
    }

    private String review(Action.Review review) {
        String act = Term.of(review.act(), language);
        String about = review.subject().isEmpty() ? act : Phrase.LABELLED.in(language, act, review.subject());
        return review.names().isEmpty() ? about : Phrase.COMMITTED.in(language, about, list(review.names()));
    }

    private String roles(Set<Role> roles) {
        return list(new TreeSet<>(roles)
                .stream().map(role -> Term.of(role, language)).toList());
    }

    /** The author's words and where they stand, or the library's own words. */
    String reason(Reason reason) {
        return reason.fromRule() ? reason.toString() : own(reason.words());
    }

    /** What the library itself says. */
    String own(String words) {
        return Wording.in(language, words);
    }

    /** Names of facts, evidence and other items: those that the library knows by its words for them. */
    String items(List<String> items) {
        return list(items.stream().map(this::own).toList());
    }

    String moment(Instant at, ZoneId zone) {
        return moments.text(at, zone);
    }

    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String first = String.join(Phrase.LIST_SEPARATOR.in(language), items.subList(0, items.size() - 1));
        return first + Phrase.LIST_LAST.in(language) + items.get(items.size() - 1);
    }

    /** The clauses of a sentence; empty ones leave no trace. */
    String clauses(List<String> clauses) {
        return String.join(
                Phrase.CLAUSE_SEPARATOR.in(language),
                clauses.stream().filter(clause -> !clause.isEmpty()).toList());
    }
}
