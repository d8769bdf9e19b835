/** What a rule of the targets phase imports: its {@code Case} and its verbs. */
@NullMarked
package io.slarules.rule.targets;

import org.jspecify.annotations.NullMarked;
