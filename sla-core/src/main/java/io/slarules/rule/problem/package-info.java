/** What a rule of the problem phase imports: its {@code Case} and its verbs. */
@NullMarked
package io.slarules.rule.problem;

import org.jspecify.annotations.NullMarked;
