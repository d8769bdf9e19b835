/** Recovery procedures (修复流程): which are due after something happened to a tool, in which order, and what a shortened plan leaves out. */
@NullMarked
package io.slarules.recovery;

import org.jspecify.annotations.NullMarked;
