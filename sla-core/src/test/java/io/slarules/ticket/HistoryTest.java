package io.slarules.ticket;

import static io.slarules.ticket.SomeHistory.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static final Instant T1 = OPENED.plusSeconds(60);
    private static final Instant T2 = OPENED.plusSeconds(120);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderInWhichEventsAreHandedInGivesTheSameHistory(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 50; run++) {
            List<Event> events = SomeHistory.events(random, 40);
            List<Event> shuffled = SomeHistory.shuffled(events, random);
            History one = new History(events);
            History other = new History(shuffled);

            assertThat(other).as("seed %d, run %d", seed, run).isEqualTo(one).hasToString(one.toString());
            assertThat(other.contradictions(OPENED))
                    .as("seed %d, run %d", seed, run)
                    .isEqualTo(one.contradictions(OPENED));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void handingEventsInOneByOneGivesTheSameHistory(long seed) {
        List<Event> events = SomeHistory.events(new SplittableRandom(seed), 60);
        History oneByOne = History.none();
        for (Event event : events) {
            oneByOne = oneByOne.with(event);
        }

        assertThat(oneByOne).as("seed %d", seed).isEqualTo(new History(events));
    }

    @Test
    void eventsThatPrintTheSameAreKeptApartInAnyOrder() {
        Event one = Callback.of(T1, CallbackResult.GOOD, "Lin, remark=x", "y");
        Event other = Callback.of(T1, CallbackResult.GOOD, "Lin", "x, remark=y");
        assertThat(other).hasToString(one.toString());

        assertThat(History.of(one, other)).isEqualTo(History.of(other, one));
        assertThat(History.of(one, other).events()).hasSize(2);
    }

    @Test
    void anEventThatIsThereTwiceCountsOnce() {
        Event event = Closed.of(T1);

        assertThat(History.of(event, Closed.of(T1)).events()).containsExactly(event);
        assertThat(History.of(event, Resolved.of(T1), Closed.of(T1)).events()).containsExactly(Resolved.of(T1), event);
    }

    @Test
    void theInstantGoesBeforeTheSequenceNumberAndThatBeforeTheKind() {
        Event late = FactsChanged.of(T2, Facts.of(Customer.UNKNOWN));
        Event second = Reopened.of(T1, "again").withSequence(2);
        Event first = Closed.of(T1).withSequence(1);

        assertThat(History.of(late, second, first).events()).containsExactly(first, second, late);
    }

    @Test
    void atOneInstantOpeningsComeBeforeClosings() {
        Event changed = FactsChanged.of(T1, Facts.of(Customer.UNKNOWN));
        Event reopened = Reopened.of(T1, "");
        Event started = WaitStarted.of(T1, "w1", WaitFor.PART, "");
        Event ended = WaitEnded.of(T1, "w1");
        Event message = Message.toCustomer(T1, Channel.PHONE);
        Event resolved = Resolved.of(T1);
        Event closed = Closed.of(T1);

        assertThat(History.of(closed, ended, resolved, message, started, reopened, changed)
                        .events())
                .containsExactly(changed, reopened, started, ended, message, resolved, closed);
    }

    @Test
    void everyKindOfEventSaysItsOwnKindAndKeepsItWithAnotherNumber() {
        TreeSet<EventKind> kinds = new TreeSet<>();
        for (Event event : SomeHistory.events(new SplittableRandom(3), 2000)) {
            kinds.add(event.kind());
            Event moved = event.withSequence(7);
            assertThat(moved.sequence()).isEqualTo(7);
            assertThat(moved.kind()).isEqualTo(event.kind());
            assertThat(moved.withSequence(event.sequence())).isEqualTo(event);
        }

        assertThat(kinds).containsExactly(EventKind.values());
        assertThat(Event.class.getPermittedSubclasses()).hasSameSizeAs(EventKind.values());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void untilAndAfterPartTheHistoryAtAnInstant(long seed) {
        History history = new History(SomeHistory.events(new SplittableRandom(seed), 30));
        for (int second = -3; second < 8; second++) {
            Instant now = OPENED.plusSeconds(second);
            List<Event> joined = new ArrayList<>(history.until(now).events());
            assertThat(joined).as("seed %d", seed).allMatch(event -> !event.at().isAfter(now));
            assertThat(history.after(now).events()).as("seed %d", seed).allMatch(event -> event.at()
                    .isAfter(now));
            joined.addAll(history.after(now).events());
            assertThat(joined).as("seed %d", seed).isEqualTo(history.events());
        }
    }

    @Test
    void whatHappensAtTheInstantHasHappened() {
        History history = History.of(Closed.of(T1));

        assertThat(history.until(T1)).isSameAs(history);
        assertThat(history.until(T1.minusNanos(1))).isEqualTo(History.none());
        assertThat(history.after(T1).isEmpty()).isTrue();
    }

    @Test
    void eventsOfOneTypeAreFoundInOrder() {
        History history = History.of(WaitEnded.of(T2, "w1"), Closed.of(T2), WaitEnded.of(T1, "w2"));

        assertThat(history.all(WaitEnded.class)).extracting(WaitEnded::id).containsExactly("w2", "w1");
        assertThat(history.last(WaitEnded.class)).contains(WaitEnded.of(T2, "w1"));
        assertThat(history.last(Reopened.class)).isEmpty();
    }

    @Test
    void aListThatChangesLaterChangesNothing() {
        List<Event> events = new ArrayList<>(List.of(Resolved.of(T1)));
        History history = new History(events);
        events.add(Closed.of(T2));

        assertThat(history.events()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> history.events().clear());
    }
}
