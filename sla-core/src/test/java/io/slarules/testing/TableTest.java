package io.slarules.testing;

import static io.slarules.testing.SmallPolicy.MONDAY_9;
import static io.slarules.testing.SmallPolicy.calm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slarules.testing.junit.TableTests;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TableTest {
    private static final Policy POLICY = SmallPolicy.policy();
    private static final String CASES =
            """
            # What the support managers say.
            case            | equipment state  | capacity lost | pressure || priority | priority because | first response | workaround | steps due | steps pending
            a stopped press | unscheduled down |               |          || P1       | B1               | 1 h            | 4 h        | E1        | E2, E3
            a tenth is lost |                  | 10 %          |          || P2       | B2               |                | 4 h        | none      |
            all is well     |                  | 0 %           | normal   || P4       |                  | 8 h            | none       | none      | none
            a complaint     |                  |               | COMPLAINT || P3      | B3+B4            |                |            |           |
            """;

    @TestFactory
    Stream<DynamicTest> cases() {
        return TableTests.of(POLICY.table(calm(), MONDAY_9, CASES));
    }

    @Test
    void rowsAreNamedByLineAndCase() {
        assertThat(TableTests.of(POLICY.table(calm(), MONDAY_9, CASES)).map(DynamicTest::getDisplayName))
                .containsExactly("3: a stopped press", "4: a tenth is lost", "5: all is well", "6: a complaint");
        assertThat(POLICY.table(calm(), MONDAY_9, "tools || priority\n 2 || P4")
                        .cases()
                        .get(0)
                        .name())
                .isEqualTo("2 || P4");
    }

    @Test
    void everyKindOfCellCanFail() {
        for (String[] cell : new String[][] {
            {"priority", "P2"},
            {"impact", "severe"},
            {"priority because", "B1"},
            {"provisional", "yes"},
            {"band", "danger"},
            {"first response", "1 h"},
            {"workaround", "1 h"},
            {"first response due", "2026-03-02T08:00:00Z"},
            {"first response state", "met"},
            {"steps due", "E1"},
            {"steps pending", "E1"},
            {"steps held", "E1"}
        }) {
            Table table = POLICY.table(calm(), MONDAY_9, "tools || " + cell[0] + "\n2 || " + cell[1]);
            assertThatThrownBy(table::verify)
                    .describedAs(cell[0])
                    .isExactlyInstanceOf(AssertionError.class)
                    .hasMessageContainingAll("1 of 1 cases fail", "line 2 \"2 || " + cell[1] + "\"", "the decision:");
        }
    }

    @Test
    void anUnknownColumnIsAnErrorWithDidYouMean() {
        assertThatThrownBy(() -> POLICY.table(calm(), MONDAY_9, "presure | tools || priorty\n | || P1"))
                .isInstanceOf(InvalidTableException.class)
                .hasMessageContainingAll(
                        "has 2 problems",
                        "line 1: unknown fact column (presure). Did you mean pressure?",
                        "line 1: unknown outcome column (priorty). Did you mean priority?");
    }

    @Test
    void everythingThatIsWrongWithTheRowsIsSaidAtOnce() {
        assertThatThrownBy(() -> POLICY.table(
                        calm(),
                        MONDAY_9,
                        "pressure | tools || priority\ncomplain | two || P1\nnormal || P4\nnormal | 1 | P4\n"))
                .isInstanceOf(InvalidTableException.class)
                .hasMessageContainingAll(
                        "line 2, pressure: unknown PressureLevel (complain). Did you mean COMPLAINT?",
                        "line 2, tools: no whole number (two)",
                        "line 3: 1 facts and 1 outcomes, where the columns are 2 and 1 (normal || P4)",
                        "line 4: 0 times || (normal | 1 | P4)");
    }

    @Test
    void aShareIsInPercentWithOneDecimalOrInThousandths() {
        POLICY.table(
                        calm(),
                        MONDAY_9,
                        "capacity lost || priority\n 9.9 % || P4\n 10.0% || P2\n 10 % || P2\n 99 || P4\n 100 || P2\n unknown || P4")
                .verify();
        for (String wrong : new String[] {"9.95 %", "ten %", "%"}) {
            assertThatThrownBy(() -> POLICY.table(calm(), MONDAY_9, "capacity lost || priority\n" + wrong + " || P4"))
                    .isInstanceOf(InvalidTableException.class)
                    .hasMessageContaining("line 2, lossPermille: no percent with at most one decimal (" + wrong + ")");
        }
        assertThatThrownBy(() -> POLICY.table(calm(), MONDAY_9, "capacity lost || priority\n 101 % || P4"))
                .isInstanceOf(InvalidTableException.class)
                .hasMessageContaining("line 2, lossPermille: ");
    }

    @Test
    void aHostHasColumnsOfItsOwn() {
        POLICY.table(
                        calm(),
                        MONDAY_9,
                        "press | attribute line || priority\n broken | 7 || P1\n fine | 8 || P4",
                        Map.of("press", (ticket, word) -> word.equals("broken") ? SmallPolicy.stopped() : ticket))
                .verify();
    }

    @Test
    void aRowThatExpectsNothingAndAColumnThatStandsTwiceAreErrors() {
        assertThatThrownBy(() -> POLICY.table(calm(), MONDAY_9, "tools || priority | steps due\n2 || |\n3 || P4 |"))
                .isInstanceOf(InvalidTableException.class)
                .hasMessageContainingAll(
                        "has 1 problem", "line 2: expects nothing (2 || |). Fill in an outcome, or leave the row out");
        assertThatThrownBy(() -> POLICY.table(
                        calm(),
                        MONDAY_9,
                        "case | tools | Tools | case || priority | priority\na | 2 | 3 | b || P4 | P1"))
                .isInstanceOf(InvalidTableException.class)
                .hasMessageContainingAll(
                        "has 3 problems",
                        "line 1: the column (case) stands twice. Write it once",
                        "line 1: the column (tools) stands twice. Write it once",
                        "line 1: the column (priority) stands twice. Write it once");
    }

    @Test
    void anOutcomeThatCannotBeReadIsAnErrorWithItsLine() {
        for (String[] cell : new String[][] {
            {"priority", "P9", "unknown Priority (P9). "},
            {"impact", "sever", "unknown ProductionImpact (sever). Did you mean SEVERE?"},
            {"provisional", "perhaps", "neither yes nor no (perhaps)"},
            {"band", "dangr", "unknown Band (dangr). Did you mean DANGER?"},
            {"first response state", "mett", "unknown ClockState (mett). Did you mean MET?"},
            {"first response", "soon", "an amount of open time (soon) "},
            {"first response due", "soon", "no instant (soon): write it as 2026-03-02T08:00:00Z"},
            {"priority because", "B9", "The expectation names an unknown rule (B9). "},
            {"steps due", "E1 E9", "The expectation names an unknown rule (E9). "},
            {"steps pending", "B1", "The rule (B1) asks for no steps"}
        }) {
            assertThatThrownBy(() -> POLICY.table(calm(), MONDAY_9, "tools || " + cell[0] + "\n2 || " + cell[1]))
                    .isInstanceOf(InvalidTableException.class)
                    .hasMessageContaining("line 2, " + cell[0] + ": " + cell[2]);
        }
    }
}
