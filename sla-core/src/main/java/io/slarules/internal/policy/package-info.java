/** What the rules concluded for a stretch of a ticket's life, before calendars and {@code now} turn it into instants and states. */
@NullMarked
package io.slarules.internal.policy;

import org.jspecify.annotations.NullMarked;
