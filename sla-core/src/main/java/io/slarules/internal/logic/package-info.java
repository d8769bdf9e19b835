/** Conditions of rules as formulas over the facts of a case, and whether any case can satisfy one. */
@NullMarked
package io.slarules.internal.logic;

import org.jspecify.annotations.NullMarked;
