package io.slarules.internal.testing;

import io.slarules.calendar.Calendars;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFailedException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An engine in which changed rules stand beside the rules and wait for their turn: they are compiled together, and one at a time takes the place of
 * the rule it was made from. That is what makes some hundreds of mutants a matter of seconds.
 */
public final class MutantEngine implements Casting {
    private static final String MARK = " \u00a7mutant ";
    private static final Pattern NAME = Pattern.compile("^\\s*rule\\s+(\"[^\"]*\"|[^\\s\"]+)");
    private static final Pattern ANNOTATION = Pattern.compile("(?m)^\\s*@\\w+\\s*\\([^\\n]*\\)\\s*$");

    private final List<Edit> edits;
    private final Memory memory;
    private final Map<Question, BitSet> shown = new HashMap<>();
    private final Map<Question, Heard<?>> changed = new HashMap<>();
    private @Nullable TestEngine engine;
    private int active = -1;

    private MutantEngine(List<Edit> edits, Memory memory) {
        this.edits = edits;
        this.memory = memory;
    }

    /** Every small change of every rule whose text can be told apart. */
    public static List<Edit> edits(TestEngine engine) {
        List<Edit> all = new ArrayList<>();
        for (RuleInfo rule : engine.rules()) {
            RuleText.of(engine.ruleSet(), rule).ifPresent(text -> all.addAll(Edits.of(text)));
        }
        return all;
    }

    /**
     * An engine with these changes at hand.
     *
     * @param invalid takes those that do not compile: no test can tell anything of them
     * @param memory what the rules as written answer
     */
    public static MutantEngine of(
            RuleSet ruleSet, Calendars calendars, List<Edit> edits, List<Edit> invalid, Memory memory) {
        List<Edit> left = new ArrayList<>(edits);
        while (true) {
            MutantEngine mutants = new MutantEngine(List.copyOf(left), memory);
            try {
                mutants.engine = TestEngine.compile(mutants.with(ruleSet), calendars, mutants);
                return mutants;
            } catch (InvalidRuleSetException e) {
                Set<Edit> broken = mutants.broken(e);
                if (broken.isEmpty()) {
                    throw e;
                }
                invalid.addAll(broken);
                left.removeAll(broken);
            }
        }
    }

    private Set<Edit> broken(InvalidRuleSetException e) {
        Set<Edit> broken = new LinkedHashSet<>();
        e.problems().forEach(problem -> edit(problem.rule()).ifPresent(broken::add));
        return broken;
    }

    /** The change behind a rule of this engine, if it is one. */
    private Optional<Edit> edit(String rule) {
        int mark = rule.indexOf(MARK);
        return mark < 0
                ? Optional.empty()
                : Optional.of(edits.get(Integer.parseInt(rule.substring(mark + MARK.length()))));
    }

    private RuleSet with(RuleSet ruleSet) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        Map<String, Integer> layers = new LinkedHashMap<>();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            if (edit.removes()) {
                continue;
            }
            String file =
                    "\u00a7mutants " + edit.rule().layer() + " " + edit.rule().file() + ".drl";
            layers.put(file, edit.rule().layer());
            StringBuilder text = texts.get(file);
            if (text == null) {
                text = new StringBuilder(
                        RuleText.of(ruleSet, edit.rule()).map(RuleText::header).orElse(""));
                texts.put(file, text);
            }
            text.append('\n').append(named(edit, i)).append('\n');
        }
        RuleSet all = ruleSet;
        for (Map.Entry<String, StringBuilder> text : texts.entrySet()) {
            RuleFile file = RuleFile.of(text.getKey(), text.getValue().toString());
            all = Probes.beside(all, layers.getOrDefault(text.getKey(), 0), file);
        }
        return all;
    }

    private static String named(Edit edit, int number) {
        String plain = ANNOTATION.matcher(edit.text()).replaceAll("");
        String name = "rule \"" + edit.rule().name() + MARK + number + "\"";
        return NAME.matcher(plain).replaceFirst(Matcher.quoteReplacement(name));
    }

    /** The changes that compile. */
    public List<Edit> edits() {
        return edits;
    }

    /** The engine in which this change holds; the one before no longer does. */
    public TestEngine with(Edit edit) {
        active = edits.indexOf(edit);
        changed.clear();
        if (engine == null || active < 0) {
            throw new IllegalArgumentException("The change (" + edit.what() + ") is not of this engine");
        }
        return engine;
    }

    /**
     * Asks the rules as they are written, and finds out in which answers each change may show.
     *
     * @return a change whose condition throws, so that no other can be asked beside it; empty when there is none
     */
    public Optional<Edit> ask(Set<Question> questions) {
        active = -1;
        for (Question question : questions) {
            try {
                Objects.requireNonNull(engine).ask(question.subject(), question.now());
            } catch (RuleFailedException e) {
                return Optional.of(edit(e.rule()).orElseThrow(() -> e));
            }
        }
        return Optional.empty();
    }

    /** Whether a change, by its place in {@link #edits()}, may show in the answer to a question. */
    public boolean shows(int edit, Question question) {
        BitSet found = shown.get(question);
        return found == null || found.get(edit);
    }

    @Override
    public Optional<Heard<?>> known(Question question) {
        if (active < 0) {
            return Optional.empty();
        }
        return shows(active, question) ? Optional.ofNullable(changed.get(question)) : memory.answer(question);
    }

    @Override
    public void heard(Question question, Heard<?> heard) {
        if (active < 0) {
            shown.put(question, shownBy(heard.all().toList()));
        } else {
            changed.put(question, heard);
        }
    }

    /** A change shows where its rule fires and the rule as written does not, or the other way round, or both say different things. */
    private BitSet shownBy(List<Hearing> hearings) {
        BitSet found = new BitSet(edits.size());
        for (Hearing heard : hearings) {
            for (int i = 0; i < edits.size(); i++) {
                Edit edit = edits.get(i);
                int written = heard.matches(edit.rule().name());
                int changed = edit.removes() ? 0 : heard.matches(edit.rule().name() + MARK + i);
                if (written != changed || (written > 0 && !edit.touchesConditions())) {
                    found.set(i);
                }
            }
        }
        return found;
    }

    @Override
    public @Nullable RuleInfo roleOf(RuleInfo rule) {
        int mark = rule.name().indexOf(MARK);
        Edit edit = active < 0 ? null : edits.get(active);
        if (mark < 0) {
            return edit != null && isSame(edit.rule(), rule) ? null : rule;
        }
        if (edit == null || active != Integer.parseInt(rule.name().substring(mark + MARK.length()))) {
            return null;
        }
        RuleInfo role = edit.rule();
        return new RuleInfo(role.phase(), role.layer(), role.name(), role.file(), role.line(), rule.bindings());
    }

    private static boolean isSame(RuleInfo one, RuleInfo other) {
        return one.layer() == other.layer() && one.name().equals(other.name());
    }
}
