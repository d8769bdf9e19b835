package io.slarules.internal.rules;

import io.slarules.rule.Values;
import io.slarules.ruleset.NamedValue;
import io.slarules.ruleset.RuleProblem;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.drl.ast.descr.PatternDescr;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/** A rule base that can be run, and what its rules no longer know of themselves. Immutable, thread-safe. */
public final class CompiledRules {
    private final KieBase base;
    private final IdentityHashMap<Rule, RuleInfo> infos;
    private final Set<Phase> phases = EnumSet.noneOf(Phase.class);
    private final boolean casesOnly;
    private final boolean readValues;
    private final boolean concludes;
    private final boolean matchOwn;
    private final ValueTable values;
    private final List<RuleProblem> warnings;

    CompiledRules(
            KieBase base, Map<String, ParsedFile> files, ValueTable values, OwnTypes own, List<RuleProblem> warnings) {
        this.base = base;
        this.values = values;
        this.readValues = files.values().stream().anyMatch(Packages::needsValues);
        this.concludes = files.values().stream().anyMatch(Packages::concludes);
        this.warnings = warnings;
        this.casesOnly = files.values().stream().allMatch(file -> matchesPlainly(file, own));
        this.matchOwn = !own.names().isEmpty();
        IdentityHashMap<Rule, RuleInfo> found = new IdentityHashMap<>();
        for (KiePackage rules : base.getKiePackages()) {
            for (Rule rule : rules.getRules()) {
                found.put(rule, info((RuleImpl) rule, files));
            }
        }
        this.infos = found;
        for (RuleInfo info : found.values()) {
            phases.add(info.phase());
        }
    }

    private CompiledRules(CompiledRules same, ValueTable values) {
        this.base = same.base;
        this.infos = same.infos;
        this.phases.addAll(same.phases);
        this.casesOnly = same.casesOnly;
        this.readValues = same.readValues;
        this.concludes = same.concludes;
        this.matchOwn = same.matchOwn;
        this.warnings = same.warnings;
        this.values = values;
    }

    /** The same rules, which read other values. */
    CompiledRules reading(ValueTable others) {
        return new CompiledRules(this, others);
    }

    private static RuleInfo info(RuleImpl rule, Map<String, ParsedFile> files) {
        for (ParsedFile file : files.values()) {
            for (var descr : file.rules()) {
                if (descr.getName().equals(rule.getName())) {
                    return new RuleInfo(
                            file.phase().orElseThrow(),
                            file.layer(),
                            rule.getName(),
                            file.file().name(),
                            descr.getLine(),
                            Bindings.of(rule));
                }
            }
        }
        throw new IllegalStateException("A compiled rule (" + rule.getName() + ") stands in no rule file");
    }

    /** What was found that is probably not meant, sorted by file and line. */
    public List<RuleProblem> warnings() {
        return warnings;
    }

    /** Whether any rule belongs to this phase. */
    public boolean speakIn(Phase phase) {
        return phases.contains(phase);
    }

    /** The ids, the first words of their names, of the rules of a phase. */
    public Set<String> idsIn(Phase phase) {
        return infos.values().stream()
                .filter(info -> info.phase() == phase)
                .map(info -> info.name().split(" ", 2)[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is known of all rules, in no order. */
    public List<RuleInfo> infos() {
        return List.copyOf(infos.values());
    }

    /** What is known of a rule of this base. */
    public RuleInfo info(Rule rule) {
        RuleInfo info = infos.get(rule);
        if (info == null) {
            throw new IllegalArgumentException("Rule (" + rule.getName() + ") is not of this rule base");
        }
        return info;
    }

    /** The rule whose name a message of the rule engine quotes. */
    public Optional<RuleInfo> namedIn(String message) {
        return infos.values().stream()
                .filter(info ->
                        message.contains("\"" + info.name() + "\"") || message.contains("'" + info.name() + "'"))
                .max(Comparator.comparingInt((RuleInfo info) -> info.name().length())
                        .thenComparing(RuleInfo::name));
    }

    private static boolean matchesPlainly(ParsedFile file, OwnTypes own) {
        return file.rules().stream()
                .flatMap(rule -> rule.getLhs().getDescrs().stream())
                .allMatch(descr -> descr instanceof PatternDescr pattern
                        && (pattern.getObjectType().equals("Case") || own.isOwn(pattern.getObjectType()))
                        && pattern.getSource() == null);
    }

    /** Whether rules conclude records of the host's own types, through a global. */
    public boolean conclude() {
        return concludes;
    }

    /** Whether rules may match facts of the host's own types. */
    public boolean matchOwn() {
        return matchOwn;
    }

    /** Whether every rule is made of plain patterns on the case of its phase and on the host's own facts, so that no match outlives them. */
    public boolean matchCasesOnly() {
        return casesOnly;
    }

    /** A new session, in which rules can read the named values. */
    public KieSession newSession(KieSessionConfiguration options) {
        KieSession session = LibraryLoader.during(() -> base.newKieSession(options, null));
        if (readValues) {
            session.setGlobal(ValueReads.GLOBAL, values);
        }
        return session;
    }

    /** The named values, sorted by name. */
    public List<NamedValue> values() {
        return values.list();
    }

    /** The named values, as rules read them. */
    public Values reader() {
        return values;
    }

    public int ruleCount() {
        return infos.size();
    }
}
