/** What the order of a queue costs. */
@NullMarked
package io.slarules.benchmarks.triage;

import org.jspecify.annotations.NullMarked;
