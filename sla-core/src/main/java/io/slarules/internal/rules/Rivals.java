package io.slarules.internal.rules;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.CalendarException;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.rules.Calls.Call;
import io.slarules.internal.rules.Calls.Sentence;
import io.slarules.internal.rules.Proposals.Proposed;
import io.slarules.internal.rules.StatedValue.OfTime;
import io.slarules.rule.Values;
import io.slarules.ruleset.RuleProblem;
import io.slarules.ticket.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules say of each other, and calendars of promises. Every rule is held against every other, so it is looked for when asked. */
final class Rivals {
    private static final Instant SOME_DAY = Instant.parse("2020-01-01T00:00:00Z");
    private static final Set<String> NOTICES = Set.of("inform", "askFor", "advise");

    /** Verbs of promises whose clocks are those of one agreement or visit, and of what is no promise. */
    private static final Set<String> ABOUT_NO_CLOCK = Set.of("agreed", "allAgreed", "allVisits", "evidence", "exempt");

    private final List<Speech> speeches;
    private final Stated stated;
    private final Calendars calendars;
    private final List<RuleProblem> problems;
    /** What they would say is not known. */
    private final Set<Speech> broken = Collections.newSetFromMap(new IdentityHashMap<>());

    private final IdentityHashMap<Speech, List<Proposed>> proposals = new IdentityHashMap<>();
    private final IdentityHashMap<Speech, Set<Priority>> levels = new IdentityHashMap<>();

    private Rivals(List<Speech> speeches, Stated stated, Calendars calendars, List<RuleProblem> problems) {
        this.speeches = speeches;
        this.stated = stated;
        this.calendars = calendars;
        this.problems = problems;
        speeches.forEach(speech -> levels.put(speech, speech.levels()));
        speeches.forEach(
                speech -> proposals.put(speech, Proposals.of(speech, sentence -> promiseOf(speech, sentence))));
    }

    private Set<Priority> levelsOf(Speech speech) {
        return levels.getOrDefault(speech, Set.of());
    }

    private Optional<StatedPromise> promiseOf(Speech speech, Sentence sentence) {
        return stated.promise(speech, sentence).map(promise -> promise.among(levelsOf(speech)));
    }

    private List<Proposed> proposalsOf(Speech speech) {
        return proposals.getOrDefault(speech, List.of());
    }

    /**
     * Adds to the problems what is found.
     *
     * @param known what is known of the rules already; those with errors are not held against others
     */
    static void check(
            List<Speech> speeches,
            Stated stated,
            Calendars calendars,
            Collection<RuleProblem> known,
            List<RuleProblem> problems) {
        Set<List<String>> wrong = known.stream()
                .filter(problem -> !problem.isWarning())
                .map(problem -> List.of(problem.file(), problem.rule()))
                .collect(Collectors.toSet());
        List<Speech> sensible = speeches.stream()
                .filter(speech -> Conditions.canHold(speech.condition()))
                .toList();
        Rivals rivals = new Rivals(sensible, stated, calendars, problems);
        for (Speech speech : sensible) {
            if (wrong.contains(
                    List.of(speech.file().file().name(), speech.rule().getName()))) {
                rivals.broken.add(speech);
            }
        }
        for (Speech speech : sensible) {
            if (rivals.broken.contains(speech)) {
                continue;
            }
            rivals.disagrees(speech);
            rivals.superseded(speech);
            if (speech.phase() == Phase.TARGETS) {
                speech.said().forEach(sentence -> rivals.promiseOf(speech, sentence)
                        .ifPresent(promise -> rivals.promise(speech, promise)));
            }
            if (speech.phase() == Phase.ESCALATION) {
                speech.said().forEach(sentence -> rivals.moment(speech, sentence));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // The speech itself.
    private List<Speech> others(Speech speech) {
        return speeches.stream()
                .filter(other -> other != speech && other.phase() == speech.phase() && !broken.contains(other))
                .toList();
    }

    /** Named at the rule that stands further down. */
    private void disagrees(Speech speech) {
        for (Speech other : others(speech)) {
            if (other.layer() != speech.layer() || !isAbove(other, speech)) {
                continue;
            }
            for (Proposed theirs : proposalsOf(other)) {
                for (Proposed ours : proposalsOf(speech)) {
                    if (ours.contradicts(theirs)
                            && Conditions.implies(speech.condition(), other.condition())
                            && Conditions.implies(other.condition(), speech.condition())) {
                        warn(speech, ours.line(), Doubt.DISAGREES, other.named(), ours.text(), theirs.text());
                        return;
                    }
                }
            }
        }
    }

    private static boolean isAbove(Speech first, Speech second) {
        int byFile = first.file().path().compareTo(second.file().path());
        return byFile != 0 ? byFile < 0 : first.rule().getLine() < second.rule().getLine();
    }

    private void superseded(Speech speech) {
        List<Proposed> own = proposalsOf(speech);
        boolean comparable = !own.isEmpty() && own.size() == speech.said().size();
        if (!comparable) {
            return;
        }
        Optional<Speech> last = Optional.empty();
        for (Proposed proposal : own) {
            last = others(speech).stream()
                    .filter(other -> speech.phase() == Phase.TARGETS
                            ? other.layer() == speech.layer()
                            : other.layer() <= speech.layer())
                    .filter(other -> proposalsOf(other).stream().anyMatch(theirs -> theirs.beats(proposal)))
                    .filter(other -> Conditions.implies(speech.condition(), other.condition()))
                    .findFirst();
            if (last.isEmpty()) {
                return;
            }
        }
        last.ifPresent(winner -> {
            if (!disagreeAlready(speech, winner)) {
                warn(speech, speech.rule().getLine(), Doubt.SUPERSEDED, winner.named());
            }
        });
    }

    /** Two rules of one condition are named once. */
    private boolean disagreeAlready(Speech speech, Speech winner) {
        return speech.layer() == winner.layer()
                && Conditions.implies(winner.condition(), speech.condition())
                && proposalsOf(speech).stream()
                        .anyMatch(ours -> proposalsOf(winner).stream().anyMatch(ours::contradicts));
    }

    private void promise(Speech speech, StatedPromise promise) {
        unmeetable(speech, promise);
        for (Speech other : others(speech)) {
            if (other.layer() < speech.layer() && lengthened(speech, promise, other)) {
                return;
            }
        }
    }

    private void unmeetable(Speech speech, StatedPromise promise) {
        promise.amounts().values().stream()
                .filter(time -> !canBeMet(time))
                .findFirst()
                .ifPresent(time -> warn(speech, promise.line(), Doubt.CANNOT_BE_MET, time.text()));
    }

    /** Also where its calendar is not known, which is said elsewhere. */
    private boolean canBeMet(OfTime time) {
        boolean contract =
                time.calendar().equals(Values.CONTRACT) && !calendars.names().contains(Values.CONTRACT);
        Collection<String> names = contract ? calendars.names() : List.of(time.calendar());
        return names.stream().noneMatch(calendars.names()::contains)
                || names.stream()
                        .flatMap(name -> calendars.find(name).stream())
                        .anyMatch(calendar -> canMeet(calendar, time.amount()));
    }

    private static boolean canMeet(BusinessCalendar calendar, OpenTime amount) {
        try {
            calendar.add(SOME_DAY, amount.on(calendar));
            return true;
        } catch (CalendarException | ArithmeticException e) {
            return false;
        }
    }

    private boolean lengthened(Speech speech, StatedPromise promise, Speech other) {
        for (Sentence sentence : other.said()) {
            Optional<StatedPromise> earlier =
                    promiseOf(other, sentence).filter(theirs -> theirs.clock().equals(promise.clock()));
            if (earlier.isPresent() && lengthened(speech, promise, other, earlier.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean lengthened(Speech speech, StatedPromise promise, Speech other, StatedPromise earlier) {
        for (Map.Entry<Priority, OfTime> ours : promise.amounts().entrySet()) {
            Optional<OfTime> theirs = earlier.at(ours.getKey())
                    .filter(time -> StatedPromise.compare(ours.getValue(), time).orElse(0) > 0);
            if (theirs.isPresent() && speech.meets(other, ours.getKey())) {
                warn(
                        speech,
                        promise.line(),
                        Doubt.LONGER_THAN_BEFORE,
                        promise.clock(),
                        ours.getValue().text(),
                        theirs.get().text(),
                        other.named());
                return true;
            }
        }
        return false;
    }

    /** A promise of the clock of a step, where a case at a level may have both. */
    private record Promised(Priority level, Speech by, Sentence sentence) {}

    /** A step that is timed by a clock, held against the promises of that clock that a case of this rule may have. */
    private void moment(Speech speech, Sentence sentence) {
        Call first = sentence.first();
        Optional<String> clock = Stated.clock(first.argument(0));
        if (clock.isEmpty()) {
            return;
        }
        List<Promised> about = promisesOf(clock.get(), speech);
        if (about.isEmpty()) {
            warn(speech, first.line(), Doubt.NOTHING_PROMISED, clock.get());
            return;
        }
        boolean notice = sentence.calls().stream().anyMatch(next -> NOTICES.contains(next.name()));
        boolean own = first.arguments().size() == 2;
        Map<Priority, OpenTime> amounts = stated.amounts(speech, first.arguments(), 1);
        if (!own || !amounts.keySet().containsAll(levelsOf(speech))) {
            return;
        }
        if (first.name().equals("beforeDue") && all(about, amounts, 0)) {
            warn(speech, first.line(), Doubt.STEP_BEFORE_START, amount(speech, amounts), clock.get());
        } else if (notice && first.name().equals("afterStart") && all(about, amounts, -1)) {
            warn(speech, first.line(), Doubt.NOTICE_AFTER_EVERY_BREACH, amount(speech, amounts), clock.get());
        }
    }

    /** Of the first level at which the rule speaks. */
    private String amount(Speech speech, Map<Priority, OpenTime> amounts) {
        return levelsOf(speech).stream()
                .flatMap(level -> Optional.ofNullable(amounts.get(level)).stream())
                .findFirst()
                .map(OpenTime::toString)
                .orElse("");
    }

    private List<Promised> promisesOf(String clock, Speech step) {
        List<Promised> promised = new ArrayList<>();
        for (Speech other : speeches) {
            List<Sentence> about = other.phase() == Phase.TARGETS
                    ? other.said().stream()
                            .filter(one -> isAbout(clock, one.first()))
                            .toList()
                    : List.of();
            if (!about.isEmpty()) {
                for (Priority level : levelsOf(step)) {
                    if (levelsOf(other).contains(level) && step.meets(other, level)) {
                        about.forEach(one -> promised.add(new Promised(level, other, one)));
                    }
                }
            }
        }
        return promised;
    }

    /** Whether a promise is of this clock, or may be. */
    private static boolean isAbout(String clock, Call first) {
        String theirs = first.argument(0);
        return !ABOUT_NO_CLOCK.contains(first.name())
                && (theirs.equals(clock) || Stated.clock(theirs).isEmpty());
    }

    /** Whether every promise is known to be shorter than the amount at its level, or as long where {@code most} is 0. */
    private boolean all(List<Promised> promises, Map<Priority, OpenTime> amounts, int most) {
        return promises.stream().allMatch(one -> promiseOf(one.by(), one.sentence())
                .flatMap(promise -> promise.at(one.level()))
                .flatMap(time -> Optional.ofNullable(amounts.get(one.level()))
                        .map(amount -> StatedPromise.compare(time, new OfTime(amount, time.calendar()))))
                .filter(order -> order.isPresent() && order.getAsInt() <= most)
                .isPresent());
    }

    private void warn(Speech speech, int line, Doubt doubt, String... words) {
        problems.add(doubt.at(speech.file().file().name(), line, speech.rule().getName(), words));
    }
}
