package io.slarules.internal.testing;

import io.slarules.calendar.Calendars;
import io.slarules.internal.engine.Judge;
import io.slarules.internal.engine.Revision;
import io.slarules.internal.review.Reviewers;
import io.slarules.internal.rules.DatedRules;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.rule.Values;
import io.slarules.ruleset.NamedValue;
import io.slarules.ruleset.RuleSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An engine whose rules are heard. One thread at a time. */
public final class TestEngine {
    private static final Comparator<RuleInfo> BY_PLACE = Comparator.comparingInt(RuleInfo::layer)
            .thenComparing(RuleInfo::file)
            .thenComparingInt(RuleInfo::line)
            .thenComparing(RuleInfo::name);

    private final Judge judge;
    private final Reviewers reviewers;
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
        this.recording = new Recording(
                casting,
                rules.distinct().stream()
                        .flatMap(some -> some.infos().stream())
                        .anyMatch(rule -> Probes.isProbe(rule.name())));
        String revision = Revision.of(ruleSet, calendars);
        this.judge = new Judge(rules, ruleSet.tickets(), calendars, ruleSet.desk(), revision, recording);
        this.reviewers = new Reviewers(rules, calendars, revision, recording);
        this.rules = rules.distinct().stream()
                .flatMap(some -> some.infos().stream())
                .distinct()
                .sorted(BY_PLACE)
                .toList();
        this.ruleSet = ruleSet;
    }

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
    public Optional<TestEngine> withValue(String name, String value, Memory memory, Predicate<Heard<?>> unchanged) {
        RuleSet changed = ruleSet.withValue(name, value);
        return dated.readingValuesOf(changed, calendars)
                .map(rules -> new TestEngine(rules, changed, calendars, memory.where(unchanged)));
    }

    /** Asks the rules about a subject and listens. */
    @SuppressWarnings("unchecked") // The answer to a question is of its subject's kind.
    public <T> Heard<T> ask(Subject<T> subject, Instant now) {
        if (casting.equals(Casting.AS_WRITTEN)) {
            return asked(subject, now);
        }
        Question question = Question.of(subject, now);
        Optional<Heard<?>> known = casting.known(question);
        if (known.isPresent()) {
            return (Heard<T>) known.get();
        }
        Heard<T> heard = asked(subject, now);
        casting.heard(question, heard);
        return heard;
    }

    private <T> Heard<T> asked(Subject<T> subject, Instant now) {
        recording.begin();
        T answer = subject.answer(judge, reviewers, now);
        return recording.heard(answer);
    }

    /** What is known of every rule, by layer, file and line. */
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

    /** The named values in force at an instant, as rules read them. */
    Values valuesAt(Instant now) {
        return dated.at(now).reader();
    }

    /** The named values as the latest layers leave them. */
    public List<NamedValue> values() {
        return dated.distinct().get(dated.distinct().size() - 1).values();
    }
}
