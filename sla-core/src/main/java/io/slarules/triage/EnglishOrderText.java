package io.slarules.triage;

import io.slarules.internal.triage.MeritScale;
import io.slarules.rule.Band;
import io.slarules.triage.PlannedTicket.LeftOut;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences in English. */
final class EnglishOrderText extends OrderText {
    private static String band(Band band) {
        return switch (band) {
            case DANGER -> "danger to people";
            case LINE_DOWN -> "stopped production";
            case REST -> "everything else";
        };
    }

    private static String effort(int effortClass, FairPolicy policy) {
        String limit = span(effortClass, "min", "h");
        String half = span(effortClass / 2, "min", "h");
        String meaning = effortClass == policy.smallestEffort()
                ? limit + " or less"
                : effortClass == policy.largestEffort()
                        ? "more than " + half
                        : "more than " + half + ", up to " + limit;
        return "effort class " + limit + " (" + meaning + ")";
    }

    private static String date(Said said) {
        return said.due().map(OrderText::moment).orElse("no promise");
    }

    private static String promise(PromiseState state, FairPolicy policy) {
        boolean day = isOneDay(policy.lastDay());
        String span = span(policy.lastDay().toMinutes(), "min", "h");
        return switch (state) {
            case NONE -> "nothing is promised";
            case FAR -> "its promise is more than " + (day ? "a day" : span) + " away";
            case LAST_DAY ->
                "its promise is " + (day ? "in its last day" : "not more than " + span + " away") + " and can be kept";
            case LOST -> "its promise can no longer be kept and counts " + lost(policy.lostSixteenths());
        };
    }

    private static String lost(int sixteenths) {
        return switch (sixteenths) {
            case MeritScale.FULL -> "in full";
            case QUARTER -> "a quarter";
            default -> sixteenths + "/16";
        };
    }

    @Override
    String place(Said said, int of) {
        Place place = said.place();
        Merit merit = place.merit();
        String within = isOneDay(said.scale().lastDay())
                ? "a day"
                : span(said.scale().lastDay().toMinutes(), "min", "h");
        return said.id() + " is number " + place.rank() + " of " + of + ": band "
                + band(said.ticket().band())
                + "; it loses "
                + tools(merit.lossMilli()) + " tools per hour; " + promise(said.promise(), said.scale())
                + (merit.worseningSixteenths() > 0 ? "; a worsening within " + within + " can still be prevented" : "")
                + "; " + effort(merit.effortClass(), said.scale()) + "; merit " + merit.value() + turn(said);
    }

    /** By which right it stands there. */
    private static String turn(Said said) {
        Place place = said.place();
        return switch (place.lane()) {
            case ELDER -> "; it waited several times its target and has the slot kept for that";
            case STRICT, NORMAL ->
                " (class " + place.meritClass() + "), round " + (place.round() + 1) + " of " + whose(said);
            case PLAIN -> "";
        };
    }

    private static String whose(Said said) {
        return said.ownQuota() ? said.place().flow() : "customers without a quota";
    }

    @Override
    String movesUp(Place place, List<MoveUp> moves, Obstacle obstacle, Optional<Instant> elderSince) {
        StringBuilder text =
                new StringBuilder(place.ticket().id()).append(" is number ").append(place.rank());
        text.append(
                moves.isEmpty() ? "; no single change of its terms moves it up" + why(obstacle) : "; it would move up");
        for (MoveUp move : moves) {
            String value = value(move, "min", "h");
            text.append("\n  to number ")
                    .append(move.rank())
                    .append(
                            switch (move.term()) {
                                case LOSS -> " if it lost " + value + " tools per hour";
                                case EFFORT -> " if it took " + value + " or less";
                                case PRIORITY -> " if it were " + value;
                                case PROMISE -> " if it were promised by " + value;
                                case WORSENING -> " if it were expected to worsen by " + value + " unless prevented";
                            });
        }
        elderSince.ifPresent(since ->
                text.append("\n  from ").append(moment(since)).append(" on it has a turn of those who waited longest"));
        return text.toString();
    }

    private static String why(Obstacle obstacle) {
        return switch (obstacle) {
            case NOBODY_BEFORE -> ": nothing stands before it";
            case STRICTER_BAND -> ": what stands before it is danger to people or stopped production";
            case ELDER_SLOT -> ": it has a slot of those who waited longest";
            case TERMS -> "";
        };
    }

    @Override
    String tell(Place place, int of, int[] before, Optional<Instant> elderSince, ZoneId zone) {
        StringBuilder text =
                new StringBuilder("Your case ").append(place.ticket().id());
        text.append(" is number ")
                .append(place.rank())
                .append(" of ")
                .append(of)
                .append(" in our queue.");
        List<String> others = new ArrayList<>();
        if (place.lane() == Lane.PLAIN) {
            others.add(cases(place.rank() - 1, "whose turn comes first by the rules for everybody"));
        } else {
            others.add(cases(before[0], "in which people are in danger"));
            others.add(cases(before[1], "in which production is stopped"));
            others.add(cases(before[2], "in which our work prevents more loss now, or whose turn it is"));
        }
        others.removeIf(String::isEmpty);
        text.append(others.isEmpty() ? " It is next." : " Before it: " + String.join("; ", others) + ".");
        elderSince.ifPresent(since -> text.append(" From ")
                .append(moment(since, zone))
                .append(" at the latest it has a turn kept for long waits."));
        return text.toString();
    }

    private static String cases(int count, String which) {
        return count == 0 ? "" : count + (count == 1 ? " case " : " cases ") + which;
    }

    @Override
    String tellAttached(String id) {
        return "Your case " + id
                + " has the same cause as others that we work on together; you get the workaround as soon"
                + " as there is one.";
    }

    @Override
    String tellLeftOut(String id, LeftOut why) {
        return "Your case " + id
                + switch (why) {
                    case IN_WORK -> " is being worked on now.";
                    case PAUSED -> " is paused; it has a place in our queue again as soon as it can go on.";
                    case PARKED -> " is set aside for now; it has a place in our queue again once it is taken up.";
                    case RESOLVED -> " is resolved; tell us if it is not.";
                    case CLOSED -> " is closed.";
                };
    }

    @Override
    String attached(PlannedTicket ticket, Optional<String> lead) {
        return ticket.id() + " waits for the workaround of problem "
                + ticket.problem().orElse("")
                + lead.map(with -> ", which " + with + " leads").orElse(", which is in work");
    }

    @Override
    String before(Said first, Said second, Key key) {
        PlannedTicket a = first.ticket();
        PlannedTicket b = second.ticket();
        if (key == Key.SAME) {
            return a.id() + " is the same ticket";
        }
        String start = a.id() + " goes before " + b.id() + ": ";
        return start
                + switch (key) {
                    case BAND -> band(a.band()) + " goes before " + band(b.band());
                    case MERIT ->
                        "a minute of work saves more (merit " + first.merit() + " against " + second.merit() + ")";
                    case PROMISE -> promise(first, second);
                    case OPENED ->
                        (first.policy() instanceof FairPolicy
                                        ? "equal merit and promise, and it"
                                        : "equal so far, and it")
                                + " was opened earlier (" + moment(a.opened()) + " against "
                                + moment(b.opened()) + ")";
                    case ELDER_SLOT ->
                        first.place().lane() == Lane.ELDER
                                ? "it waited several times its target and has the slot kept for that"
                                : "the slot for who waited longest comes later";
                    case MERIT_CLASS ->
                        "a minute of work saves far more (merit " + first.merit() + " against " + second.merit() + ")";
                    case ROUND ->
                        "merit is similar, and " + whose(second)
                                + (second.ownQuota() ? " has used its" : " have used their") + " share of the round";
                    case PRIORITY -> a.priority() + " goes before " + b.priority();
                    case OWN -> ((PlainPolicy) first.policy()).words();
                    case ID -> "equal in everything else, and its id sorts first";
                    case SAME -> "";
                };
    }

    /** In a plain order merit plays no part. */
    private static String promise(Said first, Said second) {
        return (first.policy() instanceof FairPolicy ? "equal merit, and its promise" : "its promise") + " is earlier ("
                + date(first) + " against " + date(second) + ")";
    }
}
