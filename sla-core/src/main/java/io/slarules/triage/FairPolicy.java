package io.slarules.triage;

import io.slarules.internal.check.Checks;
import io.slarules.internal.triage.ElderRule;
import io.slarules.internal.triage.Flows;
import io.slarules.internal.triage.MeritScale;
import io.slarules.ticket.Priority;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The order of this library: strict bands; inside the last one classes of merit; inside a class rounds in which every customer has his
 * share; and every so many slots one for who waited several times his target.
 *
 * <p>Refused is what one of the proofs does not hold for:
 *
 * <ul>
 *   <li>A more urgent priority weighs strictly more, so that a more urgent ticket never stands behind the same one less urgent.
 *   <li>A far promise counts at least 1/16, a lost one at least as much as a far one and at most in full, so that no ticket has merit 0 and
 *       a promise only rises in time but for the instant when it is lost.
 *   <li>The last day is no shorter than half of the largest effort, so that a promise that is about to be lost counts in full before, and
 *       merit changes at most twice per date.
 *   <li>Classes of effort double, so that what is left of a date can be compared with half a class.
 *   <li>Classes of merit are a power of two apart: nobody is placed before a ticket of that many times its merit, elders aside.
 *   <li>Every quota is at least 1, and elders have at most every second slot, so that nobody starves on either side.
 * </ul>
 *
 * <p>One condition lies outside of this value: the promised times of P2 to P4 should be no shorter than half of the largest effort, so that
 * a re-triage upwards never turns a promise that can be kept into a lost one.
 *
 * @param promiseWeights what a promise is worth by priority, in 1/1000 tool-equivalents, each 1 to 10⁹
 * @param lostSixteenths how much of a promise counts that can no longer be kept, 1 to 16
 * @param farSixteenths how much of a promise counts before its last day, 1 to 16
 * @param lastDay how long before its date a promise counts in full, and a worsening at all
 * @param worseningAs the priority whose promise an announced worsening counts as
 * @param smallestEffort the smallest class of effort, in minutes, 5 or more; the next is twice as large
 * @param largestEffort the largest class of effort, in minutes; it takes every larger effort
 * @param classFactor how far apart classes of merit are: a power of two from 2 to 4096
 * @param quotas slots a round by customer
 * @param elderEvery one slot in so many goes to an elder, 2 to 1000; 0 for none
 * @param elderFactor how many times its target a ticket must have waited to be an elder, 1 to 1000
 */
public record FairPolicy(
        Map<Priority, Integer> promiseWeights,
        int lostSixteenths,
        int farSixteenths,
        Duration lastDay,
        Priority worseningAs,
        int smallestEffort,
        int largestEffort,
        int classFactor,
        Quotas quotas,
        int elderEvery,
        int elderFactor)
        implements TriagePolicy {

    private static final int MOST = 1_000_000_000;
    private static final int MOST_CLASS_FACTOR = 4096;
    private static final int MOST_EFFORT = 1 << 20;
    private static final int SMALLEST_CLASS = 5;
    private static final int MOST_ELDER = 1000;

    static final FairPolicy STANDARD = new FairPolicy(
            Map.of(Priority.P1, 2000, Priority.P2, 800, Priority.P3, 240, Priority.P4, 80, Priority.P5, 40),
            4,
            1,
            Duration.ofDays(1),
            Priority.P2,
            15,
            1920,
            4,
            Quotas.NONE,
            8,
            3);

    public FairPolicy {
        Objects.requireNonNull(promiseWeights, "FairPolicy.promiseWeights is null: give a weight for each priority");
        Objects.requireNonNull(lastDay, "FairPolicy.lastDay is null: give how long a promise counts in full");
        Objects.requireNonNull(worseningAs, "FairPolicy.worseningAs is null: give a priority");
        Objects.requireNonNull(quotas, "FairPolicy.quotas is null: give Quotas.NONE when nobody has a quota");
        Checks checks = Checks.of("FairPolicy");
        checkWeights(checks, promiseWeights);
        checks.refuse(
                farSixteenths < 1 || farSixteenths > lostSixteenths || lostSixteenths > MeritScale.FULL,
                "sixteenths are not 1 <= far <= lost <= 16",
                "far " + farSixteenths + ", lost " + lostSixteenths,
                "farSixteenths, lostSixteenths",
                "a far promise counts least, a lost one at most in full");
        checks.refuse(
                smallestEffort < SMALLEST_CLASS || !doubles(smallestEffort, largestEffort),
                "effort classes do not double from 5 or more minutes on",
                smallestEffort + " to " + largestEffort,
                "smallestEffort, largestEffort",
                "make the largest the smallest, doubled some times, at most " + MOST_EFFORT);
        checks.refuse(
                lastDay.compareTo(Duration.ofMinutes((largestEffort + 1) / 2)) < 0 || lastDay.toMinutes() > MOST,
                "the last day is shorter than half of the largest effort",
                lastDay,
                "lastDay",
                "make it at least half of " + largestEffort + " minutes");
        checks.refuse(
                Integer.bitCount(classFactor) != 1 || classFactor < 2 || classFactor > MOST_CLASS_FACTOR,
                "factor is no power of two from 2 to " + MOST_CLASS_FACTOR,
                classFactor,
                "classFactor",
                "classes are counted in bits");
        checks.refuse(
                elderEvery != 0 && (elderEvery < 2 || elderEvery > MOST_ELDER),
                "slots are not 2 to " + MOST_ELDER + ", nor 0",
                elderEvery,
                "elderEvery",
                "give elders at most every second slot, or 0 for none");
        checks.refuse(
                elderFactor < 1 || elderFactor > MOST_ELDER,
                "factor is outside 1 to " + MOST_ELDER,
                elderFactor,
                "elderFactor",
                "give how many times its target an elder has waited");
        checks.orThrow(InvalidPolicyException::new);
        promiseWeights = Collections.unmodifiableMap(new EnumMap<>(promiseWeights));
    }

    private static void checkWeights(Checks checks, Map<Priority, Integer> weights) {
        int above = MOST + 1;
        for (Priority level : Priority.values()) {
            int weight = Objects.requireNonNullElse(weights.get(level), 0);
            checks.refuse(
                    weight < 1 || weight >= above,
                    "weight of " + level + " is not 1 to 10^9 and below that of the level before",
                    Objects.requireNonNullElse(weights.get(level), "none"),
                    "promiseWeights",
                    "give each level a weight, P1 the largest, strictly falling");
            above = Math.max(1, weight);
        }
    }

    private static boolean doubles(int from, int to) {
        long effort = from;
        while (effort < to) {
            effort *= 2;
        }
        return effort == to && to <= MOST_EFFORT;
    }

    /** The same policy with other weights of a promise, one for each priority, in 1/1000 tool-equivalents. */
    public FairPolicy withPromiseWeights(Map<Priority, Integer> weights) {
        return new FairPolicy(
                weights,
                lostSixteenths,
                farSixteenths,
                lastDay,
                worseningAs,
                smallestEffort,
                largestEffort,
                classFactor,
                quotas,
                elderEvery,
                elderFactor);
    }

    /** The same policy with other sixteenths of a lost promise and of a far one. */
    public FairPolicy withSixteenths(int lost, int far) {
        return new FairPolicy(
                promiseWeights,
                lost,
                far,
                lastDay,
                worseningAs,
                smallestEffort,
                largestEffort,
                classFactor,
                quotas,
                elderEvery,
                elderFactor);
    }

    /** The same policy with another time before its date in which a promise counts in full. */
    public FairPolicy withLastDay(Duration time) {
        return new FairPolicy(
                promiseWeights,
                lostSixteenths,
                farSixteenths,
                time,
                worseningAs,
                smallestEffort,
                largestEffort,
                classFactor,
                quotas,
                elderEvery,
                elderFactor);
    }

    /** The same policy, in which an announced worsening counts as the promise of another priority. */
    public FairPolicy withWorseningAs(Priority priority) {
        return new FairPolicy(
                promiseWeights,
                lostSixteenths,
                farSixteenths,
                lastDay,
                priority,
                smallestEffort,
                largestEffort,
                classFactor,
                quotas,
                elderEvery,
                elderFactor);
    }

    /** The same policy with classes of effort that double from the smallest to the largest, in minutes. */
    public FairPolicy withEfforts(int smallest, int largest) {
        return new FairPolicy(
                promiseWeights,
                lostSixteenths,
                farSixteenths,
                lastDay,
                worseningAs,
                smallest,
                largest,
                classFactor,
                quotas,
                elderEvery,
                elderFactor);
    }

    /** The same policy with classes of merit that are so many times apart. */
    public FairPolicy withClassFactor(int factor) {
        return new FairPolicy(
                promiseWeights,
                lostSixteenths,
                farSixteenths,
                lastDay,
                worseningAs,
                smallestEffort,
                largestEffort,
                factor,
                quotas,
                elderEvery,
                elderFactor);
    }

    /** The same policy with other quotas. */
    public FairPolicy withQuotas(Quotas slots) {
        return new FairPolicy(
                promiseWeights,
                lostSixteenths,
                farSixteenths,
                lastDay,
                worseningAs,
                smallestEffort,
                largestEffort,
                classFactor,
                slots,
                elderEvery,
                elderFactor);
    }

    /** The same policy with one slot in {@code every} for who waited {@code factor} times his target. */
    public FairPolicy withElders(int every, int factor) {
        return new FairPolicy(
                promiseWeights,
                lostSixteenths,
                farSixteenths,
                lastDay,
                worseningAs,
                smallestEffort,
                largestEffort,
                classFactor,
                quotas,
                every,
                factor);
    }

    /** The same policy without slots for elders. */
    public FairPolicy withoutElders() {
        return withElders(0, elderFactor);
    }

    MeritScale scale() {
        long[] weights = new long[Priority.values().length];
        promiseWeights.forEach((level, weight) -> weights[Codes.of(level) - 1] = weight);
        return new MeritScale(
                weights,
                lostSixteenths,
                farSixteenths,
                lastDay.toMinutes(),
                Codes.of(worseningAs),
                smallestEffort,
                largestEffort,
                Integer.numberOfTrailingZeros(classFactor));
    }

    Flows flows() {
        return quotas.flows();
    }

    ElderRule elders() {
        return new ElderRule(elderEvery, elderFactor);
    }
}
