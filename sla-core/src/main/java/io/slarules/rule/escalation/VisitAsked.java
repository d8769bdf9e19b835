package io.slarules.rule.escalation;

import java.util.List;

/**
 * A visit on site that was asked for and has no window yet. Immutable.
 *
 * @param id the visit's id
 * @param missing what is missing before somebody is sent, by name: an answer on remote work, and evidence
 * @param unasked the part of it that nobody has asked for yet
 */
public record VisitAsked(String id, List<String> missing, List<String> unasked) {
    /** The item that is missing while remote work was neither tried nor ruled out. */
    public static final String REMOTE_WORK = "remote work tried or ruled out";

    public VisitAsked {
        missing = List.copyOf(missing);
        unasked = List.copyOf(unasked);
    }
}
