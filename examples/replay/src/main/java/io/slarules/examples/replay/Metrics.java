package io.slarules.examples.replay;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an order cost. Cases that arrive in the first five days only fill the queue and are not measured.
 *
 * @param loss production lost until containment, in tool-hours
 * @param broken share of cases contained after the promised date
 * @param startDelay mean wait of the cases that arrive as P1 until somebody begins, in hours
 * @param brokenBy the same share for each customer of {@link #CUSTOMERS}
 * @param guard the smallest share in time among B, C and D, of those that arrive while A floods or everybody sends more
 * @param longWait the wait that one case in a hundred exceeds, in hours
 * @param worst the longest time to containment, in promised times
 * @param veryLate share of cases contained later than twice the promised time
 */
record Metrics(
        double loss,
        double broken,
        double startDelay,
        List<Double> brokenBy,
        double guard,
        double longWait,
        double worst,
        double veryLate) {

    /** Whose shares are told apart; the last stands for all others. */
    static final List<String> CUSTOMERS = List.of("A", "B", "C", "D", "others");

    private static final int DAY = 1440;
    private static final int WARM = 5 * DAY;
    private static final int FLOOD_FROM = 15 * DAY;
    private static final int FLOOD_TO = 27 * DAY;
    private static final double MILLI_MINUTES = 60_000.0;
    private static final double HOUR = 60.0;

    static Metrics of(Replay.Result result) {
        return new Counter(result).metrics();
    }

    private record Counter(List<Case> cases, Replay.Result result) {
        Counter(Replay.Result result) {
            this(result.workload().cases(), result);
        }

        Metrics metrics() {
            int[] measured = IntStream.range(0, cases.size())
                    .filter(i -> cases.get(i).arrive() >= WARM)
                    .toArray();
            int[] urgent = Arrays.stream(measured)
                    .filter(i -> cases.get(i).first().level() == 1)
                    .toArray();
            int[] flood = Arrays.stream(measured)
                    .filter(i ->
                            cases.get(i).arrive() >= FLOOD_FROM && cases.get(i).arrive() < FLOOD_TO)
                    .toArray();
            double guard = 1;
            for (int customer = 1; customer <= 3; customer++) {
                guard = Math.min(guard, 1 - broken(of(customer, flood)));
            }
            return new Metrics(
                    Arrays.stream(measured).mapToLong(this::loss).sum() / MILLI_MINUTES,
                    broken(measured),
                    Arrays.stream(urgent).mapToDouble(this::wait).average().orElse(0),
                    IntStream.range(0, CUSTOMERS.size())
                            .mapToObj(customer -> broken(of(customer, measured)))
                            .toList(),
                    guard,
                    percentile(Arrays.stream(measured)
                            .mapToDouble(this::wait)
                            .sorted()
                            .toArray()),
                    Arrays.stream(measured).mapToDouble(this::targets).max().orElse(0),
                    Arrays.stream(measured).filter(this::isVeryLate).count() / (double) Math.max(1, measured.length));
        }

        private int[] of(int customer, int[] measured) {
            return Arrays.stream(measured)
                    .filter(i ->
                            Math.floorMod(CUSTOMERS.indexOf(cases.get(i).customer()), CUSTOMERS.size()) == customer)
                    .toArray();
        }

        private double broken(int[] measured) {
            return Arrays.stream(measured).filter(i -> result.done(i) > due(i)).count()
                    / (double) Math.max(1, measured.length);
        }

        /** A case that became worse meanwhile has the earlier date. */
        private int due(int i) {
            return cases.get(i).at(result.done(i)).due();
        }

        private long loss(int i) {
            Case each = cases.get(i);
            long done = result.done(i);
            long worse = Math.min(done, Math.max(each.worseAt(), each.arrive()));
            return each.first().loss() * (worse - each.arrive()) + each.later().loss() * (done - worse);
        }

        private double wait(int i) {
            return (result.start(i) - cases.get(i).arrive()) / HOUR;
        }

        private double targets(int i) {
            Case each = cases.get(i);
            return (result.done(i) - each.arrive())
                    / (double) Levels.targetMinutes(each.first().level());
        }

        private boolean isVeryLate(int i) {
            int arrive = cases.get(i).arrive();
            return result.done(i) - arrive > 2 * (due(i) - arrive);
        }

        /** Between two waits the share is interpolated. */
        private static double percentile(double[] sorted) {
            if (sorted.length == 0) {
                return 0;
            }
            double at = 0.99 * (sorted.length - 1);
            int below = (int) at;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
        }
    }
}
