/** Replays every clock of a ticket over its life: which promise was in force when, what counted, and when an amount of it is reached. */
@NullMarked
package io.slarules.internal.clock;

import org.jspecify.annotations.NullMarked;
