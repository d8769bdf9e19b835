package io.slarules.rule;

import io.slarules.calendar.OpenTime;
import io.slarules.ticket.Priority;

/**
 * The named values of a rule set, as rules of every phase read them through the global {@code values}: thresholds, times, counts and
 * texts that stand in files whose names end in {@code .values}, and that a later layer changes without touching a rule.
 *
 * <pre>
 * # escalation.values
 * F2.share  = P1 12 % | P2 25 % | P3 33 % | else 50 %
 * F1.accept = P1 15 min on 24x7 | P2 1 h on 24x7 | P3 4 h | else 1 d
 * N4.times  = 3
 * C5.words  = "why it waits, and what would bring it back"
 * </pre>
 *
 * <pre>{@code
 * Case( priority != Priority.P5, $level : priority )
 *     …
 *     escalation.whenUsed(Clock.WORKAROUND, values.percent("F2.share", $level)).handTo(Tier.GLOBAL, "no containment plan")
 * }</pre>
 *
 * <p>A value that is stated once holds for every level, also where a rule asks with one. A name that no value has, a value of another
 * kind and a level without a value are reported when the rule set is compiled, wherever the rule names them literally; what a rule puts
 * together itself fails when it is asked, with {@link IllegalArgumentException}. Immutable and thread-safe; reading is a look-up.
 */
public interface Values {
    /** The calendar, by name, of an amount that names none: the customer's contract calendar. Verbs that take the name of a calendar take this. */
    String CONTRACT = "contract";

    /** A share in whole percent, such as {@code 25 %}; 0 or more, and above 100 where that makes sense. */
    int percent(String name);

    /** {@link #percent(String)} of this level. */
    int percent(String name, Priority level);

    /** A share in thousandths: 125 of {@code 12.5 %}. */
    int permille(String name);

    /** {@link #permille(String)} of this level. */
    int permille(String name, Priority level);

    /** An amount of open time, such as {@code 15 min} or {@code 1 d}, without the calendar that it may name. */
    OpenTime openTime(String name);

    /** {@link #openTime(String)} of this level. */
    OpenTime openTime(String name, Priority level);

    /** The calendar that an open time names ({@code 15 min on 24x7}); {@value #CONTRACT} where it names none. */
    String calendar(String name);

    /** {@link #calendar(String)} of this level. */
    String calendar(String name, Priority level);

    /** A whole number, 0 to 999,999,999. */
    int count(String name);

    /** {@link #count(String)} of this level. */
    int count(String name, Priority level);

    /** A text, stated in quotes. */
    String text(String name);

    /** {@link #text(String)} of this level. */
    String text(String name, Priority level);
}
