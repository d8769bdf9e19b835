package io.slarules.internal.engine;

import io.slarules.decision.Reason;
import io.slarules.internal.verbs.Voice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Speaks for one rule after another. */
final class SomeVoice implements Voice {
    private String rule = "";
    private int layer;

    SomeVoice as(String name) {
        return as(name, 0);
    }

    SomeVoice as(String name, int ofLayer) {
        rule = name;
        layer = ofLayer;
        return this;
    }

    @Override
    public Reason reason(String because) {
        return new Reason(rule, "a.drl", 1, because, Map.of());
    }

    @Override
    public int layer() {
        return layer;
    }

    /** One order of a few in which rules may have fired. */
    static <T> List<Consumer<T>> shuffled(List<Consumer<T>> rules, long seed) {
        List<Consumer<T>> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
