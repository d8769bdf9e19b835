/** Replays the incident log of a service desk by that desk's own policy, and compares every answer with the log's. */
@NullMarked
package io.slarules.examples.servicenow;

import org.jspecify.annotations.NullMarked;
