package io.slarules.testing;

import io.slarules.internal.rules.DidYouMean;
import io.slarules.internal.rules.Phase;
import io.slarules.internal.rules.RuleInfo;
import io.slarules.internal.testing.RuleText;
import io.slarules.internal.testing.Subject;
import io.slarules.problem.ProblemCase;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleFile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules that expectations may name, and the named values that they read: what a wrong number leads back to.
 *
 * @param policy whose rules they are; empty when the rules are not known, as with a decision alone
 * @param subject what the expectations are about, where that is known
 */
record KnownRules(Optional<Policy> policy, Optional<Subject<?>> subject) {
    private static final Set<Clock> OF_THE_LIBRARY = Set.of(
            Clock.FIRST_RESPONSE,
            Clock.WORKAROUND,
            Clock.RESOLUTION,
            Clock.CLASSIFICATION,
            Clock.NEXT_RESPONSE,
            Clock.PERIODIC_UPDATE,
            Clock.ACKNOWLEDGEMENT,
            Clock.EXPLANATION);
    private static final Pattern NAMED = Pattern.compile("Clock\\s*\\.\\s*named\\s*\\(\\s*\"([^\"]+)\"");
    private static final int MOST_CASES = 10;

    static final KnownRules NONE = new KnownRules(Optional.empty(), Optional.empty());

    static KnownRules of(Policy policy, Subject<?> subject) {
        return new KnownRules(Optional.of(policy), Optional.of(subject));
    }

    /** Refuses a name that no rule has, or only rules that never speak of the subject: what is said of them would hold whatever they say. */
    void check(String wanted) {
        RuleNames.check(wanted, policy.map(Policy::ruleNames).orElse(List.of()));
        List<RuleInfo> meant = named(wanted);
        subject.filter(about -> !meant.isEmpty() && meant.stream().noneMatch(this::speaks))
                .ifPresent(about -> {
                    throw RuleNames.otherSubject(meant.get(0), about);
                });
    }

    /** Refuses a name that no rule has, or only rules of other phases: what is concluded in this one is never theirs. */
    void checkOf(Phase phase, String... wanted) {
        for (String name : wanted) {
            check(name);
            List<RuleInfo> meant = named(name);
            if (!meant.isEmpty() && meant.stream().noneMatch(rule -> rule.phase() == phase)) {
                RuleInfo one = meant.get(0);
                throw new IllegalArgumentException("The rule (" + name + ") is of the phase "
                        + one.phase().group() + " [" + one.file() + ":" + one.line() + " \"" + one.name()
                        + "\"], so that it never decides what rules of the phase " + phase.group() + " do. "
                        + help(name, rule -> rule.phase() == phase));
            }
        }
    }

    private boolean speaks(RuleInfo rule) {
        return subject.isEmpty() || subject.get().concerns(rule.phase());
    }

    /** All of them. */
    List<RuleInfo> rules() {
        return policy.map(known -> known.engine().rules()).orElse(List.of());
    }

    private List<RuleInfo> named(String wanted) {
        return rules().stream()
                .filter(rule -> RuleNames.names(wanted, rule.name()))
                .toList();
    }

    private String help(String wanted, Predicate<RuleInfo> among) {
        return RuleNames.help(
                wanted, rules().stream().filter(among).map(RuleInfo::name).toList());
    }

    /** Refuses a name that no rule has, or only rules that never ask for a step: nothing can be expected of their steps. */
    void checkStep(String wanted) {
        check(wanted);
        List<RuleInfo> meant = named(wanted);
        if (!meant.isEmpty() && meant.stream().noneMatch(rule -> rule.phase().asksForSteps())) {
            RuleInfo one = meant.get(0);
            throw new IllegalArgumentException("The rule (" + wanted
                    + ") asks for no steps, so that nothing can be expected of them: it is of the phase "
                    + one.phase().group() + " [" + one.file() + ":" + one.line() + " \"" + one.name() + "\"]. "
                    + help(wanted, rule -> rule.phase().asksForSteps() && speaks(rule)));
        }
    }

    /**
     * Refuses a clock that is none of the library's and that no file of the policy names: nothing could ever be said of it, so an expectation that it
     * is not broken would always hold.
     */
    void check(Clock clock) {
        Objects.requireNonNull(clock, "clock is null: name the clock");
        List<RuleFile> files = policy.stream()
                .flatMap(known -> known.ruleSet().layers().stream())
                .flatMap(layer -> layer.files().stream())
                .toList();
        boolean known = files.isEmpty()
                || OF_THE_LIBRARY.contains(clock)
                || clock.isVisit()
                || clock.isAgreed()
                || files.stream().anyMatch(file -> file.text().contains(clock.name()));
        if (!known) {
            Set<String> names = new TreeSet<>();
            OF_THE_LIBRARY.forEach(one -> names.add(one.name()));
            files.forEach(file -> NAMED.matcher(file.text()).results().forEach(found -> names.add(found.group(1))));
            throw new IllegalArgumentException(
                    "The expectation names an unknown clock (" + clock + "). " + DidYouMean.help(clock.name(), names));
        }
    }

    /** The cases of a problem as the rules were given them, a line for each; empty about anything else. */
    String cases() {
        return subject.filter(Subject.OfProblem.class::isInstance)
                .map(Subject.OfProblem.class::cast)
                .map(KnownRules::cases)
                .orElse("");
    }

    private static String cases(Subject.OfProblem of) {
        List<ProblemCase> cases = of.cases();
        String more = cases.size() > MOST_CASES ? "\n  … and " + (cases.size() - MOST_CASES) + " more" : "";
        return "\nthe cases:"
                + (cases.isEmpty() ? " none" : "")
                + cases.stream()
                        .limit(MOST_CASES)
                        .map(one -> "\n  " + one.ticket() + " opened " + one.opened() + ", customer (" + one.customer()
                                + "), tool (" + one.tool() + "), "
                                + one.decision().priority().value() + ", "
                                + one.relation().certainty())
                        .collect(Collectors.joining())
                + more + "\n";
    }

    /** Why the rules of a name did not speak of the subject, a paragraph for each; empty where one did, or that is not known. */
    String whyNot(String wanted, Instant now) {
        return named(wanted).stream()
                .flatMap(rule -> subject.filter(about -> speaks(rule)).stream().flatMap(about -> policy.stream()
                        .flatMap(known -> new RuleCheck(known, rule).whyNotAbout(about, now).stream())))
                .map(why -> "\n  rule \"" + why.rule() + "\" did not fire:\n  "
                        + why.toString().replace("\n", "\n  "))
                .collect(Collectors.joining());
    }

    /**
     * What the named values say that the rules of a failure read, a line for each with its place; empty when there is none.
     *
     * @param named the rules that the expectation names
     * @param failure what it says, in which rules stand in quotes
     */
    String valuesBehind(Set<String> named, String failure) {
        Set<String> read = policy.map(known -> namesRead(known, named, failure)).orElse(Set.of());
        if (read.isEmpty()) {
            return "";
        }
        return policy.stream()
                .flatMap(known -> known.engine().values().stream())
                .filter(value -> read.contains(value.name()))
                .map(value -> value.name() + " = " + value.value() + " [" + value.file() + ":" + value.line() + "]")
                .collect(Collectors.joining("\n            ", "\n  values:   ", ""));
    }

    private static Set<String> namesRead(Policy policy, Set<String> named, String failure) {
        Set<String> read = new TreeSet<>();
        for (RuleInfo rule : policy.engine().rules()) {
            boolean meant = named.stream().anyMatch(wanted -> RuleNames.names(wanted, rule.name()));
            if (meant || failure.contains("\"" + rule.name() + "\"")) {
                RuleText.of(policy.ruleSet(), rule).ifPresent(text -> read.addAll(text.valuesRead()));
            }
        }
        return read;
    }
}
