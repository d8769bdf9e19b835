package io.slarules.rule.recurrence;

import io.slarules.rule.problem.ProblemFacts;

/** The one fact of the recurrence phase: a matter of one signature with its cases. */
public interface Case extends ProblemFacts {}
