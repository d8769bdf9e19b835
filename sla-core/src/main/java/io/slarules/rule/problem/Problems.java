package io.slarules.rule.problem;

import io.slarules.calendar.OpenTime;
import io.slarules.problem.ProblemCase;
import io.slarules.rule.ReviewOptions;
import io.slarules.ticket.Role;
import java.util.List;

/**
 * What a rule of the problem phase can say. All steps are collected; none overrides another. A step is due as soon as its rule speaks. A verb that takes
 * cases or records adds a step for each of them. Every method throws {@link IllegalArgumentException} when {@code because} is blank.
 */
public interface Problems {

    /** Link each case to the record. */
    ReviewOptions link(List<ProblemCase> cases, String because);

    /** Check whether each case belongs here. */
    ReviewOptions check(List<ProblemCase> cases, String because);

    /** Apply the known fix to each case. */
    ReviewOptions applyFix(List<ProblemCase> cases, String because);

    /** Update the record for each case: count, last seen, customers. */
    ReviewOptions updateRecord(List<ProblemCase> cases, String because);

    /** Answer for each case why it came again. */
    ReviewOptions answerWhyAgain(List<ProblemCase> cases, String because);

    /** Open a record. */
    ReviewOptions open(String because);

    /** Open the record again, flagged as a regression. */
    ReviewOptions reopen(String because);

    /** Park the matter and watch it for so long. */
    ReviewOptions park(OpenTime watch, String because);

    /** Open a record for a parked matter. */
    ReviewOptions promote(String because);

    /** Merge each record into the oldest one. */
    ReviewOptions merge(List<String> records, String because);

    /** Report the progress to these customers. */
    ReviewOptions report(List<String> customers, String because);

    /** Propose a value-added upgrade for what was gained. */
    ReviewOptions upgrade(String gain, String because);

    /** Triage the matter again. */
    ReviewOptions retriage(String because);

    /** Tell this role. */
    ReviewOptions inform(Role role, String because);
}
