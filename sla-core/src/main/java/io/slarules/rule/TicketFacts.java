package io.slarules.rule;

import io.slarules.calendar.OpenTime;
import io.slarules.ticket.Answer;
import io.slarules.ticket.AssetKind;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Containment;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Facts;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Spread;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Topic;
import io.slarules.ticket.Visit;
import io.slarules.ticket.WorkState;
import io.slarules.ticket.WorkaroundState;
import io.slarules.ticket.Worsens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of a ticket as a rule reads them, in every phase: one wide fact, so that a condition is one line.
 *
 * <p>Values are those that hold in the stretch of the ticket's life that is being judged: an unknown ranks as its spec
 * says ({@code priority.md}), pressure that lapsed is {@code NORMAL}, and safety, worsening and containment that fell
 * without verification are held. {@link #facts()} gives what the host stated.
 */
public interface TicketFacts {

    /** The ticket's id. */
    String ticket();

    /** The customer's id. */
    String customer();

    /** The customer's service plan; empty when unknown. */
    String plan();

    /** The name of the customer's contract calendar; the standard calendar's name when the customer names none. */
    String contractCalendar();

    Classification classification();

    /** The host's own attributes by name; a name that is missing gives {@code null}, which equals no text. */
    Map<String, String> attributes();

    /** The id of the equipment or product; empty when unknown. */
    String asset();

    AssetKind assetKind();

    /** The state of the equipment in the terms of SEMI E10. */
    EquipmentState equipmentState();

    /** How many tools are affected, at least 1. */
    int tools();

    /** Whether volume production is affected; a product that is no production equipment counts as {@code NO} unless stated. */
    Answer volumeProduction();

    Answer functionImpaired();

    /** Whether product is at risk (a yield excursion). */
    Answer productAtRisk();

    /** Whether the capacity lost is known; {@link #lossPermille()} is 0 when it is not. */
    boolean lossKnown();

    /** Capacity lost of the affected tools, 0 to 1000 thousandths. */
    int lossPermille();

    Safety safety();

    Worsens worsens();

    /** Whether a significantly worse state is announced for an instant. */
    boolean worseningAnnounced();

    /** When a significantly worse state is expected; {@link Instant#MAX} when none is announced. */
    Instant worsensAt();

    Containment containment();

    /** Stated by the host, or derived from the confirmed related cases of the last 30 days. */
    Spread spread();

    /** Stated by the host, or derived from the confirmed related cases of the last 30 days. */
    Recurrence recurrence();

    PressureLevel pressure();

    /** The support tier that has the case: as stated, or as last accepted. */
    Tier tier();

    /** Whether the tier lacks a skill, or the level of it, that the case needs; false where the desk states no skills. */
    boolean skillMissing();

    /** The lowest tier that has every needed skill; the case's own tier when it does, R&amp;D when none does. */
    Tier tierWithSkills();

    WorkState workState();

    WorkaroundState workaround();

    /** Whether a workaround is in place, by fact or by history. */
    boolean contained();

    Answer containmentPlan();

    /** Estimated effort to containment; 4 h when unknown. */
    OpenTime effort();

    /** The id of the linked problem record; empty when there is none. */
    String problem();

    /** Whether the linked problem has a known fix. */
    boolean fixKnown();

    /** Whether this evidence was given: measured or verified; a mere claim is not. */
    boolean given(String item);

    /** Evidence found to be wrong and not given again since, by name, sorted. */
    List<String> refuted();

    /** Evidence that is only claimed, by name, sorted. */
    List<String> unverified();

    /**
     * Whether what the customer expects is faster than what can be achieved: the host's attributes {@code expected time} and {@code achievable time},
     * such as {@code 2 s} and {@code 5 s}; false where either is missing or cannot be read.
     */
    boolean expectedBelowAchievable();

    /** Whether a hand-over, or a hand-back, has not been accepted yet. */
    boolean awaitingAcceptance();

    /** To which tier the case is on its way; its own tier when nothing awaits acceptance. */
    Tier handedTo();

    /** What the pending hand-over is for; {@code OTHER} when nothing awaits acceptance, and for a hand-back. */
    HandOverPurpose handOverPurpose();

    /** Whether what awaits acceptance is a hand-back. */
    boolean handingBack();

    /** Whether the pending hand-back says why; true when there is none. */
    boolean handBackReasoned();

    /** Whether the case was handed back to this tier, and no new evidence and no verified fact has come since. */
    boolean returned();

    /** How often the customer has written on one matter what answers nothing we asked, since the case came to this tier: 0, or 2 to 10; 10 stands for more, too. */
    int insistence();

    /** Whether a tier has accepted the case since it was last opened again. */
    boolean movedSinceReopening();

    /** What statements told the customer, unless it was superseded since. */
    Set<Topic> told();

    /** Whether the customer has heard from us since the workaround was in place; false while there is none. */
    boolean toldContained();

    /** Whether the customer was told a date since the workaround was in place; false while there is none. */
    boolean toldFixDate();

    /** Whether the customer has heard from us since the case was resolved; false while it is not. */
    boolean toldResult();

    /** Whether the owner has the explanation of the cause, and understood it. */
    boolean explainedToOwner();

    /** Whether the customer has the explanation of the cause, and understood it. */
    boolean explainedToCustomer();

    /** What was told and is no longer so, and who has yet to hear of it. */
    List<Correction> corrections();

    /** The customer's word on closing; {@code UNKNOWN} until it comes. */
    Answer closingWord();

    /** Whether a visit ended or the case was closed, and nobody has reached the customer since to ask how it was. */
    boolean callbackOwed();

    /** Whether the last callback found that the fault is still there. */
    boolean faultRemains();

    /** Whether the last callback found the customer dissatisfied, with the fault gone. */
    boolean dissatisfied();

    /** The visits that were asked for and have not begun. */
    List<Visit> visits();

    /** How many visits on site have a window. */
    int visitWindows();

    /** The number of the work order; empty while there is none. */
    String workOrder();

    /** Whether it is known when the analysis is promised. */
    boolean analysisDated();

    /** Whether the answer stands in the collection of frequent questions. */
    Answer faqEntry();

    /** Whether something says when the work can be finished: a recovery date, or a wait that is expected to end. */
    boolean finishExpected();

    /** The latest of what says when the work can be finished; {@link Instant#MIN} when nothing does. */
    Instant expectedFinish();

    /** Whether the customer has been answered since the opening. */
    boolean answered();

    /** Whether the case was handed over before the customer was answered. */
    boolean handedOverUnanswered();

    /** How many instants or windows are agreed with the customer. */
    int agreedPromises();

    /** Whether there is still something to solve: neither resolved nor closed. */
    boolean open();

    boolean resolved();

    boolean closed();

    /** How often the ticket was opened again. */
    int reopenings();

    /** The facts that matter to the default priority and are unknown, by name, sorted. */
    List<String> unknowns();

    /** Everything the host stated, for what has no field of its own here. */
    Facts facts();
}
