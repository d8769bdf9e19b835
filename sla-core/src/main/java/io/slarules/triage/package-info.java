/** The order in which the tickets of a queue are to be worked on (分流), computed from the terms that rules supply. */
@NullMarked
package io.slarules.triage;

import org.jspecify.annotations.NullMarked;
