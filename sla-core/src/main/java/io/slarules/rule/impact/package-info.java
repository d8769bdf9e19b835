/** What a rule of the impact phase imports: its {@code Case} and its verbs. */
@NullMarked
package io.slarules.rule.impact;

import org.jspecify.annotations.NullMarked;
