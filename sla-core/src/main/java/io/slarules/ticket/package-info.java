/**
 * What a host hands in: the facts of a support ticket (客服订单) and its history.
 *
 * <p>Start with {@link io.slarules.ticket.Ticket}. Every type is an immutable value and safe to share between threads. Factories are called
 * {@code of} or say what they state; copies with one thing changed are called {@code with} or say what changes.
 *
 * <p><b>Unknown is a value.</b> An enum has a constant {@code UNKNOWN}, an instant or a duration is an empty {@code Optional}, a text is
 * {@code ""}, a collection is empty. Null is refused everywhere.
 *
 * <p><b>Only what is impossible in itself is refused</b> (null, a share above the whole, a window that ends before it begins), with one
 * {@link io.slarules.ticket.InvalidFactsException} that lists every problem of the value. An order of events that contradicts itself is
 * accepted, and {@link io.slarules.ticket.Ticket#contradictions()} says how it is read.
 *
 * <p><b>Order does not matter.</b> Collections are copied and brought into one canonical order, so that two values built in a different
 * order are equal and print the same.
 */
@NullMarked
package io.slarules.ticket;

import org.jspecify.annotations.NullMarked;
