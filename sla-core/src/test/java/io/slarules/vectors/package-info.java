/** What other systems answer about their clocks, asked of this library. */
@NullMarked
package io.slarules.vectors;

import org.jspecify.annotations.NullMarked;
