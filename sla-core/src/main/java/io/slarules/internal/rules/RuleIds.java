package io.slarules.internal.rules;

import io.slarules.ruleset.RuleProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The ids of the rules that speak of steps: the first words of their names. A step is known by the id of its rule, so two
 * rules of one id speak of the same step; across layers only a rule that replaces one of that id means to.
 */
final class RuleIds {
    private final Map<String, Owner> owners = new HashMap<>();
    private final List<RuleProblem> problems;

    private record Owner(ParsedFile file, RuleDescr rule) {}

    private RuleIds(List<RuleProblem> problems) {
        this.problems = problems;
    }

    /** @param files from the earliest layer to the latest, without the rules that are replaced or dropped */
    static void check(List<ParsedFile> files, List<RuleProblem> problems) {
        RuleIds ids = new RuleIds(problems);
        for (ParsedFile file : files) {
            if (file.phase().filter(Phase::asksForSteps).isPresent()) {
                file.rules().forEach(rule -> ids.check(file, rule));
            }
        }
    }

    private void check(ParsedFile file, RuleDescr rule) {
        String id = idOf(rule.getName());
        Owner owner = owners.putIfAbsent(id, new Owner(file, rule));
        boolean replacesOne = Replacements.replaced(rule)
                .filter(name -> idOf(name).equals(id))
                .isPresent();
        if (owner == null || owner.file.layer() == file.layer() || replacesOne) {
            return;
        }
        String taken = owner.rule.getName();
        problems.add(file.problem(
                rule, LayerMistake.ID_TAKEN, id, taken, owner.file.file().name() + ":" + owner.rule.getLine()));
    }

    private static String idOf(String name) {
        return name.split(" ", 2)[0];
    }
}
