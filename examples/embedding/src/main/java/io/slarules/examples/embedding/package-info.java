/** The smallest program that embeds the library, with a policy of its own. */
@NullMarked
package io.slarules.examples.embedding;

import org.jspecify.annotations.NullMarked;
