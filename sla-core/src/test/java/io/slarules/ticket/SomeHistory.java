package io.slarules.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random events of every kind, crowded on few instants so that ties and contradictions are common. */
public final class SomeHistory {
    public static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");

    private SomeHistory() {}

    public static List<Event> events(SplittableRandom random, int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(random).withSequence(random.nextInt(3)));
        }
        return events;
    }

    static <T> List<T> shuffled(List<T> values, SplittableRandom random) {
        List<T> shuffled = new ArrayList<>(values);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T value = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, value);
        }
        return shuffled;
    }

    private static Event event(SplittableRandom random) {
        Instant at = OPENED.plusSeconds(random.nextInt(6) - 1);
        String id = "abc".substring(random.nextInt(3)).substring(0, 1);
        Tier tier = random.nextBoolean() ? Tier.GLOBAL : Tier.RND;
        Role role = random.nextBoolean() ? Role.OWNER : Role.CUSTOMER;
        EventKind[] kinds = EventKind.values();
        return switch (kinds[random.nextInt(kinds.length)]) {
            case FACTS_CHANGED -> FactsChanged.of(at, Facts.of(Customer.of(id)));
            case REOPENED -> Reopened.of(at, id);
            case HAND_OVER -> HandOver.of(at, Tier.LOCAL, tier, HandOverPurpose.SKILL);
            case HAND_BACK -> HandBack.of(at, tier, Tier.LOCAL, id);
            case ACCEPTANCE -> Acceptance.of(at, id, tier);
            case RETRIAGED -> Retriaged.of(at, id);
            case WAIT_STARTED -> WaitStarted.of(at, id, WaitFor.CUSTOMER, "log files");
            case WAIT_ENDED -> WaitEnded.of(at, id);
            case VISIT_STARTED -> VisitStarted.of(at, id, "Lin");
            case MESSAGE -> Message.toCustomer(at, Channel.EMAIL).sentBy(id);
            case STATEMENT ->
                Statement.of(at, id, Topic.CAUSE, "", Role.CUSTOMER).superseding("b");
            case WORK_LOGGED -> WorkLogged.of(at, id, Duration.ofMinutes(10), "");
            case STEP_DONE -> StepDone.of(at, id);
            case HOST_EVENT -> HostEvent.of(at, id);
            case WORKAROUND_IN_PLACE -> WorkaroundInPlace.of(at, id, "");
            case EXPLAINED -> Explained.of(at, role, id);
            case EXPLANATION_REJECTED -> ExplanationRejected.of(at, role, id);
            case PROMISE_KEPT -> PromiseKept.of(at, id);
            case VISIT_ENDED -> VisitEnded.of(at, id, "");
            case RESOLVED -> Resolved.of(at, id, "");
            case CLOSING_ANSWERED -> ClosingAnswered.of(at, Answer.YES);
            case CLOSED -> Closed.of(at, id, "");
            case CANCELLED -> Cancelled.of(at, id);
            case CALLBACK -> Callback.of(at, CallbackResult.GOOD, id, "");
        };
    }
}
