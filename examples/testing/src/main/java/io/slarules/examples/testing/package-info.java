/** The escalation policy of a small support team and its tests: the manual of {@link io.slarules.testing}. */
@NullMarked
package io.slarules.examples.testing;

import org.jspecify.annotations.NullMarked;
