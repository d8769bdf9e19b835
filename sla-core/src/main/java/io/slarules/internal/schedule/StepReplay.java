package io.slarules.internal.schedule;

import static io.slarules.internal.clock.Nanos.NEVER;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.CalendarException;
import io.slarules.decision.Action;
import io.slarules.decision.DeadlineException;
import io.slarules.decision.Reason;
import io.slarules.internal.clock.ClockRun;
import io.slarules.internal.clock.Clocks;
import io.slarules.internal.clock.Lifeline;
import io.slarules.internal.clock.Nanos;
import io.slarules.internal.clock.Promise;
import io.slarules.internal.policy.StepTerms;
import io.slarules.internal.policy.Trigger;
import io.slarules.rule.Clock;
import io.slarules.ticket.StepDone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks the stretches and settles which steps there are. A step whose instant lies in a stretch that asked for it is due and stays as it is;
 * it goes when a change of facts, other than a lapse, leaves no rule of its id speaking. A step whose instant has not come by the end of the
 * stretch, or of the promise it waits for, is forgotten: the next stretch says it anew.
 */
final class StepReplay {
    private final Lifeline line;
    private final List<ClockRun> clocks;
    private final Set<String> done;
    private final List<Draft> withdrawn;
    private final String ticket;
    private final StringBuilder scratch = new StringBuilder(80);
    private final List<RuleRun> rules = new ArrayList<>(0);
    private final Map<String, Draft> settled = new LinkedHashMap<>(0);
    /** How often a step came and went, by its first key. */
    private final Map<String, Integer> times = new HashMap<>(0);

    private final int[] firstPromise;
    private List<Draft> present = List.of();
    /** Where in {@code present} the step of a key is. */
    private final Map<String, Integer> places = new HashMap<>();

    private StepReplay(Lifeline line, Clocks clocks, Set<String> done, List<Draft> withdrawn) {
        this.line = line;
        this.clocks = clocks.runs();
        this.done = done;
        this.withdrawn = withdrawn;
        this.ticket = line.life().ticket().id();
        this.firstPromise = new int[this.clocks.size()];
    }

    /**
     * The steps of a life, in the order in which they were first asked for.
     *
     * @param done the keys of the steps that are reported done
     * @param withdrawn takes the steps that had come due and that a change of facts withdrew
     */
    static List<Draft> of(Lifeline line, Clocks clocks, Set<String> done, List<Draft> withdrawn) {
        StepReplay replay = new StepReplay(line, clocks, done, withdrawn);
        if (line.stretches() == 1) {
            replay.read(0);
            return replay.present;
        }
        for (int stretch = 0; stretch < line.stretches(); stretch++) {
            replay.listen(stretch);
            replay.read(stretch);
            replay.settle(stretch);
        }
        return new ArrayList<>(replay.settled.values());
    }

    /** Finds out which rule ids speak, and lets go what nobody asks for any longer. */
    private void listen(int stretch) {
        List<StepTerms> all = line.outcome(stretch).steps();
        for (int i = 0; i < all.size(); i++) {
            RuleRun rule = rule(all.get(i));
            if (rule.speaks(stretch, line.begin(stretch))) {
                rule.due.removeIf(draft -> done.contains(draft.key) && gone(draft));
            }
        }
        if (!line.lapse(stretch)) {
            for (RuleRun rule : rules) {
                if (rule.lastStretch < stretch && !rule.due.isEmpty()) {
                    rule.due.removeIf(draft ->
                            !done.contains(draft.key) && settled.remove(draft.key, draft) && withdraw(draft, stretch));
                }
            }
        }
    }

    private boolean withdraw(Draft draft, int stretch) {
        draft.withdrawn = line.begin(stretch);
        withdrawn.add(draft);
        return gone(draft);
    }

    /** If the step comes again, it is another one. */
    private boolean gone(Draft draft) {
        if (draft.repeats == null) {
            times.merge(draft.firstKey, 1, Integer::sum);
        }
        return true;
    }

    private RuleRun rule(StepTerms terms) {
        String subject = Threshold.subject(terms.trigger());
        for (RuleRun rule : rules) {
            if (StepKey.sameRule(rule.reason, terms.reason()) && rule.subject.equals(subject)) {
                return rule;
            }
        }
        RuleRun rule = new RuleRun(terms.reason(), subject);
        rules.add(rule);
        return rule;
    }

    private void read(int stretch) {
        List<StepTerms> all = line.outcome(stretch).steps();
        present = new ArrayList<>(all.size() + 6);
        places.clear();
        for (int i = 0; i < all.size(); i++) {
            StepTerms terms = all.get(i);
            try {
                propose(all, i, stretch);
            } catch (CalendarException | ArithmeticException e) {
                throw new DeadlineException(ticket, "rule (" + terms.reason().rule() + ")", e);
            }
        }
    }

    private void propose(List<StepTerms> all, int index, int stretch) {
        StepTerms terms = all.get(index);
        long run = line.stretches() == 1 ? line.begin(0) : rule(terms).since;
        if (Threshold.ofHolds(terms.trigger())) {
            return;
        } else if (terms.trigger() instanceof Trigger.AtOnce
                || terms.trigger() instanceof Trigger.AtOnceOf
                || terms.trigger() instanceof Trigger.At
                || terms.trigger() instanceof Trigger.AfterSpeaking) {
            boolean named =
                    terms.trigger() instanceof Trigger.AtOnceOf || StepKey.hasSeveralThresholds(all, index, null);
            String key = StepKey.of(scratch, ticket, terms, null, named, 1 + line.reopenings(run));
            add(terms, key, null, afterSpeaking(terms.trigger(), run), line.end(stretch));
            return;
        } else if (terms.trigger() instanceof Trigger.Every every) {
            proposeEvery(every, terms, StepKey.hasSeveralThresholds(all, index, null), run, line.end(stretch));
            return;
        } else if (terms.trigger() instanceof Trigger.AfterSignal after) {
            proposeAfter(after, terms, StepKey.hasSeveralThresholds(all, index, null), run, line.end(stretch));
            return;
        }
        Optional<Clock> named = Threshold.clock(terms.trigger());
        for (int i = 0; i < clocks.size(); i++) {
            Clock clock = clocks.get(i).clock();
            if (named.isEmpty() ? clocks.get(i).toCustomer() : named.get().equals(clock)) {
                propose(all, index, i, stretch, run);
            }
        }
    }

    private void propose(List<StepTerms> all, int index, int clock, int stretch, long run) {
        StepTerms terms = all.get(index);
        List<Promise> promises = clocks.get(clock).promises();
        long stretchBegin = line.begin(stretch);
        long stretchEnd = line.end(stretch);
        int first = firstPromise[clock];
        while (first < promises.size() && promises.get(first).end() <= stretchBegin && stretch > 0) {
            first++;
        }
        firstPromise[clock] = first;
        for (int i = first; i < promises.size() && promises.get(i).begin() < stretchEnd; i++) {
            Promise promise = promises.get(i);
            if (!Threshold.concerns(terms.trigger(), promise)) {
                continue;
            }
            long end = Math.min(promise.end(), stretchEnd);
            long at = Threshold.instant(terms.trigger(), promise, line.life().calendars());
            long own = at == NEVER ? NEVER : Math.max(Math.max(at, promise.begin()), run);
            if (own < end || end == NEVER) {
                Clock name = clocks.get(clock).clock();
                boolean several = StepKey.hasSeveralThresholds(all, index, name);
                String key = StepKey.of(scratch, ticket, terms, name, several, promise.occurrence());
                add(terms, key, promise, own, end);
            }
        }
    }

    /** Each event of the signal in the run asks for a step of its own. */
    private void proposeAfter(Trigger.AfterSignal after, StepTerms terms, boolean several, long run, long end) {
        BusinessCalendar calendar = line.life().calendars().get(after.calendar());
        long amount = after.amount().on(calendar).toNanos();
        int occurrence = 0;
        for (int event = 0; event < line.events() && line.at(event) < end; event++) {
            if (line.gives(event, after.signal())) {
                occurrence++;
                if (line.at(event) >= run) {
                    add(
                            terms,
                            StepKey.of(scratch, ticket, terms, null, several, occurrence),
                            null,
                            calendar.addNanos(line.at(event), amount),
                            end);
                }
            }
        }
    }

    private long afterSpeaking(Trigger trigger, long run) {
        if (trigger instanceof Trigger.AfterSpeaking after) {
            BusinessCalendar calendar = line.life().calendars().get(after.calendar());
            return calendar.addNanos(run, after.amount().on(calendar).toNanos());
        }
        return trigger instanceof Trigger.At at ? Math.max(run, Nanos.of(at.instant())) : run;
    }

    /** The last of the signals, or the last time the step was done, asks for the next one; those before it were answered by it. */
    private void proposeEvery(Trigger.Every every, StepTerms terms, boolean several, long run, long end) {
        String prefix = line.stepsReported() ? StepKey.prefix(ticket, terms) + " " : "";
        int occurrence = 0;
        long from = NEVER;
        if (line.atOpening(every.since())) {
            occurrence++;
            from = line.opened();
        }
        for (int event = 0; event < line.events() && line.at(event) < end; event++) {
            boolean wasDone = !prefix.isEmpty()
                    && line.event(event) instanceof StepDone step
                    && step.key().startsWith(prefix);
            if (wasDone || line.gives(event, every.since())) {
                occurrence++;
                from = line.at(event);
            }
        }
        if (occurrence > 0) {
            BusinessCalendar calendar = line.life().calendars().get(every.calendar());
            long at = calendar.addNanos(from, every.amount().on(calendar).toNanos());
            add(terms, StepKey.of(scratch, ticket, terms, null, several, occurrence), null, Math.max(at, run), end);
        }
    }

    /** A step and its repeats. */
    private void add(StepTerms terms, String firstKey, @Nullable Promise promise, long at, long end) {
        int time = 1 + times.getOrDefault(firstKey, 0);
        String key = StepKey.again(firstKey, time);
        long own = done.contains(key) ? at : inHours(terms, promise, cooled(terms, key, at));
        Draft draft = new Draft(terms, firstKey, key, promise, own, null);
        add(draft);
        if (terms.repeat().isPresent() && own != NEVER) {
            BusinessCalendar calendar = line.life().calendars().get(terms.calendar());
            long interval = terms.repeat().get().interval().on(calendar).toNanos();
            for (int i = 1; i <= terms.repeat().get().times(); i++) {
                own = inHours(terms, promise, calendar.addNanos(own, interval));
                if (own >= end && end != NEVER) {
                    return;
                }
                draft = new Draft(terms, firstKey, StepKey.again(firstKey, time) + " again " + i, promise, own, draft);
                add(draft);
            }
        }
    }

    /** Not sooner than its rule allows after a step of the same kind was done. */
    private long cooled(StepTerms terms, String key, long at) {
        if (terms.coolDown().isEmpty() || at == NEVER) {
            return at;
        }
        BusinessCalendar calendar = line.life().calendars().get(terms.calendar());
        long amount = terms.coolDown().get().on(calendar).toNanos();
        String prefix = StepKey.prefix(ticket, terms);
        long earliest = at;
        for (int event = 0; event < line.events(); event++) {
            if (line.event(event) instanceof StepDone step
                    && step.key().startsWith(prefix)
                    && !step.key().equals(key)) {
                earliest = Math.max(earliest, calendar.addNanos(line.at(event), amount));
            }
        }
        return earliest;
    }

    /** In the hours that its rule names: at the next opening, or at the closing before where that would come after the due. */
    private long inHours(StepTerms terms, @Nullable Promise promise, long at) {
        if (terms.during().isEmpty() || at == NEVER) {
            return at;
        }
        BusinessCalendar hours = line.life().calendars().get(terms.during().get());
        if (hours.isOpen(at)) {
            return at;
        }
        long opening = Nanos.of(hours.nextOpen(Nanos.instant(at)));
        if (promise != null && at <= promise.due() && opening > promise.due()) {
            long closing = Nanos.of(hours.previousClose(Nanos.instant(at)));
            return Math.max(closing, promise.begin());
        }
        return opening;
    }

    private void add(Draft draft) {
        Integer place = places.putIfAbsent(draft.key, present.size());
        if (place == null) {
            present.add(draft);
            return;
        }
        Draft other = present.get(place);
        Optional<Action> both = Both.of(other.terms, draft.terms);
        if (both.isPresent()) {
            present.set(place, other.asking(other.terms.and(draft.terms, both.get())));
        } else if (draft.own < other.own) {
            present.set(place, draft);
            draft.supersedes(other);
        } else {
            other.supersedes(draft);
        }
    }

    private void settle(int stretch) {
        boolean last = stretch == line.stretches() - 1;
        for (int i = 0; i < present.size(); i++) {
            Draft draft = present.get(i);
            boolean due = draft.own < line.end(stretch);
            if (draft.terms.trigger() instanceof Trigger.Every) {
                answered(draft);
            }
            if (!due && !last) {
                continue;
            }
            Draft known = settled.putIfAbsent(draft.key, draft);
            if (known == null) {
                rule(draft.terms).due.add(draft);
            } else if (asksForOther(known, draft)) {
                List<Draft> waiting = rule(draft.terms).due;
                Draft asking = known.asking(draft.terms);
                waiting.set(waiting.indexOf(known), asking);
                settled.put(draft.key, asking);
            }
        }
    }

    /** What was due before the last signal was answered by it. */
    private void answered(Draft next) {
        rule(next.terms)
                .due
                .removeIf(draft -> draft.terms.trigger() instanceof Trigger.Every
                        && draft.terms
                                .action()
                                .kind()
                                .equals(next.terms.action().kind())
                        && !draft.firstKey.equals(next.firstKey)
                        && settled.remove(draft.key, draft));
    }

    /** What is asked for follows the facts, so that nothing is asked for that was given since; the instant stands. */
    private boolean asksForOther(Draft known, Draft draft) {
        return draft.terms.action() instanceof Action.AskFor
                && !draft.terms.action().equals(known.terms.action())
                && !done.contains(draft.key);
    }

    /** One rule id over the stretches. */
    private static final class RuleRun {
        final Reason reason;
        final String subject;
        final List<Draft> due = new ArrayList<>(1);
        int lastStretch = -2;
        /** When the unbroken run of stretches began in which a rule of this id speaks. */
        long since;

        RuleRun(Reason reason, String subject) {
            this.reason = reason;
            this.subject = subject;
        }

        /** Says whether it had fallen silent before. */
        boolean speaks(int stretch, long begin) {
            boolean anew = lastStretch < stretch - 1;
            if (anew) {
                since = begin;
            }
            lastStretch = stretch;
            return anew;
        }
    }
}
