package io.slarules.ticket;

/** What kind of matter the ticket is; each kind asks for evidence of its own. */
public enum Classification {
    /** Not classified yet. */
    UNCLASSIFIED,
    /** A product does not do what it should. */
    DEFECT,
    /** Production equipment has failed. */
    EQUIPMENT_FAULT,
    /** Too slow: a defect, or a request where what is expected is out of reach. */
    PERFORMANCE,
    /** An analysis of operating data is asked for. */
    OPERATIONAL_ANALYSIS,
    /** A question. */
    QUESTION,
    /** Something new or different is asked for. */
    CHANGE_REQUEST,
    /** A complaint. */
    COMPLAINT,
    /** A training is asked for. */
    TRAINING;

    /** Whether somebody has classified the ticket. */
    public boolean isClassified() {
        return this != UNCLASSIFIED;
    }
}
