/** Argument checks that collect every problem of a value before they refuse it once. */
@NullMarked
package io.slarules.internal.check;

import org.jspecify.annotations.NullMarked;
