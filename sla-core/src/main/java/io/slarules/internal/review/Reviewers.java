package io.slarules.internal.review;

import io.slarules.calendar.Calendars;
import io.slarules.internal.engine.Hearings;
import io.slarules.internal.engine.Recorder;
import io.slarules.internal.rules.CompiledRules;
import io.slarules.internal.rules.DatedRules;
import java.time.Instant;
import java.util.IdentityHashMap;

/** By which rules a review is made: those in force at its instant. Thread-safe. */
public final class Reviewers {
    private final DatedRules rules;
    private final IdentityHashMap<CompiledRules, ProblemReviewer> problems = new IdentityHashMap<>();
    private final IdentityHashMap<CompiledRules, CustomerReviewer> customers = new IdentityHashMap<>();

    public Reviewers(DatedRules rules, Calendars calendars, String revision) {
        this(rules, calendars, revision, Recorder.NONE);
    }

    /** @param recorder hears every rule; reviewers with one are as thread-safe as the recorder is */
    public Reviewers(DatedRules rules, Calendars calendars, String revision, Recorder recorder) {
        this.rules = rules;
        for (CompiledRules some : rules.distinct()) {
            Hearings hearings = new Hearings(some, recorder);
            problems.put(some, new ProblemReviewer(hearings, calendars, revision));
            customers.put(some, new CustomerReviewer(hearings, calendars, revision));
        }
    }

    /** The reviewer of problem records by the rules in force at an instant. */
    public ProblemReviewer ofProblems(Instant now) {
        return inForce(problems, now);
    }

    /** The reviewer of customers by the rules in force at an instant. */
    public CustomerReviewer ofCustomers(Instant now) {
        return inForce(customers, now);
    }

    private <T> T inForce(IdentityHashMap<CompiledRules, T> reviewers, Instant now) {
        T reviewer = reviewers.get(rules.at(now));
        if (reviewer == null) {
            throw new IllegalStateException("No rules are in force at " + now);
        }
        return reviewer;
    }
}
