/** Which recovery procedures are due after something happened to a tool, in which order, and what a shortened plan leaves out. */
@NullMarked
package io.slarules.examples.recovery;

import org.jspecify.annotations.NullMarked;
