package io.slarules.triage;

import io.slarules.decision.Language;
import io.slarules.ticket.Skill;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Predicate;

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
    private final Intake intake;
    private final Ranking ranking;
    private final int[] rankOf;
    private final List<Skip> skips;

    private TriageOrder(Instant now, TriagePolicy policy, Ledger ledger, Intake intake, Ranking ranking) {
        this.now = now;
        this.policy = policy;
        this.ledger = ledger;
        this.intake = intake;
        this.ranking = ranking;
        this.rankOf = new int[intake.size()];
        this.skips = List.of();
        for (int place = 0; place < ranking.size(); place++) {
            rankOf[ranking.number(place)] = place + 1;
        }
    }

    private TriageOrder(TriageOrder order, List<Skip> skips) {
        this.now = order.now;
        this.policy = order.policy;
        this.ledger = order.ledger;
        this.intake = order.intake;
        this.ranking = order.ranking;
        this.rankOf = order.rankOf;
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
        long minute = PlannedTicket.minute(now);
        if (policy instanceof PlainPolicy plain) {
            Intake intake = Intake.of(tickets, Optional.of(plain::compare));
            return new TriageOrder(now, policy, ledger, intake, new PlainRanking(plain, intake, ledger, minute));
        }
        Intake intake = Intake.of(tickets, Optional.empty());
        return new TriageOrder(
                now, policy, ledger, intake, new FairRanking((FairPolicy) policy, intake, ledger, minute));
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
            return ranking.place(i, intake.ticket(ranking.number(i)));
        }

        @Override
        public int size() {
            return ranking.size();
        }
    }

    /** The tickets that are not in the order, sorted by id; each says why. */
    public List<PlannedTicket> leftOut() {
        return intake.leftOut();
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
        attached().keySet().forEach(id -> waiting.add(intake.ticket(intake.find(id))));
        return waiting;
    }

    /** The place of a ticket; empty when it is not in the order. */
    public Optional<Place> place(String id) {
        int number = intake.find(id);
        int rank = number < 0 ? 0 : rankOf[number];
        return rank == 0 ? Optional.empty() : Optional.of(ranking.place(rank - 1, intake.ticket(number)));
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

    private Optional<Place> first(Predicate<PlannedTicket> wanted) {
        Set<String> skipped = new HashSet<>();
        skips.forEach(skip -> skipped.add(skip.ticket()));
        for (int place = 0; place < ranking.size(); place++) {
            PlannedTicket ticket = intake.ticket(ranking.number(place));
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
        List<Skip> all = new ArrayList<>(skips);
        all.add(Skip.of(known(id), reason));
        return new TriageOrder(this, all);
    }

    /** The same order, of which these were passed over; they need not have a place any more. */
    TriageOrder withSkips(List<Skip> all) {
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

    /** {@link #explain(String, String, Language)} in English. */
    public String explain(String id, String otherId) {
        return explain(id, otherId, Language.ENGLISH);
    }

    /**
     * Why one ticket stands before the other: the first key in which they differ. Instants are in UTC.
     *
     * @throws IllegalArgumentException if one of the ids is not in the order
     */
    public String explain(String id, String otherId, Language language) {
        return explanation().before(id, otherId, language);
    }

    /** {@link #explain(String, Language)} in English. */
    public String explain(String id) {
        return explain(id, Language.ENGLISH);
    }

    /**
     * Why a ticket stands where it does, or for whom it waits.
     *
     * @throws IllegalArgumentException if the id is neither in the order nor attached
     */
    public String explain(String id, Language language) {
        return explanation().place(id, language);
    }

    /**
     * What would have to be otherwise for a ticket to move up: for each term the least change that does, if one does; where slots of elders
     * are in play, one that does with the next smaller not doing it. Where a ticket of a stricter band stands before it, or it has an
     * elder's slot, there is none. Of a plain order's comparison nothing is known: a few changes of each term are tried. The queue is ordered
     * anew for each change that is tried, ten to forty times.
     *
     * @throws IllegalArgumentException if the id is not in the order
     */
    public List<MoveUp> movesUp(String id) {
        return explanation().movesUp(id);
    }

    /** The place that a ticket would have if it were like this. */
    int rankWith(PlannedTicket changed) {
        return of(intake.with(changed), now, ledger, policy)
                .place(changed.id())
                .map(Place::rank)
                .orElse(Integer.MAX_VALUE);
    }

    /**
     * What would have to be otherwise for a ticket to move up, in words: {@link #movesUp}, and what time alone will do; where nothing would,
     * why. Instants are in UTC.
     *
     * @throws IllegalArgumentException if the id is not in the order
     */
    public String explainMovesUp(String id, Language language) {
        return explanation().movesUp(id, language);
    }

    /** {@link #tellCustomer(String, Language, ZoneId)} with instants in UTC. */
    public String tellCustomer(String id, Language language) {
        return tellCustomer(id, language, ZoneOffset.UTC);
    }

    /**
     * What the customer can be told about his ticket: its place, or that it waits with others, is in work, paused or done. Without figures
     * of merit, without the words of an own policy, and without a word on who the others are.
     *
     * @param zone the customer's
     * @throws IllegalArgumentException if no ticket of this id was given
     */
    public String tellCustomer(String id, Language language, ZoneId zone) {
        return explanation().tellCustomer(id, language, zone);
    }

    private OrderExplanation explanation() {
        return new OrderExplanation(this, ranking);
    }

    /** A ticket that was given, whether it has a place or not. */
    Optional<PlannedTicket> given(String id) {
        int number = intake.find(id);
        return number < 0 ? Optional.empty() : Optional.of(intake.ticket(number));
    }

    Place known(String id) {
        return place(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("Ticket (" + id + ") is not in the order: " + whyNot(id)));
    }

    private String whyNot(String id) {
        return given(id)
                .map(ticket -> ticket.leftOut()
                        .map(why -> "it is left out: " + why)
                        .orElseGet(() -> "it waits for the workaround of problem "
                                + ticket.item().problem()
                                + attached()
                                        .getOrDefault(id, Optional.empty())
                                        .map(lead -> ", with " + lead)
                                        .orElse(", which is in work")))
                .orElse("no ticket of this id was given");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TriageOrder that
                && now.equals(that.now)
                && policy.equals(that.policy)
                && ledger.equals(that.ledger)
                && leftOut().equals(that.leftOut())
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
        for (PlannedTicket ticket : leftOut()) {
            text.append("- ").append(ticket.id());
            ticket.leftOut().ifPresent(why -> text.append(' ').append(why));
            text.append('\n');
        }
        return text.toString();
    }
}
