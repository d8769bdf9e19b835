package io.slarules.internal.rules;

import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** A rule file as the parser understood it, with what is needed to say where in it something is wrong. */
record ParsedFile(int layer, RuleFile file, Optional<Phase> phase, PackageDescr descr, FileText text) {

    ParsedFile(int layer, RuleFile file, Optional<Phase> phase, PackageDescr descr) {
        this(layer, file, phase, descr, new FileText(file.text()));
    }

    /** Unique among the files of a rule set, also when two layers have files of one name. */
    String path() {
        return layer + "/" + file.name();
    }

    List<RuleDescr> rules() {
        return descr.getRules();
    }

    Optional<RuleDescr> ruleAt(int line) {
        return rules().stream()
                .filter(rule -> rule.getLine() <= line && line <= rule.getEndLine())
                .findFirst();
    }

    /** A problem in the rule at this line, if one is there. */
    RuleProblem problem(int line, Mistake mistake, String... words) {
        return mistake.at(
                file.name(), line, ruleAt(line).map(RuleDescr::getName).orElse(""), words);
    }

    RuleProblem problem(RuleDescr rule, Mistake mistake, String... words) {
        return mistake.at(file.name(), rule.getLine(), rule.getName(), words);
    }

    /** The first line in which the word stands between two lines, both included; 0 when it does not. */
    int lineOf(String word, int from, int to) {
        Pattern pattern = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])");
        List<String> lines = lines();
        for (int line = Math.max(1, from); line <= Math.min(to, lines.size()); line++) {
            if (pattern.matcher(lines.get(line - 1)).find()) {
                return line;
            }
        }
        return 0;
    }

    /** The words and signs of a rule or function, from its first line to its last. */
    List<Token> tokens(BaseDescr rule) {
        return text.tokens(rule.getLine(), rule.getEndLine());
    }

    /** The words and signs of the whole file. */
    List<Token> tokens() {
        return text.tokens();
    }

    List<String> lines() {
        return text.lines();
    }
}
