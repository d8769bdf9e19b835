package io.slarules.internal.rules;

import io.slarules.internal.reach.CompiledCode;
import io.slarules.internal.reach.Reach;
import io.slarules.internal.rules.Reached.Finding;
import io.slarules.rule.Conclusions;
import io.slarules.rule.Values;
import io.slarules.ruleset.RuleProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.rule.JavaDialectRuntimeData;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/**
 * Holds rule files to what they may reach. What is written is looked at before the rule engine sees it, since the engine
 * evaluates constants while it compiles; what the Java compiler made of consequences and functions is looked at before any
 * of it is run.
 */
final class ReachCheck {
    private static final Pattern FOREIGN =
            Pattern.compile("(java|javax|jdk|sun|com\\.sun|org\\.(drools|kie|mvel2)|io\\.slarules\\.internal)(\\..*)?");
    private static final Set<String> PRIMITIVES =
            Set.of("int", "long", "boolean", "double", "float", "short", "byte", "char");

    /** The same for every rule set: looking through all these types took a quarter of the time for one rule. */
    private static final Reach LIBRARY = ofLibrary();

    private final Reach reach;
    private final Collection<ParsedFile> files;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> functions = new HashSet<>();
    private final List<RuleProblem> problems;
    /** What the rule engine will say better if it is only misspelt. */
    private final List<RuleProblem> doubtful = new ArrayList<>();

    private final List<Owner> owners = new ArrayList<>();

    ReachCheck(Collection<ParsedFile> files, Set<Class<?>> hostTypes, List<RuleProblem> problems) {
        this.files = files;
        this.problems = problems;
        ClassLoader loader = ReachCheck.class.getClassLoader();
        Set<String> fields = new HashSet<>();
        for (ParsedFile file : files) {
            file.descr().getFunctions().forEach(function -> functions.add(function.getName()));
            for (AbstractClassTypeDeclarationDescr type : file.descr().getClassAndEnumDeclarationDescrs()) {
                declared.add(qualified(file, type));
                fields.addAll(type.getFields().keySet());
            }
        }
        declared.removeIf(type -> isThere(type, loader));
        this.reach = LIBRARY.with(hostTypes, declared, fields);
    }

    private static Reach ofLibrary() {
        List<Class<?>> roots = new ArrayList<>(List.of(Values.class, Conclusions.class));
        for (Phase phase : Phase.values()) {
            roots.addAll(List.of(phase.caseType(), phase.verbs()));
        }
        return Reach.ofLibrary(roots, ReachCheck.class.getClassLoader());
    }

    private static boolean isThere(String type, ClassLoader loader) {
        try {
            Class.forName(type, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static String qualified(ParsedFile file, AbstractClassTypeDeclarationDescr type) {
        String own = type.getType().getNamespace();
        String named = file.descr().getNamespace();
        String space = own == null || own.isEmpty() ? named.isEmpty() ? "rules" : named : own;
        return space + "." + type.getTypeName();
    }

    /** Looks at what is written, and takes rules out that name what they may not, so that nothing of them is evaluated. */
    void beforeCompilation() {
        for (ParsedFile file : files) {
            file.phase().ifPresent(phase -> {
                packageName(file);
                imports(file);
                List.copyOf(file.descr().getClassAndEnumDeclarationDescrs())
                        .forEach(type -> declaration(file, phase, type));
                List.copyOf(file.descr().getFunctions()).forEach(function -> function(file, function));
                for (RuleDescr rule : List.copyOf(file.rules())) {
                    rule(file, phase, rule);
                }
            });
        }
    }

    /** In a package of the Java library or the rule engine, a rule file could pass its types off as theirs. */
    private void packageName(ParsedFile file) {
        String name = file.descr().getNamespace();
        if (FOREIGN.matcher(name).matches()) {
            problems.add(file.problem(file.lineOf(name, 1, Integer.MAX_VALUE), FileMistake.FOREIGN_PACKAGE, name));
            file.descr().getRules().clear();
            file.descr().getFunctions().clear();
            file.descr().getTypeDeclarations().clear();
            file.descr().getEnumDeclarations().clear();
        }
    }

    private void imports(ParsedFile file) {
        List<ImportDescr> imports = new ArrayList<>(file.descr().getImports());
        imports.addAll(file.descr().getFunctionImports());
        imports.addAll(file.descr().getAccumulateImports());
        for (ImportDescr imported : imports) {
            String target = imported.getTarget();
            String owner = target.substring(0, Math.max(0, target.lastIndexOf('.')));
            boolean whole = target.endsWith(".*");
            String type = reach.load(target).map(Class::getName).orElse(target);
            boolean allowed = whole
                    ? reach.allowsPackage(owner) || reach.allows(owner) || !isThere(owner)
                    : reach.allows(type) || reach.allowsStatic(owner, target.substring(owner.length() + 1));
            boolean there =
                    whole || reach.load(target).isPresent() || reach.load(owner).isPresent();
            if (!allowed && there) {
                int line = file.lineOf(target.replace(".*", ""), 1, Integer.MAX_VALUE);
                report(file, "", new Finding(line, target, true));
                file.descr().getImports().remove(imported);
                file.descr().getFunctionImports().remove(imported);
                file.descr().getAccumulateImports().remove(imported);
            }
        }
    }

    /** A package that is neither allowed nor of the Java library may be one that rule files share. */
    private boolean isThere(String packageName) {
        return packageName.startsWith("java")
                || packageName.startsWith("jdk.")
                || packageName.startsWith("sun.")
                || packageName.startsWith("com.sun.")
                || packageName.startsWith("org.")
                || packageName.startsWith("io.slarules.")
                || reach.load(packageName).isPresent();
    }

    private void declaration(ParsedFile file, Phase phase, AbstractClassTypeDeclarationDescr type) {
        Reached reached = new Reached(reach, file, phase, functions, declared);
        List<Token> code = new ArrayList<>();
        int line = type.getLine();
        type.getFields().values().forEach(field -> {
            code.addAll(Token.in(field.getPattern().getObjectType(), line));
            code.addAll(Token.in(field.getInitExpr() == null ? "" : " ; = " + field.getInitExpr(), line));
            code.add(new Token(";", line));
        });
        if (type instanceof TypeDeclarationDescr plain && plain.getSuperTypes() != null) {
            plain.getSuperTypes().forEach(parent -> code.addAll(Token.in("; " + parent.getFullName() + ";", line)));
        }
        if (type instanceof EnumDeclarationDescr several) {
            several.getLiterals().forEach(literal -> literal.getConstructorArgs()
                    .forEach(argument -> code.addAll(Token.in("; " + argument, line))));
        }
        List<Finding> findings = new ArrayList<>(reached.inCondition(code, PRIMITIVES));
        if (!declared.contains(qualified(file, type))) {
            findings.add(new Finding(line, qualified(file, type), true));
        }
        for (Finding finding : findings) {
            report(file, "", new Finding(finding.line(), finding.what(), true));
        }
        if (!findings.isEmpty()) {
            file.descr().getTypeDeclarations().remove(type);
            file.descr().getEnumDeclarations().remove(type);
        }
    }

    private void function(ParsedFile file, FunctionDescr function) {
        if (!"java".equals(function.getDialect()) || function.getName().endsWith("Invoker")) {
            report(file, "", new Finding(function.getLine(), "function " + function.getName(), true));
            file.descr().getFunctions().remove(function);
        }
    }

    private void rule(ParsedFile file, Phase phase, RuleDescr rule) {
        List<Token> tokens = file.tokens(rule);
        List<Token> consequence = Speech.consequence(file, rule);
        Set<String> variables = variables(rule);
        Reached reached = new Reached(reach, file, phase, functions, declared);
        List<Finding> findings = new ArrayList<>(reached.inCondition(condition(rule, tokens), variables));
        if (isInterpreted(file, rule)) {
            findings.addAll(reached.inConsequence(consequence, variables));
        }
        for (Finding finding : findings) {
            report(file, rule.getName(), finding);
        }
        if (findings.stream().anyMatch(Finding::certain)) {
            file.descr().getRules().remove(rule);
        }
    }

    /** From the condition's first word to the consequence; of a query, behind its name. */
    private static List<Token> condition(RuleDescr rule, List<Token> tokens) {
        int from = 0;
        int to = 0;
        while (to < tokens.size() && !tokens.get(to).is("then")) {
            to++;
        }
        if (rule instanceof QueryDescr) {
            return tokens.subList(Math.min(2, to), to);
        }
        while (from < to && !tokens.get(from).is("when")) {
            from++;
        }
        return tokens.subList(from, to);
    }

    /** What this rule and those it extends bind, and the names of its consequences. */
    @SuppressWarnings("ReferenceEquality") // The rule itself; descriptions have no equality of their own.
    private Set<String> variables(RuleDescr rule) {
        Set<String> names = new HashSet<>(rule.getNamedConsequences().keySet());
        if (rule instanceof QueryDescr query) {
            names.addAll(Arrays.asList(query.getParameters()));
        }
        String parent = rule.getParentName();
        for (ParsedFile file : files) {
            for (RuleDescr other : file.rules()) {
                if (other == rule || parent != null) {
                    names.addAll(Reached.variablesIn(file.tokens(other)));
                }
            }
        }
        return names;
    }

    private static boolean isInterpreted(ParsedFile file, RuleDescr rule) {
        AttributeDescr own = rule.getAttributes().get("dialect");
        AttributeDescr common = file.descr().getAttribute("dialect");
        AttributeDescr dialect = own == null ? common : own;
        return dialect != null && dialect.getValue().equals("mvel");
    }

    /** Looks at what was compiled. */
    void afterCompilation(Collection<InternalKnowledgePackage> packages) {
        ownersIn(packages);
        Map<String, byte[]> classes = new TreeMap<>();
        for (InternalKnowledgePackage compiled : packages) {
            if (compiled.getDialectRuntimeRegistry().getDialectData("java") instanceof JavaDialectRuntimeData data) {
                data.getStore()
                        .forEach((path, bytes) ->
                                classes.put(path.replace(".class", "").replace('/', '.'), bytes));
            }
        }
        classes.forEach((name, bytes) -> {
            if (!isInvoker(name)) {
                compiled(name, CompiledCode.outside(bytes, reach, classes::containsKey));
            }
        });
    }

    /** Made by the rule engine to call a rule's or function's class: named like that class and a word more. */
    private boolean isInvoker(String name) {
        return owner(name)
                .map(owner -> name.substring(owner.className.length()).matches("[A-Za-z]+\\d*Invoker"))
                .orElse(false);
    }

    /** The code that a class was made of. */
    private record Owner(String className, ParsedFile file, String rule, BaseDescr code) {}

    /** The longest name counts, since a name may begin with another. */
    private Optional<Owner> owner(String className) {
        return owners.stream()
                .filter(owner -> className.startsWith(owner.className))
                .max(Comparator.comparingInt(owner -> owner.className.length()));
    }

    private void ownersIn(Collection<InternalKnowledgePackage> packages) {
        for (ParsedFile file : files) {
            for (RuleDescr rule : file.rules()) {
                if (rule.getClassName() != null) {
                    String name = rule.getNamespace() + "." + rule.getClassName();
                    owners.add(new Owner(name, file, rule.getName(), rule));
                }
            }
            for (FunctionDescr function : file.descr().getFunctions()) {
                String name = function.getName();
                String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
                for (InternalKnowledgePackage compiled : packages) {
                    owners.add(new Owner(compiled.getName() + "." + type, file, "", function));
                }
            }
        }
    }

    private void compiled(String className, Set<String> outside) {
        Optional<Owner> found = owner(className);
        if (found.isEmpty()) {
            outside.forEach(what -> problems.add(RuleMistake.MAY_NOT_REACH.ofRuleSet(what)));
            return;
        }
        Owner owner = found.get();
        boolean placed = outside.stream().anyMatch(what -> lineOf(owner, what) > 0);
        for (String what : outside) {
            int line = lineOf(owner, what);
            // What is not named in the code itself is what something leads to that is.
            if ((line > 0 || !placed) && !follows(owner, what)) {
                report(owner.file, owner.rule, new Finding(line > 0 ? line : owner.code.getLine(), what, true));
            }
        }
    }

    /** The rule engine puts calls of its own in place of what changes facts. */
    private boolean follows(Owner owner, String what) {
        return what.startsWith("org.drools.")
                && problems.stream()
                        .anyMatch(problem -> !problem.isWarning()
                                && problem.file().equals(owner.file.file().name())
                                && problem.rule().equals(owner.rule));
    }

    /** Where the member stands, or else its type; 0 where neither does. */
    private static int lineOf(Owner owner, String what) {
        String[] words = what.split("[.$()]+", -1);
        for (int i = words.length - 1; i >= Math.max(0, words.length - 3); i--) {
            int line = words[i].isEmpty() || (Character.isLowerCase(words[i].charAt(0)) && i < words.length - 1)
                    ? 0
                    : owner.file.lineOf(words[i], owner.code.getLine(), owner.code.getEndLine());
            if (line > 0) {
                return line;
            }
        }
        return 0;
    }

    private void report(ParsedFile file, String rule, Finding finding) {
        boolean saidAlready = problems.stream()
                .anyMatch(problem -> problem.file().equals(file.file().name()) && problem.line() == finding.line());
        RuleProblem problem = RuleMistake.MAY_NOT_REACH.at(file.file().name(), finding.line(), rule, finding.what());
        if (!finding.certain()) {
            doubtful.add(problem);
        } else if (!saidAlready) {
            problems.add(problem);
        }
    }

    /** What the rule engine let pass, though no word of it is known to be harmless. */
    List<RuleProblem> passed(Collection<RuleProblem> said) {
        Set<List<String>> places = new LinkedHashSet<>();
        said.stream()
                .filter(problem -> !problem.isWarning())
                .forEach(problem -> places.add(List.of(problem.file(), problem.rule())));
        return doubtful.stream()
                .filter(problem -> !places.contains(List.of(problem.file(), problem.rule())))
                .toList();
    }
}
