/** What a rule of the triage phase imports: its {@code Case} and its verbs. */
@NullMarked
package io.slarules.rule.triage;

import org.jspecify.annotations.NullMarked;
