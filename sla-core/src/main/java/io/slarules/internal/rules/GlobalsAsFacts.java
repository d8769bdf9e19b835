package io.slarules.internal.rules;

import io.slarules.rule.Conclusions;
import io.slarules.ruleset.RuleProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Finds conditions that take the name through which some phase speaks, or by which values are read, for a fact. The rule engine knows the names of all
 * phases that have rules in every file: such a condition compiles, and never holds, or always does.
 */
final class GlobalsAsFacts {
    private static final Set<String> GLOBALS = globals();
    private static final Set<String> PRIMITIVES = Set.of("int", "long", "double", "boolean");
    private static final String CASE = "Case";
    private static final Token NOTHING = new Token(";", 0);

    private final ParsedFile parsed;
    private final RuleDescr rule;
    private final List<Token> tokens;
    private final Set<String> facts;
    private final Set<String> bound;
    /** Of each bracket that is open, the type of the pattern in which it stands; empty in none. */
    private final Deque<String> types = new ArrayDeque<>();

    private GlobalsAsFacts(ParsedFile parsed, Phase phase, RuleDescr rule) {
        this.parsed = parsed;
        this.rule = rule;
        this.tokens = Comparisons.conditionOf(parsed.tokens(rule));
        this.facts = KnownNames.of(phase.caseType());
        this.bound = bound();
    }

    static void check(ParsedFile parsed, Phase phase, RuleDescr rule, List<RuleProblem> problems) {
        GlobalsAsFacts globals = new GlobalsAsFacts(parsed, phase, rule);
        for (Token token : globals.found()) {
            problems.add(NameMistake.UNKNOWN_FACT.at(
                    parsed.file().name(),
                    token.line(),
                    rule.getName(),
                    token.text(),
                    phase.group(),
                    new Meant(parsed, Optional.of(rule)).byFact(phase.caseType(), token.text())));
        }
    }

    /** The names in a file that are reported. */
    static Set<String> in(ParsedFile parsed) {
        Set<String> names = new TreeSet<>();
        parsed.phase().ifPresent(phase -> parsed.rules()
                .forEach(rule ->
                        new GlobalsAsFacts(parsed, phase, rule).found().forEach(token -> names.add(token.text()))));
        return names;
    }

    /** The global of a type. */
    static String named(String type) {
        return Stream.of(Phase.values())
                .filter(phase -> phase.verbs().getName().equals(type))
                .map(Phase::group)
                .findFirst()
                .orElse(type.equals(Conclusions.class.getName()) ? Packages.CONCLUSIONS : ValueReads.GLOBAL);
    }

    private static Set<String> globals() {
        Set<String> globals = new HashSet<>(Phase.groups());
        globals.add(ValueReads.GLOBAL);
        globals.add(Packages.CONCLUSIONS);
        return globals;
    }

    /** A rule that extends another has the variables of the other, too. */
    private Set<String> bound() {
        List<Token> words = new ArrayList<>(tokens);
        if (rule.getParentName() != null) {
            parsed.rules().forEach(other -> words.addAll(Comparisons.conditionOf(parsed.tokens(other))));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            Token next = words.get(i + 1);
            if (next.is(":")) {
                names.add(words.get(i).text());
            } else if (PRIMITIVES.contains(words.get(i).text())
                    || KnownNames.isTypeName(words.get(i).text())) {
                names.add(next.text());
            }
        }
        return names;
    }

    private List<Token> found() {
        List<Token> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("(")) {
                types.push(typeOfPattern(token(i - 1)));
            } else if (token.is(")")) {
                types.poll();
            } else if (CASE.equals(types.peek()) && isTakenForAFact(i)) {
                found.add(token);
            }
        }
        return found;
    }

    private Token token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    /** What is evaluated outside of patterns can be about a case alone. */
    private String typeOfPattern(Token before) {
        String around = types.isEmpty() ? "" : types.peek();
        if (!around.isEmpty()) {
            return around;
        }
        boolean type = before.isWord() && Character.isUpperCase(before.text().charAt(0));
        return type ? before.text() : before.is("eval") ? CASE : "";
    }

    private boolean isTakenForAFact(int i) {
        String name = tokens.get(i).text();
        if (!GLOBALS.contains(name) || facts.contains(name) || bound.contains(name)) {
            return false;
        }
        boolean member = token(i - 1).is(".");
        boolean reads = token(i + 1).is(".") && Phase.of(name).isEmpty();
        return !member && !reads && !token(i + 1).is("(");
    }
}
