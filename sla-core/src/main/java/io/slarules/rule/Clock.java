package io.slarules.rule;

import java.util.Objects;

/**
 * The name of a clock: what one promise to the customer is measured by.
 *
 * @param name the name as it appears in decisions, steps and explanations; not blank
 */
public record Clock(String name) implements Comparable<Clock> {

    /** From the opening to the first answer to the customer (首次响应). The first answer is final. */
    public static final Clock FIRST_RESPONSE = new Clock("FIRST_RESPONSE");

    /** From the opening to a temporary solution in place (临时解决方案), also called containment. */
    public static final Clock WORKAROUND = new Clock("WORKAROUND");

    /** From the opening to the final fix (最终解决). */
    public static final Clock RESOLUTION = new Clock("RESOLUTION");

    /** From the first answer to the class of the matter being known (分类). */
    public static final Clock CLASSIFICATION = new Clock("CLASSIFICATION");

    /** From the oldest message of the customer that is unanswered, the opening included, to the answer (后续响应). */
    public static final Clock NEXT_RESPONSE = new Clock("NEXT_RESPONSE");

    /** From the last message to the customer to the next: progress reports (进度汇报). */
    public static final Clock PERIODIC_UPDATE = new Clock("PERIODIC_UPDATE");

    /** From a hand-over to somebody, or back, to its acceptance (确认接手). */
    public static final Clock ACKNOWLEDGEMENT = new Clock("ACKNOWLEDGEMENT");

    /** From the workaround in place to the cause explained to the customer (原因说明); "not understood" reopens it. */
    public static final Clock EXPLANATION = new Clock("EXPLANATION");

    private static final String VISIT = "VISIT ";
    private static final String AGREED = "AGREED ";

    public Clock {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("Clock.name is blank (\"" + name + "\"): give the clock a name");
        }
    }

    /** A clock of a rule file's own; it runs from the opening to the closing unless its target says otherwise. */
    public static Clock named(String name) {
        return new Clock(name);
    }

    /** The clock of an instant or window agreed with the customer. */
    public static Clock agreed(String promiseId) {
        return new Clock(AGREED + promiseId);
    }

    /** The clock of the window of a visit on site (上门时段). */
    public static Clock visit(String visitId) {
        return new Clock(VISIT + visitId);
    }

    /** Whether it measures what was agreed with the customer. */
    public boolean isAgreed() {
        return name.startsWith(AGREED);
    }

    /** Whether it measures the window of a visit on site. */
    public boolean isVisit() {
        return name.startsWith(VISIT);
    }

    // Written out, since clocks are compared many times in a decision and what the compiler makes of a record is slow
    // until it is warm.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Clock that && name.equals(that.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public int compareTo(Clock other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
