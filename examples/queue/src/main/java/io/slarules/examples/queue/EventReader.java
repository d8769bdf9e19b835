package io.slarules.examples.queue;

import io.slarules.ticket.Acceptance;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Closed;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Event;
import io.slarules.ticket.FactsChanged;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Message;
import io.slarules.ticket.Reopened;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.StepDone;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Verified;
import io.slarules.ticket.WaitEnded;
import io.slarules.ticket.WaitFor;
import io.slarules.ticket.WaitStarted;
import io.slarules.ticket.WorkaroundInPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the log of a ticket into the library's events. */
final class EventReader {
    private static final List<String> KINDS = List.of(
            "told customer",
            "customer wrote",
            "waits",
            "wait over",
            "handed over",
            "accepted",
            "facts",
            "workaround",
            "step done",
            "resolved",
            "reopened",
            "closed");

    private EventReader() {}

    /** The events of a ticket in the order of its log. */
    static List<Event> read(Field ticket, Customer customer) {
        List<Event> events = new ArrayList<>();
        Field facts = ticket;
        for (Field entry : ticket.all("log")) {
            if (entry.get("event").text().equals("facts")) {
                facts = facts.mergedWith(entry);
                events.add(changed(entry, facts, customer));
            } else {
                events.add(entry.as(() -> event(entry)).withSequence(events.size()));
            }
        }
        return events;
    }

    private static Event event(Field entry) {
        Instant at = entry.get("at").instant();
        Field kind = entry.get("event");
        return switch (kind.text()) {
            case "told customer" -> {
                entry.only("at", "event", "by", "channel", "answersPressure");
                Message message = Message.toCustomer(at, channel(entry)).sentBy(entry.textOr("by", ""));
                boolean answers = entry.find("answersPressure").map(Field::yes).orElse(false);
                yield answers ? message.answeringPressure() : message;
            }
            case "customer wrote" -> {
                entry.only("at", "event", "by", "channel", "answersRequest");
                Message message = Message.fromCustomer(at, channel(entry)).sentBy(entry.textOr("by", ""));
                boolean answers = entry.find("answersRequest").map(Field::yes).orElse(false);
                yield answers ? message.answeringRequest() : message;
            }
            case "waits" -> waits(entry, at);
            case "wait over" -> {
                entry.only("at", "event", "id");
                yield WaitEnded.of(at, entry.get("id").text());
            }
            case "handed over" -> handedOver(entry, at);
            case "accepted" -> {
                entry.only("at", "event", "by", "tier");
                yield Acceptance.of(
                        at, entry.get("by").text(), entry.get("tier").oneOf(Tier.class));
            }
            case "workaround" -> {
                entry.only("at", "event", "by", "limits");
                yield WorkaroundInPlace.of(at, entry.textOr("by", ""), entry.textOr("limits", ""));
            }
            case "step done" -> {
                entry.only("at", "event", "key");
                yield StepDone.of(at, entry.get("key").text());
            }
            case "resolved" -> {
                entry.only("at", "event", "by", "result");
                yield Resolved.of(at, entry.textOr("by", ""), entry.textOr("result", ""));
            }
            case "reopened" -> {
                entry.only("at", "event", "by", "reason");
                yield Reopened.of(at, entry.textOr("by", ""), entry.textOr("reason", ""));
            }
            case "closed" -> {
                entry.only("at", "event", "by", "reason");
                yield Closed.of(at, entry.textOr("by", ""), entry.textOr("reason", ""));
            }
            default -> throw kind.wrong("is not known" + Nearest.hint(kind.text(), KINDS), "known are " + KINDS);
        };
    }

    private static Channel channel(Field entry) {
        return entry.oneOfOr("channel", Channel.class, Channel.OTHER);
    }

    private static Event waits(Field entry, Instant at) {
        entry.only("at", "event", "id", "for", "reason", "until");
        WaitStarted wait = WaitStarted.of(
                at, entry.get("id").text(), entry.get("for").oneOf(WaitFor.class), entry.textOr("reason", ""));
        Optional<Field> until = entry.find("until");
        return until.isPresent() ? wait.expectedUntil(until.get().instant()) : wait;
    }

    private static Event handedOver(Field entry, Instant at) {
        entry.only("at", "event", "from", "to", "purpose", "toWhom", "instruction");
        return HandOver.of(
                        at,
                        entry.get("from").oneOf(Tier.class),
                        entry.get("to").oneOf(Tier.class),
                        entry.oneOfOr("purpose", HandOverPurpose.class, HandOverPurpose.OTHER))
                .addressedTo(entry.textOr("toWhom", ""))
                .instructing(entry.textOr("instruction", ""));
    }

    /** An entry of the kind "facts" states only what is different from then on; the library wants all facts. */
    private static Event changed(Field entry, Field merged, Customer customer) {
        List<String> known = new ArrayList<>(List.of(FactsReader.FIELDS));
        known.addAll(List.of("at", "event", "by", "verified"));
        entry.only(known.toArray(String[]::new));
        FactsChanged change = FactsChanged.of(entry.get("at").instant(), FactsReader.read(merged, customer));
        Optional<Field> verified = entry.find("verified");
        return verified.isPresent()
                ? change.verified(
                        Verified.by(entry.textOr("by", ""), verified.get().text()))
                : change;
    }
}
