package io.slarules.triage;

import io.slarules.internal.triage.Entry;
import io.slarules.internal.triage.Flows;
import io.slarules.internal.triage.Item;
import io.slarules.internal.triage.LiveOrder;
import io.slarules.internal.triage.Placing;
import io.slarules.internal.triage.Standing;
import io.slarules.internal.triage.Walk;
import io.slarules.ticket.Skill;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A backlog that is kept in order while it changes, for hosts with many tickets: a change moves what it concerns and nothing is sorted
 * again. After any changes it stands as {@link TriageOrder#of} would put the same tickets at the same instant with the same ledger.
 *
 * <p>The host says what happens: it puts a ticket whenever its terms have changed (its facts did, or the {@code nextChange} of its decision
 * has come: plan it again then), removes it when it is done, takes the next one, and lets time go on, at the latest at {@link #nextChange}.
 * Tickets that wait for no engineer are put too, {@linkplain PlannedTicket#leftOut left out}: those of a problem wait while one of them is in
 * work.
 *
 * <p>Several pools have a backlog each, with a ledger of its own. A ticket that two pools hold stands in both backlogs; what {@link #take}
 * gives is put into the others, so that nobody takes it twice.
 *
 * <p>For one thread at a time, questions included: the host confines it to a thread or guards it with a lock. {@link #snapshot} is immutable
 * and may be handed to others.
 */
public final class LiveBacklog {
    private final TriagePolicy policy;
    private final Flows flows;
    private final LiveOrder order;
    private final Map<String, Waiting> tickets = new HashMap<>();
    private final List<Skip> skips = new ArrayList<>();
    private final Set<String> skipped = new HashSet<>();
    private Instant now;
    /** Null when something was served since it was last asked for. */
    private @Nullable Ledger ledger;

    private LiveBacklog(TriagePolicy policy, Ledger ledger, Instant now) {
        Placing placing = placing(policy);
        this.policy = policy;
        this.flows = placing.flows();
        this.ledger = ledger;
        this.now = now;
        this.order = new LiveOrder(placing, ledger.tally(flows), PlannedTicket.minute(now));
    }

    private static Placing placing(TriagePolicy policy) {
        if (policy instanceof FairPolicy fair) {
            return Placing.fair(fair.scale(), fair.flows(), fair.elders());
        }
        return new PlainPlacing((PlainPolicy) policy);
    }

    /** An empty backlog that stands at an instant. */
    public static LiveBacklog of(TriagePolicy policy, Ledger ledger, Instant now) {
        Objects.requireNonNull(policy, "policy is null: give TriagePolicy.fair()");
        Objects.requireNonNull(ledger, "ledger is null: give Ledger.EMPTY when nothing was served yet");
        Objects.requireNonNull(now, "now is null: give the instant at which it stands");
        return new LiveBacklog(policy, ledger, now);
    }

    /** The backlog of a snapshot, under a policy. */
    public static LiveBacklog restore(BacklogSnapshot snapshot, TriagePolicy policy) {
        Objects.requireNonNull(snapshot, "snapshot is null: give what snapshot() or BacklogSnapshot.parse gave");
        LiveBacklog backlog = of(policy, snapshot.ledger(), snapshot.now());
        snapshot.tickets().forEach(backlog::put);
        snapshot.skips().forEach(backlog::enter);
        return backlog;
    }

    /** What a host keeps to go on later. */
    public BacklogSnapshot snapshot() {
        return new BacklogSnapshot(now, ledger(), tickets(), skips);
    }

    /**
     * Adds a ticket, or puts it in the place of that of the same id. Tickets that wait for no engineer are kept beside the order; a skip of
     * one is over.
     */
    public void put(PlannedTicket ticket) {
        Objects.requireNonNull(ticket, "ticket is null: give a planned ticket");
        Waiting waiting = new Waiting(ticket);
        Waiting old = tickets.put(ticket.id(), waiting);
        // A group that is in work must not come out of work between the two.
        boolean works = inWork(ticket);
        if (works) {
            order.inWork(ticket.item(), true);
        }
        if (old != null) {
            leave(old);
        }
        if (ticket.leftOut().isEmpty()) {
            order.add(waiting);
        } else {
            unskip(ticket.id());
        }
    }

    private static String checked(String id) {
        return Objects.requireNonNull(id, "id is null: give the id of a ticket");
    }

    private static boolean inWork(PlannedTicket ticket) {
        return ticket.leftOut().equals(Optional.of(LeftOut.IN_WORK));
    }

    private void leave(Waiting old) {
        if (old.ticket().leftOut().isEmpty()) {
            order.remove(old);
        } else if (inWork(old.ticket())) {
            order.inWork(old.ticket().item(), false);
        }
    }

    /** Removes a ticket; {@code false} when there is none of this id. */
    public boolean remove(String id) {
        Waiting old = tickets.remove(checked(id));
        if (old != null) {
            unskip(id);
            leave(old);
        }
        return old != null;
    }

    /**
     * Takes a ticket: its customer is charged as {@link TriageOrder#take} does, and it is in work from now on, so that the others of its
     * problem wait for it. The host puts it again when it waits again, or removes it. A skip of it is over.
     *
     * @return the ticket, in work: for the backlogs of other pools
     * @throws IllegalArgumentException if it has no place
     */
    public PlannedTicket take(String id) {
        Waiting waiting = placed(id);
        if (policy instanceof FairPolicy) {
            order.charge(waiting);
            ledger = null;
        }
        PlannedTicket taken = waiting.ticket().leftOut(LeftOut.IN_WORK);
        put(taken);
        return taken;
    }

    /**
     * Passes over a ticket: {@link #head} does not give it until it is {@linkplain #unskip given back}, taken, removed or left out, whatever
     * its terms become meanwhile. It keeps its place and its turn.
     *
     * @param reason not blank
     * @return what was noted, for the host's record
     * @throws IllegalArgumentException if it has no place, or the reason is blank
     */
    public Skip skip(String id, String reason) {
        Skip skip = Skip.of(place(placed(id)), reason);
        enter(skip);
        return skip;
    }

    private void enter(Skip skip) {
        skips.add(skip);
        skipped.add(skip.ticket());
    }

    /** Passes over a ticket no longer; {@code false} when nobody did. */
    public boolean unskip(String id) {
        return skipped.remove(checked(id))
                && skips.removeIf(skip -> skip.ticket().equals(id));
    }

    /** The tickets that are passed over, in the order in which they were; one that was passed over again occurs again. */
    public List<Skip> skips() {
        return List.copyOf(skips);
    }

    /**
     * Lets time go on to an instant.
     *
     * @throws IllegalArgumentException if it lies before the one at which the backlog stands
     */
    public void advanceTo(Instant instant) {
        Objects.requireNonNull(instant, "instant is null: give the instant that has come");
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("The backlog stands at " + now + " and cannot go back (" + instant
                    + "): restore an earlier snapshot");
        }
        now = instant;
        order.advance(PlannedTicket.minute(instant));
    }

    /** The instant at which it stands. */
    public Instant now() {
        return now;
    }

    /** How it is ordered. */
    public TriagePolicy policy() {
        return policy;
    }

    /** What was served. */
    public Ledger ledger() {
        Ledger known = ledger;
        if (known == null) {
            known = Ledger.of(order.tally(), flows);
            ledger = known;
        }
        return known;
    }

    /** How many tickets have a place. */
    public int size() {
        return order.size();
    }

    /** The next instant at which time alone may change the order; empty when none does. Nothing changes before. */
    public Optional<Instant> nextChange() {
        return PlannedTicket.instant(order.nextChange());
    }

    /** The ticket of an id, whether it waits or not; empty when there is none. */
    public Optional<PlannedTicket> ticket(String id) {
        return Optional.ofNullable(tickets.get(checked(id))).map(Waiting::ticket);
    }

    /** The next ticket to be worked on, those passed over aside; empty when none waits. */
    public Optional<Place> head() {
        return first(ticket -> true);
    }

    /**
     * The next ticket that passes, those passed over aside: whatever it depends on.
     *
     * @throws IllegalStateException if the question itself changes the backlog
     */
    public Optional<Place> head(Predicate<PlannedTicket> passes) {
        Objects.requireNonNull(passes, "passes is null: give which tickets are wanted");
        return first(passes);
    }

    /** The next ticket for who has these skills, those passed over aside; empty when there is none. */
    public Optional<Place> head(Set<Skill> skills) {
        Objects.requireNonNull(skills, "skills is null: give the skills of who asks");
        return first(ticket -> ticket.coveredBy(skills));
    }

    private Optional<Place> first(Predicate<PlannedTicket> passes) {
        Walk walk = order.walk();
        for (Entry entry = walk.next(); entry != null; entry = walk.next()) {
            PlannedTicket ticket = ((Waiting) entry).ticket();
            if (skipped.contains(ticket.id())) {
                continue;
            }
            long before = order.changes();
            boolean wanted = passes.test(ticket);
            if (order.changes() != before) {
                throw new IllegalStateException("The backlog was changed while it was asked for its head, at ticket ("
                        + ticket.id() + "): change it when the answer is there");
            }
            if (wanted) {
                return Optional.of(place((Waiting) entry, walk.standing()));
            }
        }
        return Optional.empty();
    }

    /** Every ticket that has a place, in order; computed for this question. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>(size());
        Walk walk = order.walk();
        for (Entry entry = walk.next(); entry != null; entry = walk.next()) {
            places.add(place((Waiting) entry, walk.standing()));
        }
        return places;
    }

    /**
     * At which place a ticket stands, from 1; empty when it has none. In closed form: as many steps as there are customers with a quota,
     * each a search.
     *
     * <p>Where tickets have waited several times their target, the first question after a change also settles which of them have a slot of
     * their own now: a few searches more after one change, some microseconds for each such ticket after very many, or the first time.
     */
    public OptionalInt position(String id) {
        Waiting waiting = tickets.get(checked(id));
        return waiting == null || !isPlaced(waiting)
                ? OptionalInt.empty()
                : OptionalInt.of(order.standing(waiting).before() + 1);
    }

    /** As {@link #position}, with what puts it there. */
    public Optional<Place> place(String id) {
        Waiting waiting = tickets.get(checked(id));
        return waiting == null || !isPlaced(waiting) ? Optional.empty() : Optional.of(place(waiting));
    }

    private Place place(Waiting waiting) {
        return place(waiting, order.standing(waiting));
    }

    /** The lead that a ticket is attached to; empty when it has a place, is out of the order, or waits for a problem in work. */
    public Optional<PlannedTicket> leadOf(String id) {
        Waiting waiting = tickets.get(checked(id));
        if (waiting == null || waiting.ticket().leftOut().isPresent()) {
            return Optional.empty();
        }
        Entry lead = order.leadOf(waiting);
        return lead == null ? Optional.empty() : Optional.of(((Waiting) lead).ticket());
    }

    /** The same order as a value, with its explanations and what is passed over: sorted anew, for questions of people. */
    public TriageOrder order() {
        return TriageOrder.of(tickets(), now, ledger(), policy).withSkips(skips);
    }

    private List<PlannedTicket> tickets() {
        return tickets.values().stream().map(Waiting::ticket).toList();
    }

    private boolean isPlaced(Waiting waiting) {
        return order.isPlaced(waiting);
    }

    private Waiting placed(String id) {
        Waiting waiting = tickets.get(checked(id));
        if (waiting == null || !isPlaced(waiting)) {
            throw new IllegalArgumentException("Ticket (" + id + ") has no place in the backlog: " + whyNot(waiting));
        }
        return waiting;
    }

    private String whyNot(@Nullable Waiting waiting) {
        if (waiting == null) {
            return "put it first";
        }
        PlannedTicket ticket = waiting.ticket();
        Entry lead = ticket.leftOut().isPresent() ? null : order.leadOf(waiting);
        return ticket.leftOut()
                .map(why -> "it is left out (" + why + "): put it as waiting first")
                .orElseGet(() -> "it waits for the workaround of problem "
                        + ticket.item().problem()
                        + (lead == null
                                ? ", which is in work"
                                : ", with " + ((Waiting) lead).ticket().id()));
    }

    private Place place(Waiting waiting, @Nullable Standing standing) {
        Standing stands = Objects.requireNonNull(standing);
        if (policy instanceof FairPolicy fair) {
            Item terms = waiting.terms();
            return FairRanking.place(
                    stands.before(),
                    waiting.ticket(),
                    terms,
                    stands.elder(),
                    stands.turn(),
                    fair.scale(),
                    flows,
                    order.now());
        }
        return PlainRanking.place(stands.before(), waiting.ticket(), order.now());
    }
}
