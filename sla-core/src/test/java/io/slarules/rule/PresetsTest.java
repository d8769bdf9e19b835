package io.slarules.rule;

import static io.slarules.internal.policy.Lives.OFFICE;
import static io.slarules.internal.policy.Lives.march;
import static io.slarules.internal.policy.Lives.opened;
import static io.slarules.internal.policy.Lives.outcome;
import static io.slarules.internal.policy.Lives.promised;
import static io.slarules.internal.policy.Lives.waitEnds;
import static io.slarules.internal.policy.Lives.waitStarts;
import static io.slarules.rule.Clock.RESOLUTION;
import static io.slarules.ticket.WaitFor.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.ClockState;
import io.slarules.decision.Deadline;
import io.slarules.internal.schedule.Timing;
import io.slarules.ticket.Event;
import io.slarules.ticket.Resolved;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** In what the presets differ on the same facts. That each answers as its system does, the clock vectors test. */
class PresetsTest {
    private static final Map<String, Conventions> ALL = Map.of(
            "ZAMMAD", Presets.ZAMMAD,
            "RT", Presets.RT,
            "ZNUNY", Presets.ZNUNY,
            "GLPI", Presets.GLPI,
            "GLPI_OLA", Presets.GLPI_OLA,
            "FRAPPE_HELPDESK", Presets.FRAPPE_HELPDESK,
            "ERPNEXT", Presets.ERPNEXT,
            "CHATWOOT", Presets.CHATWOOT);

    private static final Event[] PAUSED = {waitStarts("02T16:00:40", "w", CUSTOMER), waitEnds("02T19:00:20", "w")};

    @Test
    void what_ends_at_closing_is_due_at_the_next_opening() {
        assertThat(those(within("8 h", "02T10:00"), deadline -> isDue(deadline, march("03T09:00"))))
                .containsExactly("GLPI", "GLPI_OLA", "RT", "ZAMMAD");
    }

    @Test
    void it_is_breached_at_the_due_instant() {
        assertThat(those(within("2 h", "02T11:00"), deadline -> deadline.state() == ClockState.BREACHED))
                .containsExactly("CHATWOOT", "ZNUNY");
    }

    @Test
    void a_pause_hides_the_due_instant_and_does_not_stop_the_clock() {
        assertThat(those(within("9 h", "02T17:00", PAUSED[0]), deadline -> deadline.elapsed()
                        .equals(Duration.ofHours(8))))
                .containsExactly("RT");
    }

    @Test
    void the_whole_length_of_a_pause_is_added() {
        assertThat(those(within("9 h", "03T09:30", PAUSED), deadline -> isDue(deadline, march("03T12:59:40"))))
                .containsExactly("ERPNEXT");
    }

    @Test
    void pauses_begin_and_end_on_the_minute() {
        assertThat(those(within("9 h", "03T09:30", PAUSED), deadline -> isDue(deadline, march("03T11:00"))))
                .containsExactly("ZAMMAD");
    }

    @Test
    void what_stopped_shows_no_due_instant() {
        assertThat(those(within("2 h", "02T11:00", Resolved.of(march("02T10:00"))), deadline -> deadline.due()
                        .isEmpty()))
                .containsExactly("RT", "ZAMMAD");
    }

    @Test
    void a_changed_target_counts_from_the_change() {
        Function<Conventions, Deadline> retargeted = conventions -> Timing.of(opened("02T09:00")
                        .stretch(outcome(promised(RESOLUTION, "2 h").by(conventions)))
                        .change("02T10:00", outcome(promised(RESOLUTION, "4 h").by(conventions)))
                        .at("02T10:00"))
                .deadlines()
                .get(0);
        assertThat(those(retargeted, deadline -> isDue(deadline, march("02T14:00"))))
                .containsExactly("GLPI_OLA");
    }

    /** From nine on the second, in office hours, paused by waits for the customer. */
    private static Function<Conventions, Deadline> within(String target, String now, Event... events) {
        return conventions -> Timing.of(opened("02T09:00")
                        .stretch(outcome(promised(RESOLUTION, target)
                                .on(OFFICE)
                                .pausedBy(CUSTOMER)
                                .by(conventions)))
                        .happened(events)
                        .at(now))
                .deadlines()
                .get(0);
    }

    private static boolean isDue(Deadline deadline, Instant instant) {
        return deadline.due().filter(instant::equals).isPresent();
    }

    private static SortedSet<String> those(Function<Conventions, Deadline> facts, Predicate<Deadline> are) {
        SortedSet<String> names = new TreeSet<>();
        ALL.forEach((name, preset) -> {
            if (are.test(facts.apply(preset))) {
                names.add(name);
            }
        });
        return names;
    }
}
