package io.slarules.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.ticket.WaitFor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OpenWaitsTest {
    private static final int CUSTOMER = Lifeline.bit(WaitFor.CUSTOMER);
    private static final int PART = Lifeline.bit(WaitFor.PART);

    private static final List<WaitFor> KINDS = List.of(WaitFor.values());

    private final OpenWaits open = new OpenWaits();

    @Test
    void aKindIsOpenUntilTheLastWaitOfItEnds() {
        open.start("a", WaitFor.CUSTOMER);
        open.start("b", WaitFor.CUSTOMER);
        open.end("a");
        assertThat(open.kinds()).isEqualTo(CUSTOMER);
        open.end("b");
        assertThat(open.kinds()).isZero();
    }

    @Test
    void ofTwoStartsOfOneWaitTheFirstStands() {
        open.start("a", WaitFor.CUSTOMER);
        open.start("a", WaitFor.PART);
        assertThat(open.kinds()).isEqualTo(CUSTOMER);
        open.end("a");
        assertThat(open.kinds()).isZero();
    }

    @Test
    void anEndWithoutAStartEndsNothing() {
        open.start("a", WaitFor.PART);
        open.end("b");
        assertThat(open.kinds()).isEqualTo(PART);
    }

    @Test
    void aSecondStartIsKnownWhenAnotherWaitEndedBetween() {
        open.start("a", WaitFor.CUSTOMER);
        open.start("b", WaitFor.PART);
        open.end("a");
        open.start("b", WaitFor.CUSTOMER);
        assertThat(open.kinds()).isEqualTo(PART);
    }

    @Test
    void agreesWithAMapOverAnyHistory() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            OpenWaits waits = new OpenWaits();
            Map<String, WaitFor> expected = new HashMap<>();
            for (int i = 0; i < 60; i++) {
                String id = "w" + random.nextInt(5);
                WaitFor kind = KINDS.get(random.nextInt(KINDS.size()));
                if (random.nextBoolean()) {
                    waits.start(id, kind);
                    expected.putIfAbsent(id, kind);
                } else {
                    waits.end(id);
                    expected.remove(id);
                }
                int kinds = 0;
                for (WaitFor each : expected.values()) {
                    kinds |= Lifeline.bit(each);
                }
                assertThat(waits.kinds()).as("seed %d, step %d", seed, i).isEqualTo(kinds);
            }
        }
    }
}
