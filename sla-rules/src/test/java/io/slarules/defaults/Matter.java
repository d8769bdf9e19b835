package io.slarules.defaults;

import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemEvent;
import io.slarules.testing.Policy;
import io.slarules.testing.ProblemCheck;
import io.slarules.testing.RuleCheck;
import io.slarules.ticket.Answer;
import java.time.Instant;
import java.util.List;

/** A problem with its cases at an instant: what rules of reviews are asked about. */
record Matter(Problem problem, List<ProblemCase> cases, Instant now) {

    /** A matter of which nothing but its cases is known. */
    static Matter of(Instant now, ProblemCase... cases) {
        return new Matter(ProblemSamples.PROBLEM, List.of(cases), now);
    }

    Matter at(Instant instant) {
        return new Matter(problem, cases, instant);
    }

    /** The same, with these cases instead. */
    Matter with(ProblemCase... others) {
        return new Matter(problem, List.of(others), now);
    }

    Matter with(Problem other) {
        return new Matter(other, cases, now);
    }

    Matter happened(ProblemEvent... events) {
        return with(problem.happened(events));
    }

    Matter reproducible(Answer answer) {
        return with(problem.reproducible(answer));
    }

    /**
     * One rule alone.
     *
     * @param silentOn the same matter but for one fact
     */
    void hears(Policy policy, String rule, Matter... silentOn) {
        RuleCheck check = policy.rule(rule).firesOn(problem, cases, now);
        for (Matter other : silentOn) {
            check.staysSilentOn(other.problem, other.cases, other.now);
        }
    }

    /** What a policy says of it. */
    ProblemCheck given(Policy policy) {
        return policy.given(problem, cases).at(now);
    }
}
