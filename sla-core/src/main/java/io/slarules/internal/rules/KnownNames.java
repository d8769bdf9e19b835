package io.slarules.internal.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a rule may use, by the types that have them. */
final class KnownNames {
    private static final Set<String> OF_EVERY_OBJECT =
            Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

    private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z])(\\w*)");

    private KnownNames() {}

    /** The facts or verbs of a type, sorted. */
    static Set<String> of(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .map(Method::getName)
                .filter(Predicate.not(OF_EVERY_OBJECT::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What conditions may name of a type of the host: its properties and methods, a getter by its property. */
    static Set<String> properties(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(Predicate.not(OF_EVERY_OBJECT::contains))
                .map(KnownNames::property)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String property(String method) {
        Matcher getter = GETTER.matcher(method);
        return getter.matches() ? getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2) : method;
    }

    /** The constants of a type, in their order; empty when it has none. */
    static List<String> constantsOf(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && field.getType().equals(type))
                .map(field -> field.getName())
                .toList();
    }

    /** The constants of this name, whatever its letters' case, among those that rules of a phase use: each as its type and itself. */
    static List<String> constantsNamed(String name, Phase phase) {
        return Stream.of(phase.caseType(), phase.verbs())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(method ->
                        Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes())))
                .filter(type -> type.getName().startsWith("io.slarules."))
                .distinct()
                .flatMap(type -> constantsOf(type).stream()
                        .filter(constant -> constant.equalsIgnoreCase(name))
                        .map(constant -> type.getSimpleName() + "." + constant))
                .sorted()
                .distinct()
                .toList();
    }

    /** The types without their packages. */
    static String simple(String types) {
        return types.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
    }

    /** Whether this is written like the name of a type. */
    static boolean isTypeName(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT));
    }
}
