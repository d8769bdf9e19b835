package io.slarules.internal.rules;

import io.slarules.ruleset.RuleProblem;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;

/** Puts what the rule compiler says into words that name the thing, its place and what to do. */
final class Translation {
    private static final Pattern STRICT =
            Pattern.compile("unable to resolve method using strict-mode: ([\\w.$]+)\\.([\\w$]+)\\(([^)]*)\\)");
    private static final Pattern OBJECT_TYPE = Pattern.compile("Unable to resolve ObjectType '([^']*)'");
    private static final Pattern JAVA_METHOD =
            Pattern.compile("The method (\\w+)\\(([^)]*)\\) is undefined for the type (\\w+)");
    private static final Pattern JAVA_ARGUMENTS = Pattern.compile(
            "The method (\\w+)\\([^)]*\\) in the type (\\w+) is not applicable for the arguments \\(([^)]*)\\)");
    private static final Pattern JAVA_NAME = Pattern.compile("([\\w$]+) cannot be resolved");
    private static final Pattern IMPORT = Pattern.compile("Error importing : '([^']*)'");
    /** What the compiler says only because of something else that is reported. */
    private static final Pattern FOLLOWS =
            Pattern.compile("Only a type can be imported|Truth Maintenance System|\"this\\.operators\" is null");

    private static final Pattern GLOBAL_COMPARED = Pattern.compile("Found interface (io\\.slarules\\.rule\\.[\\w.]+)");
    private static final Pattern NOT_ALIKE = Pattern.compile(
            "Unable to Analyse Expression (.*?):\\s.*Found class ([\\w.$]+) and class ([\\w.$]+)", Pattern.DOTALL);
    private static final Pattern NO_SEMICOLON = Pattern.compile("Syntax error, insert \";\" to complete");
    private static final String LOOK =
            "Check the spelling, and that what is meant exists in this phase's Case, in its verbs or in an import.";

    private final ParsedFile parsed;
    private final String message;
    private final Optional<RuleDescr> rule;

    /**
     * @param word that stands at the place
     * @param line of the place, 0 where the word tells it
     */
    private record Said(String word, int line, String message, String help) {
        Said(String word, String message, String help) {
            this(word, 0, message, help);
        }
    }

    private Translation(ParsedFile parsed, int line, String message) {
        this.parsed = parsed;
        this.message = message;
        this.rule = line > 0 ? parsed.ruleAt(line) : Optional.empty();
    }

    /**
     * @param line as the compiler gave it; 0 or less when it gave none
     */
    static Optional<RuleProblem> of(ParsedFile parsed, int line, String message) {
        if (FOLLOWS.matcher(message).find()) {
            return Optional.empty();
        }
        Translation translation = new Translation(parsed, line, message);
        Said said = translation.said();
        int exact = said.line > 0 ? said.line : translation.exactLine(said.word);
        return Optional.of(parsed.problem(exact > 0 ? exact : line, said.message, said.help));
    }

    private int exactLine(String word) {
        if (word.isEmpty()) {
            return 0;
        }
        return rule.map(r -> parsed.lineOf(word, r.getLine(), r.getEndLine()))
                .orElseGet(() -> parsed.lineOf(word, 1, Integer.MAX_VALUE));
    }

    private Said said() {
        Matcher strict = STRICT.matcher(message);
        if (strict.find()) {
            return unresolved(strict.group(1), strict.group(2), strict.group(3));
        }
        Matcher imported = IMPORT.matcher(message);
        if (imported.find()) {
            String name = imported.group(1);
            return new Said(
                    name, "unknown import (" + name + ")", "Check its spelling, and that it is on the class path.");
        }
        Matcher global = GLOBAL_COMPARED.matcher(message);
        if (global.find() && parsed.phase().isPresent()) {
            Phase phase = parsed.phase().get();
            return unknownFact(phase.caseType(), phase.group());
        }
        Matcher notAlike = NOT_ALIKE.matcher(message);
        if (notAlike.find()) {
            return notAlike(notAlike.group(1).strip(), notAlike.group(2), notAlike.group(3));
        }
        if (NO_SEMICOLON.matcher(message).find()) {
            return new Said(
                    "",
                    rule.map(r -> Statements.unended(parsed.tokens(r))).orElse(0),
                    "a statement has no end",
                    "Write a semicolon (;) behind it.");
        }
        Matcher type = OBJECT_TYPE.matcher(message);
        if (type.find()) {
            return new Said(
                    type.group(1),
                    "unknown type of fact (" + type.group(1) + ")",
                    DidYouMean.help(type.group(1), List.of("Case")));
        }
        Matcher method = JAVA_METHOD.matcher(message);
        if (method.find()) {
            return unresolved(method.group(3), method.group(1), method.group(2));
        }
        Matcher arguments = JAVA_ARGUMENTS.matcher(message);
        if (arguments.find()) {
            return unresolved(arguments.group(2), arguments.group(1), arguments.group(3));
        }
        Matcher name = JAVA_NAME.matcher(message);
        if (name.find()) {
            return unknownName(name.group(1));
        }
        return new Said("", firstLine(message), LOOK);
    }

    /** The rule engine names no line here, so the expression is looked for. */
    private Said notAlike(String expression, String left, String right) {
        List<Token> words = Token.in(expression, 0);
        int line = parsed.rules().stream()
                .mapToInt(any -> Statements.lineOf(words, parsed.tokens(any)))
                .filter(found -> found > 0)
                .findFirst()
                .orElse(0);
        Optional<Class<?>> type = classNamed(left).filter(Class::isEnum);
        return new Said(
                "",
                line,
                "what is compared is not alike (" + expression + ")",
                type.map(found -> "Compare with a constant of " + found.getSimpleName() + ". "
                                + DidYouMean.help("", constantsOf(found)))
                        .orElse("Compare " + left + " with a value of its kind, not with one of " + right + "."));
    }

    private static List<String> constantsOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name())
                .toList();
    }

    /** The Java compiler says of {@code Priority.P9} only that {@code P9} cannot be resolved. */
    private Said unknownName(String name) {
        String code = rule.map(r -> String.valueOf(r.getConsequence())).orElse("");
        Matcher owner = Pattern.compile("(\\w+)\\s*\\.\\s*" + Pattern.quote(name) + "\\b")
                .matcher(code);
        Optional<Class<?>> type = owner.find() ? classNamed(owner.group(1)) : Optional.empty();
        return type.filter(Class::isEnum)
                .map(found -> unresolved(found.getName(), name, ""))
                .orElseGet(() -> new Said(name, "unknown name (" + name + ")", LOOK));
    }

    private static String firstLine(String message) {
        return message.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
    }

    private Said unresolved(String owner, String member, String arguments) {
        Optional<Class<?>> found = classNamed(owner);
        if (found.isEmpty()) {
            return new Said(member, "unknown name (" + member + ")", LOOK);
        }
        Class<?> type = found.get();
        if (type.isEnum()) {
            List<String> constants = Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .toList();
            return new Said(
                    type.getSimpleName() + "." + member,
                    "unknown constant (" + member + ") of " + type.getSimpleName(),
                    DidYouMean.help(member, constants));
        }
        if (Phase.isCase(type) && member.startsWith("$")) {
            return new Said(
                    member, "unknown variable (" + member + ")", "Bind it before it is used: " + member + " : fact");
        }
        if (Phase.isCase(type)) {
            return unknownFact(type, member);
        }
        if (type.getName().endsWith("KnowledgeHelper")) {
            return new Said(member, "unknown name (" + member + ")", LOOK);
        }
        return unknownVerb(type, member, arguments);
    }

    private Said unknownFact(Class<?> type, String member) {
        String phase = parsed.phase().map(Phase::group).orElse("?");
        boolean settledLater = Arrays.stream(Phase.values())
                .anyMatch(p -> p.caseType() != type && names(p.caseType()).contains(member));
        return new Said(
                member,
                "unknown fact (" + member + ") of a Case in the " + phase + " phase",
                (settledLater ? "It is settled by a later phase. " : "") + DidYouMean.help(member, names(type)));
    }

    private static Said unknownVerb(Class<?> type, String member, String arguments) {
        List<String> signatures = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(member))
                .map(Translation::signature)
                .sorted()
                .toList();
        if (!signatures.isEmpty()) {
            return new Said(
                    member,
                    member + " does not take (" + arguments + ")",
                    "It takes: " + String.join(" or ", signatures) + ".");
        }
        Optional<Phase> other = Stream.of(Phase.values())
                .filter(phase -> phase.verbs() != type && names(phase.verbs()).contains(member))
                .findFirst();
        return new Said(
                member,
                "unknown verb (" + member + ") of " + type.getSimpleName(),
                other.map(phase -> member + " is a verb of the " + phase.group() + " phase. ")
                                .orElse("")
                        + DidYouMean.help(member, names(type)));
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Class<?>> classNamed(String name) {
        if (!name.contains(".")) {
            String phase =
                    parsed.phase().map(p -> p.caseType().getPackageName() + ".").orElse("");
            return Stream.of(
                            phase,
                            "io.slarules.rule.",
                            "io.slarules.ticket.",
                            "io.slarules.problem.",
                            "io.slarules.calendar.")
                    .map(prefix -> loaded(prefix + name))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return loaded(name);
    }

    private static Optional<Class<?>> loaded(String name) {
        try {
            return Optional.of(Class.forName(name, false, Translation.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
