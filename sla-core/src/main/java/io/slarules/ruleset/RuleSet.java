package io.slarules.ruleset;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rule files in layers, and the desk they speak for. The later layer beats the earlier one where the output's table says
 * so; files within a layer are unordered. Immutable.
 *
 * @param layers from the earliest to the latest
 * @param desk the tiers with their skills, and the ladder
 * @param tickets by which layers a ticket is judged where layers hold from and until stated instants
 * @param types the host's own types that rules may name, sorted by name
 */
public record RuleSet(List<Layer> layers, Desk desk, TicketPolicy tickets, Set<Class<?>> types) {

    public RuleSet {
        Objects.requireNonNull(layers, "RuleSet.layers is null: give a list of layers");
        Objects.requireNonNull(desk, "RuleSet.desk is null: give Desk.unknown() when nothing is known of it");
        Objects.requireNonNull(tickets, "RuleSet.tickets is null: give TicketPolicy.OF_OPENING or NEWEST");
        Objects.requireNonNull(types, "RuleSet.types is null: give the host's own types, or none");
        types = ownTypes(types);
        layers = List.copyOf(layers);
    }

    /** A rule set by whose dated layers each ticket is judged as those of its opening say. */
    public RuleSet(List<Layer> layers, Desk desk) {
        this(layers, desk, TicketPolicy.OF_OPENING, Set.of());
    }

    private static Set<Class<?>> ownTypes(Set<Class<?>> types) {
        Map<String, Class<?>> byName = new TreeMap<>();
        for (Class<?> type : types) {
            if (!isPublic(type)) {
                throw new IllegalArgumentException("RuleSet.types: rules cannot use a type (" + type.getName()
                        + ") that is not public, or stands in one that is not: make them so");
            }
            if (type.getPackageName().isEmpty()) {
                throw new IllegalArgumentException("RuleSet.types: rules cannot name a type (" + type.getName()
                        + ") that is in no package: put it into one");
            }
            Class<?> namesake = byName.putIfAbsent(type.getSimpleName(), type);
            if (namesake != null) {
                throw new IllegalArgumentException("RuleSet.types: two types (" + namesake.getName() + ", "
                        + type.getName() + ") have the same simple name: rules could not tell them apart");
            }
        }
        Set<Class<?>> sorted = new LinkedHashSet<>(byName.values());
        return Collections.unmodifiableSet(sorted);
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers())
                && type.getCanonicalName() != null
                && (outer == null || isPublic(outer));
    }

    /**
     * Files that stand beside each other, what they do without and what they state anew. It holds always, or from and until an instant.
     *
     * @param files sorted by name; the order in which they were given is of no consequence
     * @param dropped the names of rules of earlier layers that no longer hold, sorted
     * @param changed named values of earlier layers that it states anew, by name, sorted
     * @param fromInclusive when it begins to hold; empty when it always has
     * @param toExclusive when it ends to hold; empty when it never does
     */
    public record Layer(
            List<RuleFile> files,
            Set<String> dropped,
            Map<String, String> changed,
            Optional<Instant> fromInclusive,
            Optional<Instant> toExclusive) {
        private static final Instant EARLIEST = Instant.parse("1678-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("2262-01-01T00:00:00Z");

        public Layer {
            Objects.requireNonNull(files, "Layer.files is null: give a list of rule files");
            Objects.requireNonNull(dropped, "Layer.dropped is null: give the names of the rules to drop, or none");
            Objects.requireNonNull(changed, "Layer.changed is null: give the named values to change, or none");
            checkDate("fromInclusive", fromInclusive);
            checkDate("toExclusive", toExclusive);
            if (fromInclusive.isPresent()
                    && toExclusive.isPresent()
                    && !fromInclusive.get().isBefore(toExclusive.get())) {
                throw new IllegalArgumentException("A layer holds from (" + fromInclusive.get() + ") until ("
                        + toExclusive.get() + "), which is never: let it end after it begins");
            }
            files = files.stream()
                    .sorted(Comparator.comparing(RuleFile::name).thenComparing(RuleFile::text))
                    .toList();
            dropped = Collections.unmodifiableSet(new TreeSet<>(dropped));
            changed = Collections.unmodifiableMap(new TreeMap<>(changed));
        }

        private static void checkDate(String name, Optional<Instant> date) {
            Objects.requireNonNull(date, "Layer." + name + " is null: give an instant, or Optional.empty()");
            date.filter(at -> at.isBefore(EARLIEST) || !at.isBefore(LATEST)).ifPresent(at -> {
                throw new IllegalArgumentException(
                        "Layer." + name + " (" + at + "): clocks count from 1678 to 2261 only; correct the instant");
            });
        }

        /** A layer of these files that always holds. */
        public static Layer of(RuleFile... files) {
            return of(List.of(files));
        }

        /** A layer of these files that always holds. */
        public static Layer of(Collection<RuleFile> files) {
            return new Layer(List.copyOf(files), Set.of(), Map.of(), Optional.empty(), Optional.empty());
        }

        /** This layer, which also does without these rules of earlier layers. */
        public Layer without(String... ruleNames) {
            Set<String> more = new TreeSet<>(dropped);
            more.addAll(List.of(ruleNames));
            return new Layer(files, more, changed, fromInclusive, toExclusive);
        }

        /** This layer, which also states this named value of an earlier layer anew; see {@link RuleSet#withValue}. */
        public Layer withValue(String name, String value) {
            Map<String, String> more = new TreeMap<>(changed);
            more.put(name, value);
            return new Layer(files, dropped, more, fromInclusive, toExclusive);
        }

        /** This layer, holding from this instant on. */
        public Layer from(Instant inclusive) {
            return new Layer(files, dropped, changed, Optional.of(inclusive), toExclusive);
        }

        /** This layer, holding until just before this instant. */
        public Layer until(Instant exclusive) {
            return new Layer(files, dropped, changed, fromInclusive, Optional.of(exclusive));
        }

        /** Whether it holds at this instant. */
        public boolean holdsAt(Instant instant) {
            return fromInclusive.filter(instant::isBefore).isEmpty()
                    && toExclusive.filter(end -> !instant.isBefore(end)).isEmpty();
        }
    }

    /** A rule set of one layer, for an {@linkplain Desk#unknown() unknown desk}. */
    public static RuleSet of(RuleFile... files) {
        return of(List.of(files));
    }

    /** A rule set of one layer, for an {@linkplain Desk#unknown() unknown desk}. */
    public static RuleSet of(Collection<RuleFile> files) {
        return new RuleSet(List.of(Layer.of(files)), Desk.unknown());
    }

    /** This rule set with a further layer of these files. */
    public RuleSet plus(RuleFile... files) {
        return plus(List.of(files));
    }

    /** This rule set with a further layer of these files. */
    public RuleSet plus(Collection<RuleFile> files) {
        return plus(Layer.of(files));
    }

    /**
     * This rule set without the rules of these names, in a further layer. A name that no rule has is reported when the
     * set is compiled.
     */
    public RuleSet without(String... ruleNames) {
        return plus(Layer.of().without(ruleNames));
    }

    /**
     * This rule set with one named value stated anew, in a further layer: {@code withValue("F2.share", "P1 10 %")}. Levels that the text
     * does not name stay as they were, unless it says {@code else}. A name that no value has and a value of another kind are reported
     * when the set is compiled.
     *
     * @param value as in a values file: {@code 25 %}, {@code 15 min on 24x7}, {@code 3}, {@code "a text"}, or one by level
     */
    public RuleSet withValue(String name, String value) {
        return plus(Layer.of().withValue(name, value));
    }

    /** This rule set for this desk. */
    public RuleSet on(Desk desk) {
        return new RuleSet(layers, desk, tickets, types);
    }

    /**
     * This rule set, whose rules may name these public types of the host by their simple names: the types of a ticket's own facts
     * ({@link io.slarules.ticket.Ticket#withOwn}) that they match beside the {@code Case}, and of the records that they
     * {@linkplain io.slarules.rule.Conclusions conclude}.
     *
     * @throws IllegalArgumentException if a type is not public or in no package, or two have the same simple name
     */
    public RuleSet knowing(Class<?>... ownTypes) {
        Set<Class<?>> all = new LinkedHashSet<>(types);
        all.addAll(List.of(ownTypes));
        return new RuleSet(layers, desk, tickets, all);
    }

    /** This rule set, judging each ticket by the layers that this says where layers hold from and until stated instants. */
    public RuleSet following(TicketPolicy policy) {
        return new RuleSet(layers, desk, policy, types);
    }

    /** This rule set with this further layer. */
    public RuleSet plus(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new RuleSet(more, desk, tickets, types);
    }
}
