package io.slarules.internal.clock;

import io.slarules.calendar.CalendarException;
import io.slarules.decision.ClockAccount;
import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.decision.DeadlineException;
import io.slarules.decision.Note;
import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.Outcome;
import io.slarules.rule.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every clock of a life. They run side by side and none overrules another. */
public final class Clocks {
    private static final Comparator<Deadline> DUE_FIRST = Clocks::compare;

    private final Lifeline line;
    private final List<ClockRun> runs;

    private Clocks(Lifeline line, List<ClockRun> runs) {
        this.line = line;
        this.runs = runs;
    }

    /**
     * Replays every clock that any stretch speaks about.
     *
     * @throws DeadlineException when a calendar cannot count a promise
     */
    public static Clocks of(Lifeline line) {
        List<ClockRun> runs = new ArrayList<>(4);
        for (int stretch = 0; stretch < line.stretches(); stretch++) {
            Outcome outcome = line.outcome(stretch);
            List<ClockTerms> terms = outcome.clocks();
            for (int i = 0; i < terms.size(); i++) {
                Clock clock = terms.get(i).clock();
                if (find(runs, clock) < 0) {
                    try {
                        runs.add(ClockReplay.of(line, clock));
                    } catch (CalendarException | ArithmeticException e) {
                        throw cannotCount(line, clock, e);
                    }
                }
            }
        }
        return new Clocks(line, runs);
    }

    private static int find(List<ClockRun> runs, Clock clock) {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).clock().equals(clock)) {
                return i;
            }
        }
        return -1;
    }

    /** The promise of a clock that is in force at an instant, if any is. */
    public Optional<Promise> inForce(Clock clock, long at) {
        int found = find(runs, clock);
        if (found >= 0) {
            for (Promise promise : runs.get(found).promises()) {
                if (promise.begin() <= at && at < promise.end()) {
                    return Optional.of(promise);
                }
            }
        }
        return Optional.empty();
    }

    private static DeadlineException cannotCount(Lifeline line, Clock clock, RuntimeException cause) {
        return new DeadlineException(line.life().ticket().id(), "clock (" + clock + ")", cause);
    }

    /** The clocks, in the order in which the rules first spoke about them. */
    public List<ClockRun> runs() {
        return runs;
    }

    /** The due of a clock's last promise, as long as that stands; {@link Nanos#NEVER} where there is none. */
    public long lastDue(Clock clock) {
        int run = find(runs, clock);
        List<Promise> promises = run < 0 ? List.of() : runs.get(run).promises();
        Promise last = promises.isEmpty() ? null : promises.get(promises.size() - 1);
        return last != null && last.stands() ? last.due() : Nanos.NEVER;
    }

    /** All promises as they stand at an instant: open ones first, by their due; then those paused or not started; then those that ended. */
    public List<Deadline> deadlines(long now) {
        List<Deadline> deadlines = new ArrayList<>(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            ClockRun run = runs.get(i);
            if (run.listed()) {
                try {
                    deadlines.add(run.deadline(now));
                } catch (CalendarException | ArithmeticException e) {
                    throw cannotCount(line, run.clock(), e);
                }
            }
        }
        deadlines.sort(DUE_FIRST);
        return Collections.unmodifiableList(deadlines);
    }

    /** Of each clock about which a rule promises nothing as the facts are last: that rule, and what others would promise. */
    public List<Note> exemptions() {
        List<Note> notes = new ArrayList<>(0);
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i).exemption().ifPresent(terms -> notes.add(note(terms)));
        }
        return notes;
    }

    private Note note(ClockTerms exemption) {
        String otherwise = line.outcome(line.stretches() - 1).clocks().stream()
                .filter(terms -> terms.clock().equals(exemption.clock())
                        && terms.amount().isPresent())
                .map(terms -> terms.target() + " by " + terms.reason().rule())
                .collect(Collectors.joining(", "));
        return new Note(
                Note.Kind.EXEMPT,
                exemption.clock() + ": " + exemption.reason().rule() + " promises nothing ("
                        + exemption.reason().words() + ")" + (otherwise.isEmpty() ? "" : ", otherwise " + otherwise));
    }

    /** The same deadline at a later instant before anything changes. */
    public Deadline later(Deadline deadline, long now) {
        return runs.get(find(runs, deadline.clock())).later(deadline, now);
    }

    /** What a deadline's promise counted and skipped until an instant. */
    public ClockAccount account(Deadline deadline, long now) {
        return runs.get(find(runs, deadline.clock())).account(now);
    }

    private static int compare(Deadline a, Deadline b) {
        int byRank = Integer.compare(rank(a), rank(b));
        if (byRank != 0) {
            return byRank;
        }
        int byDue = a.due().isPresent() && b.due().isPresent()
                ? a.due().get().compareTo(b.due().get())
                : 0;
        return byDue != 0 ? byDue : a.clock().compareTo(b.clock());
    }

    private static int rank(Deadline deadline) {
        if (deadline.due().isPresent() && deadline.open()) {
            return 0;
        } else if (deadline.open()) {
            return 1;
        }
        return deadline.state() == ClockState.NOT_STARTED ? 2 : 3;
    }
}
