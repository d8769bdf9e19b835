package io.slarules.internal.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.compiler.compiler.DescrBuildError;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.jci.CompilationProblem;

/** What the Java compiler finds in a consequence, one by one, with the line of the rule file: it counts those of the class that the rule engine made. */
final class JavaLines {
    /** In the class, the line in which what the rule says begins. */
    private static final int FIRST = 9;

    private static final String SYNTAX = "Syntax error";

    private JavaLines() {}

    /**
     * @param line 0 when it is not known
     */
    record Found(int line, String message) {}

    /** Empty where the Java compiler did not say it. What follows an error of syntax is not what the author wrote. */
    static List<Found> of(KnowledgeBuilderResult result, ParsedFile file) {
        if (result instanceof DescrBuildError error
                && error.getDescr() instanceof RuleDescr rule
                && error.getObject() instanceof CompilationProblem[] problems
                && problems.length > 0) {
            List<CompilationProblem> garbled =
                    Arrays.stream(problems).filter(JavaLines::isOfSyntax).toList();
            return garbled.isEmpty()
                    ? Arrays.stream(problems)
                            .filter(CompilationProblem::isError)
                            .map(problem -> found(problem, problem.getMessage(), rule, file))
                            .toList()
                    : List.of(found(
                            garbled.get(0),
                            garbled.stream().map(CompilationProblem::getMessage).collect(Collectors.joining("\n")),
                            rule,
                            file));
        }
        return List.of();
    }

    private static Found found(CompilationProblem problem, String message, RuleDescr rule, ParsedFile file) {
        return new Found(line(problem, rule, file), "Rule Compilation error " + message);
    }

    private static boolean isOfSyntax(CompilationProblem problem) {
        return problem.getMessage().contains(SYNTAX);
    }

    private static int line(CompilationProblem problem, RuleDescr rule, ParsedFile file) {
        List<Token> said = Speech.consequence(file, rule);
        int line = said.isEmpty() ? 0 : said.get(0).line() + problem.getStartLine() - FIRST;
        boolean inside = line >= rule.getConsequenceLine() && line <= rule.getEndLine();
        return inside && problem.getStartLine() >= FIRST ? line : 0;
    }
}
