/** What a rule of the recurrence phase imports: its {@code Case} and its verbs. */
@NullMarked
package io.slarules.rule.recurrence;

import org.jspecify.annotations.NullMarked;
