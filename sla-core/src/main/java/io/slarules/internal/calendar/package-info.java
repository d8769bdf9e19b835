/** How calendars are compiled into sorted arrays and read from text: works on primitives and {@code java.time} only. */
@NullMarked
package io.slarules.internal.calendar;

import org.jspecify.annotations.NullMarked;
