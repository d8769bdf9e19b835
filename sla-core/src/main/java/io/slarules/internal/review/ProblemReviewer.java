package io.slarules.internal.review;

import io.slarules.calendar.Calendars;
import io.slarules.decision.Change;
import io.slarules.decision.Change.Effect;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Reason;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.decision.Superseded;
import io.slarules.internal.engine.Hearings;
import io.slarules.internal.engine.Resolution;
import io.slarules.internal.rules.Phase;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemEvent;
import io.slarules.problem.ProblemReview;
import io.slarules.ticket.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reviews problem records: cuts their lives into stretches, hears the rules on each, and follows the steps through them. Thread-safe. */
public final class ProblemReviewer {
    private static final List<ProblemClass> FIRST_MATCH =
            List.of(ProblemClass.GREEN, ProblemClass.RED, ProblemClass.YELLOW, ProblemClass.PARKED);

    private final Hearings hearings;
    private final Calendars calendars;
    private final String revision;

    public ProblemReviewer(Hearings hearings, Calendars calendars, String revision) {
        this.hearings = hearings;
        this.calendars = calendars;
        this.revision = revision;
    }

    /** What the rules said of one stretch. */
    private record Heard(
            Conclusion<Boolean> systemic,
            Conclusion<ProblemClass> problemClass,
            ProblemCaseFacts facts,
            List<ReviewTerms> steps) {}

    public ProblemReview review(Problem problem, Collection<ProblemCase> related, Instant now) {
        ProblemLife life = ProblemLife.of(problem, related, now);
        Heard last = hear(life, now);
        ProblemReview review = review(life, last, now);
        hearings.judged(last);
        return withNextChange(life, review, now);
    }

    /** The review at an instant, if nothing but time passes. */
    private ProblemReview review(ProblemLife life, Heard last, Instant instant) {
        return new ProblemReview(
                life.problem().signature(),
                last.facts().openRecord(),
                instant,
                last.systemic(),
                last.problemClass(),
                Terms.of(last.facts()),
                steps(life, instant),
                Optional.empty(),
                revision);
    }

    private List<Step> steps(ProblemLife life, Instant instant) {
        List<Step> steps = List.of();
        for (int windows = -1; windows != life.windows().size(); ) {
            windows = life.windows().size();
            steps = replay(life, instant);
        }
        return steps;
    }

    /** One pass over the stretches; windows that rules ask for on the way cut further stretches in the next pass. */
    private List<Step> replay(ProblemLife life, Instant instant) {
        Map<String, Instant> done = new HashMap<>();
        for (ProblemEvent event : life.problem().history()) {
            if (event instanceof ProblemEvent.StepDone step) {
                done.putIfAbsent(step.key(), step.at());
            }
        }
        Set<Instant> happened = life.happenings();
        Set<Instant> cuts = new TreeSet<>(happened);
        if (cuts.isEmpty()) {
            return List.of();
        }
        Instant first = cuts.iterator().next();
        life.lapses().stream()
                .filter(lapse -> lapse.isAfter(first) && !lapse.isAfter(instant))
                .forEach(cuts::add);
        StepsOverTime steps = new StepsOverTime(life.problem().signature(), calendars, done);
        for (Instant cut : cuts) {
            boolean lapse = !happened.contains(cut);
            steps.stretch(cut, lapse, hear(life, cut).steps());
        }
        return steps.at(instant);
    }

    private Heard hear(ProblemLife life, Instant at) {
        return hearings.hear("problem", life.problem().signature(), hearing -> {
            ClassVerbs verbs = new ClassVerbs(hearing.voice());
            hearing.run(Phase.RECURRENCE, verbs, new ProblemCaseFacts.OfRecurrence(life, at));
            Conclusion<Boolean> systemic = Resolution.latestLayer(
                    verbs.systemic, Comparator.reverseOrder(), false, "no rule spoke: the matter is isolated");
            ProblemCaseFacts.OfRnd cases = new ProblemCaseFacts.OfRnd(life, at, systemic.value());
            hearing.run(Phase.RND, verbs, cases);
            Conclusion<ProblemClass> byRules = Resolution.latestLayer(
                    verbs.classes,
                    Comparator.comparing(FIRST_MATCH::indexOf),
                    ProblemClass.NOT_LISTED,
                    "no rule spoke: the cases are worked on as tickets");
            ProblemState state = ProblemState.at(life.problem(), at);
            Conclusion<ProblemClass> problemClass =
                    moved(byRules, state.moved.filter(move -> at.isBefore(move.until())), cases);
            ProblemCaseFacts.OfProblem facts =
                    new ProblemCaseFacts.OfProblem(life, at, systemic.value(), problemClass.value());
            ProblemVerbs steps = new ProblemVerbs(hearing.voice(), calendars, facts.openRecord());
            hearing.run(Phase.PROBLEM, steps, facts);
            List<ReviewTerms> terms = new ArrayList<>(steps.terms());
            terms.sort(Comparator.comparing(ReviewTerms::reason, Resolution.BY_NAME)
                    .thenComparing(ReviewTerms::base));
            return new Heard(systemic, problemClass, facts, terms);
        });
    }

    /** The review board moves a record by one class, until its move lapses; but nothing urgent and nothing dangerous is only watched. */
    private static Conclusion<ProblemClass> moved(
            Conclusion<ProblemClass> byRules, Optional<ProblemEvent.BoardMoved> move, ProblemCaseFacts cases) {
        List<ProblemClass> classes =
                List.of(ProblemClass.RED, ProblemClass.YELLOW, ProblemClass.GREEN, ProblemClass.PARKED);
        int from = classes.indexOf(byRules.value());
        if (move.isEmpty() || from < 0) {
            return byRules;
        }
        int to = Math.max(0, Math.min(classes.size() - 1, move.get().up() ? from - 1 : from + 1));
        Reason board = Reason.noRule("the review board moved it until "
                + move.get().until() + ": " + move.get().why());
        List<Reason> reasons = new ArrayList<>(byRules.reasons());
        List<Superseded<ProblemClass>> lost = new ArrayList<>(byRules.superseded());
        boolean urgent = cases.hazard() || cases.worstLevel().isAtLeast(Priority.P2);
        if (classes.get(to) == ProblemClass.PARKED && urgent && byRules.value() != ProblemClass.PARKED) {
            lost.add(new Superseded<>(
                    ProblemClass.PARKED, board, "nothing urgent and nothing dangerous is only watched"));
            return new Conclusion<>(byRules.value(), reasons, lost);
        }
        reasons.add(board);
        lost.add(new Superseded<>(byRules.value(), byRules.reason(), "the review board moved it"));
        return new Conclusion<>(classes.get(to), reasons, lost);
    }

    private ProblemReview withNextChange(ProblemLife life, ProblemReview review, Instant now) {
        Set<Instant> candidates = new TreeSet<>(life.lapses());
        review.steps().forEach(step -> step.at().ifPresent(candidates::add));
        candidates.removeIf(at -> !at.isAfter(now));
        for (Instant at : candidates) {
            Heard then = hear(life, at);
            ProblemReview later = review(life, then, at);
            List<Effect> effects = effects(review, later);
            if (!effects.isEmpty()) {
                return new ProblemReview(
                        review.signature(),
                        review.record(),
                        now,
                        review.systemic(),
                        review.problemClass(),
                        review.terms(),
                        review.steps(),
                        Optional.of(new Change(at, effects)),
                        revision);
            }
        }
        return review;
    }

    private static List<Effect> effects(ProblemReview before, ProblemReview after) {
        List<Effect> effects = new ArrayList<>();
        if (!before.systemic().value().equals(after.systemic().value())) {
            effects.add(new Effect(
                    Change.Kind.FACTS, "systemic", after.systemic().value().toString()));
        }
        if (!before.problemClass().equals(after.problemClass())) {
            effects.add(new Effect(
                    Change.Kind.FACTS, "class", after.problemClass().value().name()));
        }
        if (!before.terms().equals(after.terms())) {
            effects.add(new Effect(Change.Kind.FACTS, "terms", after.terms().toString()));
        }
        Map<String, StepState> states = new HashMap<>();
        before.steps().forEach(step -> states.put(step.key(), step.state()));
        for (Step step : after.steps()) {
            if (states.remove(step.key()) != step.state()) {
                effects.add(
                        new Effect(Change.Kind.STEP, step.key(), step.state().name()));
            }
        }
        states.keySet().forEach(gone -> effects.add(new Effect(Change.Kind.FACTS, "step " + gone, "gone")));
        return effects;
    }
}
