package io.slarules.internal.engine;

import io.slarules.decision.ClockAccount;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.decision.FactsExpiredException;
import io.slarules.decision.Note;
import io.slarules.decision.Outlook;
import io.slarules.decision.TriageTerms;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Outcome;
import io.slarules.internal.policy.TriageProposals;
import io.slarules.internal.schedule.Course;
import io.slarules.internal.schedule.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A judged life, from which decisions are read off for any instant until its facts lapse. A course is for one thread at a time, hence the locks. */
final class Prospect implements Outlook {
    private final Life life;
    private final Course course;
    private final List<TriageProposals.Promise> overruled;
    private final List<Note> notes;
    private final String revision;

    private Prospect(
            Life life, Course course, List<TriageProposals.Promise> overruled, List<Note> notes, String revision) {
        this.life = life;
        this.course = course;
        this.overruled = overruled;
        this.notes = notes;
        this.revision = revision;
    }

    /** @param overruled what earlier layers proposed as the promise of the triage order */
    static Prospect of(Life life, List<TriageProposals.Promise> overruled, List<Note> notes, String revision) {
        Course course = Course.of(life);
        List<Note> exemptions = course.exemptions();
        List<Note> all = notes;
        if (!exemptions.isEmpty()) {
            all = new ArrayList<>(notes);
            all.addAll(exemptions);
        }
        return new Prospect(life, course, overruled, all, revision);
    }

    /** The decision at the {@code now} of the life. */
    Decision decision() {
        return seen(life.now());
    }

    @Override
    public Decision at(Decision decision, Instant later) {
        Optional<Life.Expiry> expiry = life.expiry();
        if (expiry.isPresent() && !later.isBefore(expiry.get().at())) {
            throw new FactsExpiredException(
                    decision.ticket(), later, expiry.get().fact(), expiry.get().at());
        }
        synchronized (course) {
            return decision.nextChange().isPresent()
                            && !later.isBefore(decision.nextChange().get().at())
                    ? seen(later)
                    : unchanged(decision, later);
        }
    }

    /** Before the next change, what time changes is how much of each promise is used. */
    private Decision unchanged(Decision decision, Instant later) {
        List<Deadline> deadlines = new ArrayList<>(decision.deadlines().size());
        for (Deadline deadline : decision.deadlines()) {
            deadlines.add(course.at(deadline, later));
        }
        return new Decision(
                decision.ticket(),
                later,
                decision.impact(),
                decision.provisional(),
                decision.priority(),
                deadlines,
                decision.escalations(),
                decision.triage(),
                decision.conclusions(),
                decision.nextChange(),
                decision.factsValidUntil(),
                notes(later),
                decision.revision(),
                this);
    }

    /** The notes of the life, but for what was said of its {@code now} alone. */
    private List<Note> notes(Instant now) {
        Optional<Note> tooEarly = Timeline.tooEarly(life.ticket(), life.now());
        if (tooEarly.isEmpty()) {
            return notes;
        }
        List<Note> all = new ArrayList<>(notes);
        all.remove(tooEarly.get());
        Timeline.tooEarly(life.ticket(), now).ifPresent(all::add);
        return all;
    }

    @Override
    public ClockAccount account(Decision decision, Deadline deadline) {
        synchronized (course) {
            return course.account(deadline, decision.now());
        }
    }

    private Decision seen(Instant now) {
        Timing timing = course.at(now);
        Outcome outcome = life.stretches().get(life.stretches().size() - 1).outcome();
        TriageProposals proposed = outcome.triage();
        TriageTerms terms = new TriageTerms(
                proposed.band(),
                proposed.lossMilli(),
                PromiseTerm.of(timing, overruled),
                proposed.worsening(),
                proposed.effortMinutes());
        return new Decision(
                life.ticket().id(),
                now,
                outcome.impact(),
                outcome.provisional(),
                outcome.priority(),
                timing.deadlines(),
                timing.steps(),
                terms,
                outcome.conclusions(),
                timing.nextChange(),
                timing.factsValidUntil(),
                notes(now),
                revision,
                this);
    }
}
