/** From rule files to a compiled rule base: parsing, checking, and telling everything that is wrong at once. */
@NullMarked
package io.slarules.internal.rules;

import org.jspecify.annotations.NullMarked;
