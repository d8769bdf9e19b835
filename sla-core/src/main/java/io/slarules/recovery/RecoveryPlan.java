package io.slarules.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The procedures due after something happened, in the order of their dependencies; among those that may come next the more important first, then by id.
 * Procedures that depend on each other form one stage and are repeated until they hold, but not more often than stated. Immutable; null is refused.
 *
 * @param stages in order
 * @param shortened what a shortened plan leaves out, with the customer's consent
 */
public record RecoveryPlan(List<Stage> stages, Optional<Shortening> shortened) {

    /**
     * One procedure, or several that depend on each other.
     *
     * @param procedures more than one where they depend on each other
     * @param mostRepeats how often they are gone through at most; 1 for a single procedure
     */
    public record Stage(List<Procedure> procedures, int mostRepeats) {
        public Stage {
            procedures = List.copyOf(Objects.requireNonNull(procedures, "Stage.procedures is null"));
            if (procedures.isEmpty() || mostRepeats < 1) {
                throw new IllegalArgumentException("Stage (" + procedures.size() + " procedures, " + mostRepeats
                        + " repeats) is empty or never done: give a procedure and at least one repeat");
            }
        }

        /** The most urgent importance of its procedures. */
        Importance importance() {
            return procedures.stream()
                    .map(Procedure::importance)
                    .min(Comparator.naturalOrder())
                    .orElse(Importance.ADVISED);
        }
    }

    /**
     * What a shortened plan leaves out.
     *
     * @param leftOut the ids of the procedures
     * @param risk what may come of it, as the customer was told; not blank
     * @param consentedBy who of the customer consented; not blank
     */
    public record Shortening(Set<String> leftOut, String risk, String consentedBy) {
        public Shortening {
            leftOut = Set.copyOf(Objects.requireNonNull(leftOut, "Shortening.leftOut is null"));
            Objects.requireNonNull(risk, "Shortening.risk is null");
            Objects.requireNonNull(consentedBy, "Shortening.consentedBy is null");
            if (leftOut.isEmpty() || risk.isBlank() || consentedBy.isBlank()) {
                throw new IllegalArgumentException(
                        "Shortening (" + leftOut + ", risk \"" + risk + "\", consented by \"" + consentedBy
                                + "\") is incomplete: say what is left out, what may come of it, and who consented");
            }
        }
    }

    public RecoveryPlan {
        stages = List.copyOf(Objects.requireNonNull(stages, "RecoveryPlan.stages is null"));
        Objects.requireNonNull(shortened, "RecoveryPlan.shortened is null");
    }

    static RecoveryPlan of(SortedMap<String, Procedure> wanted, int mostRepeats) {
        if (mostRepeats < 1) {
            throw new IllegalArgumentException(
                    "mostRepeats (" + mostRepeats + ") is below 1: let each procedure be done once");
        }
        TreeMap<String, Set<String>> before = new TreeMap<>();
        wanted.forEach((id, procedure) -> before.put(id, reached(id, wanted)));
        List<Stage> open = new ArrayList<>();
        Set<String> grouped = new TreeSet<>();
        for (Map.Entry<String, Procedure> one : wanted.entrySet()) {
            if (!grouped.contains(one.getKey())) {
                List<Procedure> group = wanted.values().stream()
                        .filter(other -> other.id().equals(one.getKey())
                                || (before.getOrDefault(one.getKey(), Set.of()).contains(other.id())
                                        && before.getOrDefault(other.id(), Set.of())
                                                .contains(one.getKey())))
                        .sorted(Comparator.comparing(Procedure::importance).thenComparing(Procedure::id))
                        .toList();
                group.forEach(procedure -> grouped.add(procedure.id()));
                open.add(new Stage(group, group.size() > 1 ? mostRepeats : 1));
            }
        }
        return new RecoveryPlan(ordered(open, before), Optional.empty());
    }

    /** What has to come before a procedure, directly or not. */
    private static Set<String> reached(String id, Map<String, Procedure> wanted) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            Procedure procedure = wanted.get(open.remove(open.size() - 1));
            if (procedure != null) {
                for (String other : procedure.after()) {
                    if (wanted.containsKey(other) && reached.add(other)) {
                        open.add(other);
                    }
                }
            }
        }
        return reached;
    }

    private static List<Stage> ordered(List<Stage> all, Map<String, Set<String>> before) {
        List<Stage> open = new ArrayList<>(all);
        List<Stage> ordered = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        while (!open.isEmpty()) {
            Stage next = open.stream()
                    .filter(stage -> isReady(stage, before, done))
                    .min(Comparator.comparing(Stage::importance)
                            .thenComparing(stage -> stage.procedures().get(0).id()))
                    .orElseThrow(() -> new IllegalStateException("stages wait for each other: " + open));
            open.remove(next);
            ordered.add(next);
            next.procedures().forEach(procedure -> done.add(procedure.id()));
        }
        return ordered;
    }

    private static boolean isReady(Stage stage, Map<String, Set<String>> before, Set<String> done) {
        Set<String> own = new TreeSet<>();
        stage.procedures().forEach(procedure -> own.add(procedure.id()));
        return stage.procedures().stream()
                .flatMap(procedure -> before.getOrDefault(procedure.id(), Set.of()).stream())
                .allMatch(id -> own.contains(id) || done.contains(id));
    }

    /** The ids of its procedures, in order. */
    public List<String> ids() {
        return stages.stream()
                .flatMap(stage -> stage.procedures().stream())
                .map(Procedure::id)
                .toList();
    }

    /** How long it takes if every stage is gone through once. */
    public Duration atLeast() {
        return stages.stream()
                .flatMap(stage -> stage.procedures().stream())
                .map(Procedure::takes)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The shortened plan that a customer asks for.
     *
     * @throws IllegalArgumentException if it leaves out what is not in the plan, or what people or product need
     */
    public RecoveryPlan shortened(Shortening by) {
        Objects.requireNonNull(by, "by is null: say what is left out, the risk, and who consented");
        List<String> wrong = new ArrayList<>();
        for (String id : new TreeSet<>(by.leftOut())) {
            if (!ids().contains(id)) {
                wrong.add("(" + id + ") is not in the plan");
            }
        }
        List<Stage> rest = new ArrayList<>();
        for (Stage stage : stages) {
            List<Procedure> kept = new ArrayList<>();
            for (Procedure procedure : stage.procedures()) {
                if (!by.leftOut().contains(procedure.id())) {
                    kept.add(procedure);
                } else if (procedure.importance() == Importance.SAFETY) {
                    wrong.add("(" + procedure.id() + ") keeps people and product safe");
                }
            }
            if (!kept.isEmpty()) {
                rest.add(new Stage(kept, kept.size() > 1 ? stage.mostRepeats() : 1));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("The plan cannot leave out what was named: " + String.join("; ", wrong));
        }
        return new RecoveryPlan(rest, Optional.of(by));
    }

    /** The required procedures that were not done although one that comes later in the plan was: skipped, in order. */
    public List<Procedure> skipped(Collection<String> done) {
        Objects.requireNonNull(done, "done is null: give the ids of the procedures that were done");
        List<String> ids = ids();
        int last = -1;
        for (int i = 0; i < ids.size(); i++) {
            last = done.contains(ids.get(i)) ? i : last;
        }
        Set<String> before = new TreeSet<>(ids.subList(0, last + 1));
        return missing(done).stream()
                .filter(procedure -> before.contains(procedure.id()))
                .toList();
    }

    /** The required procedures that were not done, in order: what is missing when somebody declares the plan carried out. */
    public List<Procedure> missing(Collection<String> done) {
        Objects.requireNonNull(done, "done is null: give the ids of the procedures that were done");
        return stages.stream()
                .flatMap(stage -> stage.procedures().stream())
                .filter(procedure -> procedure.importance() != Importance.ADVISED && !done.contains(procedure.id()))
                .toList();
    }
}
