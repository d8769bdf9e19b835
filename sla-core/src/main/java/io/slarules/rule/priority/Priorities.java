package io.slarules.rule.priority;

import io.slarules.ticket.Priority;

/**
 * What a rule of the priority phase can say. The most urgent base holds, raised by the most urgent floor; then lifts
 * act, from the furthest-reaching to the least, one level each; then the strictest cap. Equal proposals, or lifts of
 * equal reach: the rule whose name sorts first. A proposal that moves nothing is kept as superseded. Every method throws
 * {@link IllegalArgumentException} when {@code because} is blank.
 */
public interface Priorities {

    /** The level from which floors, lifts and caps start. Where no rule says one, it is P5. */
    void base(Priority level, String because);

    /** At least as urgent as this level. */
    void atLeast(Priority level, String because);

    /** One level more urgent, but not more urgent than {@code notBeyond}. */
    void raiseOne(Priority notBeyond, String because);

    /** At most as urgent as this level. */
    void atMost(Priority level, String because);
}
