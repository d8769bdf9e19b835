package io.slarules.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The expectations that were stated about one answer, to be stated again about a changed policy's.
 *
 * @param <C> the check of such an answer
 */
final class RecordedCheck<C> implements PolicyTest {
    private final String name;
    private final Function<Policy, C> again;
    private final List<Consumer<C>> expectations = new ArrayList<>();

    /**
     * @param name what was asked, for people
     * @param again asks a changed policy the same
     */
    RecordedCheck(String name, Function<Policy, C> again) {
        this.name = name;
        this.again = again;
    }

    void add(Consumer<C> expectation) {
        expectations.add(expectation);
    }

    @Override
    public void run(Policy policy) {
        C check = again.apply(policy);
        expectations.forEach(expectation -> expectation.accept(check));
    }

    @Override
    public String toString() {
        return name;
    }
}
