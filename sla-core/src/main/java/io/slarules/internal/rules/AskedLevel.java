package io.slarules.internal.rules;

import io.slarules.ticket.Priority;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** At which level a rule reads a named value: a constant, or the priority of the case that it speaks of. */
final class AskedLevel {
    private AskedLevel() {}

    /** The level that an argument names. */
    static Optional<Priority> constant(List<Token> argument) {
        return argument.size() == 3 && argument.get(0).is("Priority")
                ? PossibleLevels.level(argument.get(2).text())
                : Optional.empty();
    }

    /** Whether an argument is the priority of the case. A rule that extends another may use what the other binds. */
    static boolean isThePriority(ParsedFile file, RuleDescr rule, String argument) {
        return argument.matches("(?:\\$\\w+\\.)?priority(?:\\(\\))?")
                || withThoseItExtends(file, rule).stream().anyMatch(one -> bindsPriority(argument, file.tokens(one)));
    }

    /** The levels at which a rule can speak. A rule that extends another speaks where both conditions hold. */
    static Set<Priority> possible(ParsedFile file, RuleDescr rule) {
        Set<Priority> levels = EnumSet.allOf(Priority.class);
        withThoseItExtends(file, rule).forEach(one -> levels.retainAll(PossibleLevels.of(file.tokens(one))));
        return levels;
    }

    private static List<RuleDescr> withThoseItExtends(ParsedFile file, RuleDescr rule) {
        Map<String, RuleDescr> byName = new LinkedHashMap<>();
        file.rules().forEach(other -> byName.putIfAbsent(other.getName(), other));
        Map<String, RuleDescr> found = new LinkedHashMap<>();
        @Nullable RuleDescr next = rule;
        while (next != null && found.putIfAbsent(next.getName(), next) == null) {
            next = byName.get(String.valueOf(next.getParentName()));
        }
        return List.copyOf(found.values());
    }

    private static boolean bindsPriority(String variable, List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean bound = tokens.get(i).is(variable)
                    && tokens.get(i + 1).is(":")
                    && tokens.get(i + 2).is("priority");
            if (bound) {
                return true;
            }
        }
        return false;
    }
}
