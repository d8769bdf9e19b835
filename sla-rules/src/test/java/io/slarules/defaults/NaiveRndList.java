package io.slarules.defaults;

import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemEvent;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Priority;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The R&D list by the words of the specification, without rules, stretches or windows that anything remembers. */
final class NaiveRndList {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final List<ProblemClass> CLASSES =
            List.of(ProblemClass.RED, ProblemClass.YELLOW, ProblemClass.GREEN, ProblemClass.PARKED);

    private NaiveRndList() {}

    record Matter(Problem problem, List<ProblemCase> cases, Instant now) {

        private List<ProblemEvent> history() {
            return problem.history().stream()
                    .filter(event -> !event.at().isAfter(now))
                    .toList();
        }

        private boolean happened(Class<? extends ProblemEvent> kind) {
            return history().stream().anyMatch(kind::isInstance);
        }

        /** The position of the last event of a kind; -1 when there is none. */
        private int last(Class<? extends ProblemEvent> kind) {
            int last = -1;
            for (int i = 0; i < history().size(); i++) {
                last = kind.isInstance(history().get(i)) ? i : last;
            }
            return last;
        }

        private boolean recordOpen() {
            int opened = Math.max(last(ProblemEvent.RecordOpened.class), last(ProblemEvent.RecordReopened.class));
            return opened > last(ProblemEvent.RecordClosed.class);
        }

        /** Only confirmed cases count, since the record was last closed. */
        private List<ProblemCase> counted() {
            int closed = last(ProblemEvent.RecordClosed.class);
            Instant since = closed < 0 ? Instant.MIN : history().get(closed).at();
            return cases.stream()
                    .filter(ProblemCase::counts)
                    .filter(one -> !one.opened().isAfter(now) && one.opened().isAfter(since))
                    .toList();
        }

        private List<ProblemCase> within(int days) {
            return counted().stream()
                    .filter(one -> Duration.between(one.opened(), now).compareTo(Duration.ofDays(days)) < 0)
                    .toList();
        }

        private boolean isOpen(ProblemCase one) {
            return one.resolved().isEmpty() || one.resolved().get().isAfter(now);
        }

        private boolean isContained(ProblemCase one) {
            return one.contained().isPresent() && !one.contained().get().isAfter(now);
        }

        private boolean noneOpen(Predicate<ProblemCase> which) {
            return counted().stream().filter(this::isOpen).noneMatch(which);
        }

        /** §3. */
        private boolean systemic() {
            Map<String, Integer> onTool = new HashMap<>();
            within(14).forEach(one -> onTool.merge(one.tool(), 1, Integer::sum));
            Set<String> tools = new HashSet<>();
            within(30).forEach(one -> tools.add(one.tool()));
            Set<String> customers = new HashSet<>();
            within(90).forEach(one -> customers.add(one.customer()));
            boolean unknownP1 = !happened(ProblemEvent.CauseFound.class)
                    && counted().stream().anyMatch(one -> one.level() == Priority.P1 && !one.causeKnown());
            return onTool.values().stream().anyMatch(count -> count >= 2)
                    || (within(30).size() >= 3 && tools.size() >= 2)
                    || customers.size() >= 2
                    || unknownP1
                    || surge()
                    || happened(ProblemEvent.DeclaredSystemic.class)
                    || recordOpen();
        }

        private boolean surge() {
            int[] mu = {50, 100, 200, 500, 1000, 2000, 3000, 5000, 8000};
            int[] least = {2, 2, 3, 4, 5, 7, 9, 12, 16};
            for (int i = 0; i < mu.length && problem.usualRate().known(); i++) {
                if (problem.usualRate().milliPerDay() * 30L <= mu[i]) {
                    return within(30).size() >= least[i];
                }
            }
            return false;
        }

        /** §4, first match from the top; then the board. */
        ProblemClass problemClass() {
            boolean released = last(ProblemEvent.FixReleased.class) > last(ProblemEvent.RecordReopened.class);
            boolean workaround = happened(ProblemEvent.WorkaroundFound.class) || noneOpen(one -> !isContained(one));
            boolean line = within(30).stream().anyMatch(one -> one.level() == Priority.P1);
            if (released) {
                return moved(ProblemClass.GREEN);
            } else if (systemic() && (line || openLoss() >= 500 || !workaround)) {
                return moved(ProblemClass.RED);
            } else if (systemic()) {
                return moved(ProblemClass.YELLOW);
            } else if (!counted().isEmpty() && workaround && isCalm() && problem.reproducible() == Answer.NO) {
                return moved(ProblemClass.PARKED);
            }
            return ProblemClass.NOT_LISTED;
        }

        /** §5, 8: no P1, no P2 and no hazard is ever parked. */
        private boolean isCalm() {
            return noneOpen(one -> one.hazard() || one.level().isAtLeast(Priority.P2));
        }

        private ProblemClass moved(ProblemClass byRules) {
            int last = last(ProblemEvent.BoardMoved.class);
            if (last < 0) {
                return byRules;
            }
            ProblemEvent.BoardMoved move = (ProblemEvent.BoardMoved) history().get(last);
            int to = CLASSES.indexOf(byRules) + (move.up() ? -1 : 1);
            ProblemClass moved = CLASSES.get(Math.max(0, Math.min(3, to)));
            boolean inForce = move.until().isAfter(now);
            return !inForce || (moved == ProblemClass.PARKED && !isCalm()) ? byRules : moved;
        }

        private long openLoss() {
            return counted().stream()
                    .filter(one -> isOpen(one) && !isContained(one))
                    .mapToLong(ProblemCase::lossMilli)
                    .sum();
        }

        /** Open loss and cases a week × mean loss × mean hours to containment / 168, in thousandths of a tool, rounded down. */
        private BigInteger leverage() {
            List<BigDecimal> hours = counted().stream()
                    .filter(this::isContained)
                    .map(one ->
                            hours(Duration.between(one.opened(), one.contained().orElseThrow())
                                    .toMinutes()))
                    .toList();
            if (hours.isEmpty()) {
                hours = counted().stream()
                        .map(one ->
                                hours(one.decision().triage().effortMinutes().value()))
                        .toList();
            }
            List<BigDecimal> losses = counted().stream()
                    .map(one -> BigDecimal.valueOf(one.lossMilli()))
                    .toList();
            BigDecimal aWeek = BigDecimal.valueOf(within(28).size()).divide(BigDecimal.valueOf(4), EXACT);
            return aWeek.multiply(mean(losses))
                    .multiply(mean(hours))
                    .divide(BigDecimal.valueOf(168), EXACT)
                    .setScale(12, RoundingMode.HALF_UP)
                    .toBigInteger()
                    .add(BigInteger.valueOf(openLoss()));
        }

        private static BigDecimal hours(long minutes) {
            return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), EXACT);
        }

        private static BigDecimal mean(List<BigDecimal> some) {
            return some.isEmpty()
                    ? BigDecimal.ZERO
                    : some.stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(BigDecimal.valueOf(some.size()), EXACT);
        }

        private BigDecimal merit() {
            long minutes = problem.effort().map(Duration::toMinutes).orElse(2400L);
            return new BigDecimal(leverage()).divide(BigDecimal.valueOf(minutes), EXACT);
        }

        private int customersTouched() {
            return (int)
                    counted().stream().map(ProblemCase::customer).distinct().count();
        }

        private Instant oldest() {
            return counted().stream()
                    .map(ProblemCase::opened)
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
        }

        private String id() {
            return recordOpen() ? "PR-" + problem.signature() : problem.signature();
        }

        /** Who has the largest open loss in it, then most cases, then the name. */
        private String customer() {
            return counted().stream()
                    .map(ProblemCase::customer)
                    .distinct()
                    .min(Comparator.<String>comparingLong(name -> -lossOf(name))
                            .thenComparing(name -> -counted().stream()
                                    .filter(one -> one.customer().equals(name))
                                    .count())
                            .thenComparing(Comparator.naturalOrder()))
                    .orElse("");
        }

        private long lossOf(String customer) {
            return counted().stream()
                    .filter(one -> one.customer().equals(customer) && isOpen(one) && !isContained(one))
                    .mapToLong(ProblemCase::lossMilli)
                    .sum();
        }
    }

    /** The signatures in order: class by class, rounds are dealt out, each customer its quota of what is left, best first. */
    static List<String> order(List<Matter> matters, ToIntFunction<String> quota) {
        Comparator<Matter> best = Comparator.comparing(Matter::merit)
                .reversed()
                .thenComparing(Matter::customersTouched, Comparator.reverseOrder())
                .thenComparing(Matter::oldest)
                .thenComparing(Matter::id);
        List<String> order = new ArrayList<>();
        for (ProblemClass one : CLASSES) {
            List<Matter> left = new ArrayList<>(matters);
            left.removeIf(matter -> matter.problemClass() != one);
            left.sort(best);
            while (!left.isEmpty()) {
                Map<String, Integer> used = new HashMap<>();
                List<Matter> round = left.stream()
                        .filter(matter ->
                                used.merge(matter.customer(), 1, Integer::sum) <= quota.applyAsInt(matter.customer()))
                        .toList();
                round.forEach(matter -> order.add(matter.problem().signature()));
                left.removeAll(round);
            }
        }
        return order;
    }
}
