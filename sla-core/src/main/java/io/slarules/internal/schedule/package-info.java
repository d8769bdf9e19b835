/** Turns what rules asked for into steps with instants and states, and finds the next instant at which time alone changes anything. */
@NullMarked
package io.slarules.internal.schedule;

import org.jspecify.annotations.NullMarked;
