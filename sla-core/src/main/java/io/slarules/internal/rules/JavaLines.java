package io.slarules.internal.rules;

import java.util.List;
import org.drools.compiler.compiler.DescrBuildError;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.jci.CompilationProblem;

/** Finds the line of a rule file that the Java compiler means: it counts those of the class that the rule engine made of a consequence. */
final class JavaLines {
    /** In the class, the line in which what the rule says begins. */
    private static final int FIRST = 9;

    private JavaLines() {}

    /** 0 when it is not known. */
    static int of(KnowledgeBuilderResult result, ParsedFile file) {
        if (result instanceof DescrBuildError error
                && error.getDescr() instanceof RuleDescr rule
                && error.getObject() instanceof CompilationProblem[] problems
                && problems.length > 0) {
            List<Token> said = Speech.consequence(file, rule);
            int line = said.isEmpty() ? 0 : said.get(0).line() + problems[0].getStartLine() - FIRST;
            boolean inside = line >= rule.getConsequenceLine() && line <= rule.getEndLine();
            return inside && problems[0].getStartLine() >= FIRST ? line : 0;
        }
        return 0;
    }
}
