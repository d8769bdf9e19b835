package io.slarules.internal.rules;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.CalendarException;
import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.internal.rules.Calls.Call;
import io.slarules.internal.rules.Calls.Sentence;
import io.slarules.internal.rules.Proposals.Proposed;
import io.slarules.ruleset.RuleProblem;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules say of each other, and calendars of promises. Every rule is held against every other, so it is looked for when asked. */
final class Rivals {
    private static final Instant SOME_DAY = Instant.parse("2020-01-01T00:00:00Z");
    private static final Set<String> NOTICES = Set.of("inform", "askFor", "advise");

    private final List<Speech> speeches;
    private final Calendars calendars;
    private final List<RuleProblem> problems;
    /** What they would say is not known. */
    private final Set<Speech> broken = Collections.newSetFromMap(new IdentityHashMap<>());

    private final IdentityHashMap<Speech, List<Proposed>> proposals = new IdentityHashMap<>();

    private Rivals(List<Speech> speeches, Calendars calendars, List<RuleProblem> problems) {
        this.speeches = speeches;
        this.calendars = calendars;
        this.problems = problems;
        speeches.forEach(speech -> proposals.put(speech, Proposals.of(speech)));
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
            List<Speech> speeches, Calendars calendars, Collection<RuleProblem> known, List<RuleProblem> problems) {
        Set<List<String>> wrong = known.stream()
                .filter(problem -> !problem.isWarning())
                .map(problem -> List.of(problem.file(), problem.rule()))
                .collect(Collectors.toSet());
        List<Speech> sensible = speeches.stream()
                .filter(speech -> Conditions.canHold(speech.condition()))
                .toList();
        Rivals rivals = new Rivals(sensible, calendars, problems);
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
                speech.said().forEach(sentence -> StatedPromise.of(sentence)
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
        Collection<String> names = promise.calendar().isEmpty() ? calendars.names() : List.of(promise.calendar());
        boolean met = names.stream()
                .flatMap(name -> calendars.find(name).stream())
                .anyMatch(calendar -> canMeet(calendar, promise.amount()));
        boolean known = names.stream().anyMatch(calendars.names()::contains);
        if (known && !met) {
            warn(
                    speech,
                    promise.line(),
                    Doubt.CANNOT_BE_MET,
                    promise.amount() + (promise.calendar().isEmpty() ? "" : " on " + promise.calendar()));
        }
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
                    StatedPromise.of(sentence).filter(theirs -> theirs.clock().equals(promise.clock()));
            OptionalInt longer = earlier.map(theirs -> promise.compare(theirs.amount(), theirs.calendar()))
                    .orElse(OptionalInt.empty());
            if (longer.isPresent() && longer.getAsInt() > 0 && Doubts.meet(speech, other)) {
                warn(
                        speech,
                        promise.line(),
                        Doubt.LONGER_THAN_BEFORE,
                        promise.clock(),
                        promise.amount().toString(),
                        earlier.map(StatedPromise::amount).orElseThrow().toString(),
                        other.named());
                return true;
            }
        }
        return false;
    }

    /** A step that is timed by a clock, held against the promises of that clock that a case of this rule may have. */
    private void moment(Speech speech, Sentence sentence) {
        Call first = sentence.first();
        Optional<String> clock = StatedPromise.clock(first.argument(0));
        if (clock.isEmpty()) {
            return;
        }
        List<Sentence> about = speeches.stream()
                .filter(other -> other.phase() == Phase.TARGETS && Doubts.meet(speech, other))
                .flatMap(other -> other.said().stream())
                .filter(promised -> promised.first().argument(0).equals(clock.get())
                        || (StatedPromise.clock(promised.first().argument(0)).isEmpty()
                                && !promised.first().name().equals("allAgreed")))
                .filter(promised -> !promised.first().name().equals("exempt"))
                .toList();
        if (about.isEmpty()) {
            warn(speech, first.line(), Doubt.NOTHING_PROMISED, clock.get());
            return;
        }
        boolean notice = sentence.calls().stream().anyMatch(next -> NOTICES.contains(next.name()));
        boolean own = first.arguments().size() == 2;
        Optional<OpenTime> amount = StatedPromise.amount(first.argument(1));
        if (!own || amount.isEmpty()) {
            return;
        }
        if (first.name().equals("beforeDue") && all(about, amount.get(), 0)) {
            warn(speech, first.line(), Doubt.STEP_BEFORE_START, amount.get().toString(), clock.get());
        } else if (notice && first.name().equals("afterStart") && all(about, amount.get(), -1)) {
            warn(
                    speech,
                    first.line(),
                    Doubt.NOTICE_AFTER_EVERY_BREACH,
                    amount.get().toString(),
                    clock.get());
        }
    }

    /** Whether every promise is known to be shorter than the amount, or as long where {@code most} is 0. */
    private static boolean all(List<Sentence> promises, OpenTime amount, int most) {
        return promises.stream().allMatch(sentence -> StatedPromise.of(sentence)
                .map(promise -> promise.compare(amount, promise.calendar()))
                .filter(order -> order.isPresent() && order.getAsInt() <= most)
                .isPresent());
    }

    private void warn(Speech speech, int line, Doubt doubt, String... words) {
        problems.add(doubt.at(speech.file().file().name(), line, speech.rule().getName(), words));
    }
}
