package io.slarules.internal.review;

import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a subject over the stretches of its life. A step is due at the start of the unbroken run of stretches in which its rule speaks, or one
 * interval later; the instant of a step that is due is never moved. A step goes when it is done, or when something other than the lapse of time leaves no
 * rule speaking; once it has come and gone, or was done and its rule fell silent, the next is a new occurrence.
 */
final class StepsOverTime {
    private static final Comparator<Step> ORDER = Comparator.comparing(Step::state)
            .thenComparing(step -> step.at().orElse(Instant.MAX))
            .thenComparing(Step::key);

    private final String subject;
    private final Calendars calendars;
    /** When each key was reported done, by key. */
    private final Map<String, Instant> done;

    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final List<Draft> finished = new ArrayList<>();

    StepsOverTime(String subject, Calendars calendars, Map<String, Instant> done) {
        this.subject = subject;
        this.calendars = calendars;
        this.done = done;
    }

    /** All steps of one rule, act and subject. */
    private static final class Course {
        int occurrences;
        boolean speaking;
        /** When it was last done, while it speaks. */
        Optional<Instant> lastDone = Optional.empty();

        Instant since = Instant.MIN;

        @Nullable
        Draft draft;
    }

    private record Draft(String key, Instant at, ReviewTerms terms, boolean isDone) {}

    /**
     * The next stretch.
     *
     * @param lapse whether it began by time alone
     */
    void stretch(Instant from, boolean lapse, List<ReviewTerms> proposals) {
        report(from);
        Map<String, ReviewTerms> spoken = new HashMap<>();
        for (ReviewTerms terms : proposals) {
            spoken.merge(
                    terms.base(),
                    terms,
                    (a, b) -> a.reason().rule().compareTo(b.reason().rule()) <= 0 ? a : b);
        }
        for (ReviewTerms terms : proposals) {
            speak(terms.base(), spoken.getOrDefault(terms.base(), terms), from);
        }
        courses.forEach((base, course) -> {
            if (!spoken.containsKey(base)) {
                silent(course, from, lapse);
            }
        });
    }

    private void speak(String base, ReviewTerms terms, Instant from) {
        Course course = courses.computeIfAbsent(base, name -> new Course());
        if (!course.speaking) {
            course.speaking = true;
            course.since = from;
            course.lastDone = Optional.empty();
        }
        Draft draft = course.draft;
        if (draft != null && !draft.at().isAfter(from)) {
            course.draft = new Draft(draft.key(), draft.at(), terms, false);
            return;
        }
        if (draft == null && course.lastDone.isPresent() && terms.every().isEmpty()) {
            return;
        }
        String key = draft == null ? subject + "/" + base + " #" + ++course.occurrences : draft.key();
        Instant at = course.since;
        if (terms.every().isPresent()) {
            BusinessCalendar calendar = calendars.get(terms.calendar());
            Instant next = calendar.add(
                    course.lastDone.orElse(course.since), terms.every().get().on(calendar));
            at = next.isBefore(from) ? from : next;
        }
        course.draft = new Draft(key, at, terms, false);
        finishIfDone(course, from);
    }

    private void silent(Course course, Instant from, boolean lapse) {
        course.speaking = false;
        boolean stays = lapse && course.draft != null && !course.draft.at().isAfter(from);
        if (!stays) {
            course.draft = null;
        }
    }

    /** Takes note of what was done until an instant. */
    private void report(Instant until) {
        courses.values().forEach(course -> finishIfDone(course, until));
    }

    private void finishIfDone(Course course, Instant until) {
        Draft draft = course.draft;
        Instant at = draft == null ? null : done.get(draft.key());
        if (draft != null && at != null && !at.isAfter(until)) {
            finished.add(new Draft(draft.key(), draft.at(), draft.terms(), true));
            course.draft = null;
            course.lastDone = Optional.of(at);
        }
    }

    /** The steps as they stand at an instant, not before the last stretch. */
    List<Step> at(Instant now) {
        report(now);
        List<Step> steps = new ArrayList<>();
        finished.forEach(draft -> steps.add(step(draft, now)));
        for (Course course : courses.values()) {
            if (course.draft != null) {
                steps.add(step(course.draft, now));
            }
        }
        steps.sort(ORDER);
        return steps;
    }

    private Step step(Draft draft, Instant now) {
        ReviewTerms terms = draft.terms();
        BusinessCalendar calendar = calendars.get(terms.calendar());
        StepState state = draft.isDone() ? StepState.DONE : draft.at().isAfter(now) ? StepState.PENDING : StepState.DUE;
        return new Step(
                draft.key(),
                terms.action(),
                state,
                Optional.of(draft.at()),
                terms.within().map(amount -> calendar.add(draft.at(), amount.on(calendar))),
                terms.tell(),
                List.of(),
                List.of(),
                calendar.zone(),
                terms.reason(),
                List.of());
    }
}
