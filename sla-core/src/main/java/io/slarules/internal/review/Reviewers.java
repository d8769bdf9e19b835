package io.slarules.internal.review;

import io.slarules.calendar.Calendars;
import io.slarules.internal.engine.Hearings;
import io.slarules.internal.rules.CompiledRules;
import io.slarules.internal.rules.DatedRules;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;

/** By which rules a review is made: those in force at its instant. Thread-safe. */
public final class Reviewers {
    private final DatedRules rules;
    private final Map<CompiledRules, ProblemReviewer> problems = new IdentityHashMap<>();

    public Reviewers(DatedRules rules, Calendars calendars, String revision) {
        this.rules = rules;
        for (CompiledRules some : rules.distinct()) {
            Hearings hearings = new Hearings(some);
            problems.put(some, new ProblemReviewer(hearings, calendars, revision));
        }
    }

    /** The reviewer of problem records by the rules in force at an instant. */
    public ProblemReviewer ofProblems(Instant now) {
        ProblemReviewer reviewer = problems.get(rules.at(now));
        if (reviewer == null) {
            throw new IllegalStateException("No rules are in force at " + now);
        }
        return reviewer;
    }
}
