package io.slarules.rule;

import io.slarules.calendar.OpenTime;
import io.slarules.ticket.Answer;
import io.slarules.ticket.AssetKind;
import io.slarules.ticket.Classification;
import io.slarules.ticket.Containment;
import io.slarules.ticket.EquipmentState;
import io.slarules.ticket.Facts;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Spread;
import io.slarules.ticket.Tier;
import io.slarules.ticket.WorkState;
import io.slarules.ticket.WorkaroundState;
import io.slarules.ticket.Worsens;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
