package io.slarules.internal.rules;

import io.slarules.internal.reach.Reach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.ImportDescr;

/**
 * What a piece of code names that it may not reach: conditions, and consequences in the {@code mvel} dialect, which are
 * interpreted, so that no compiler resolves their names. Every word has to be a variable, a fact, a member that some value
 * has, an allowed type or a word of the language; whatever else it is, is refused.
 */
final class Reached {
    private static final Set<String> CONDITION_WORDS = Set.of(
            ("when not exists and or forall from collect accumulate acc eval in matches contains memberOf soundslike str"
                            + " excludes init action reverse result null nil empty true false this instanceof new do break if"
                            + " else before after coincides during includes finishes finishedby meets metby overlaps"
                            + " overlappedby starts startedby query end rule extends count sum min max average collectList"
                            + " collectSet return int long short byte double float boolean char")
                    .split(" "));
    private static final Set<String> CONSEQUENCE_WORDS = Set.of(
            ("then end if else for foreach while until do return new null nil empty true false this in is instanceof contains"
                            + " and or int long short byte double float boolean char void final break continue switch case"
                            + " throw try catch finally var")
                    .split(" "));
    /** What the interpreter knows by name though it is imported nowhere, and what the rule engine hands to rules. */
    private static final Set<String> BUILT_IN = Set.of(
            "System", "Runtime", "Class", "ClassLoader", "Thread", "ThreadLocal", "Array", "Process", "ProcessBuilder");

    private static final Set<String> NEVER =
            Set.of("drools", "kcontext", "import", "import_static", "proto", "with", "def");

    private static final Set<String> GLOBALS = Set.of(ValueReads.GLOBAL, Packages.CONCLUSIONS);

    /**
     * One thing that is named.
     *
     * @param certain whether it is known to lie outside; otherwise it may be misspelt, which the rule engine says better
     */
    record Finding(int line, String what, boolean certain) {}

    private final Reach reach;
    private final ParsedFile file;
    private final Phase phase;
    private final Set<String> functions;
    private final Set<String> declared;
    private final List<Finding> findings = new ArrayList<>();
    private List<Token> tokens = List.of();
    private Set<String> locals = Set.of();
    private boolean condition;

    /**
     * @param functions that rule files declare, by name
     * @param declared the types that rule files declare, by qualified name
     */
    Reached(Reach reach, ParsedFile file, Phase phase, Set<String> functions, Set<String> declared) {
        this.reach = reach;
        this.file = file;
        this.phase = phase;
        this.functions = functions;
        this.declared = declared;
    }

    List<Finding> inCondition(List<Token> code, Set<String> variables) {
        return in(code, variables, true);
    }

    List<Finding> inConsequence(List<Token> code, Set<String> variables) {
        return in(code, variables, false);
    }

    private List<Finding> in(List<Token> code, Set<String> variables, boolean isCondition) {
        findings.clear();
        tokens = code;
        condition = isCondition;
        locals = new HashSet<>(variables);
        locals.addAll(variablesIn(code));
        int i = 0;
        while (i < tokens.size()) {
            i = tokens.get(i).isWord() ? word(i) : sign(i);
        }
        return List.copyOf(new LinkedHashSet<>(findings));
    }

    /** The names that a piece of code gives to values; a name that begins like a type's is none. */
    static Set<String> variablesIn(List<Token> code) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < code.size(); i++) {
            Token token = code.get(i);
            if (!token.isWord() || Character.isUpperCase(token.text().charAt(0))) {
                continue;
            }
            boolean bound = is(code, i + 1, ":") && !is(code, i + 2, ":");
            boolean set = is(code, i + 1, "=");
            boolean typed = i > 0
                    && ((is(code, i - 1, "]") && is(code, i - 2, "["))
                            || Character.isUpperCase(code.get(i - 1).text().charAt(0)))
                    && !is(code, i + 1, "(");
            if (bound || set || typed) {
                names.add(token.text());
            }
        }
        return names;
    }

    private static boolean is(List<Token> code, int index, String text) {
        return index >= 0 && index < code.size() && code.get(index).is(text);
    }

    private boolean is(int index, String text) {
        return is(tokens, index, text);
    }

    private int sign(int i) {
        Token token = tokens.get(i);
        boolean hidden = token.is("\"") || token.is("'") || token.is("\\") || token.is("`");
        if (hidden
                || Character.isISOControl(token.text().charAt(0))
                || (token.text().charAt(0) > 127 && !token.isText())) {
            findings.add(new Finding(token.line(), token.text(), !token.is("\"") && !token.is("'")));
        }
        return i + 1;
    }

    private int word(int i) {
        Token token = tokens.get(i);
        if (is(i - 1, ".")) {
            member(token);
            return i + 1;
        }
        String text = token.text();
        if (NEVER.contains(text)) {
            return refuse(token, text, true, i + 1);
        }
        boolean made = is(i - 1, "new");
        if (Character.isUpperCase(text.charAt(0))) {
            return type(i, text, i + 1);
        }
        boolean called = is(i + 1, "(");
        if (!made
                && (isKnown(text, called)
                        || file.descr().getFunctionImports().stream()
                                .anyMatch(function -> function.getTarget().endsWith("." + text)))) {
            return i + 1;
        }
        return qualified(i);
    }

    private boolean isKnown(String text, boolean called) {
        boolean word = condition ? CONDITION_WORDS.contains(text) : CONSEQUENCE_WORDS.contains(text);
        boolean variable = !called && (locals.contains(text) || text.equals(phase.group()) || GLOBALS.contains(text));
        return word || variable || functions.contains(text) || (condition && reach.knows(text));
    }

    private void member(Token token) {
        if (reach.denies(token.text())) {
            findings.add(new Finding(token.line(), token.text(), true));
        } else if (!reach.knows(token.text())) {
            findings.add(new Finding(token.line(), token.text(), false));
        }
    }

    /** A name with dots that begins with no variable: of a type, as far as the first word that begins like one. */
    private int qualified(int i) {
        StringBuilder name = new StringBuilder(tokens.get(i).text());
        int at = i;
        while (is(at + 1, ".") && at + 2 < tokens.size() && tokens.get(at + 2).isWord()) {
            at += 2;
            name.append('.').append(tokens.get(at).text());
            if (Character.isUpperCase(tokens.get(at).text().charAt(0))) {
                return type(at, name.toString(), at + 1);
            }
        }
        return refuse(tokens.get(i), tokens.get(i).text(), false, i + 1);
    }

    private int type(int i, String name, int next) {
        Token token = tokens.get(i);
        Optional<String> type = resolve(name);
        if (type.isEmpty()) {
            boolean there = BUILT_IN.contains(name)
                    || candidates(name).stream()
                            .anyMatch(each -> reach.load(each).isPresent());
            return refuse(token, name, there, next);
        }
        boolean today = type.get().equals("java.util.Date") && is(i - 1, "new") && is(i + 1, "(") && is(i + 2, ")");
        if (today) {
            return refuse(token, "Date()", true, next);
        }
        if (is(next, ".") && next + 1 < tokens.size() && tokens.get(next + 1).isWord()) {
            Token member = tokens.get(next + 1);
            if (reach.load(type.get() + "$" + member.text()).isPresent()) {
                return type(next + 1, type.get() + "$" + member.text(), next + 2);
            }
            if (reach.allowsStatic(type.get(), member.text()) || declared.contains(type.get())) {
                return next + 2;
            }
            boolean there = reach.denies(member.text()) || !reach.allows(type.get(), member.text());
            return refuse(member, token.text() + "." + member.text(), there, next + 2);
        }
        return next;
    }

    /** The allowed type of a name, qualified or not. */
    private Optional<String> resolve(String name) {
        return candidates(name).stream()
                .map(each -> reach.load(each).map(Class::getName).orElse(each))
                .filter(each -> reach.allows(each)
                        && (declared.contains(each) || reach.load(each).isPresent()))
                .findFirst();
    }

    /** What a name may stand for, in the order in which the rule engine looks. */
    private List<String> candidates(String name) {
        if (name.contains(".")) {
            return List.of(name);
        }
        List<String> candidates = new ArrayList<>();
        for (ImportDescr imported : file.descr().getImports()) {
            String target = imported.getTarget();
            if (target.endsWith("." + name)) {
                candidates.add(target);
            } else if (target.endsWith(".*")) {
                candidates.add(target.substring(0, target.length() - 1) + name);
            }
        }
        declared.stream().filter(each -> each.endsWith("." + name)).forEach(candidates::add);
        candidates.addAll(reach.hostTypes(name));
        candidates.add(phase.caseType().getPackageName() + "." + name);
        candidates.add("io.slarules.rule." + name);
        candidates.add("io.slarules.ticket." + name);
        candidates.add("io.slarules.problem." + name);
        candidates.add("io.slarules.calendar." + name);
        candidates.add("java.lang." + name);
        return candidates;
    }

    private int refuse(Token token, String what, boolean certain, int next) {
        findings.add(new Finding(token.line(), what, certain));
        return next;
    }
}
