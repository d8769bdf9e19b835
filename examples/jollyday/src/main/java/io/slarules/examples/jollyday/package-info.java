/** Public holidays from Jollyday in a business calendar. */
@NullMarked
package io.slarules.examples.jollyday;

import org.jspecify.annotations.NullMarked;
