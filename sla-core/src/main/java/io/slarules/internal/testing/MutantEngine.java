package io.slarules.internal.testing;

import io.slarules.calendar.Calendars;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
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
    private @Nullable TestEngine engine;
    private int active = -1;
    private BitSet shown = new BitSet();

    private MutantEngine(List<Edit> edits) {
        this.edits = edits;
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
     */
    public static MutantEngine of(RuleSet ruleSet, Calendars calendars, List<Edit> edits, List<Edit> invalid) {
        List<Edit> left = new ArrayList<>(edits);
        while (true) {
            MutantEngine mutants = new MutantEngine(List.copyOf(left));
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
        for (RuleProblem problem : e.problems()) {
            int mark = problem.rule().indexOf(MARK);
            if (mark >= 0) {
                broken.add(edits.get(Integer.parseInt(problem.rule().substring(mark + MARK.length()))));
            }
        }
        return broken;
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
        if (engine == null || active < 0) {
            throw new IllegalArgumentException("The change (" + edit.what() + ") is not of this engine");
        }
        return engine;
    }

    /**
     * Runs something on the rules as they are written.
     *
     * @return the changes, by their place in {@link #edits()}, that may change a decision made meanwhile; the others change none
     */
    public BitSet shownBy(Consumer<TestEngine> something) {
        active = -1;
        shown = new BitSet(edits.size());
        something.accept(Objects.requireNonNull(engine));
        return shown;
    }

    /** A change shows where its rule fires and the rule as written does not, or the other way round, or both say different things. */
    @Override
    public void decided(List<Hearing> hearings) {
        if (active >= 0) {
            return;
        }
        for (Hearing heard : hearings) {
            for (int i = 0; i < edits.size(); i++) {
                Edit edit = edits.get(i);
                int written = heard.matches(edit.rule().name());
                int changed = edit.removes() ? 0 : heard.matches(edit.rule().name() + MARK + i);
                if (written != changed || (written > 0 && !edit.touchesConditions())) {
                    shown.set(i);
                }
            }
        }
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
