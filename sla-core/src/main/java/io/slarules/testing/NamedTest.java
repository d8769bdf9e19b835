package io.slarules.testing;

/** A test that says what it is about, so that a report can say which one noticed a mutant. */
record NamedTest(String name, PolicyTest test) implements PolicyTest {
    @Override
    public void run(Policy policy) {
        test.run(policy);
    }

    @Override
    public String toString() {
        return name;
    }
}
