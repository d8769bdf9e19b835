/** What a decision costs. */
@NullMarked
package io.slarules.benchmarks;

import org.jspecify.annotations.NullMarked;
