package io.slarules.decision;

import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a decision as plain text for a person, in one language. */
final class Explanation {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Set<String> FACTS_OF_IMPACT =
            Set.of("capacity lost", "equipment state", "function impaired", "product at risk", "volume production");

    private final Decision decision;
    private final Language language;
    private final Sentences sentences;
    private final ZoneId zone;
    private final Lines lines = new Lines();

    private Explanation(Decision decision, Language language) {
        this.decision = decision;
        this.language = language;
        this.sentences = new Sentences(Moments.in(language));
        this.zone = zoneOf(decision);
    }

    static String of(Decision decision, Language language) {
        Explanation explanation = new Explanation(decision, language);
        explanation.write();
        return explanation.lines.toString();
    }

    /** A decision has no zone of its own; a local calendar tells people more than the UTC of an always open one. */
    private static ZoneId zoneOf(Decision decision) {
        return Stream.concat(
                        decision.deadlines().stream().map(Deadline::zone),
                        decision.escalations().stream().map(Step::zone))
                .filter(zone -> !zone.equals(ZoneOffset.UTC) && !zone.equals(UTC))
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    private void write() {
        String priority = Term.of(decision.priority().value(), language);
        line(0, Phrase.HEADLINE, decision.ticket(), priority, moment(decision.now()));
        lines.blank();
        line(0, Phrase.WHY_PRIORITY, priority);
        conclusion(1, decision.priority(), value -> Term.of(value, language));
        lines.blank();
        impact();
        lines.blank();
        deadlines();
        lines.blank();
        steps();
        triage();
        lines.blank();
        concluded();
        change();
        facts();
        line(0, Phrase.REVISION, decision.revision());
    }

    private void impact() {
        String impact = Term.of(decision.impact().value(), language);
        if (decision.provisional()) {
            line(0, Phrase.IMPACT_PROVISIONAL, impact);
            List<String> unknown = unknown();
            line(1, unknown.isEmpty() ? Phrase.RESTS_ON_UNKNOWN : Phrase.TO_BE_VERIFIED, sentences.items(unknown));
        } else {
            line(0, Phrase.IMPACT, impact);
        }
        conclusion(1, decision.impact(), value -> Term.of(value, language));
    }

    /** What the impact's rules had bound and found unknown, and what open steps ask for that bears on the impact. */
    private List<String> unknown() {
        Stream<String> bound = decision.impact().reasons().stream()
                .flatMap(reason -> reason.bound().entrySet().stream())
                .filter(binding -> binding.getValue().equalsIgnoreCase("unknown"))
                .map(binding -> withoutDollar(binding.getKey()));
        Stream<String> askedFor = decision.escalations().stream()
                .filter(step -> step.state() != StepState.DONE)
                .map(Step::action)
                .filter(Action.AskFor.class::isInstance)
                .flatMap(action -> ((Action.AskFor) action).items().stream())
                .filter(FACTS_OF_IMPACT::contains);
        return Stream.concat(bound, askedFor).distinct().toList();
    }

    private static String withoutDollar(String variable) {
        return variable.startsWith("$") ? variable.substring(1) : variable;
    }

    private void deadlines() {
        if (decision.deadlines().isEmpty()) {
            line(0, Phrase.NO_DEADLINES);
            return;
        }
        line(0, Phrase.DEADLINES);
        for (Deadline deadline : decision.deadlines()) {
            lines.add(1, sentences.summary(deadline));
            OpenTime target = deadline.target().value();
            lines.add(
                    2,
                    sentences.clauses(List.of(
                            Phrase.TARGET.in(
                                    language,
                                    Durations.target(target, deadline.targetTime(), language),
                                    deadline.calendar()),
                            deadline.started()
                                    .map(at -> Phrase.STARTED.in(language, sentences.moment(at, deadline.zone())))
                                    .orElseGet(() -> Phrase.STARTS_LATER.in(language)))));
            if (deadline.started().isPresent()) {
                lines.add(2, sentences.clauses(used(deadline)));
            }
            conclusion(2, deadline.target(), value -> Durations.stated(value, language));
            for (PastPromise past : deadline.past()) {
                lines.add(2, sentences.earlier(past, deadline));
            }
        }
    }

    private List<String> used(Deadline deadline) {
        List<String> clauses = new ArrayList<>();
        clauses.add(Phrase.ELAPSED.in(language, sentences.openTime(deadline.elapsed(), deadline)));
        long permille = deadline.usedPermille();
        if (permille != Long.MAX_VALUE) {
            clauses.add(Phrase.USED.in(language, decimal(permille, 10)));
        }
        if (deadline.state() == ClockState.MET && deadline.due().isPresent()) {
            clauses.add(Phrase.DUE.in(language, sentences.moment(deadline.due().get(), deadline.zone())));
        }
        return clauses;
    }

    private void steps() {
        if (decision.escalations().isEmpty()) {
            line(0, Phrase.NO_STEPS);
            lines.blank();
        }
        steps(Phrase.STEPS_DUE, StepState.DUE);
        steps(Phrase.STEPS_HELD, StepState.HELD);
        steps(Phrase.STEPS_PENDING, StepState.PENDING);
        steps(Phrase.STEPS_DONE, StepState.DONE);
    }

    private void steps(Phrase heading, StepState state) {
        List<Step> steps = decision.steps(state);
        if (steps.isEmpty()) {
            return;
        }
        line(0, heading);
        for (Step step : steps) {
            lines.add(1, sentences.order(step));
            String timing = sentences.timing(step);
            if (!timing.isEmpty()) {
                lines.add(2, timing);
            }
            reason(2, step.reason(), Phrase.BECAUSE);
            step.heldBecause().forEach(held -> reason(2, held, Phrase.HELD_BECAUSE));
            for (Superseded<String> superseded : step.superseded()) {
                superseded(2, superseded, value -> value);
            }
            line(2, Phrase.KEY, step.key());
        }
        lines.blank();
    }

    private void triage() {
        TriageTerms triage = decision.triage();
        line(0, Phrase.TRIAGE);
        term(Phrase.BAND, triage.band(), value -> Term.of(value, language));
        term(Phrase.LOSS, triage.lossMilli(), value -> Phrase.TOOLS.in(language, decimal(value, 1000)));
        term(Phrase.PROMISE, triage.promise(), this::momentOrNone);
        term(Phrase.WORSENING, triage.worsening(), this::momentOrNone);
        term(Phrase.EFFORT, triage.effortMinutes(), value -> Durations.text(Duration.ofMinutes(value), language));
    }

    private <T> void term(Phrase label, Conclusion<T> conclusion, Function<T, String> words) {
        line(1, Phrase.LABELLED, label.in(language), words.apply(conclusion.value()));
        conclusion(2, conclusion, words);
    }

    private void change() {
        if (decision.nextChange().isEmpty()) {
            line(0, Phrase.NO_CHANGE);
            return;
        }
        Change change = decision.nextChange().get();
        line(0, Phrase.NEXT_CHANGE, moment(change.at()));
        for (Change.Effect effect : change.effects()) {
            lines.add(1, effect(effect));
        }
    }

    private String effect(Change.Effect effect) {
        return switch (effect.kind()) {
            case CLOCK ->
                Phrase.CLOCK_BECOMES.in(
                        language,
                        Term.of(Clock.named(effect.subject()), language),
                        Term.of(ClockState.valueOf(effect.to()), language));
            case STEP -> step(effect.subject(), Term.of(StepState.valueOf(effect.to()), language));
            case FACTS -> Phrase.FACT_LAPSES.in(language, sentences.own(effect.subject()), effect.to());
        };
    }

    private String step(String key, String state) {
        return decision.escalations().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .map(step -> Phrase.STEP_BECOMES.in(language, key, state, sentences.order(step)))
                .orElseGet(() -> Phrase.UNKNOWN_STEP_BECOMES.in(language, key, state));
    }

    /** What rules concluded of the host's own types, in its own words. */
    private void concluded() {
        for (Conclusion<Object> conclusion : decision.conclusions()) {
            line(0, Phrase.CONCLUDED, sentences.own(String.valueOf(conclusion.value())));
            conclusion(1, conclusion, String::valueOf);
        }
        if (!decision.conclusions().isEmpty()) {
            lines.blank();
        }
    }

    private void facts() {
        decision.factsValidUntil()
                .ifPresentOrElse(until -> line(0, Phrase.FACTS_UNTIL, moment(until)), () -> line(0, Phrase.FACTS_HOLD));
        if (!decision.notes().isEmpty()) {
            line(0, Phrase.NOTES);
            for (Note note : decision.notes()) {
                line(1, Phrase.LABELLED, Term.of(note.kind(), language), sentences.own(note.text()));
            }
        }
    }

    private <T> void conclusion(int level, Conclusion<T> conclusion, Function<T, String> words) {
        List<Reason> reasons = conclusion.reasons();
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.size() == 1) {
                reason(level, reasons.get(i), Phrase.BECAUSE);
            } else {
                reason(level, reasons.get(i), Phrase.NUMBERED, Integer.toString(i + 1));
            }
        }
        for (Superseded<T> superseded : conclusion.superseded()) {
            superseded(level, superseded, words);
        }
    }

    private void reason(int level, Reason reason, Phrase phrase, String... before) {
        List<String> values = new ArrayList<>(List.of(before));
        values.add(sentences.reason(reason));
        line(level, phrase, values.toArray(String[]::new));
        if (!reason.bound().isEmpty()) {
            line(
                    level + 1,
                    Phrase.WITH,
                    sentences.clauses(reason.bound().entrySet().stream()
                            .map(bound -> Phrase.BINDING.in(language, bound.getKey(), bound.getValue()))
                            .toList()));
        }
    }

    private <T> void superseded(int level, Superseded<T> superseded, Function<T, String> words) {
        line(
                level,
                Phrase.SUPERSEDED,
                words.apply(superseded.value()),
                sentences.own(superseded.why()),
                sentences.reason(superseded.reason()));
    }

    private String momentOrNone(Optional<Instant> at) {
        return at.map(this::moment).orElseGet(() -> Phrase.NOTHING.in(language));
    }

    private String moment(Instant at) {
        return sentences.moment(at, zone);
    }

    /** A count of parts as a decimal number without trailing zeros. */
    private static String decimal(long parts, int partsPerUnit) {
        return BigDecimal.valueOf(parts)
                .divide(BigDecimal.valueOf(partsPerUnit))
                .stripTrailingZeros()
                .toPlainString();
    }

    private void line(int level, Phrase phrase, String... values) {
        lines.add(level, phrase.in(language, values));
    }
}
