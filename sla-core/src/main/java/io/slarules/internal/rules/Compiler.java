package io.slarules.internal.rules;

import io.slarules.calendar.Calendars;
import io.slarules.ruleset.InvalidRuleSetException;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ruleset.RuleSet;
import io.slarules.ruleset.RuleSetReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * Compiles a rule set through Drools, or says everything that is wrong with it. Nothing global is touched: no repository,
 * no system property; no thread is started, since rules are built one after the other and conditions are compiled at
 * their first use by the thread that uses them.
 */
public final class Compiler {
    private static final String DEFAULT_DIALECT = "java";

    private final RuleSet ruleSet;
    private final Calendars calendars;
    private final Set<RuleProblem> problems = new LinkedHashSet<>();
    private final List<Sentences.Result> notes = new ArrayList<>();
    private final Map<Integer, Set<String>> broken = new HashMap<>();
    private ValueTable values = new ValueTable(List.of());
    private final Set<KnowledgeBuilderResult> reported = Collections.newSetFromMap(new IdentityHashMap<>());

    private Compiler(RuleSet ruleSet, Calendars calendars) {
        this.ruleSet = ruleSet;
        this.calendars = calendars;
    }

    /**
     * A rule base that can be run.
     *
     * @throws InvalidRuleSetException with every problem found
     */
    public static CompiledRules compile(RuleSet ruleSet, Calendars calendars) {
        return new Compiler(ruleSet, calendars).compile();
    }

    /** Everything that is found, without an engine. */
    public static RuleSetReport check(RuleSet ruleSet, Calendars calendars) {
        Compiler compiler = new Compiler(ruleSet, calendars);
        compiler.build(compiler.read());
        return compiler.report();
    }

    private RuleSetReport report() {
        return RuleSetReport.of(problems.stream().map(this::explained).toList());
    }

    private RuleProblem explained(RuleProblem problem) {
        RuleProblem explained = problem;
        for (Sentences.Result sentences : notes) {
            explained = sentences.explained(explained);
        }
        return explained;
    }

    private CompiledRules compile() {
        Map<String, ParsedFile> files = read();
        KnowledgeBuilderImpl builder = build(files);
        RuleSetReport report = report();
        if (!report.isValid()) {
            throw new InvalidRuleSetException(report);
        }
        return new CompiledRules(base(builder), files, values, report.warnings());
    }

    /** The files as they hold together, and in the problems what is wrong with them. */
    private Map<String, ParsedFile> read() {
        Map<String, ParsedFile> files = parse();
        List<RuleProblem> found = new ArrayList<>();
        Replacements.apply(ruleSet, List.copyOf(files.values()), broken, found);
        RuleIds.check(List.copyOf(files.values()), found);
        for (ParsedFile file : files.values()) {
            file.phase().ifPresent(phase -> new Checks(file, phase, calendars, found).run());
        }
        values = ValueLayers.read(ruleSet.layers(), calendars, found);
        ValueReads reads = new ValueReads(values, found);
        files.values().forEach(reads::check);
        reads.unread(ruleSet);
        problems.addAll(found);
        return files;
    }

    private Map<String, ParsedFile> parse() {
        Map<String, ParsedFile> files = new LinkedHashMap<>();
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
                Parser.Result result = Parser.parse(layer, file, found);
                names.addAll(result.broken());
                result.file().ifPresent(parsed -> {
                    if (files.putIfAbsent(parsed.path(), parsed) != null) {
                        parsed.rules().forEach(rule -> names.add(rule.getName()));
                        found.add(sameName(file));
                    }
                });
            }
        }
        problems.addAll(found);
        return files;
    }

    private static RuleProblem sameName(RuleFile file) {
        return new RuleProblem(
                file.name(),
                0,
                "",
                "two files of one layer have this name (" + file.name() + ")",
                "Give each file of a layer a name of its own.");
    }

    private KnowledgeBuilderImpl build(Map<String, ParsedFile> files) {
        KnowledgeBuilderConfiguration options = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                new Properties(), Compiler.class.getClassLoader());
        options.setOption(ParallelRulesBuildThresholdOption.get(-1));
        options.setProperty("drools.dialect.default", DEFAULT_DIALECT);
        KnowledgeBuilderImpl builder = (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(options);
        for (ParsedFile file : files.values()) {
            file.phase().ifPresent(phase -> add(file, Packages.typesOf(file, phase), builder, files));
        }
        int number = 0;
        for (ParsedFile file : files.values()) {
            int own = number++;
            file.phase()
                    .ifPresent(phase -> add(file, Packages.rulesOf(file, phase, own, files.values()), builder, files));
        }
        return builder;
    }

    private void add(
            ParsedFile file, List<PackageDescr> packages, KnowledgeBuilderImpl builder, Map<String, ParsedFile> files) {
        for (PackageDescr descr : packages) {
            try {
                builder.addPackage(descr);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                problems.add(file.problem(
                        1, "the file cannot be compiled (" + e.getMessage() + ")", "Correct what the message names."));
            }
            for (KnowledgeBuilderResult result : builder.getResults(ResultSeverity.ERROR)) {
                if (reported.add(result)) {
                    translated(result, file, files).ifPresent(problems::add);
                }
            }
        }
    }

    /** @param added the file that was being compiled, to which a problem belongs that names no file */
    private static Optional<RuleProblem> translated(
            KnowledgeBuilderResult result, ParsedFile added, Map<String, ParsedFile> files) {
        int[] lines = result.getLines();
        int line = lines == null || lines.length == 0 ? 0 : lines[0];
        String path = result.getResource() == null
                ? ""
                : String.valueOf(result.getResource().getSourcePath());
        return Translation.of(files.getOrDefault(path, added), line, result.getMessage());
    }

    private static InternalKnowledgeBase base(KnowledgeBuilderImpl builder) {
        KieBaseConfiguration options =
                RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), Compiler.class.getClassLoader());
        options.setOption(ConstraintJittingThresholdOption.get(0));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(options);
        Collection<org.kie.api.definition.KiePackage> packages = builder.getKnowledgePackages();
        base.addPackages(packages);
        return base;
    }
}
