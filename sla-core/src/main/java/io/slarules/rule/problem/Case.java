package io.slarules.rule.problem;

import io.slarules.problem.ProblemClass;

/** The one fact of the problem phase: a matter with its cases, whether it is systemic, and its class. */
public interface Case extends ProblemFacts {

    /** Whether it is systemic, as the recurrence phase settled it. */
    boolean systemic();

    /** Its class, as the R&amp;D phase and the review board settled it. */
    ProblemClass problemClass();
}
