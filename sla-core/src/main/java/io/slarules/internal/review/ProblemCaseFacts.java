package io.slarules.internal.review;

import io.slarules.calendar.OpenTime;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemClass;
import io.slarules.rule.problem.ProblemFacts;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What rules read of a problem in one stretch. Public, because the rule engine reads it from outside this package. */
public abstract class ProblemCaseFacts implements ProblemFacts {
    private static final long MINUTES_PER_DAY = 1440;

    final ProblemLife life;
    final ProblemState state;
    final Instant at;
    private final List<ProblemCase> cases;

    ProblemCaseFacts(ProblemLife life, Instant at) {
        this.life = life;
        this.at = at;
        this.state = ProblemState.at(life.problem(), at);
        this.cases = life.cases().stream()
                .filter(ProblemCase::counts)
                .filter(one -> !ProblemLife.begin(one).isAfter(at))
                .filter(one -> state.lastClosed.isEmpty() || one.opened().isAfter(state.lastClosed.get()))
                .toList();
    }

    /** Of the recurrence phase. */
    public static final class OfRecurrence extends ProblemCaseFacts implements io.slarules.rule.recurrence.Case {
        OfRecurrence(ProblemLife life, Instant at) {
            super(life, at);
        }
    }

    /** Of the R&amp;D phase. */
    public static final class OfRnd extends ProblemCaseFacts implements io.slarules.rule.rnd.Case {
        private final boolean systemic;

        OfRnd(ProblemLife life, Instant at, boolean systemic) {
            super(life, at);
            this.systemic = systemic;
        }

        @Override
        public boolean systemic() {
            return systemic;
        }
    }

    /** Of the problem phase. */
    public static final class OfProblem extends ProblemCaseFacts implements io.slarules.rule.problem.Case {
        private final boolean systemic;
        private final ProblemClass problemClass;

        OfProblem(ProblemLife life, Instant at, boolean systemic, ProblemClass problemClass) {
            super(life, at);
            this.systemic = systemic;
            this.problemClass = problemClass;
        }

        @Override
        public boolean systemic() {
            return systemic;
        }

        @Override
        public ProblemClass problemClass() {
            return problemClass;
        }
    }

    @Override
    public final String signature() {
        return life.problem().signature();
    }

    private List<String> recordsByAge() {
        return state.open.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public final String openRecord() {
        return state.open.isEmpty() ? "" : recordsByAge().get(0);
    }

    @Override
    public final boolean recordOpen() {
        return !state.open.isEmpty();
    }

    @Override
    public final boolean recordKnown() {
        return state.firstRecord.isPresent();
    }

    @Override
    public final List<String> duplicates() {
        List<String> records = recordsByAge();
        return records.size() < 2 ? List.of() : records.subList(1, records.size());
    }

    @Override
    public final boolean causeKnown() {
        return state.causeFound;
    }

    @Override
    public final boolean fixKnown() {
        return state.fixKnown;
    }

    @Override
    public final boolean fixReleased() {
        return state.fixReleased.isPresent();
    }

    @Override
    public final boolean declaredSystemic() {
        return state.systemic;
    }

    @Override
    public final Answer reproducible() {
        return life.problem().reproducible();
    }

    @Override
    public final boolean parked() {
        return state.parkedUntil.isPresent();
    }

    @Override
    public final boolean watchOver() {
        return state.parkedUntil.isPresent() && !at.isBefore(state.parkedUntil.get());
    }

    @Override
    public final boolean contained() {
        return state.workaround || open().allMatch(this::isContained);
    }

    @Override
    public final boolean hazard() {
        return open().anyMatch(ProblemCase::hazard);
    }

    @Override
    public final Priority worstLevel() {
        return open().map(ProblemCase::level).min(Comparator.naturalOrder()).orElse(Priority.P5);
    }

    @Override
    public final int openCases() {
        return (int) open().count();
    }

    @Override
    public final long openLossMilli() {
        return cases.stream()
                .filter(this::isOpenLoss)
                .mapToLong(ProblemCase::lossMilli)
                .sum();
    }

    @Override
    public final boolean p1WithoutCause() {
        return !state.causeFound && cases.stream().anyMatch(one -> one.level() == Priority.P1 && !one.causeKnown());
    }

    private Stream<ProblemCase> open() {
        return cases.stream().filter(one -> !happened(one.resolved()));
    }

    /** Whether a case is open and not contained. */
    final boolean isOpenLoss(ProblemCase one) {
        return !happened(one.resolved()) && !isContained(one);
    }

    private boolean isContained(ProblemCase one) {
        return happened(one.contained());
    }

    private boolean happened(Optional<Instant> instant) {
        return instant.isPresent() && !instant.get().isAfter(at);
    }

    private List<ProblemCase> in(OpenTime window) {
        Duration length = Windows.elapsed(window);
        life.windows().add(length);
        return cases.stream()
                .filter(one -> one.opened().plus(length).isAfter(at))
                .toList();
    }

    @Override
    public final int casesIn(OpenTime window) {
        return in(window).size();
    }

    @Override
    public final int casesOnOneToolIn(OpenTime window) {
        Map<String, Integer> counts = new HashMap<>();
        in(window).stream()
                .filter(one -> !one.tool().isEmpty())
                .forEach(one -> counts.merge(one.tool(), 1, Integer::sum));
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    @Override
    public final int toolsIn(OpenTime window) {
        Set<String> tools = new HashSet<>();
        in(window).forEach(one -> tools.add(one.tool()));
        tools.remove("");
        return tools.size();
    }

    @Override
    public final int customersIn(OpenTime window) {
        return customers(in(window)).size();
    }

    @Override
    public final int p1In(OpenTime window) {
        return (int)
                in(window).stream().filter(one -> one.level() == Priority.P1).count();
    }

    @Override
    public final boolean surgeIn(OpenTime window) {
        if (!life.problem().usualRate().known()) {
            return false;
        }
        long minutes = Windows.elapsed(window).toMinutes();
        long perDay = life.problem().usualRate().milliPerDay();
        long muMilli = (Math.multiplyExact(perDay, minutes) + MINUTES_PER_DAY - 1) / MINUTES_PER_DAY;
        return in(window).size() >= SurgeTable.least(muMilli);
    }

    @Override
    public final List<ProblemCase> cases() {
        return cases;
    }

    private List<ProblemCase> unlinked(Predicate<ProblemCase> which) {
        return cases.stream()
                .filter(one -> !state.linked.contains(one.ticket()))
                .filter(which)
                .toList();
    }

    @Override
    public final List<ProblemCase> unlinkedP1() {
        return unlinked(one -> one.level() == Priority.P1);
    }

    @Override
    public final List<ProblemCase> unlinkedBelowP1() {
        return unlinked(one -> one.level() != Priority.P1);
    }

    @Override
    public final List<ProblemCase> recurrences() {
        return openedAfter(state.firstRecord);
    }

    @Override
    public final List<ProblemCase> casesSinceFix() {
        return openedAfter(state.fixReleased);
    }

    private List<ProblemCase> openedAfter(Optional<Instant> instant) {
        return instant.isEmpty()
                ? List.of()
                : cases.stream()
                        .filter(one -> one.opened().isAfter(instant.get()))
                        .toList();
    }

    @Override
    public final List<ProblemCase> suggested() {
        return life.cases().stream()
                .filter(ProblemCase::isToBeChecked)
                .filter(one -> !ProblemLife.begin(one).isAfter(at))
                .toList();
    }

    @Override
    public final List<String> customersToReport() {
        return customers(cases.stream()
                .filter(one -> one.wantsReports() || one.level().compareTo(Priority.P2) <= 0)
                .toList());
    }

    @Override
    public final List<String> customers() {
        return customers(cases);
    }

    private static List<String> customers(Collection<ProblemCase> some) {
        Set<String> names = new TreeSet<>();
        some.forEach(one -> names.add(one.customer()));
        names.remove("");
        return List.copyOf(names);
    }

    @Override
    public final String gain() {
        return state.gain;
    }

    @Override
    public final String toString() {
        return "Case[" + signature() + "]";
    }
}
