package io.slarules.internal.testing;

import io.slarules.internal.rules.RuleInfo;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the rules as written answer, so that a change which cannot show in an answer need not be asked again. */
public final class Memory implements Casting {
    private final Map<Question, Heard<?>> answers = new HashMap<>();
    private Set<Question> asked = new LinkedHashSet<>();

    /** The questions that something asks of an engine with this memory, in order. */
    public Set<Question> askedBy(Runnable something) {
        asked = new LinkedHashSet<>();
        something.run();
        return asked;
    }

    /** All questions so far. */
    public Set<Question> questions() {
        return Set.copyOf(answers.keySet());
    }

    /** The answer that is remembered. */
    public Optional<Heard<?>> answer(Question question) {
        return Optional.ofNullable(answers.get(question));
    }

    @Override
    public RuleInfo roleOf(RuleInfo rule) {
        return rule;
    }

    @Override
    public Optional<Heard<?>> known(Question question) {
        asked.add(question);
        return answer(question);
    }

    @Override
    public void heard(Question question, Heard<?> heard) {
        answers.put(question, heard);
    }

    /** Whether a changed engine answers otherwise than the rules as written, or because other rules fire. */
    public boolean differs(Question question, TestEngine changed) {
        Heard<?> written = answers.get(question);
        if (written == null) {
            return true;
        }
        try {
            Heard<?> now = changed.ask(question.subject(), question.now());
            return !now.answer().equals(written.answer()) || !fired(now).equals(fired(written));
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static List<String> fired(Heard<?> heard) {
        return heard.last().fired().stream()
                .map(RuleInfo::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** Answers from memory what a change leaves as it is; the rest is asked once. */
    Casting where(Predicate<Heard<?>> unchanged) {
        Map<Question, Heard<?>> others = new HashMap<>();
        return new Casting() {
            @Override
            public RuleInfo roleOf(RuleInfo rule) {
                return rule;
            }

            @Override
            public Optional<Heard<?>> known(Question question) {
                Heard<?> other = others.get(question);
                return other == null ? answer(question).filter(unchanged) : Optional.of(other);
            }

            @Override
            public void heard(Question question, Heard<?> heard) {
                others.put(question, heard);
            }
        };
    }
}
