/**
 * The order in which the tickets of a queue are to be worked on (分流), computed from the terms that rules supply.
 *
 * <ul>
 *   <li>{@link io.slarules.triage.PlannedTicket}: a ticket's terms, from {@code SlaEngine.plan} or stated by the host.
 *   <li>{@link io.slarules.triage.TriageOrder}: the order at one instant, with its explanations; a pure function of tickets, instant, {@link
 *       io.slarules.triage.Ledger} of what was served, and {@link io.slarules.triage.TriagePolicy}.
 *   <li>{@link io.slarules.triage.LiveBacklog}: the same order, kept while many tickets change; {@link
 *       io.slarules.triage.BacklogSnapshot} is what a host stores of it.
 *   <li>{@link io.slarules.triage.Pool}: engineers of the same skills, who have an order of their own.
 * </ul>
 */
@NullMarked
package io.slarules.triage;

import org.jspecify.annotations.NullMarked;
