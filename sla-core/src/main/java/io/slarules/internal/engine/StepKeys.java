package io.slarules.internal.engine;

import io.slarules.decision.Note;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds steps reported done by a key that no step of the rule set can have; the step that was meant stays due. */
final class StepKeys {
    private static final Pattern AFTER_TICKET = Pattern.compile(
            "(\\S+) (?:HAND_TO|HAND_BACK|JOIN|INFORM|LADDER|ASK_FOR|ADVISE|VISIT)(?: .+)? #[0-9.]+", Pattern.DOTALL);

    private StepKeys() {}

    /** @param ruleIds the ids of the rules that ask for steps */
    static List<Note> unknown(Ticket ticket, Instant now, Set<String> ruleIds) {
        List<Note> notes = new ArrayList<>(0);
        for (StepDone done : ticket.history().all(StepDone.class)) {
            if (!done.at().isAfter(now) && !isKnown(ticket.id() + "/", done.key(), ruleIds)) {
                notes.add(new Note(
                        Note.Kind.CONTRADICTION,
                        "step done at " + done.at() + " that no rule asks for (" + done.key()
                                + "): no step has this key; give the key of the decision's step"));
            }
        }
        return notes;
    }

    private static boolean isKnown(String prefix, String key, Set<String> ruleIds) {
        if (!key.startsWith(prefix)) {
            return false;
        }
        Matcher rest = AFTER_TICKET.matcher(key.substring(prefix.length()));
        return rest.matches() && ruleIds.contains(rest.group(1));
    }
}
