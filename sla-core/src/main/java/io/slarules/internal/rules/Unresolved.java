package io.slarules.internal.rules;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Says of a name that the compiler cannot resolve what it was to be, and what is probably meant. */
final class Unresolved {
    private final ParsedFile parsed;
    private final Optional<RuleDescr> rule;
    private final NamedTypes types;
    private final Set<String> broken;
    private final Meant meant;

    /**
     * @param rule in which the name stands; empty when that is not known
     * @param broken functions that cannot be compiled
     */
    Unresolved(ParsedFile parsed, Optional<RuleDescr> rule, NamedTypes types, Set<String> broken) {
        this.parsed = parsed;
        this.rule = rule;
        this.types = types;
        this.broken = broken;
        this.meant = new Meant(parsed, rule);
    }

    /** The Java compiler says of {@code Priority.P9} only that {@code P9} cannot be resolved. */
    Said name(String name) {
        String code = rule.map(r -> String.valueOf(r.getConsequence())).orElse("");
        Matcher owner = Pattern.compile("(\\w+)\\s*\\.\\s*" + Pattern.quote(name) + "\\b")
                .matcher(code);
        Optional<Class<?>> type = owner.find() ? types.named(owner.group(1)) : Optional.empty();
        return type.filter(found -> !KnownNames.constantsOf(found).isEmpty())
                .map(found -> member(found.getName(), name, ""))
                .orElseGet(() -> unknown(name));
    }

    private Said unknown(String name) {
        return name.startsWith("$")
                ? Said.at(name, NameMistake.UNKNOWN_VARIABLE, name)
                : Said.at(name, NameMistake.UNKNOWN_NAME, name, meant.by(name));
    }

    /** A member that a type does not have, or not with these arguments. */
    Said member(String owner, String member, String arguments) {
        Optional<FunctionDescr> function = parsed.descr().getFunctions().stream()
                .filter(own -> own.getName().equals(member) && !broken.contains(member))
                .findFirst();
        if (function.isPresent()) {
            String takes = member + "(" + String.join(", ", function.get().getParameterTypes()) + ")";
            return Said.at(member, NameMistake.VERB_TAKES_OTHERS, member, KnownNames.simple(arguments), takes, "");
        }
        Optional<Class<?>> found = types.named(owner);
        if (found.isEmpty()) {
            return unknown(member);
        }
        Class<?> type = found.get();
        List<String> constants = KnownNames.constantsOf(type);
        if (type.isEnum() || (!constants.isEmpty() && member.equals(member.toUpperCase(Locale.ROOT)))) {
            return Said.at(
                    type.getSimpleName() + "." + member,
                    NameMistake.UNKNOWN_CONSTANT,
                    member,
                    type.getSimpleName(),
                    meant.verb(member).orElseGet(() -> DidYouMean.help(member, constants)));
        }
        if (Phase.isCase(type) && member.startsWith("$")) {
            return Said.at(member, NameMistake.UNKNOWN_VARIABLE, member);
        }
        if (Phase.isCase(type) && isSetterOfAFact(member)) {
            return Said.at(
                    member,
                    RuleMistake.CHANGES_FACTS,
                    member,
                    parsed.phase().map(Phase::group).orElse("?"));
        }
        if (Phase.isCase(type)) {
            return fact(type, member);
        }
        if (type.getName().endsWith("KnowledgeHelper")) {
            return unknown(member);
        }
        return unknownVerb(type, member, arguments);
    }

    private static boolean isSetterOfAFact(String member) {
        return member.startsWith("set")
                && member.length() > 3
                && KnownNames.of(Phase.TRIAGE.caseType())
                        .contains(Character.toLowerCase(member.charAt(3)) + member.substring(4));
    }

    /** What is taken for a fact of a case. */
    Said fact(Class<?> type, String member) {
        String phase = parsed.phase().map(Phase::group).orElse("?");
        return Said.at(member, NameMistake.UNKNOWN_FACT, member, phase, meant.byFact(type, member));
    }

    /** What the pattern that binds a variable names and its type does not have. */
    Said inPatternOf(String variable, String member) {
        Optional<Class<?>> type = types.named(patternOf(variable));
        if (type.isEmpty()) {
            return unknown(member);
        }
        return Phase.isCase(type.get()) ? fact(type.get(), member) : unknownVerb(type.get(), member, "");
    }

    /** The type of the pattern in which a variable is bound; empty when it is not found. */
    private String patternOf(String variable) {
        List<Token> words = rule.map(parsed::tokens).orElse(List.of());
        int at = 0;
        while (at < words.size()
                && !(words.get(at).is(variable)
                        && at + 1 < words.size()
                        && words.get(at + 1).is(":"))) {
            at++;
        }
        int depth = 0;
        for (int i = at - 1; i > 0; i--) {
            depth += words.get(i).is(")") ? 1 : words.get(i).is("(") ? -1 : 0;
            if (depth < 0) {
                return words.get(i - 1).text();
            }
        }
        return "";
    }

    private Said unknownVerb(Class<?> type, String member, String arguments) {
        List<String> signatures = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(member))
                .map(Unresolved::signature)
                .sorted()
                .toList();
        if (!signatures.isEmpty()) {
            boolean time = signatures.stream().anyMatch(signature -> signature.contains("OpenTime"))
                    && !arguments.contains("OpenTime");
            return Said.at(
                    member,
                    NameMistake.VERB_TAKES_OTHERS,
                    member,
                    KnownNames.simple(arguments),
                    String.join(" or ", signatures),
                    time
                            ? " An open time is written OpenTime.hours(8), OpenTime.minutes(30) or OpenTime.days(2)."
                            : "");
        }
        if (types.isOfTheHost(type)) {
            return Said.at(
                    member,
                    NameMistake.UNKNOWN_OF_OWN_TYPE,
                    member,
                    type.getSimpleName(),
                    DidYouMean.help(member, KnownNames.properties(type), "the class " + type.getName()));
        }
        Optional<Phase> other = Stream.of(Phase.values())
                .filter(phase ->
                        phase.verbs() != type && KnownNames.of(phase.verbs()).contains(member))
                .findFirst();
        return Said.at(
                member,
                NameMistake.UNKNOWN_VERB,
                member,
                type.getSimpleName(),
                other.map(phase -> member + " is a verb of the " + phase.group() + " phase. ")
                                .orElse("")
                        + DidYouMean.help(member, KnownNames.of(type), "the Javadoc of " + type.getCanonicalName()));
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }
}
