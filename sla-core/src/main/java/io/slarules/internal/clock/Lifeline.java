package io.slarules.internal.clock;

import io.slarules.internal.policy.ClockTerms;
import io.slarules.internal.policy.Life;
import io.slarules.internal.policy.Outcome;
import io.slarules.internal.policy.Signals;
import io.slarules.internal.policy.Stretch;
import io.slarules.rule.Clock;
import io.slarules.rule.Conventions;
import io.slarules.rule.Signal;
import io.slarules.ticket.Event;
import io.slarules.ticket.EventKind;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.Role;
import io.slarules.ticket.Statement;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Topic;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A life made ready for replay: instants as numbers, and the readings of contradictory events that {@link io.slarules.ticket.Contradiction}
 * reports. What happened before the opening counts from the opening; only a resolved or closed ticket is reopened; of two starts of one wait
 * the first stands. Neighbouring stretches with one outcome are one stretch, and stretches without length are none.
 */
public final class Lifeline {
    private static final long[] NO_INSTANTS = {};
    private static final int[] NO_WAITS = {};

    private final Life life;
    private final long opened;

    private final Outcome[] outcomes;
    private final long[] begins;
    private final boolean[] lapses;
    private int stretches;

    private List<Event> events = List.of();
    private long[] instants = NO_INSTANTS;
    private long[] kindBits = NO_INSTANTS;
    private int[] waits = NO_WAITS;
    private long[] reopenings = NO_INSTANTS;
    private boolean stepsReported;

    private Lifeline(Life life) {
        this.life = life;
        opened = Nanos.of(life.ticket().opened());
        int most = life.stretches().size();
        outcomes = new Outcome[most];
        begins = new long[most];
        lapses = new boolean[most];
    }

    /** Prepares a life. */
    public static Lifeline of(Life life) {
        Lifeline line = new Lifeline(life);
        line.readStretches(life.stretches());
        if (!life.events().isEmpty()) {
            line.readEvents(life.events());
        }
        return line;
    }

    private void readStretches(List<Stretch> all) {
        for (int i = 0; i < all.size(); i++) {
            Stretch stretch = all.get(i);
            long begin = i == 0 ? opened : Math.max(opened, Nanos.of(stretch.from()));
            boolean lapse = i > 0 && stretch.lapse();
            if (stretches > 0 && begins[stretches - 1] == begin) {
                // Without length, the earlier one held at no instant; what it lost by a change of facts stays a change
                // of facts.
                stretches--;
                lapse &= lapses[stretches];
            }
            boolean same = stretches > 0 && outcomes[stretches - 1].equals(stretch.outcome());
            if (same && (lapse || !lapses[stretches - 1])) {
                continue;
            }
            outcomes[stretches] = stretch.outcome();
            begins[stretches] = begin;
            lapses[stretches] = lapse;
            stretches++;
        }
    }

    private void readEvents(List<Event> all) {
        events = all;
        int count = all.size();
        instants = new long[count];
        kindBits = new long[count];
        boolean closed = false;
        boolean waiting = false;
        int reopened = 0;
        for (int i = 0; i < count; i++) {
            Event event = events.get(i);
            EventKind kind = event.kind();
            instants[i] = Math.max(opened, Nanos.of(event.at()));
            kindBits[i] = Signals.bit(kind);
            switch (kind) {
                case RESOLVED, CLOSED, CANCELLED -> closed = true;
                case REOPENED -> {
                    if (closed) {
                        closed = false;
                        if (reopened == reopenings.length) {
                            reopenings = Arrays.copyOf(reopenings, Math.max(4, 2 * reopened));
                        }
                        reopenings[reopened++] = instants[i];
                    } else {
                        kindBits[i] = 0;
                    }
                }
                case WAIT_STARTED -> waiting = true;
                case STEP_DONE -> stepsReported |= event instanceof StepDone;
                default -> {}
            }
        }
        if (reopened < reopenings.length) {
            reopenings = Arrays.copyOf(reopenings, reopened);
        }
        if (waiting) {
            readWaits();
        }
    }

    private void readWaits() {
        waits = new int[kindBits.length];
        OpenWaits open = new OpenWaits();
        long bears = Signals.bit(EventKind.WAIT_STARTED) | Signals.bit(EventKind.WAIT_ENDED);
        for (int i = 0; i < waits.length; i++) {
            if ((kindBits[i] & bears) != 0) {
                Event event = events.get(i);
                if (event instanceof WaitStarted wait) {
                    open.start(wait.id(), wait.waitFor());
                } else if (event instanceof WaitEnded wait) {
                    open.end(wait.id());
                }
            }
            waits[i] = open.kinds();
        }
    }

    /** The bit that stands for a kind of wait in {@link #waits(int)}. */
    @SuppressWarnings("EnumOrdinal") // Within one replay only; nothing stores it.
    static int bit(WaitFor kind) {
        return 1 << kind.ordinal();
    }

    public Life life() {
        return life;
    }

    /** When the ticket was opened. */
    public long opened() {
        return opened;
    }

    /** How many stretches there are, at least one. */
    public int stretches() {
        return stretches;
    }

    public Outcome outcome(int stretch) {
        return outcomes[stretch];
    }

    /** When a stretch begins. */
    public long begin(int stretch) {
        return begins[stretch];
    }

    /** When a stretch ends; {@link Nanos#NEVER} for the last one. */
    public long end(int stretch) {
        return stretch + 1 < stretches ? begins[stretch + 1] : Nanos.NEVER;
    }

    /** Whether a stretch began by a lapse rather than by a change of facts. */
    public boolean lapse(int stretch) {
        return lapses[stretch];
    }

    /** The last stretch that begins at an instant or before; the first one for instants before the opening. */
    public int stretchAt(long instant) {
        int low = 0;
        int high = stretches - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (begins[middle] <= instant) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** How many events there are up to now. */
    public int events() {
        return instants.length;
    }

    /** When an event happened; not before the opening. */
    public long at(int event) {
        return instants[event];
    }

    /** What happened; null for reopenings of nothing. */
    @Nullable
    EventKind kind(int event) {
        return kindBits[event] == 0 ? null : events.get(event).kind();
    }

    public Event event(int event) {
        return events.get(event);
    }

    /** Whether a signal is given by the opening of the ticket. */
    boolean atOpening(Signal signal) {
        return signal.kind().isEmpty()
                && (signal.detail().isEmpty()
                        || signal.detail()
                                .equals(life.ticket().facts().work().tier().name()));
    }

    /** Whether any of these signals is given by the opening of the ticket. */
    public boolean atOpening(List<Signal> signals) {
        for (int i = 0; i < signals.size(); i++) {
            if (atOpening(signals.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of these signals is given by an event. */
    public boolean gives(int event, List<Signal> signals) {
        for (int i = 0; i < signals.size(); i++) {
            if (gives(event, signals.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a signal is given by an event. */
    public boolean gives(int event, Signal signal) {
        return signal.kind().isPresent()
                && Signals.bit(signal.kind().get()) == kindBits[event]
                && (signal.detail().isEmpty() || SignalDetail.isMeant(events.get(event), signal.detail()));
    }

    /** Whether the ticket is classified when this event has happened; -1 for its opening. */
    boolean classified(int event) {
        for (int i = event; i >= 0; i--) {
            if (events.get(i) instanceof FactsChanged changed) {
                return changed.facts().classification().isClassified();
            }
        }
        return life.ticket().facts().classification().isClassified();
    }

    /** Whether the customer was told a date after one instant and not later than another. */
    boolean toldDate(long fromExclusive, long toInclusive) {
        for (int i = 0; i < events.size(); i++) {
            if (instants[i] > fromExclusive
                    && instants[i] <= toInclusive
                    && events.get(i) instanceof Statement statement
                    && statement.topic() == Topic.DATE
                    && statement.told().contains(Role.CUSTOMER)) {
                return true;
            }
        }
        return false;
    }

    /**
     * How many events happened before a stretch gave way to the next. Events at the instant of a change still belong to the stretch before it, unless
     * the host's sequence numbers put them after the change.
     */
    int eventsUntilEndOf(int stretch) {
        long end = end(stretch);
        int low = end == Nanos.NEVER ? instants.length : 0;
        int high = instants.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (instants[middle] < end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int count = low;
        long change = Long.MAX_VALUE;
        while (count < instants.length
                && instants[count] == end
                && events.get(count).sequence() <= change) {
            if (kindBits[count] == Signals.bit(EventKind.FACTS_CHANGED)) {
                change = Math.min(change, events.get(count).sequence());
            }
            count++;
        }
        return count;
    }

    /** The bit of what happened; no bit for reopenings of nothing. */
    long kindBit(int event) {
        return kindBits[event];
    }

    /** The first event of any of these kinds from an event on; {@code until} when there is none before that. */
    int next(long kinds, int event, int until) {
        long[] bits = kindBits;
        int next = event;
        while (next < until && (bits[next] & kinds) == 0) {
            next++;
        }
        return next;
    }

    /** Whether any promise of a clock is put off by its pauses in wall time, so that they have to be known. */
    boolean pausesByWallTime(Clock clock) {
        for (int stretch = 0; stretch < stretches; stretch++) {
            List<ClockTerms> terms = outcomes[stretch].clocks();
            for (int i = 0; i < terms.size(); i++) {
                if (terms.get(i).conventions().pauses() == Conventions.Pauses.WALL_TIME
                        && terms.get(i).clock().equals(clock)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the ticket ever waits. */
    boolean waits() {
        return waits.length > 0;
    }

    /** The kinds of the waits that are open after an event, one bit each. */
    int waits(int event) {
        return waits[event];
    }

    /** How often the ticket was reopened until an instant, the instant included. */
    public int reopenings(long toInclusive) {
        int low = 0;
        int high = reopenings.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reopenings[middle] <= toInclusive) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the history reports any step done. */
    public boolean stepsReported() {
        return stepsReported;
    }
}
