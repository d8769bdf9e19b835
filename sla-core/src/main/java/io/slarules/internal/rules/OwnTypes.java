package io.slarules.internal.rules;

import io.slarules.ruleset.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The types of the host that rules may name by their simple names. */
final class OwnTypes {
    private final Map<String, Class<?>> byName = new TreeMap<>();
    private final OwnLoader loader;
    /** Each name is looked for on the class path once. */
    private final Map<String, Boolean> ofLibrary = new HashMap<>();

    OwnTypes(Set<Class<?>> types) {
        types.forEach(type -> byName.put(type.getSimpleName(), type));
        ClassLoader library = OwnTypes.class.getClassLoader();
        List<ClassLoader> others = byName.values().stream()
                .map(Class::getClassLoader)
                .flatMap(Stream::ofNullable)
                .filter(other -> !other.equals(library))
                .distinct()
                .toList();
        this.loader = new OwnLoader(library, others);
    }

    /** The name to import a type by; empty where rules mean another by this name anyway. */
    Optional<String> named(String simpleName) {
        return Optional.ofNullable(byName.get(simpleName))
                .filter(type -> !Packages.isCommon(simpleName))
                .map(Class::getCanonicalName);
    }

    /** Whether a pattern matches facts of such a type. */
    boolean isOwn(String objectType) {
        return byName.values().stream()
                .anyMatch(
                        type -> objectType.equals(type.getSimpleName()) || objectType.equals(type.getCanonicalName()));
    }

    /** The type of this name: simple, or as its class is called. */
    Optional<Class<?>> type(String name) {
        return byName.values().stream()
                .filter(type -> name.equals(type.getSimpleName())
                        || name.equals(type.getName())
                        || name.equals(type.getCanonicalName()))
                .findFirst();
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** Whether the library has a type of this qualified name. */
    boolean libraryHas(String type) {
        return ofLibrary.computeIfAbsent(type, Packages::exists);
    }

    /** The class loader in which rules find what they name. */
    OwnLoader loader() {
        return loader;
    }

    /** A type of the host that is called like one that rules know anyway would hide it. */
    List<RuleProblem> ambiguous() {
        List<RuleProblem> problems = new ArrayList<>();
        byName.forEach((name, type) -> {
            if (Packages.isCommon(name)) {
                problems.add(LayerMistake.TYPE_OF_THE_SAME_NAME.ofRuleSet(type.getName()));
            }
        });
        return problems;
    }
}
