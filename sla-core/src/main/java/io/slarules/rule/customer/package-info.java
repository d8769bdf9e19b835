/** What a rule of the customer phase imports: its {@code Case} and its verbs. */
@NullMarked
package io.slarules.rule.customer;

import org.jspecify.annotations.NullMarked;
