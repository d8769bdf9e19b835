/** Real support policies as rule files. */
@NullMarked
package io.slarules.examples.policies;

import org.jspecify.annotations.NullMarked;
