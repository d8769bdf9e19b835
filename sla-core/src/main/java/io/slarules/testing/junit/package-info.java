/** Policy tests in JUnit 5: tables as dynamic tests, and an extension that publishes coverage and mutants and enforces thresholds. */
@NullMarked
package io.slarules.testing.junit;

import org.jspecify.annotations.NullMarked;
