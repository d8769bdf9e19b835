package io.slarules.internal.rules;

import io.slarules.calendar.Calendars;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSet.Layer;
import io.slarules.ruleset.RuleSetReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.compiler.compiler.PackageRegistry;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;

/**
 * Compiles a rule set through Drools, or says everything that is wrong with it. Nothing global is touched: no repository,
 * no system property; no thread is started, since rules are built one after the other and conditions are compiled at
 * their first use by the thread that uses them.
 */
public final class Compiler {
    private static final String DEFAULT_DIALECT = "java";
    private static final Pattern OTHER_ENDING = Pattern.compile(".*\\.(?!drl$|dslr$)\\w+");

    private final RuleSet whole;
    private final RuleSet ruleSet;
    private final AbsentNames absent;
    private final OwnTypes own;
    private final Calendars calendars;
    private final Set<RuleProblem> problems = new LinkedHashSet<>();
    private final List<Sentences.Result> notes = new ArrayList<>();
    private final Map<Integer, Set<String>> broken = new HashMap<>();
    private ValueTable values = new ValueTable(List.of());
    private final Set<KnowledgeBuilderResult> reported = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, ParsedFile> files;
    private final KnowledgeBuilderImpl builder;

    private Compiler(RuleSet whole, RuleSet ruleSet, AbsentNames absent, Calendars calendars) {
        this.whole = whole;
        this.ruleSet = ruleSet;
        this.absent = absent;
        this.own = new OwnTypes(ruleSet.types());
        this.calendars = calendars;
        this.files = read();
        this.builder = build();
    }

    /**
     * A rule base that can be run.
     *
     * @throws InvalidRuleSetException with every problem found
     */
    public static CompiledRules compile(RuleSet ruleSet, Calendars calendars) {
        return run(ruleSet, Instant.MIN, calendars).rules();
    }

    /** Compiles the layers that are in force at an instant. */
    static Compiler run(RuleSet ruleSet, Instant instant, Calendars calendars) {
        List<Layer> inForce = ruleSet.layers().stream()
                .map(layer -> layer.holdsAt(instant) ? layer : Layer.of())
                .toList();
        RuleSet then = new RuleSet(inForce, ruleSet.desk(), ruleSet.tickets(), ruleSet.types());
        return LibraryLoader.during(() -> new Compiler(ruleSet, then, AbsentNames.at(instant, ruleSet), calendars));
    }

    /** The named values of the layers that are in force at an instant; what is wrong with them is added to the problems. */
    static ValueTable values(RuleSet ruleSet, Instant instant, Calendars calendars, List<RuleProblem> problems) {
        List<Layer> inForce = ruleSet.layers().stream()
                .filter(layer -> layer.holdsAt(instant))
                .toList();
        return ValueLayers.read(inForce, calendars, AbsentNames.at(instant, ruleSet), problems);
    }

    /** Looks for what takes longer to find: how the rules stand to each other. */
    void lookFurther() {
        List<RuleProblem> found = new ArrayList<>();
        Rivals.check(Speech.of(files.values()), new Stated(values), calendars, problems, found);
        problems.addAll(found);
    }

    /** Everything that was found. */
    List<RuleProblem> problems() {
        return problems.stream().map(this::explained).toList();
    }

    private RuleProblem explained(RuleProblem problem) {
        RuleProblem explained = problem;
        for (Sentences.Result sentences : notes) {
            explained = sentences.explained(explained);
        }
        return explained;
    }

    /**
     * The rule base.
     *
     * @throws InvalidRuleSetException if there is none
     */
    CompiledRules rules() {
        RuleSetReport report = RuleSetReport.of(problems());
        if (!report.isValid()) {
            throw new InvalidRuleSetException(report);
        }
        return new CompiledRules(LibraryLoader.during(() -> base(builder)), files, values, own, report.warnings());
    }

    /** The files as they hold together, and in the problems what is wrong with them. */
    private Map<String, ParsedFile> read() {
        Map<String, ParsedFile> read = parse();
        List<ParsedFile> parsed = List.copyOf(read.values());
        List<RuleProblem> found = new ArrayList<>();
        Replacements.apply(ruleSet, parsed, broken, absent, found);
        RuleIds.check(parsed, found);
        for (ParsedFile file : parsed) {
            file.phase().ifPresent(phase -> new Checks(file, phase, calendars, found).run());
        }
        values = ValueLayers.read(ruleSet.layers(), calendars, absent, found);
        ValueReads reads = new ValueReads(values, found);
        parsed.forEach(reads::check);
        reads.unread(whole);
        found.addAll(own.ambiguous());
        Doubts.check(Speech.of(parsed), new Stated(values), found);
        problems.addAll(found);
        return read;
    }

    private Map<String, ParsedFile> parse() {
        Map<String, ParsedFile> parsed = new LinkedHashMap<>();
        List<RuleProblem> found = new ArrayList<>();
        for (int layer = 0; layer < ruleSet.layers().size(); layer++) {
            Set<String> names = broken.computeIfAbsent(layer, key -> new TreeSet<>());
            Set<String> valueFiles = new TreeSet<>();
            Sentences.Result sentences =
                    Sentences.expand(ruleSet.layers().get(layer).files(), found);
            names.addAll(sentences.broken());
            notes.add(sentences);
            for (RuleFile file : sentences.files()) {
                if (file.holdsValues()) {
                    if (!valueFiles.add(file.name())) {
                        found.add(sameName(file));
                    }
                    continue;
                }
                if (OTHER_ENDING.matcher(file.name()).matches()) {
                    found.add(Doubt.UNKNOWN_ENDING.at(file.name(), 0, "", file.name()));
                }
                Parser.Result result = Parser.parse(layer, file, found);
                names.addAll(result.broken());
                result.file().ifPresent(one -> {
                    if (parsed.putIfAbsent(one.path(), one) != null) {
                        one.rules().forEach(rule -> names.add(rule.getName()));
                        found.add(sameName(file));
                    }
                });
            }
        }
        problems.addAll(found);
        return parsed;
    }

    private static RuleProblem sameName(RuleFile file) {
        return FileMistake.SAME_FILE_NAME.at(file.name(), 0, "", file.name());
    }

    private KnowledgeBuilderImpl build() {
        List<RuleProblem> outside = new ArrayList<>(problems);
        ReachCheck reach = new ReachCheck(files.values(), ruleSet.types(), outside);
        reach.beforeCompilation();
        KnowledgeBuilderImpl compiled = compiled();
        // Not through getPackages(), which would load what was compiled.
        reach.afterCompilation(compiled.getPackageRegistry().values().stream()
                .map(PackageRegistry::getPackage)
                .toList());
        problems.addAll(outside);
        problems.addAll(reach.passed(problems));
        return compiled;
    }

    private KnowledgeBuilderImpl compiled() {
        KnowledgeBuilderConfiguration options =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(new Properties(), own.loader());
        options.setOption(ParallelRulesBuildThresholdOption.get(-1));
        options.setProperty("drools.dialect.default", DEFAULT_DIALECT);
        KnowledgeBuilderImpl to = (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(options);
        for (ParsedFile file : files.values()) {
            file.phase().ifPresent(phase -> add(file, Packages.typesOf(file, phase, own), to));
        }
        int number = 0;
        for (ParsedFile file : files.values()) {
            int unique = number++;
            file.phase().ifPresent(phase -> add(file, Packages.rulesOf(file, phase, unique, files.values(), own), to));
        }
        return to;
    }

    private void add(ParsedFile file, List<PackageDescr> packages, KnowledgeBuilderImpl to) {
        for (PackageDescr descr : packages) {
            try {
                to.addPackage(descr);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                problems.add(file.problem(1, FileMistake.CANNOT_BE_COMPILED, String.valueOf(e.getMessage())));
            }
            List<KnowledgeBuilderResult> results = List.copyOf(to.getResults(ResultSeverity.ERROR));
            Set<String> broken = Translation.broken(results, file);
            for (KnowledgeBuilderResult result : results) {
                if (reported.add(result)) {
                    problems.addAll(translated(result, file, broken));
                }
            }
        }
    }

    /** @param added the file that was being compiled, to which a problem belongs that names no file */
    private List<RuleProblem> translated(KnowledgeBuilderResult result, ParsedFile added, Set<String> broken) {
        int[] lines = result.getLines();
        int line = lines == null || lines.length == 0 ? 0 : lines[0];
        ParsedFile file = files.getOrDefault(path(result), added);
        List<JavaLines.Found> found = JavaLines.of(result, file);
        List<JavaLines.Found> all = found.isEmpty() ? List.of(new JavaLines.Found(line, result.getMessage())) : found;
        return all.stream()
                .flatMap(one ->
                        Translation.of(file, own, one.line() > 0 ? one.line() : line, one.message(), broken).stream())
                .toList();
    }

    private static String path(KnowledgeBuilderResult result) {
        return result.getResource() == null
                ? ""
                : String.valueOf(result.getResource().getSourcePath());
    }

    private InternalKnowledgeBase base(KnowledgeBuilderImpl builder) {
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(BaseOptions.of(own.loader()));
        Collection<org.kie.api.definition.KiePackage> packages = builder.getKnowledgePackages();
        base.addPackages(packages);
        own.loader().compiled();
        return base;
    }
}
