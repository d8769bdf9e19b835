package io.slarules.internal.rules;

import java.util.List;
import java.util.Map;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;

/** The variables that a rule binds and that say something in a reason: values, not a whole case. */
final class Bindings {
    private Bindings() {}

    static List<String> of(RuleImpl rule) {
        Map<String, Declaration> declarations = rule.getLhs().getOuterDeclarations();
        return declarations.values().stream()
                .filter(declaration -> !Phase.isCase(declaration.getDeclarationClass()))
                .map(Declaration::getIdentifier)
                .sorted()
                .toList();
    }
}
