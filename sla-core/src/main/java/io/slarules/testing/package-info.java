/**
 * Tests a policy as one tests code. {@link io.slarules.testing.Policy} is the way in: what a policy decides on given facts, one rule alone,
 * a ticket along time, tables of cases, coverage, mutants, the audit of a whole domain, and two policies compared.
 *
 * <p>A failed expectation is a plain {@link AssertionError}, so any test framework will do; {@code io.slarules.testing.junit} and
 * {@code io.slarules.testing.assertj} bind to JUnit 5 and AssertJ. Nothing is read or written: reports are text.
 */
@NullMarked
package io.slarules.testing;

import org.jspecify.annotations.NullMarked;
