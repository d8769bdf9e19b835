/** {@code assertThat(decision)} and {@code assertThat(review)} for tests that use AssertJ. */
@NullMarked
package io.slarules.testing.assertj;

import org.jspecify.annotations.NullMarked;
