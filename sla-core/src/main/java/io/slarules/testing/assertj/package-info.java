/** {@code assertThat(decision)} for tests that use AssertJ. */
@NullMarked
package io.slarules.testing.assertj;

import org.jspecify.annotations.NullMarked;
