package io.slarules;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Random calendars and a random policy for them, as rule files that a host would write: targets on every kind of clock under every convention, and steps at
 * every kind of moment. {@link #toString} gives the seed and the files.
 */
final class RandomSla {
    private static final List<String> ZONES =
            List.of("UTC", "Asia/Taipei", "Asia/Kolkata", "Asia/Tokyo", "Europe/Berlin", "America/New_York");
    private static final List<String> WAITS = List.of("CUSTOMER", "SUPPLIER", "PART", "INTERNAL");
    private static final List<String> CONVENTIONS = List.of(
            "with(Conventions.Boundary.NEXT_OPENING)",
            "with(Conventions.Breach.AT_DUE)",
            "with(Conventions.Pauses.WALL_TIME)",
            "with(Conventions.Pauses.HIDE_DUE)",
            "withPausePrecision(java.time.Duration.ofMinutes(1))",
            "with(Conventions.CycleStart.NOT_BEFORE_PREVIOUS_DUE)",
            "with(Conventions.AfterStop.DUE_CLEARED)");

    private static final Map<String, RandomSla> KNOWN = new ConcurrentHashMap<>();

    /** What a policy may contain. */
    enum Scope {
        /** Everything. */
        ALL,
        /** Calendars without dated entries in zones without transitions; nothing is rounded. */
        PERIODIC,
        /** Around the clock everywhere; nothing is rounded. */
        AROUND_THE_CLOCK,
        /** Pauses count as open time and exactly, and a change of facts never moves a promise to another calendar. */
        PLAIN_PAUSES
    }

    private final long seed;
    private final SplittableRandom random;
    private final Scope scope;
    private final Calendars calendars;
    private final List<String> files = new ArrayList<>();
    private final SlaEngine engine;

    /** The policy of a seed; it is made and compiled once for all tests. */
    static RandomSla of(long seed, Scope scope) {
        return KNOWN.computeIfAbsent(scope + " " + seed, name -> new RandomSla(seed, scope));
    }

    private RandomSla(long seed, Scope scope) {
        this.seed = seed;
        this.scope = scope;
        random = new SplittableRandom(seed);
        calendars = Calendars.of(calendar("standard"), calendar("first"), calendar("second"));
        files.add(SomeClocks.GRADES);
        files.add(targets());
        files.add(steps());
        files.add(
                """
                agenda-group "triage"
                rule "O1 stopped"
                when Case( priority == Priority.P1 )
                then triage.band(Band.LINE_DOWN, "graded first");
                end
                rule "O2 promise"
                when Case()
                then triage.nextPromise("what is due next");
                end
                """);
        engine = compiled();
    }

    Calendars calendars() {
        return calendars;
    }

    SlaEngine engine() {
        return engine;
    }

    private SlaEngine compiled() {
        List<RuleFile> named = new ArrayList<>();
        for (String text : files) {
            named.add(RuleFile.of("file" + named.size() + ".drl", text));
        }
        return SlaEngine.compile(RuleSet.of(named), calendars);
    }

    /** The same policy with every target at half of its length. */
    SlaEngine stricterEngine() {
        String targets = files.get(1);
        files.set(
                1,
                Pattern.compile("OpenTime.minutes\\((\\d+)\\)")
                        .matcher(targets)
                        .replaceAll("OpenTime.of(java.time.Duration.ofSeconds(30 * $1))"));
        SlaEngine stricter = compiled();
        files.set(1, targets);
        return stricter;
    }

    /** Tickets for this policy; always the same ones. */
    RandomHistories tickets() {
        return tickets(Duration.ZERO);
    }

    /** The same tickets, moved in time. */
    RandomHistories tickets(Duration moved) {
        return new RandomHistories(new SplittableRandom(31 * seed), moved);
    }

    private BusinessCalendar calendar(String name) {
        ZoneId zone = ZoneId.of(ZONES.get(below(scope == Scope.PERIODIC ? 4 : ZONES.size())));
        if (scope == Scope.AROUND_THE_CLOCK || chance(10)) {
            return BusinessCalendar.alwaysOpen(name, zone);
        }
        var hours = BusinessCalendar.named(name).in(zone);
        int open = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            if (chance(75) || (day == DayOfWeek.SUNDAY && open == 0)) {
                int from = below(14 * 60);
                int lunch = from + 30 + below(4 * 60);
                hours = chance(50)
                        ? hours.open(day, hours(from, lunch), hours(lunch + 1 + below(90), lunch + 100 + below(200)))
                        : hours.open(day, hours(from, lunch + 60 + below(24 * 60 - lunch - 60)));
                open++;
            }
        }
        return hours.dayLength(Duration.ofMinutes(60 + below(600))).build();
    }

    private static String hours(int fromMinute, int toMinute) {
        return time(fromMinute) + "-" + time(toMinute);
    }

    private static String time(int minute) {
        return minute / 60 / 10 + "" + minute / 60 % 10 + ":" + minute % 60 / 10 + minute % 10;
    }

    private String targets() {
        StringBuilder text =
                new StringBuilder("import io.slarules.calendar.BusinessDayRule\nagenda-group \"targets\"\n");
        List<String> clocks = new ArrayList<>(List.of(
                "Clock.FIRST_RESPONSE",
                "Clock.CLASSIFICATION",
                "Clock.NEXT_RESPONSE",
                "Clock.PERIODIC_UPDATE",
                "Clock.ACKNOWLEDGEMENT",
                "Clock.WORKAROUND",
                "Clock.RESOLUTION",
                "Clock.EXPLANATION",
                "Clock.named(\"assembly\")",
                "Clock.named(\"local\")",
                "Clock.named(\"supplier\")"));
        int number = 0;
        for (String clock : clocks) {
            if (chance(35)) {
                continue;
            }
            number++;
            String fixed = fixed(clock);
            if (chance(50)) {
                text.append(rule("T" + number + " all", "Case()", target(clock) + fixed));
            } else {
                text.append(rule("T" + number + " first", "Case( priority == Priority.P1 )", target(clock) + fixed));
                text.append(rule(
                        "T" + number + " rest",
                        "Case( priority != Priority.P1 )",
                        chance(15) ? "targets.exempt(" + clock + ", \"not promised\")" : target(clock) + fixed));
            }
        }
        text.append(rule("T agreed", "Case()", "targets.allAgreed(\"as agreed\")"));
        return text.toString();
    }

    /** What does not vary with the priority, so that a retarget changes the amount and the calendar only. */
    private String fixed(String clock) {
        StringBuilder text = new StringBuilder();
        if (clock.contains("assembly")) {
            text.append(".startsAt(Signal.named(\"begin\")).stopsAt(Signal.named(\"end\"))");
            text.append(chance(50) ? ".recurring()" : "");
            text.append(chance(50) ? ".restartsAt(Signal.named(\"again\"))" : "");
            text.append(chance(50) ? ".pausedFrom(Signal.named(\"halt\"), Signal.named(\"go\"))" : "");
        } else if (clock.contains("local")) {
            text.append(".whileIn(Tier.LOCAL)");
        } else if (clock.contains("supplier")) {
            text.append(".startsAt(EventKind.WAIT_STARTED).stopsAt(EventKind.WAIT_ENDED).as(Commitment.SUPPLIER)");
        }
        for (String wait : WAITS) {
            text.append(chance(35) ? ".pausedBy(WaitFor." + wait + ")" : "");
        }
        if (scope == Scope.PLAIN_PAUSES) {
            text.append(".on(\"first\")");
            return text.toString();
        }
        if (chance(50)) {
            text.append(".by(Conventions.DEFAULT");
            for (String convention : CONVENTIONS) {
                boolean rounds = convention.contains("Precision");
                text.append(chance(25) && !(rounds && scope != Scope.ALL) ? "." + convention : "");
            }
            text.append(")");
        }
        text.append(
                chance(50)
                        ? ".onRetarget(Retarget." + any("FROM_START", "AT_CHANGE_NEVER_LATER", "RESTART_AT_CHANGE")
                                + ")"
                        : "");
        text.append(
                chance(50)
                        ? ".onReopening(Reopening."
                                + any("CONTINUE", "CONTINUE_COUNTED", "NEW_CYCLE", "FIRST_STOP_FINAL") + ")"
                        : "");
        return text.toString();
    }

    private String target(String clock) {
        String on = scope == Scope.PLAIN_PAUSES || chance(40) ? "" : ".on(\"" + any("first", "second", "24x7") + "\")";
        if (chance(12) && scope != Scope.PLAIN_PAUSES && scope != Scope.AROUND_THE_CLOCK) {
            return "targets.withinBusinessDays(" + clock + ", " + below(3) + ", " + days() + ", \"promised\")" + on;
        }
        int minutes = chance(5) ? 0 : chance(10) ? 24 * 60 : 5 + below(chance(70) ? 600 : 2000);
        return "targets.within(" + clock + ", OpenTime.minutes(" + minutes + "), \"promised\")" + on
                + (chance(12) && scope != Scope.PLAIN_PAUSES
                        ? ".thenElapsed(java.time.Duration.ofMinutes(" + below(300) + "))"
                        : "");
    }

    private String days() {
        return "BusinessDayRule.of(BusinessDayRule.Start." + any("STRICTLY_AFTER", "ROLL")
                + ", BusinessDayRule.Landing."
                + any("SAME_TIME", "NEXT_OPEN", "NOT_AFTER_CLOSING", "OPENING_IF_CLOSED", "OPENING", "CLOSING") + ")"
                + (chance(30) ? ".withCutOff(java.time.LocalTime.of(" + (8 + below(8)) + ", 0))" : "");
    }

    private String steps() {
        StringBuilder text = new StringBuilder(
                "import java.util.List\nimport io.slarules.calendar.BusinessDayRule\nagenda-group \"escalation\"\n");
        for (int i = 3 + below(6); i > 0; i--) {
            String when = chance(60) ? "Case()" : chance(50) ? "Case( priority == Priority.P1 )" : "Case( open )";
            text.append(rule("E" + i + " step", when, "escalation." + moment() + "." + action() + options()));
        }
        if (chance(40)) {
            text.append(rule(
                    "H1 hold",
                    chance(50) ? "Case()" : "Case( priority != Priority.P1 )",
                    "escalation.hold(List.of(\"logs\"), OpenTime.minutes(" + (10 + below(500)) + "), \"logs first\")"));
        }
        return text.toString();
    }

    private String moment() {
        String clock = any(
                "Clock.FIRST_RESPONSE",
                "Clock.NEXT_RESPONSE",
                "Clock.PERIODIC_UPDATE",
                "Clock.WORKAROUND",
                "Clock.RESOLUTION",
                "Clock.named(\"local\")");
        String amount = "OpenTime.minutes(" + below(400) + ")";
        String calendar = "\"" + any("standard", "first", "second", "24x7") + "\"";
        int kinds = scope == Scope.AROUND_THE_CLOCK ? 13 : 15;
        return switch (below(kinds)) {
            case 0 -> "atOnce()";
            case 1 -> "whenUsed(" + clock + ", " + below(210) + ")";
            case 2 -> "whenUsedOrBeforeDue(" + clock + ", " + below(100) + ", " + amount + ")";
            case 3 -> "beforeDue(" + clock + ", " + amount + ")";
            case 4 -> "afterDue(" + clock + ", " + amount + ")";
            case 5 -> "afterStart(" + clock + ", " + amount + ")";
            case 6 -> "afterStart(" + clock + ", " + amount + ", " + calendar + ")";
            case 7 -> "beforeDue(" + clock + ", " + amount + ", " + calendar + ")";
            case 8 -> "afterDue(" + clock + ", " + amount + ", " + calendar + ")";
            case 9 -> "after(Signal.fromCustomer(), " + amount + ")";
            case 10 -> "whenBreached(" + clock + ")";
            case 11 -> "eachPromise().whenUsed(" + below(150) + ")";
            case 12 -> "eachPromise().beforeDue(" + amount + ")";
            case 13 -> "businessDaysBeforeDue(" + clock + ", " + below(3) + ", " + days() + ")";
            default -> "businessDaysAfterDue(" + clock + ", " + below(3) + ", " + days() + ")";
        };
    }

    private String action() {
        String step = any("inform(Role.DIRECTOR", "handTo(Tier.GLOBAL", "join(Tier.RND", "askFor(\"logs\"");
        return step + ", \"so that it is done\")";
    }

    private String options() {
        return (chance(30) ? ".within(OpenTime.minutes(" + below(300) + "))" : "")
                + (chance(20) ? ".on(\"first\")" : "")
                + (chance(25) ? ".during(\"" + any("standard", "second") + "\")" : "")
                + (chance(25)
                        ? ".repeatedEvery(OpenTime.minutes(" + (5 + below(300)) + "), " + (1 + below(4)) + ")"
                        : "")
                + (chance(15) ? ".coolDown(OpenTime.minutes(" + below(300) + "))" : "");
    }

    private static String rule(String name, String condition, String consequence) {
        return SomeRules.rule(name, condition, consequence + ";");
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private boolean chance(int percent) {
        return below(100) < percent;
    }

    private String any(String... choices) {
        return choices[below(choices.length)];
    }

    @Override
    public String toString() {
        return "seed " + seed + ", calendars\n"
                + calendars.find("standard").orElseThrow().toText()
                + calendars.find("first").orElseThrow().toText()
                + calendars.find("second").orElseThrow().toText()
                + String.join("\n", files);
    }
}
