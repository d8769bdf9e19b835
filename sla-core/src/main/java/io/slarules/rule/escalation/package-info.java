/** What a rule of the escalation phase imports: its {@code Case} and its verbs. */
@NullMarked
package io.slarules.rule.escalation;

import org.jspecify.annotations.NullMarked;
