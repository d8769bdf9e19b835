/** The verbs through which rules speak: they collect proposals, each with its reason, and decide nothing. */
@NullMarked
package io.slarules.internal.verbs;

import org.jspecify.annotations.NullMarked;
