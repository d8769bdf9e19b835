/** The triage order as one computation over integers: minutes, thousandths of a tool, slots. Nothing here knows a ticket's facts. */
@NullMarked
package io.slarules.internal.triage;

import org.jspecify.annotations.NullMarked;
