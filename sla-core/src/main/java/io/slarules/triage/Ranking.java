package io.slarules.triage;

import io.slarules.internal.triage.Item;
import java.util.Map;
import java.util.Optional;

/** A computed order over the tickets that wait, known by their numbers. */
interface Ranking {
    int size();

    /** The number of the ticket at a place, from 0. */
    int number(int place);

    /** The terms of the ticket at a place; of a lead, with those of the tickets attached to it. */
    Item terms(int place);

    Place place(int place, PlannedTicket ticket);

    /** The first key in which two places differ. */
    Key key(Place first, Place second);

    /** The ledger after the ticket at this place is taken. */
    Ledger take(int place);

    /** The ids of those who wait for another, with the id of that one if it waits too. */
    Map<String, Optional<String>> attached();

    /** The next minute after the order's at which time alone may change it; {@link Long#MAX_VALUE} for none. */
    long nextChange();
}
