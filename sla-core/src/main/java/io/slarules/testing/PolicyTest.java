package io.slarules.testing;

/** A test of a policy that can be run again on a changed one, as mutants and comparisons need it. */
@FunctionalInterface
public interface PolicyTest {

    /**
     * Runs the test.
     *
     * @throws AssertionError if the policy does not do what is expected
     */
    void run(Policy policy);
}
