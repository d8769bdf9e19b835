package io.slarules.internal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import io.slarules.rule.Values;
import io.slarules.ticket.Priority;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoundValuesTest {
    /** What a rule reads, public as the cases of the phases are. */
    public static final class Read {
        public int loss() {
            return 90;
        }

        public List<String> customers() {
            return List.of("ACME", "BETA");
        }

        public String casesIn(OpenTime window) {
            return "cases in " + window;
        }

        public String burn(OpenTime window, int allowed) {
            return window + " of " + allowed;
        }

        public String used(Clock clock, Priority level) {
            return clock + " at " + level;
        }

        public String given(String item) {
            return "given " + item;
        }

        public int broken() {
            return List.<Integer>of().get(0);
        }
    }

    private static final Values VALUES = (Values) Proxy.newProxyInstance(
            FoundValuesTest.class.getClassLoader(),
            new Class<?>[] {Values.class},
            (proxy, method, arguments) ->
                    method.getReturnType() == OpenTime.class ? (Object) OpenTime.days(7) : (Object) 4);

    private static Map<String, String> found(String condition) {
        return FoundValues.in(condition, new Read(), VALUES);
    }

    @Test
    void factsAreFoundByNameInTheOrderInWhichTheyStand() {
        assertThat(found("loss >= 100 || customers contains \"loss (1)\"").entrySet())
                .hasToString("[loss=90, customers=[ACME, BETA]]");
        assertThat(found("customers.size() > 1")).isEqualTo(Map.of("customers.size()", "2"));
        assertThat(found("customers.first == 1")).isEqualTo(Map.of("customers", "[ACME, BETA]"));
    }

    @Test
    void factsThatAreAskedAreAskedAgain() {
        assertThat(found("casesIn(OpenTime.days(30)) > 1"))
                .isEqualTo(Map.of("casesIn(OpenTime.days(30))", "cases in 30 d"));
        assertThat(found("burn(values.openTime(\"a, (b\"), 50) >= 1000 * values.count(\"n\")"))
                .isEqualTo(Map.of("burn(values.openTime(\"a, (b\"), 50)", "7 d of 50", "values.count(\"n\")", "4"));
        assertThat(found("used( Clock.WORKAROUND, Priority.P1 )"))
                .isEqualTo(Map.of("used( Clock.WORKAROUND, Priority.P1 )", "WORKAROUND at P1"));
        assertThat(found("given(\"log, (all)\") == false"))
                .isEqualTo(Map.of("given(\"log, (all)\")", "given log, (all)"));
    }

    @Test
    void whatCannotBeFoundAgainIsLeftOut() {
        assertThat(found("$bound > 3, unknown == Priority.P1, broken > 1, casesIn($window) > 1, used(1)"))
                .isEmpty();
        assertThat(found("casesIn(OpenTime.time()) > 1")).isEmpty();
        assertThat(found("\"loss\" == 'x' && (")).isEmpty();
    }
}
