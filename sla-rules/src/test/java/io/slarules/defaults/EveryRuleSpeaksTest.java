package io.slarules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Decision;
import io.slarules.decision.Reason;
import io.slarules.ruleset.RuleFile;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No rule of the default policy is dead: each decides something for some ticket. */
class EveryRuleSpeaksTest {
    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");
    private static final long SEED = 42;
    private static final int TICKETS = 5000;
    /** They need an impact that is known otherwise: where the loss is unknown, the defaults themselves assume a severe one. */
    private static final List<String> ONLY_UNDER_ANOTHER_LAYER =
            List.of("O2 loss of a minor impact", "O2 loss of a partial impact");
    /** They require evidence, which shows in what E1, E2 and V1 name ({@link EvidenceRowsTest}), and hold, which shows in what is held. */
    private static final String SPEAK_THROUGH_OTHERS = "G-.+|E1 evidence before engineers are called";

    private final Set<String> decided = new TreeSet<>();

    @Test
    void each_rule_decides_for_some_ticket() {
        Random random = new Random(SEED);
        for (int i = 0; i < TICKETS; i++) {
            Ticket ticket = RandomTickets.eventfulLife(random);
            decided(Samples.ENGINE, ticket, ticket.opened().plus(Duration.ofMinutes(random.nextInt(6000))));
        }
        assertThat(decided).doesNotContainAnyElementsOf(ONLY_UNDER_ANOTHER_LAYER);
        Ticket unmeasured = Samples.calm().with(Samples.calm().facts().impact().losing(Share.UNKNOWN));
        for (ProductionImpact impact : List.of(ProductionImpact.MINOR, ProductionImpact.PARTIAL)) {
            add(Outspoken.decide(Outspoken.saying(impact, unmeasured), Samples.OPENED));
        }
        decided(
                Samples.ENGINE,
                Samples.calm()
                        .with(AgreedPromise.by(Samples.OPENED.plus(Duration.ofHours(5)), "visit", Samples.OPENED)),
                Samples.OPENED);
        Set<String> expected = rules();
        expected.removeIf(name -> name.matches(SPEAK_THROUGH_OTHERS));
        assertThat(decided).as("seed %d", SEED).isEqualTo(expected);
    }

    @Test
    void each_rule_has_a_name_of_its_own_that_begins_with_its_id() {
        assertThat(rules())
                .allMatch(name -> name.matches("(T\\d|I\\d|D-[A-Z]\\d?|G-[a-z]+|[FHNCEVQO]\\d+b?)(-[a-z]+)?( .+)?"));
        long all = ofTickets().stream()
                .map(RuleFile::text)
                .flatMap(text -> RULE.matcher(text).results())
                .count();
        assertThat(rules()).hasSize((int) all);
    }

    /** The files that speak of tickets; those of problem records and customers have tests of their own. */
    private static List<RuleFile> ofTickets() {
        Pattern reviews = Pattern.compile("agenda-group \"(recurrence|rnd|problem|customer)\"");
        return DefaultRules.files().stream()
                .filter(file -> !reviews.matcher(file.text()).find())
                .toList();
    }

    private static Set<String> rules() {
        Set<String> names = new TreeSet<>();
        for (RuleFile file : ofTickets()) {
            Matcher matcher = RULE.matcher(file.text());
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private void decided(SlaEngine engine, Ticket ticket, Instant now) {
        add(engine.decide(ticket, now));
    }

    private void add(Decision decision) {
        add(decision.impact());
        add(decision.priority());
        decision.deadlines().forEach(deadline -> add(deadline.target()));
        decision.escalations().forEach(step -> add(step.reason()));
        add(decision.triage().band());
        add(decision.triage().lossMilli());
        add(decision.triage().promise());
        add(decision.triage().worsening());
        add(decision.triage().effortMinutes());
    }

    private void add(Conclusion<?> conclusion) {
        conclusion.reasons().forEach(this::add);
    }

    private void add(Reason reason) {
        if (reason.fromRule() && !reason.file().equals(Outspoken.FILE)) {
            decided.add(reason.rule());
        }
    }
}
