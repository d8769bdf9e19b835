package io.slarules.internal.logic;

import java.util.Arrays;
import java.util.Optional;

/** How a fact is compared with a value. */
public enum Relation {
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    MORE(">"),
    AT_MOST("<="),
    AT_LEAST(">=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    public static Optional<Relation> of(String sign) {
        return Arrays.stream(values())
                .filter(relation -> relation.sign.equals(sign))
                .findFirst();
    }

    /** The relation that holds when both sides change places. */
    public Relation mirrored() {
        return switch (this) {
            case EQUAL, UNEQUAL -> this;
            case LESS -> MORE;
            case MORE -> LESS;
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
        };
    }

    /** Whether it holds; both are values of one fact. */
    @SuppressWarnings("unchecked")
    boolean holds(Comparable<?> fact, Comparable<?> value) {
        int order = ((Comparable<Object>) fact).compareTo(value);
        return switch (this) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case LESS -> order < 0;
            case MORE -> order > 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
