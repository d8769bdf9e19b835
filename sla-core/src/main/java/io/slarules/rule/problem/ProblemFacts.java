package io.slarules.rule.problem;

import io.slarules.calendar.OpenTime;
import io.slarules.problem.ProblemCase;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Priority;
import java.util.List;

/**
 * A problem record and its cases as rules read them, in every phase of a review: one wide fact. Values are those of the stretch that is being judged.
 *
 * <p>Cases <em>count</em> when they are confirmed or of exactly the same signature, and were opened since the record was last closed. Windows look
 * back from the stretch; their amounts are elapsed time, a day of 24 hours. A case is in a window from its opening until the window's length has
 * passed, not then.
 */
public interface ProblemFacts {

    /** What the cases have in common. */
    String signature();

    /** The oldest open record; empty when none is open. */
    String openRecord();

    /** Whether a record is open. */
    boolean recordOpen();

    /** Whether there was ever a record. */
    boolean recordKnown();

    /** The open records of this signature beside the oldest. */
    List<String> duplicates();

    boolean causeKnown();

    boolean fixKnown();

    /** Whether a fix is released that has held so far. */
    boolean fixReleased();

    /** Whether somebody declared it systemic. */
    boolean declaredSystemic();

    /** Whether the fault can be brought about on purpose. */
    Answer reproducible();

    /** Whether it is parked and no record took its place. */
    boolean parked();

    /** Whether it is parked, and the watch window has passed. */
    boolean watchOver();

    /** Whether a workaround is known, or every open case is contained. */
    boolean contained();

    /** Whether an open case puts people in danger. */
    boolean hazard();

    /** The most urgent level of the open cases; P5 when none is open. */
    Priority worstLevel();

    /** How many cases count and are open. */
    int openCases();

    /** The loss of the open cases that are not contained, in thousandths of a tool. */
    long openLossMilli();

    /** Whether a P1 counts whose cause nobody knows. */
    boolean p1WithoutCause();

    /** How many cases count that were opened in the window. */
    int casesIn(OpenTime window);

    /** The most of them on one tool. */
    int casesOnOneToolIn(OpenTime window);

    /** On how many tools they are. */
    int toolsIn(OpenTime window);

    /** How many customers have them. */
    int customersIn(OpenTime window);

    /** How many of them are P1. */
    int p1In(OpenTime window);

    /** Whether more cases came in the window than the usual rate explains ({@code escalation.md} §3); never where the rate is unknown or high. */
    boolean surgeIn(OpenTime window);

    /** All cases that count. */
    List<ProblemCase> cases();

    /** The cases that count, are P1 and not linked to the record. */
    List<ProblemCase> unlinkedP1();

    /** The cases that count, are not P1 and not linked to the record. */
    List<ProblemCase> unlinkedBelowP1();

    /** The cases that came after the record was opened. */
    List<ProblemCase> recurrences();

    /** The cases that came after the fix was released. */
    List<ProblemCase> casesSinceFix();

    /** Suggested cases that somebody has to check. */
    List<ProblemCase> suggested();

    /** The customers who asked for progress reports, and those of P1 and P2 cases, sorted. */
    List<String> customersToReport();

    /** The customers of all cases that count, sorted. */
    List<String> customers();

    /** What a solution gained beyond restoring; empty when nothing was measured. */
    String gain();
}
