/** What policy tests stand on: an engine that is recorded, the text of rules, and what is made from it. */
@NullMarked
package io.slarules.internal.testing;

import org.jspecify.annotations.NullMarked;
