/**
 * SLA rules for support tickets: a host hands in the facts of its tickets and gets back their priority, service-level
 * deadlines, escalation decisions and the triage order of the queue, each with its reason. The library does no input or
 * output, starts no thread and reads no clock: equal inputs give equal answers on every machine.
 */
@NullMarked
package io.slarules;

import org.jspecify.annotations.NullMarked;
