package io.slarules.internal.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** Finds the types that a rule of a phase can name, as the compiler calls them. */
final class NamedTypes {
    private final Optional<Phase> phase;
    private final OwnTypes own;

    NamedTypes(Optional<Phase> phase, OwnTypes own) {
        this.phase = phase;
        this.own = own;
    }

    /** @param name simple or with its package */
    Optional<Class<?>> named(String name) {
        Optional<Class<?>> ofTheHost = own.type(name);
        if (ofTheHost.isPresent() || name.contains(".")) {
            return ofTheHost.or(() -> loaded(name));
        }
        String ofThePhase = phase.map(p -> p.caseType().getPackageName() + ".").orElse("");
        return Stream.of(
                        ofThePhase,
                        "io.slarules.rule.",
                        "io.slarules.ticket.",
                        "io.slarules.problem.",
                        "io.slarules.calendar.")
                .map(prefix -> loaded(prefix + name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean isOfTheHost(Class<?> type) {
        return own.type(type.getName()).isPresent();
    }

    private static Optional<Class<?>> loaded(String name) {
        try {
            return Optional.of(Class.forName(name, false, NamedTypes.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
