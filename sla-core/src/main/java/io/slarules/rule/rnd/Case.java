package io.slarules.rule.rnd;

import io.slarules.rule.problem.ProblemFacts;

/** The one fact of the R&amp;D phase: a matter with its cases, and whether it is systemic. */
public interface Case extends ProblemFacts {

    /** Whether it is systemic, as the recurrence phase settled it. */
    boolean systemic();
}
