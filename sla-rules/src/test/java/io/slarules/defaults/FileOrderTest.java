package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files of a layer are unordered: they are compiled by name, so other names give them another order. */
class FileOrderTest {
    private static final long SEED = 20_261_122;
    private static final int ORDERS = 20;
    private static final int TICKETS = 1_000;

    private static SlaEngine inSomeOrder(Random random) {
        List<RuleFile> files = new ArrayList<>(DefaultRules.files());
        Collections.shuffle(files, random);
        List<RuleFile> renamed = new ArrayList<>();
        for (RuleFile file : files) {
            String suffix = file.name().substring(file.name().lastIndexOf('.'));
            renamed.add(RuleFile.of((char) ('a' + renamed.size()) + suffix, file.text()));
        }
        return SlaEngine.compile(RuleSet.of(renamed).on(Samples.DESK), Calendars.of(Samples.OFFICE, Samples.FAB));
    }

    @Test
    void theirOrderIsOfNoConsequence() {
        Random random = new Random(SEED);
        List<Ticket> tickets = new ArrayList<>();
        List<Instant> nows = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            tickets.add(RandomTickets.eventfulLife(random));
            nows.add(tickets.get(i).opened().plus(Duration.ofMinutes(random.nextInt(9 * 24 * 60))));
        }
        List<Decision> expected = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            expected.add(Samples.ENGINE.decide(tickets.get(i), nows.get(i)));
        }
        for (int order = 0; order < ORDERS; order++) {
            SlaEngine other = inSomeOrder(random);
            for (int i = 0; i < TICKETS; i++) {
                assertThat(other.decide(tickets.get(i), nows.get(i)))
                        .as("seed %s, order %s, ticket %s at %s", SEED, order, i, nows.get(i))
                        .isEqualTo(expected.get(i));
            }
        }
    }
}
