package io.slarules.internal.logic;

import io.slarules.internal.logic.Formula.All;
import io.slarules.internal.logic.Formula.Any;
import io.slarules.internal.logic.Formula.Compared;
import io.slarules.internal.logic.Formula.Not;
import io.slarules.internal.logic.Formula.Opaque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether any case satisfies a formula. Facts are set one after the other to the values that stand for all of theirs, and
 * a branch is left as soon as the formula is false whatever the other facts are. What is not looked into may be either.
 */
public final class Solver {
    /** Where this many tries decide nothing, the formula counts as one that can be satisfied, so that nobody is warned in vain. */
    private static final int MOST_TRIES = 20_000;

    private final Formula formula;
    private final Map<String, List<Comparable<?>>> values = new LinkedHashMap<>();
    private final List<String> names;
    private final Map<String, Comparable<?>> chosen = new HashMap<>();
    private int tries;

    private Solver(Formula formula) {
        this.formula = formula;
        Map<String, Fact> facts = new LinkedHashMap<>();
        Map<String, Set<Comparable<?>>> mentioned = new HashMap<>();
        collect(formula, facts, mentioned);
        facts.forEach((name, fact) -> values.put(name, fact.values(mentioned.getOrDefault(name, new TreeSet<>()))));
        this.names = new ArrayList<>(values.keySet());
    }

    /** Whether a case may satisfy every one of these. */
    public static boolean canHold(Formula... formulas) {
        return new Solver(Formula.all(formulas)).search(0);
    }

    /** Whether every case that satisfies the first satisfies the second. */
    public static boolean implies(Formula first, Formula second) {
        return !canHold(first, second.negated());
    }

    private void collect(Formula part, Map<String, Fact> facts, Map<String, Set<Comparable<?>>> mentioned) {
        if (part instanceof All all) {
            all.parts().forEach(each -> collect(each, facts, mentioned));
        } else if (part instanceof Any any) {
            any.parts().forEach(each -> collect(each, facts, mentioned));
        } else if (part instanceof Not not) {
            collect(not.part(), facts, mentioned);
        } else if (part instanceof Compared compared) {
            Fact fact = compared.fact();
            facts.putIfAbsent(fact.name(), fact);
            mentioned.computeIfAbsent(fact.name(), name -> new TreeSet<>()).add(compared.value());
        } else if (part instanceof Opaque opaque) {
            facts.putIfAbsent(nameOf(opaque), Fact.Choice.yesOrNo(nameOf(opaque)));
        }
    }

    /** No fact is called like this, not even where a condition is nothing but the name of one. */
    private static String nameOf(Opaque opaque) {
        return "? " + opaque.text();
    }

    private boolean search(int index) {
        Boolean known = eval(formula);
        if (known != null) {
            return known;
        }
        String name = names.get(index);
        for (Comparable<?> value : values.getOrDefault(name, List.of())) {
            if (++tries > MOST_TRIES) {
                return true;
            }
            chosen.put(name, value);
            if (search(index + 1)) {
                return true;
            }
        }
        chosen.remove(name);
        return false;
    }

    /** Null while it depends on facts that are not chosen yet. */
    private @Nullable Boolean eval(Formula part) {
        if (part instanceof All all) {
            return eval(all.parts(), false);
        }
        if (part instanceof Any any) {
            return eval(any.parts(), true);
        }
        if (part instanceof Not not) {
            Boolean inner = eval(not.part());
            return inner == null ? null : !inner;
        }
        if (part instanceof Compared compared) {
            Comparable<?> value = chosen.get(compared.fact().name());
            return value == null ? null : compared.relation().holds(value, compared.value());
        }
        return (Boolean) chosen.get(nameOf((Opaque) part));
    }

    /** @param decisive the value of one part that settles the whole */
    private @Nullable Boolean eval(List<Formula> parts, boolean decisive) {
        boolean open = false;
        for (Formula part : parts) {
            Boolean value = eval(part);
            if (value == null) {
                open = true;
            } else if (value == decisive) {
                return decisive;
            }
        }
        return open ? null : !decisive;
    }
}
