package io.slarules.testing.junit;

import io.slarules.testing.Table;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The rows of a table as tests of their own. */
public final class TableTests {
    private TableTests() {}

    /**
     * A test for each row, named by its line and what it is about.
     *
     * <pre>{@code
     * @TestFactory
     * Stream<DynamicTest> cases() {
     *     return TableTests.of(policy.table(calm, monday, text));   // passes or fails row by row: "3: a third is lost"
     * }
     * }</pre>
     */
    public static Stream<DynamicTest> of(Table table) {
        return table.cases().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.line() + ": " + row.name(), () -> row.test().run(table.policy())));
    }
}
