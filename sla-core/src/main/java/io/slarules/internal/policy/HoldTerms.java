package io.slarules.internal.policy;

import io.slarules.calendar.OpenTime;
import io.slarules.decision.Reason;
import java.util.List;

/**
 * One rule's hold: while it speaks, steps that call engineers of a higher tier (hand over, join) wait for what is missing, but never longer than {@code atMost} after
 * the instant at which they would have been due.
 *
 * @param missing what is missing, by name; never empty
 * @param calendar the name of the calendar on which {@code atMost} runs
 */
public record HoldTerms(List<String> missing, OpenTime atMost, String calendar, Reason reason) {}
