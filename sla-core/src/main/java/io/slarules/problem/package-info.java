/** Problem records (问题订单): what came of the cases of one signature, the cases with their decisions, and what the engine says of both; the R&amp;D list. */
@NullMarked
package io.slarules.problem;

import org.jspecify.annotations.NullMarked;
