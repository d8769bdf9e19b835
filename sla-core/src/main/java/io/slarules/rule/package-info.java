/** Words that rule files of every phase share: clocks, bands, the moments at which a step falls due. */
@NullMarked
package io.slarules.rule;

import org.jspecify.annotations.NullMarked;
