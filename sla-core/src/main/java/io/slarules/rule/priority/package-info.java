/** What a rule of the priority phase imports: its {@code Case} and its verbs. */
@NullMarked
package io.slarules.rule.priority;

import org.jspecify.annotations.NullMarked;
