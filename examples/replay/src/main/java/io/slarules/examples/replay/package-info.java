/** Replays the weeks of a support desk under different orders of its queue, and shows what each of them costs. */
@NullMarked
package io.slarules.examples.replay;

import org.jspecify.annotations.NullMarked;
