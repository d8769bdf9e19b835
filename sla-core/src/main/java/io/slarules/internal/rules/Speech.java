package io.slarules.internal.rules;

import io.slarules.internal.logic.Formula;
import io.slarules.internal.rules.Calls.Sentence;
import io.slarules.internal.rules.Conditions.Part;
import io.slarules.ticket.Priority;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** A rule as far as it can be understood without running it: when it speaks, and what it says. */
record Speech(ParsedFile file, Phase phase, RuleDescr rule, List<Part> parts, Formula condition, List<Sentence> said) {

    static List<Speech> of(Collection<ParsedFile> files) {
        List<Speech> speeches = new ArrayList<>();
        for (ParsedFile file : files) {
            file.phase().ifPresent(phase -> {
                for (RuleDescr rule : file.rules()) {
                    if (!(rule instanceof QueryDescr)) {
                        speeches.add(of(file, phase, rule));
                    }
                }
            });
        }
        return speeches;
    }

    private static Speech of(ParsedFile file, Phase phase, RuleDescr rule) {
        List<Part> parts = Conditions.of(phase, rule);
        return new Speech(
                file, phase, rule, parts, Conditions.together(parts), Calls.in(consequence(file, rule), phase.group()));
    }

    /** The words and signs behind {@code then}. */
    static List<Token> consequence(ParsedFile file, RuleDescr rule) {
        List<Token> tokens = file.tokens(rule);
        int then = 0;
        while (then < tokens.size() && !tokens.get(then).is("then")) {
            then++;
        }
        return tokens.subList(Math.min(then + 1, tokens.size()), tokens.size());
    }

    /** How another rule's problem names this one: by name and place. */
    String named() {
        return "\"" + rule.getName() + "\" (" + file.file().name() + ":" + rule.getLine() + ")";
    }

    int layer() {
        return file.layer();
    }

    /** The levels of the cases of which the rule can speak. */
    Set<Priority> levels() {
        Set<Priority> levels = EnumSet.allOf(Priority.class);
        levels.removeIf(level -> !Conditions.canHold(condition, Conditions.isAt(level)));
        return levels;
    }

    /** Whether both rules may speak of one case at this level. */
    boolean meets(Speech other, Priority level) {
        return Conditions.canHold(condition, other.condition, Conditions.isAt(level));
    }
}
