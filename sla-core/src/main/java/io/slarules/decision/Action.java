package io.slarules.decision;

import io.slarules.ticket.Tier;
import java.util.List;
import java.util.Objects;

/**
 * What an escalation step asks the organisation to do. The library sends nothing; the host acts and reports the step done.
 * Immutable; null is refused.
 */
public sealed interface Action {

    /** Hand the case to a tier (转交); the contact stays, and the owner stays until it is accepted. */
    record HandTo(Tier tier) implements Action {
        /** A hand-over to this tier. */
        public HandTo {
            Objects.requireNonNull(tier, "Action.HandTo.tier is null");
        }
    }

    /** Hand the case back to a tier (退回). */
    record HandBack(Tier tier) implements Action {
        /** A return to this tier. */
        public HandBack {
            Objects.requireNonNull(tier, "Action.HandBack.tier is null");
        }
    }

    /** A tier joins the work (加入处理); the case is not handed over. */
    record Join(Tier tier) implements Action {
        /** A call for this tier to join. */
        public Join {
            Objects.requireNonNull(tier, "Action.Join.tier is null");
        }
    }

    /** Tell the people named by the step. */
    record Inform() implements Action {}

    /**
     * Climb the ladder of roles by one rung or more from where the case stands (逐级上报).
     *
     * @param rungs at least 1
     */
    record NextOfLadder(int rungs) implements Action {
        /** A climb by this many rungs. */
        public NextOfLadder {
            if (rungs < 1) {
                throw new IllegalArgumentException(
                        "Action.NextOfLadder.rungs (" + rungs + ") is below 1: give how many rungs to climb");
            }
        }
    }

    /**
     * Ask for facts, evidence, a recovery date or a re-triage.
     *
     * @param items what is asked for, by name; at least one, none blank
     */
    record AskFor(List<String> items) implements Action {
        /** A request for these items. */
        public AskFor {
            Objects.requireNonNull(items, "Action.AskFor.items is null");
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("Action.AskFor.items is empty: name what is asked for");
            }
            for (String item : items) {
                if (item.isBlank()) {
                    throw new IllegalArgumentException(
                            "Action.AskFor.items " + items + " has a blank item: name what is asked for");
                }
            }
        }
    }

    /**
     * Give advice, such as to stop work.
     *
     * @param advice the advice in the rule author's words; not blank
     */
    record Advise(String advice) implements Action {
        /** This advice. */
        public Advise {
            Objects.requireNonNull(advice, "Action.Advise.advice is null");
            if (advice.isBlank()) {
                throw new IllegalArgumentException(
                        "Action.Advise.advice (\"" + advice + "\") is blank: say what is advised");
            }
        }
    }

    /**
     * Visit the site (上门).
     *
     * @param visit the visit's id; not blank
     */
    record Visit(String visit) implements Action {
        /** This visit. */
        public Visit {
            Objects.requireNonNull(visit, "Action.Visit.visit is null");
            if (visit.isBlank()) {
                throw new IllegalArgumentException("Action.Visit.visit (\"" + visit + "\") is blank: name the visit");
            }
        }
    }

    /**
     * Do something to a problem record or for a customer, as a review asks.
     *
     * @param act what is to be done
     * @param subject to which case or record, or about what; empty for the record or customer itself
     * @param names what else belongs to it: the customers of a report, the record to merge into, the end of a watch window
     */
    record Review(ReviewAct act, String subject, List<String> names) implements Action {
        /** This act. */
        public Review {
            Objects.requireNonNull(act, "Action.Review.act is null");
            Objects.requireNonNull(subject, "Action.Review.subject is null");
            Objects.requireNonNull(names, "Action.Review.names is null");
            names = List.copyOf(names);
        }
    }

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
        if (this instanceof Review review) {
            return review.act().name();
        }
        return this instanceof Visit ? "VISIT" : "ADVISE";
    }
}
