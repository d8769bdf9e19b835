package io.slarules.triage;

import java.util.Collection;
import java.util.List;

/** A queue in which ticket ids occur more than once; nothing was ordered. */
public final class DuplicateTicketException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<String> ids;

    /**
     * @param ids every id that occurs more than once
     */
    public DuplicateTicketException(Collection<String> ids) {
        super("The queue has more than one ticket of the same id (" + String.join(", ", sorted(ids))
                + "): give each ticket once, with its latest facts");
        this.ids = sorted(ids);
    }

    /** Every id that occurs more than once, sorted. */
    public List<String> ids() {
        return ids;
    }

    private static List<String> sorted(Collection<String> ids) {
        return ids.stream().sorted().toList();
    }
}
