/** What business calendars cost: this library's, a java.time day loop, and published peers, in one run. */
@NullMarked
package io.slarules.benchmarks.calendar;

import org.jspecify.annotations.NullMarked;
