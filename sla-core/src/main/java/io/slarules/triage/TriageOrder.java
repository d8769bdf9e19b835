package io.slarules.triage;

import io.slarules.decision.Language;
import io.slarules.internal.triage.IdIndex;
import io.slarules.internal.triage.Item;
import io.slarules.rule.Band;
import io.slarules.ticket.Skill;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order of a queue at one instant, with what was served before taken into account: what repeated dispatch with a frozen clock gives.
 *
 * <p>In the fair order danger to people goes first, then stopped production, then what a minute of work saves most on; among tickets of
 * similar merit every customer has his share; who waited several times his target has every eighth slot. Tickets linked to a problem whose
 * fix is not known have one lead; the others wait for it. Immutable, thread-safe.
 */
public final class TriageOrder {
    private final Instant now;
    private final TriagePolicy policy;
    private final Ledger ledger;
    private final PlannedTicket[] tickets;
    private final Ranking ranking;
    private final int[] rankOf;
    private final IdIndex index;
    private final List<PlannedTicket> leftOut;
    private final List<Skip> skips;

    private TriageOrder(
            Instant now,
            TriagePolicy policy,
            Ledger ledger,
            PlannedTicket[] tickets,
            IdIndex index,
            Ranking ranking,
            List<PlannedTicket> leftOut) {
        this.now = now;
        this.policy = policy;
        this.ledger = ledger;
        this.tickets = tickets;
        this.index = index;
        this.ranking = ranking;
        this.rankOf = new int[tickets.length];
        this.leftOut = leftOut;
        this.skips = List.of();
        for (int place = 0; place < ranking.size(); place++) {
            rankOf[ranking.number(place)] = place + 1;
        }
    }

    private TriageOrder(TriageOrder order, List<Skip> skips) {
        this.now = order.now;
        this.policy = order.policy;
        this.ledger = order.ledger;
        this.tickets = order.tickets;
        this.index = order.index;
        this.ranking = order.ranking;
        this.rankOf = order.rankOf;
        this.leftOut = order.leftOut;
        this.skips = List.copyOf(skips);
    }

    /** The fair order with its default parameters, nothing having been served yet. */
    public static TriageOrder of(Collection<PlannedTicket> tickets, Instant now) {
        return of(tickets, now, Ledger.EMPTY, TriagePolicy.fair());
    }

    /** The fair order with its default parameters. */
    public static TriageOrder of(Collection<PlannedTicket> tickets, Instant now, Ledger ledger) {
        return of(tickets, now, ledger, TriagePolicy.fair());
    }

    /**
     * Orders planned tickets. Pure: the order in which they are given is of no consequence. Give the tickets in work as well: the tickets
     * linked to the same problem wait for them.
     *
     * @param now the instant for which the order holds, floored to the minute
     * @param ledger what was served before
     * @throws DuplicateTicketException if an id occurs more than once; it names every one
     */
    public static TriageOrder of(Collection<PlannedTicket> tickets, Instant now, Ledger ledger, TriagePolicy policy) {
        Objects.requireNonNull(tickets, "tickets is null: give the planned tickets of the queue");
        Objects.requireNonNull(now, "now is null: give the instant for which the order holds");
        Objects.requireNonNull(ledger, "ledger is null: give Ledger.EMPTY when nothing was served yet");
        Objects.requireNonNull(policy, "policy is null: give TriagePolicy.fair()");
        PlannedTicket[] all = tickets.toArray(PlannedTicket[]::new);
        int waiting = waitingFirst(all);
        List<PlannedTicket> leftOut = List.of(Arrays.copyOfRange(all, waiting, all.length));
        long minute = PlannedTicket.minute(now);
        Ranking ranking;
        if (policy instanceof PlainPolicy plain) {
            Arrays.sort(all, 0, waiting, plain::compare);
            ranking = new PlainRanking(plain, waiting, ledger, minute);
        } else {
            Item[] items = new Item[waiting];
            for (int i = 0; i < waiting; i++) {
                items[i] = all[i].item();
            }
            ranking = new FairRanking((FairPolicy) policy, items, inWork(leftOut), ledger, minute);
        }
        return new TriageOrder(now, policy, ledger, all, index(all), ranking, leftOut);
    }

    /** Moves those who wait to the front and sorts the others by id; says how many wait. */
    private static int waitingFirst(PlannedTicket[] all) {
        List<PlannedTicket> others = new ArrayList<>();
        int waiting = 0;
        for (PlannedTicket ticket : all) {
            if (ticket.leftOut().isPresent()) {
                others.add(ticket);
            } else {
                all[waiting++] = ticket;
            }
        }
        others.sort(Comparator.comparing(PlannedTicket::id));
        for (int i = 0; i < others.size(); i++) {
            all[waiting + i] = others.get(i);
        }
        return waiting;
    }

    private static IdIndex index(PlannedTicket[] all) {
        IdIndex index = new IdIndex(all.length, number -> all[number].id());
        Set<String> twice = new TreeSet<>();
        for (int i = 0; i < all.length; i++) {
            if (!index.add(i)) {
                twice.add(all[i].id());
            }
        }
        if (!twice.isEmpty()) {
            throw new DuplicateTicketException(twice);
        }
        return index;
    }

    static Set<String> inWork(Collection<PlannedTicket> leftOut) {
        Set<String> problems = new HashSet<>();
        for (PlannedTicket ticket : leftOut) {
            if (ticket.leftOut().equals(Optional.of(LeftOut.IN_WORK))
                    && ticket.item().grouped()) {
                problems.add(ticket.item().problem());
            }
        }
        return problems;
    }

    /** The instant for which the order holds. */
    public Instant now() {
        return now;
    }

    /** How it was ordered. */
    public TriagePolicy policy() {
        return policy;
    }

    /** What had been served before. */
    public Ledger ledger() {
        return ledger;
    }

    /** Every ticket that waits for an engineer, the next one first; each place is computed when it is asked for. */
    public List<Place> places() {
        return new Places();
    }

    private final class Places extends AbstractList<Place> implements RandomAccess {
        @Override
        public Place get(int i) {
            Objects.checkIndex(i, ranking.size());
            return ranking.place(i, tickets[ranking.number(i)]);
        }

        @Override
        public int size() {
            return ranking.size();
        }
    }

    /** The tickets that are not in the order, sorted by id; each says why. */
    public List<PlannedTicket> leftOut() {
        return leftOut;
    }

    /**
     * The tickets that wait for the workaround of another one's problem, by id: each with the id of its lead, empty when the problem is in
     * work already. Sorted.
     */
    public Map<String, Optional<String>> attached() {
        return ranking.attached();
    }

    /** The tickets of {@link #attached}, sorted by id. */
    public List<PlannedTicket> attachedTickets() {
        List<PlannedTicket> waiting = new ArrayList<>();
        attached().keySet().forEach(id -> waiting.add(tickets[index.find(id)]));
        return waiting;
    }

    /** The place of a ticket; empty when it is not in the order. */
    public Optional<Place> place(String id) {
        int number = index.find(id);
        int rank = number < 0 ? 0 : rankOf[number];
        return rank == 0 ? Optional.empty() : Optional.of(ranking.place(rank - 1, tickets[number]));
    }

    /** The next ticket to be worked on, those passed over aside; empty when none waits. */
    public Optional<Place> head() {
        return first(ticket -> true);
    }

    /** The next ticket for who has these skills, those passed over aside; empty when there is none. */
    public Optional<Place> head(Set<Skill> skills) {
        Objects.requireNonNull(skills, "skills is null: give the skills of who asks");
        return first(ticket -> ticket.coveredBy(skills));
    }

    private Optional<Place> first(java.util.function.Predicate<PlannedTicket> wanted) {
        Set<String> skipped = new HashSet<>();
        skips.forEach(skip -> skipped.add(skip.ticket()));
        for (int place = 0; place < ranking.size(); place++) {
            PlannedTicket ticket = tickets[ranking.number(place)];
            if (wanted.test(ticket) && !skipped.contains(ticket.id())) {
                return Optional.of(ranking.place(place, ticket));
            }
        }
        return Optional.empty();
    }

    /**
     * The same order, of which {@link #head} passes over this ticket. Its place stays, and {@link #skips} reports it.
     *
     * @param reason not blank
     * @throws IllegalArgumentException if the id is not in the order, or the reason is blank
     */
    public TriageOrder skip(String id, String reason) {
        Place place = known(id);
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "The reason (" + reason + ") for passing over " + id + " is blank: say why it is not its turn");
        }
        List<Skip> all = new ArrayList<>(skips);
        all.add(new Skip(id, place.rank(), reason));
        return new TriageOrder(this, all);
    }

    /** The tickets that were passed over, in the order in which they were. */
    public List<Skip> skips() {
        return skips;
    }

    /**
     * The ledger after this ticket is taken: its customer has used one more slot of its lane, and a round in which everybody has used his
     * quota ends. Who is taken before his turn is charged all the same.
     *
     * @throws IllegalArgumentException if the id is not in the order
     */
    public Ledger take(String id) {
        return ranking.take(known(id).rank() - 1);
    }

    /** The next instant at which time alone may change the order; empty when none does. Nothing changes before. */
    public Optional<Instant> nextChange() {
        return PlannedTicket.instant(ranking.nextChange());
    }

    /**
     * Which key decides which of two tickets goes first.
     *
     * @throws IllegalArgumentException if one of the ids is not in the order
     */
    public Key key(String id, String otherId) {
        Place a = known(id);
        Place b = known(otherId);
        return a.rank() == b.rank() ? Key.SAME : a.rank() < b.rank() ? ranking.key(a, b) : ranking.key(b, a);
    }

    /**
     * Why one ticket stands before the other: the first key in which they differ. Instants are in UTC.
     *
     * @throws IllegalArgumentException if one of the ids is not in the order
     */
    public String explain(String id, String otherId) {
        return explain(id, otherId, Language.ENGLISH);
    }

    /**
     * Why one ticket stands before the other: the first key in which they differ. Instants are in UTC.
     *
     * @throws IllegalArgumentException if one of the ids is not in the order
     */
    public String explain(String id, String otherId, Language language) {
        Place a = known(id);
        Place b = known(otherId);
        return a.rank() <= b.rank()
                ? OrderText.in(language).before(a, b, key(id, otherId), policy)
                : OrderText.in(language).before(b, a, key(id, otherId), policy);
    }

    /**
     * Why a ticket stands where it does, or for whom it waits.
     *
     * @throws IllegalArgumentException if the id is neither in the order nor attached
     */
    public String explain(String id) {
        return explain(id, Language.ENGLISH);
    }

    /**
     * Why a ticket stands where it does, or for whom it waits.
     *
     * @throws IllegalArgumentException if the id is neither in the order nor attached
     */
    public String explain(String id, Language language) {
        Map<String, Optional<String>> attached = attached();
        if (attached.containsKey(id)) {
            return OrderText.in(language)
                    .attached(tickets[index.find(id)], attached.getOrDefault(id, Optional.empty()));
        }
        return OrderText.in(language).place(known(id), ranking.size());
    }

    /**
     * What would have to be otherwise for a ticket to move up: for each term the least change that does, if one does. Where a ticket of a
     * stricter band stands before it, or it has an elder's slot, there is none; a plain policy has none. The queue is ordered anew for each
     * change that is tried, some ten times.
     *
     * @throws IllegalArgumentException if the id is not in the order
     */
    public List<MoveUp> movesUp(String id) {
        Place place = known(id);
        if (!(policy instanceof FairPolicy fair) || place.lane() == Lane.ELDER) {
            return List.of();
        }
        for (int i = place.rank() - 2; i >= 0; i--) {
            Place ahead = places().get(i);
            if (ahead.ticket().band() != place.ticket().band()) {
                return List.of();
            } else if (ahead.lane() != Lane.ELDER) {
                return new MovesUp(fair, now, place, ahead, this::rankWith).find();
            }
        }
        return List.of();
    }

    private int rankWith(PlannedTicket changed) {
        List<PlannedTicket> queue = new ArrayList<>(Arrays.asList(tickets));
        queue.set(index.find(changed.id()), changed);
        return of(queue, now, ledger, policy)
                .place(changed.id())
                .map(Place::rank)
                .orElse(Integer.MAX_VALUE);
    }

    /**
     * What would have to be otherwise for a ticket to move up, in words: {@link #movesUp}, and what time alone will do.
     *
     * @throws IllegalArgumentException if the id is not in the order
     */
    public String explainMovesUp(String id, Language language) {
        Place place = known(id);
        return OrderText.in(language).movesUp(place, movesUp(id), elderSince(place));
    }

    /**
     * What the customer can be told about the place of his ticket: without figures of merit, and without a word on who the others are.
     *
     * @throws IllegalArgumentException if the id is neither in the order nor attached
     */
    public String tellCustomer(String id, Language language) {
        if (attached().containsKey(id)) {
            return OrderText.in(language).tellAttached(id);
        }
        Place place = known(id);
        int[] before = new int[Band.values().length];
        for (Place other : places().subList(0, place.rank() - 1)) {
            before[Codes.of(other.ticket().band())]++;
        }
        return OrderText.in(language).tell(place, ranking.size(), before, elderSince(place));
    }

    /** From when time alone gives it a slot of the elders; empty when it has one already, or never will. */
    private Optional<Instant> elderSince(Place place) {
        if (!(policy instanceof FairPolicy fair) || fair.elderEvery() == 0) {
            return Optional.empty();
        }
        return PlannedTicket.instant(place.ticket().item().elderSince(fair.elderFactor()))
                .filter(now::isBefore);
    }

    private Place known(String id) {
        return place(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("Ticket (" + id + ") is not in the order: " + whyNot(id)));
    }

    private String whyNot(String id) {
        int number = index.find(id);
        if (number < 0) {
            return "no ticket of this id was given";
        }
        PlannedTicket ticket = tickets[number];
        return ticket.leftOut()
                .map(why -> "it is left out: " + why)
                .orElseGet(() -> "it waits for the workaround of problem "
                        + ticket.item().problem()
                        + attached()
                                .getOrDefault(id, Optional.empty())
                                .map(lead -> ", with " + lead)
                                .orElse(", which is in work"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TriageOrder that
                && now.equals(that.now)
                && policy.equals(that.policy)
                && ledger.equals(that.ledger)
                && leftOut.equals(that.leftOut)
                && skips.equals(that.skips)
                && attached().equals(that.attached())
                && places().equals(that.places());
    }

    @Override
    public int hashCode() {
        return Objects.hash(now, ledger, ranking.size());
    }

    /** One line per ticket: rank, id, band, priority, merit. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Place place : places()) {
            PlannedTicket ticket = place.ticket();
            text.append(place.rank())
                    .append(' ')
                    .append(ticket.id())
                    .append(' ')
                    .append(ticket.band())
                    .append(' ')
                    .append(ticket.priority())
                    .append(" merit ")
                    .append(place.merit().value())
                    .append('\n');
        }
        attached().forEach((id, lead) -> text.append("+ ")
                .append(id)
                .append(lead.map(with -> " with " + with).orElse(""))
                .append('\n'));
        for (PlannedTicket ticket : leftOut) {
            text.append("- ").append(ticket.id());
            ticket.leftOut().ifPresent(why -> text.append(' ').append(why));
            text.append('\n');
        }
        return text.toString();
    }
}
