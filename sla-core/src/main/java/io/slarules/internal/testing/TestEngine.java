package io.slarules.internal.testing;

import io.slarules.calendar.Calendars;
import io.slarules.decision.Decision;
import io.slarules.internal.engine.Judge;
import io.slarules.internal.engine.Revision;
import io.slarules.internal.rules.CompiledRules;
import io.slarules.internal.rules.DatedRules;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.ruleset.NamedValue;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An engine whose rules about tickets are heard. One thread at a time. */
public final class TestEngine {
    private static final Comparator<RuleInfo> BY_PLACE = Comparator.comparingInt(RuleInfo::layer)
            .thenComparing(RuleInfo::file)
            .thenComparingInt(RuleInfo::line)
            .thenComparing(RuleInfo::name);

    private final Judge judge;
    private final Recording recording;
    private final List<RuleInfo> rules;
    private final RuleSet ruleSet;
    private final DatedRules dated;
    private final Calendars calendars;
    private final Casting casting;

    private TestEngine(DatedRules rules, RuleSet ruleSet, Calendars calendars, Casting casting) {
        this.dated = rules;
        this.calendars = calendars;
        this.casting = casting;
        this.recording = new Recording(casting);
        this.judge = new Judge(
                rules, ruleSet.tickets(), calendars, ruleSet.desk(), Revision.of(ruleSet, calendars), recording);
        this.rules = rules.distinct().stream()
                .flatMap(some -> some.infos().stream())
                .distinct()
                .filter(rule -> rule.phase().ofTickets())
                .sorted(BY_PLACE)
                .toList();
        this.ruleSet = ruleSet;
    }

    /**
     * What was decided and how.
     *
     * @param hearings one for each set of facts that the rules were asked about
     * @param last of the facts that hold at the decision's instant
     */
    public record Heard(Decision decision, List<Hearing> hearings, Hearing last) {}

    /**
     * An engine in which every rule speaks as itself.
     *
     * @throws io.slarules.ruleset.InvalidRuleSetException with every problem of the rule set
     */
    public static TestEngine compile(RuleSet ruleSet, Calendars calendars) {
        return compile(ruleSet, calendars, Casting.AS_WRITTEN);
    }

    static TestEngine compile(RuleSet ruleSet, Calendars calendars, Casting casting) {
        return new TestEngine(DatedRules.compile(ruleSet, calendars), ruleSet, calendars, casting);
    }

    /** The same rules, with a memory for what they answer. */
    public TestEngine with(Memory memory) {
        return new TestEngine(dated, ruleSet, calendars, memory);
    }

    /**
     * This engine with one named value that says something else; nothing is compiled. Empty when it cannot say that.
     *
     * @param memory has the answers that stay
     * @param unchanged whether an answer stays as it is
     */
    public Optional<TestEngine> withValue(String name, String value, Memory memory, Predicate<Heard> unchanged) {
        RuleSet changed = ruleSet.withValue(name, value);
        return dated.readingValuesOf(changed, calendars)
                .map(rules -> new TestEngine(rules, changed, calendars, memory.where(unchanged)));
    }

    /** Decides and listens. */
    public Heard decide(Ticket ticket, Instant now) {
        if (casting.equals(Casting.AS_WRITTEN)) {
            return asked(ticket, now);
        }
        Question question = Question.of(ticket, now);
        Optional<Heard> known = casting.known(question);
        if (known.isPresent()) {
            return known.get();
        }
        Heard heard = asked(ticket, now);
        casting.heard(question, heard);
        return heard;
    }

    private Heard asked(Ticket ticket, Instant now) {
        recording.begin();
        Decision decision = judge.decide(ticket, now);
        return new Heard(decision, recording.all(), recording.last());
    }

    /** What is known of every rule about tickets, by layer, file and line. */
    public List<RuleInfo> rules() {
        return rules;
    }

    /** The rules as their authors wrote them; without those whose text cannot be told apart. */
    public List<RuleText> texts() {
        return rules.stream()
                .flatMap(rule -> RuleText.of(ruleSet, rule).stream())
                .toList();
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** The named values as the latest layers leave them, without those that only rules of reviews read. */
    public List<NamedValue> values() {
        CompiledRules latest = dated.distinct().get(dated.distinct().size() - 1);
        Set<String> ofReviews =
                read(latest.infos().stream().filter(rule -> !rule.phase().ofTickets()));
        ofReviews.removeAll(read(rules.stream()));
        return latest.values().stream()
                .filter(value -> !ofReviews.contains(value.name()))
                .toList();
    }

    private Set<String> read(Stream<RuleInfo> some) {
        return some.flatMap(rule -> RuleText.of(ruleSet, rule).stream())
                .flatMap(text -> text.valuesRead().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
