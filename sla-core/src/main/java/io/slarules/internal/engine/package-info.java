/** From a ticket to its stretches, from each stretch through the rules to an outcome. */
@NullMarked
package io.slarules.internal.engine;

import org.jspecify.annotations.NullMarked;
