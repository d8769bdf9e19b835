/** What a rule of the R&amp;D phase imports: its {@code Case} and the classes it can give. */
@NullMarked
package io.slarules.rule.rnd;

import org.jspecify.annotations.NullMarked;
