package io.slarules.internal.logic;

import java.util.List;

/** What a condition says. */
public sealed interface Formula {
    /** Every part holds; always when there is none. */
    record All(List<Formula> parts) implements Formula {}

    /** At least one part holds; never when there is none. */
    record Any(List<Formula> parts) implements Formula {}

    record Not(Formula part) implements Formula {}

    /** A fact compared with a value. */
    record Compared(Fact fact, Relation relation, Comparable<?> value) implements Formula {}

    /** What is not looked into: equal texts hold together. */
    record Opaque(String text) implements Formula {}

    /** What every case satisfies. */
    static Formula always() {
        return new All(List.of());
    }

    static Formula all(Formula... parts) {
        return new All(List.of(parts));
    }

    static Formula any(Formula... parts) {
        return new Any(List.of(parts));
    }

    default Formula negated() {
        return this instanceof Not not ? not.part() : new Not(this);
    }
}
