package io.slarules.internal.rules;

import io.slarules.rule.Conclusions;
import io.slarules.rule.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Lays a rule file out as packages of the rule engine that no other file shares. The engine keeps imports, globals and the
 * dialect for a whole package: files of two phases in one package would read each other's {@code Case}, and a dialect
 * would depend on which file came first. What authors do share through a package, its types and functions, stays visible.
 *
 * <p>A package holds few rules, because the engine wires a package of 100 conditions and consequences or more by threads
 * of its own.
 */
final class Packages {
    static final int MOST_RULES = 30;
    /** The global through which rules conclude records of the host's own types. */
    static final String CONCLUSIONS = "conclusions";

    /** The packages whose types every rule file may name without an import of its own. */
    private static final List<String> COMMON_PACKAGES =
            List.of("io.slarules.rule.", "io.slarules.ticket.", "io.slarules.problem.");

    private static final List<String> COMMON_TYPES = List.of(
            "io.slarules.calendar.OpenTime",
            "io.slarules.calendar.Calendars",
            "io.slarules.calendar.BusinessDayRule",
            "java.time.Duration",
            "java.util.List",
            "java.util.Set");

    private static final Set<String> IMPORTABLE = Stream.concat(
                    Stream.of(
                            "io.slarules.rule.*",
                            "io.slarules.ticket.*",
                            "io.slarules.problem.*",
                            "io.slarules.calendar.*"),
                    Stream.of(Phase.values()).map(Phase::importName))
            .collect(Collectors.toUnmodifiableSet());

    /** A name that a type may have; behind a dot stand constants and what belongs to a type named before. */
    private static final Pattern TYPE_NAME = Pattern.compile("(?<![.\\w$])[A-Z]\\w*");

    private static final Pattern NAMES_A_CASE = Pattern.compile("\\bCase\\b");

    private final ParsedFile file;
    private final Phase phase;
    private final Collection<ParsedFile> all;
    private final OwnTypes own;

    private Packages(ParsedFile file, Phase phase, Collection<ParsedFile> all, OwnTypes own) {
        this.own = own;
        this.file = file;
        this.phase = phase;
        this.all = all;
    }

    /** The import of a whole package of the library that is written so, or probably meant. */
    static Optional<String> known(String imported) {
        return DidYouMean.nearest(imported, IMPORTABLE);
    }

    /** The package of the types that a file declares, under its author's name; none when it declares none. */
    static List<PackageDescr> typesOf(ParsedFile file, Phase phase, OwnTypes own) {
        PackageDescr descr = file.descr();
        if (descr.getTypeDeclarations().isEmpty()
                && descr.getEnumDeclarations().isEmpty()
                && descr.getEntryPointDeclarations().isEmpty()) {
            return List.of();
        }
        PackageDescr types = new Packages(file, phase, List.of(), own).named(author(file), Set.of());
        descr.getTypeDeclarations().forEach(types::addTypeDeclaration);
        descr.getEnumDeclarations().forEach(types::addEnumDeclaration);
        descr.getEntryPointDeclarations().forEach(types::addEntryPointDeclaration);
        return List.of(types);
    }

    /**
     * The packages of a file's rules.
     *
     * @param number of the file, which makes its packages its own
     * @param all the files of the rule set
     * @param own the host's own types
     */
    static List<PackageDescr> rulesOf(
            ParsedFile file, Phase phase, int number, Collection<ParsedFile> all, OwnTypes own) {
        return new Packages(file, phase, all, own).rules(number);
    }

    private List<PackageDescr> rules(int number) {
        String prefix = author(file) + ".file" + number + "part";
        List<ParsedFile> helpers = helpers();
        Set<String> imports = new LinkedHashSet<>();
        for (ParsedFile helper : helpers) {
            helper.descr().getImports().forEach(i -> imports.add(i.getTarget()));
        }
        for (Phase other : Phase.values()) {
            imports.remove(other.importName());
        }
        List<PackageDescr> packages = new ArrayList<>();
        for (List<RuleDescr> part : parts()) {
            PackageDescr descr = named(prefix + packages.size(), imports);
            helpers.forEach(helper -> addFunctions(helper, descr));
            for (RuleDescr rule : part) {
                rule.setNamespace(descr.getNamespace());
                descr.addRule(rule);
            }
            packages.add(descr);
        }
        return packages;
    }

    /** Whether any package of a file has the global of the named values. */
    static boolean needsValues(ParsedFile file) {
        return file.phase().isPresent() && !file.rules().isEmpty() && ValueReads.mentions(file);
    }

    /** Whether any package of a file has the global of the conclusions. */
    static boolean concludes(ParsedFile file) {
        return file.phase().isPresent() && !file.rules().isEmpty() && ValueReads.mentions(file, CONCLUSIONS);
    }

    /** An empty package with what a rule file may leave out: the common imports, its phase's import and its phase's global. */
    private PackageDescr named(String name, Set<String> moreImports) {
        PackageDescr from = file.descr();
        PackageDescr descr = new PackageDescr(name);
        descr.setResource(from.getResource());
        Set<String> imports = new LinkedHashSet<>();
        for (ImportDescr imported : from.getImports()) {
            if (!isOfAPhase(imported) && imports.add(imported.getTarget())) {
                descr.addImport(imported);
            }
        }
        from.getFunctionImports().forEach(descr::addFunctionImport);
        from.getAccumulateImports().forEach(descr::addAccumulateImport);
        List<String> wanted = new ArrayList<>(COMMON_TYPES);
        wanted.addAll(namedTypes());
        if (!author(file).equals(name) && declaresTypes()) {
            wanted.add(author(file) + ".*");
        }
        wanted.addAll(moreImports);
        for (String target : wanted) {
            if (imports.add(target)) {
                descr.addImport(new ImportDescr(target));
            }
        }
        descr.addGlobal(new GlobalDescr(phase.group(), phase.verbs().getName()));
        if (ValueReads.mentions(file, CONCLUSIONS)) {
            descr.addGlobal(new GlobalDescr(CONCLUSIONS, Conclusions.class.getName()));
        }
        if (ValueReads.mentions(file)) {
            descr.addGlobal(new GlobalDescr(ValueReads.GLOBAL, Values.class.getName()));
        }
        from.getAttributes().forEach(descr::addAttribute);
        return descr;
    }

    /** The package that the file names, in which it may find types of its own. */
    private static String author(ParsedFile file) {
        String named = file.descr().getNamespace();
        return named.isEmpty() ? "rules" : named;
    }

    /** A phase is imported type by type: the rule compilers look for every name in every package imported as a whole. */
    private static boolean isOfAPhase(ImportDescr imported) {
        return Stream.of(Phase.values()).anyMatch(phase -> imported.getTarget().equals(phase.importName()));
    }

    /** Of the common types and those of the phase, the ones that the file names. */
    private Set<String> namedTypes() {
        Set<String> types = new LinkedHashSet<>();
        Matcher word = TYPE_NAME.matcher(Checks.withoutTexts(file.file().text()));
        Set<String> seen = new HashSet<>();
        while (word.find()) {
            if (seen.add(word.group())) {
                Optional<String> ownType = own.named(word.group());
                ownType.ifPresent(types::add);
                Stream.concat(Stream.of(phase.importName().replace("*", "")), COMMON_PACKAGES.stream())
                        .map(common -> common + word.group())
                        .filter(type -> ownType.isEmpty() && own.libraryHas(type))
                        .findFirst()
                        .ifPresent(types::add);
            }
        }
        return types;
    }

    /** Whether some phase knows a type of this simple name without an import. */
    static boolean isCommon(String simpleName) {
        return Stream.of(
                                Stream.of(Phase.values())
                                        .map(phase -> phase.importName().replace("*", "")),
                                COMMON_PACKAGES.stream())
                        .flatMap(packages -> packages)
                        .anyMatch(common -> exists(common + simpleName))
                || COMMON_TYPES.stream().anyMatch(type -> type.endsWith("." + simpleName));
    }

    static boolean exists(String type) {
        try {
            Class.forName(type, false, Packages.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private boolean declaresTypes() {
        return all.stream()
                .filter(other -> author(other).equals(author(file)))
                .anyMatch(other -> !other.descr().getTypeDeclarations().isEmpty()
                        || !other.descr().getEnumDeclarations().isEmpty());
    }

    /** This file, and those of the same package whose functions it may mean. */
    private List<ParsedFile> helpers() {
        List<ParsedFile> helpers = new ArrayList<>();
        for (ParsedFile other : all) {
            boolean mayMean = other.descr().getNamespace().equals(file.descr().getNamespace())
                    && other.descr().getFunctions().stream().anyMatch(this::names);
            if (other.path().equals(file.path()) || mayMean) {
                helpers.add(other);
            }
        }
        return helpers;
    }

    private boolean names(FunctionDescr function) {
        return file.lineOf(function.getName(), 1, Integer.MAX_VALUE) > 0;
    }

    private void addFunctions(ParsedFile helper, PackageDescr to) {
        boolean samePhase = helper.phase().filter(other -> other == phase).isPresent();
        for (FunctionDescr function : helper.descr().getFunctions()) {
            boolean another =
                    to.getFunctions().stream().noneMatch(f -> f.getName().equals(function.getName()));
            if (another && (samePhase || !namesACase(function))) {
                to.addFunction(copy(function, helper, to.getNamespace()));
            }
        }
    }

    private static boolean namesACase(FunctionDescr function) {
        return function.getParameterTypes().contains("Case")
                || NAMES_A_CASE.matcher(function.getBody()).find();
    }

    private static FunctionDescr copy(FunctionDescr from, ParsedFile helper, String namespace) {
        FunctionDescr copy = new FunctionDescr(from.getName(), from.getReturnType());
        for (int i = 0; i < from.getParameterNames().size(); i++) {
            copy.addParameter(
                    from.getParameterTypes().get(i), from.getParameterNames().get(i));
        }
        copy.setBody(from.getBody());
        copy.setDialect(from.getDialect());
        copy.setLocation(from.getLine(), from.getColumn());
        copy.setEndLocation(from.getEndLine(), from.getEndColumn());
        copy.setResource(helper.descr().getResource());
        copy.setNamespace(namespace);
        return copy;
    }

    /** The rules in parts; a rule stays with the one it extends. */
    private List<List<RuleDescr>> parts() {
        Map<String, RuleDescr> byName = new LinkedHashMap<>();
        file.rules().forEach(rule -> byName.putIfAbsent(rule.getName(), rule));
        Map<String, List<RuleDescr>> families = new LinkedHashMap<>();
        for (RuleDescr rule : file.rules()) {
            families.computeIfAbsent(eldest(rule, byName), name -> new ArrayList<>())
                    .add(rule);
        }
        List<List<RuleDescr>> parts = new ArrayList<>();
        for (List<RuleDescr> family : families.values()) {
            List<RuleDescr> last = parts.isEmpty() ? List.of() : parts.get(parts.size() - 1);
            if (last.isEmpty() || last.size() + family.size() > MOST_RULES) {
                parts.add(new ArrayList<>(family));
            } else {
                last.addAll(family);
            }
        }
        return parts;
    }

    private static String eldest(RuleDescr rule, Map<String, RuleDescr> byName) {
        RuleDescr eldest = rule;
        for (int i = 0; i < byName.size() && byName.containsKey(String.valueOf(eldest.getParentName())); i++) {
            eldest = byName.getOrDefault(eldest.getParentName(), eldest);
        }
        return eldest.getName();
    }
}
