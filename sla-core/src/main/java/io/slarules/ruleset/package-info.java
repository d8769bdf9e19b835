/** Rule files and sets, the desk they speak for, and everything that can be wrong with them. */
@NullMarked
package io.slarules.ruleset;

import org.jspecify.annotations.NullMarked;
