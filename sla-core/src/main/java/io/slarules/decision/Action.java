package io.slarules.decision;

import io.slarules.ticket.Tier;
import java.util.List;

/** What an escalation step asks the organisation to do. The library sends nothing; the host acts and reports the step done. */
public sealed interface Action {

    /** Hand the case to a tier; the contact stays, and the owner stays until it is accepted. */
    record HandTo(Tier tier) implements Action {}

    /** Hand the case back to a tier. */
    record HandBack(Tier tier) implements Action {}

    /** A tier joins the work; the case is not handed over. */
    record Join(Tier tier) implements Action {}

    /** Tell the people named by the step. */
    record Inform() implements Action {}

    /** Climb the ladder of roles by one rung from where the case stands. */
    record NextOfLadder(int rungs) implements Action {}

    /** Ask for facts, evidence, a recovery date or a re-triage. */
    record AskFor(List<String> items) implements Action {
        public AskFor {
            items = List.copyOf(items);
        }
    }

    /** Give advice, such as to stop work. */
    record Advise(String advice) implements Action {}

    /** The action's kind as one word of a step's key, such as {@code HAND_TO}. */
    default String kind() {
        if (this instanceof HandTo) {
            return "HAND_TO";
        } else if (this instanceof HandBack) {
            return "HAND_BACK";
        } else if (this instanceof Join) {
            return "JOIN";
        } else if (this instanceof Inform) {
            return "INFORM";
        } else if (this instanceof NextOfLadder) {
            return "LADDER";
        } else if (this instanceof AskFor) {
            return "ASK_FOR";
        }
        return "ADVISE";
    }
}
