package io.slarules.testing;

import java.util.List;

/**
 * A ticket that two policies decide differently.
 *
 * @param ticket its id
 * @param facts in a domain, the facts that are not at their first value; else empty
 * @param changes what differs; never empty
 */
public record Difference(String ticket, String facts, List<Change> changes) {
    public Difference {
        changes = List.copyOf(changes);
    }

    /** What kind of thing differs. */
    public enum Kind {
        /** The priority. */
        PRIORITY,
        /** The production impact. */
        IMPACT,
        /** When a promise is due, or whether there is one. */
        DEADLINE,
        /** A promise is broken that is kept by the other policy. */
        BREACH_APPEARS,
        /** A promise is kept that is broken by the other policy. */
        BREACH_VANISHES,
        /** A step, by rule id and instant. */
        STEP,
        /** A rule that made a value, though the value is the same. */
        REASON
    }

    /**
     * One thing that differs.
     *
     * @param subject the clock or the rule id; empty for priority and impact
     * @param from what the first policy says
     * @param to what the second says
     * @param because the reason of the second, or of the first for what the second does not say
     */
    public record Change(Kind kind, String subject, String from, String to, String because) {

        /** {@code PRIORITY from P3 to P2, because … [acme.drl:4 "A1"]}. */
        @Override
        public String toString() {
            return kind + (subject.isEmpty() ? "" : " " + subject) + " from " + from + " to " + to + ", because "
                    + because;
        }
    }

    /** The ticket, its facts, and a line for each change. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ticket " + ticket + (facts.isEmpty() ? "" : " with " + facts));
        changes.forEach(change -> text.append("\n    ").append(change));
        return text.toString();
    }
}
