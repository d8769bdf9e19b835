package io.slarules.examples.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.Decision;
import io.slarules.decision.Language;
import io.slarules.defaults.DefaultRules;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The default policy in sentences decides as the default policy does. */
class DefaultsInSentencesTest {
    private static final SlaEngine DEFAULTS =
            SlaEngine.compile(DefaultRules.ruleSet().on(RandomTickets.DESK), Desks.CALENDARS);

    private static final int LEAST_RULES = 80;
    private static final Map<Language, SlaEngine> ENGINES = new EnumMap<>(Language.class);

    @Test
    void inEnglishItDecidesTheSame() {
        SlaEngine sentences = engine(Language.ENGLISH);
        Set<String> rules = new HashSet<>();
        for (long seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Ticket ticket = RandomTickets.next(random);
            Instant now = RandomTickets.later(ticket, random);
            Decision expected = DEFAULTS.decide(ticket, now);
            assertThat(sentences.decide(ticket, now)).as("seed %s", seed).isEqualTo(expected);
            assertThat(sentences.decide(ticket, now).priority().reason().file()).isIn("priority.dslr", "");
            expected.priority().reasons().forEach(reason -> rules.add(reason.rule()));
            expected.deadlines()
                    .forEach(promise -> rules.add(promise.target().reason().rule()));
            expected.escalations().forEach(step -> rules.add(step.reason().rule()));
        }
        assertThat(rules).as("the tickets are not all alike").hasSizeGreaterThan(LEAST_RULES);
    }

    /** Its words are Chinese, so ids and values are compared. */
    @Test
    void inChineseItDecidesTheSame() {
        SlaEngine sentences = engine(Language.CHINESE);
        for (long seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Ticket ticket = RandomTickets.next(random);
            Instant now = RandomTickets.later(ticket, random);
            assertThat(sentences.decide(ticket, now).toString())
                    .as("seed %s", seed)
                    .isEqualTo(DEFAULTS.decide(ticket, now).toString());
        }
    }

    @Test
    void theReasonsOfAChinesePolicyAreChinese() {
        Ticket down = RandomTickets.lineDown();
        Decision decision = engine(Language.CHINESE).decide(down, down.opened().plus(Duration.ofMinutes(1)));
        assertThat(decision.explain(Language.CHINESE)).contains("量产已停").contains("priority.dslr:");
    }

    @Test
    void nothingInTheSentencesIsDoubtful() {
        for (Language language : Language.values()) {
            assertThat(engine(language).warnings()).as("%s", language).isEmpty();
        }
    }

    private static SlaEngine engine(Language language) {
        return ENGINES.computeIfAbsent(
                language,
                any -> SlaEngine.compile(
                        DefaultsInSentences.ruleSet(language).on(RandomTickets.DESK), Desks.CALENDARS));
    }
}
