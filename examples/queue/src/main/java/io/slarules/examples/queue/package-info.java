/** A help desk's tickets, read from its own JSON, judged by the default rules and printed as a queue. */
@NullMarked
package io.slarules.examples.queue;

import org.jspecify.annotations.NullMarked;
