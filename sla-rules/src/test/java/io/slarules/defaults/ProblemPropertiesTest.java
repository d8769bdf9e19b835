package io.slarules.defaults;

import static io.slarules.defaults.ProblemSamples.confirmed;
import static io.slarules.defaults.ProblemSamples.day;
import static io.slarules.defaults.ProblemSamples.review;
import static io.slarules.defaults.ProblemSamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.decision.ReviewAct;
import io.slarules.decision.Step;
import io.slarules.decision.StepState;
import io.slarules.problem.Problem;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemEvent;
import io.slarules.problem.ProblemReview;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Priority;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.Role;
import io.slarules.ticket.UsualRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every review ({@code escalation.md} §5), over generated matters. */
class ProblemPropertiesTest {
    private static final long SEED = 20_260_302;
    private static final int MATTERS = 250;
    private static final int[] MU_MILLI = {50, 100, 200, 500, 1000, 2000, 3000, 5000, 8000};
    private static final List<Priority> LESS_URGENT = List.of(Priority.P3, Priority.P4, Priority.P5);
    private static final int[] SURGE = {2, 2, 3, 4, 5, 7, 9, 12, 16};

    private record Matter(Problem problem, List<ProblemCase> cases) {}

    private static Matter random(Random random) {
        List<ProblemCase> cases = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int level = random.nextInt(12);
            Priority priority = level == 0 ? Priority.P1 : level == 1 ? Priority.P2 : LESS_URGENT.get(level % 3);
            int opened = random.nextInt(100);
            ProblemCase one =
                    confirmed("T-" + i, opened, "fab-" + random.nextInt(2), "TOOL-" + random.nextInt(3), priority);
            one = random.nextInt(3) > 0 ? one.containedAt(day(opened + 1L)) : one;
            one = random.nextBoolean() ? one.resolvedAt(day(opened + 4L)) : one;
            cases.add(random.nextInt(3) == 0 ? one.askingForReports() : one);
        }
        Problem problem = Problem.of("SIG").reproducible(random.nextInt(3) > 0 ? Answer.NO : Answer.UNKNOWN);
        int first = random.nextInt(60);
        if (random.nextInt(3) == 0) {
            problem = problem.happened(new ProblemEvent.Parked(day(first), day(first + 90L)));
        }
        if (random.nextInt(3) == 0) {
            problem = problem.happened(new ProblemEvent.RecordOpened(day(first + 10L), "PR-1"));
            if (random.nextBoolean()) {
                problem = problem.happened(new ProblemEvent.FixReleased(day(first + 20L), "1.1"));
            }
            if (random.nextBoolean()) {
                problem = problem.happened(new ProblemEvent.RecordClosed(day(first + 30L), "PR-1"));
            }
        }
        if (random.nextInt(4) == 0) {
            problem = problem.happened(
                    new ProblemEvent.BoardMoved(day(first + 12L), random.nextBoolean(), day(first + 33L), "", "why"));
        }
        return new Matter(problem, cases);
    }

    private static Instant moment(Random random) {
        return day(0).plus(Duration.ofHours(random.nextInt(24 * 140)));
    }

    /** Counts of §3 by the words of the specification; the cases are those since the last closing. */
    private static boolean countsReached(Problem problem, List<ProblemCase> all, Instant now) {
        Instant closed = problem.history().stream()
                .filter(event -> event instanceof ProblemEvent.RecordClosed
                        && !event.at().isAfter(now))
                .map(ProblemEvent::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        List<ProblemCase> cases = all.stream()
                .filter(one -> !one.opened().isAfter(now) && one.opened().isAfter(closed))
                .toList();
        Map<String, Integer> perTool = new HashMap<>();
        Set<String> tools = new HashSet<>();
        Set<String> customers = new HashSet<>();
        int month = 0;
        boolean unknownP1 = false;
        for (ProblemCase one : cases) {
            long age = Duration.between(one.opened(), now).toNanos();
            if (age < Duration.ofDays(14).toNanos()) {
                perTool.merge(one.tool(), 1, Integer::sum);
            }
            if (age < Duration.ofDays(30).toNanos()) {
                month++;
                tools.add(one.tool());
            }
            if (age < Duration.ofDays(90).toNanos()) {
                customers.add(one.customer());
            }
            unknownP1 |= one.level() == Priority.P1;
        }
        return perTool.values().stream().anyMatch(count -> count >= 2)
                || (month >= 3 && tools.size() >= 2)
                || customers.size() >= 2
                || unknownP1;
    }

    @Test
    void counts_reached_lead_to_exactly_one_open_record() {
        Random random = new Random(SEED);
        int reached = 0;
        for (int i = 0; i < MATTERS; i++) {
            Matter matter = random(random);
            Instant now = moment(random);
            ProblemReview review = review(matter.problem(), matter.cases(), now);
            boolean counts = countsReached(matter.problem(), matter.cases(), now);
            String what = "seed " + SEED + ", matter " + i + " at " + now + ": " + matter + "\n" + review;
            assertThat(review.systemic().value())
                    .as(what)
                    .isEqualTo(counts || !review.record().isEmpty());
            long asked = review.steps(StepState.DUE).stream()
                    .filter(step -> List.of("OPEN", "PROMOTE", "REOPEN")
                            .contains(step.action().kind()))
                    .filter(step -> !step.reason().rule().equals("R2 again after the fix was released"))
                    .count();
            if (counts && review.record().isEmpty()) {
                boolean fixed = row(review, "R2").stream()
                        .anyMatch(step -> step.reason().rule().equals("R2 again after the fix was released"));
                assertThat(asked + (fixed ? 1 : 0)).as(what).isEqualTo(1);
                reached++;
            }
            if (!review.record().isEmpty()) {
                assertThat(asked).as(what).isZero();
            }
        }
        assertThat(reached).isGreaterThan(30);
    }

    @Test
    void more_cases_never_undo_what_counts_reached() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < MATTERS; i++) {
            Matter matter = random(random);
            Instant now = moment(random);
            boolean before =
                    review(matter.problem(), matter.cases(), now).systemic().value();
            List<ProblemCase> more = new ArrayList<>(matter.cases());
            more.add(confirmed("T-9", random.nextInt(100), "fab-1", "TOOL-1", Priority.P4));
            boolean after = review(matter.problem(), more, now).systemic().value();
            assertThat(after || !before)
                    .as("seed %d, matter %d at %s: %s", SEED + 1, i, now, matter)
                    .isTrue();
        }
    }

    @Test
    void what_is_parked_is_told_and_watched_and_nothing_urgent_is_ever_parked() {
        Random random = new Random(SEED + 2);
        int parked = 0;
        for (int i = 0; i < MATTERS; i++) {
            Matter matter = random(random);
            Instant now = moment(random);
            ProblemReview review = review(matter.problem(), matter.cases(), now);
            String what = "seed " + (SEED + 2) + ", matter " + i + " at " + now + ": " + matter + "\n" + review;
            List<Step> park = row(review, "R4", ReviewAct.PARK).stream()
                    .filter(step -> step.state() == StepState.DUE)
                    .toList();
            if (!park.isEmpty() || review.problemClass().value() == ProblemClass.PARKED) {
                boolean urgent = matter.cases().stream()
                        .filter(one -> !one.opened().isAfter(now)
                                && one.resolved().filter(at -> !at.isAfter(now)).isEmpty())
                        .anyMatch(one -> one.level().isAtLeast(Priority.P2) || one.hazard());
                assertThat(urgent).as(what).isFalse();
                parked++;
            }
            assertThat(park).as(what).allMatch(step -> step.tell().contains(Role.CUSTOMER));
            boolean isParked = matter.problem().history().stream()
                            .anyMatch(event -> event instanceof ProblemEvent.Parked
                                    && !event.at().isAfter(now))
                    && matter.problem().history().stream()
                            .noneMatch(event -> event instanceof ProblemEvent.RecordOpened
                                    && !event.at().isAfter(now));
            if (isParked) {
                assertThat(review.steps()).as(what).anyMatch(step -> step.key().contains("/R4 INFORM"));
            }
        }
        assertThat(parked).isGreaterThan(10);
    }

    @Test
    void the_order_in_which_facts_are_given_is_irrelevant() {
        Random random = new Random(SEED + 3);
        for (int i = 0; i < MATTERS / 5; i++) {
            Matter matter = random(random);
            Instant now = moment(random);
            List<ProblemCase> shuffled = new ArrayList<>(matter.cases());
            Collections.shuffle(shuffled, random);
            List<ProblemEvent> events = new ArrayList<>(matter.problem().history());
            Collections.shuffle(events, random);
            Problem again = Problem.of("SIG")
                    .reproducible(matter.problem().reproducible())
                    .happened(events.toArray(ProblemEvent[]::new));
            assertThat(review(again, shuffled, now)).isEqualTo(review(matter.problem(), matter.cases(), now));
        }
    }

    /** What a review says beside measurements. */
    private static Object state(ProblemReview review) {
        return List.of(
                review.systemic().value(),
                review.problemClass(),
                review.terms(),
                review.steps().stream().collect(Collectors.toMap(Step::key, Step::state)));
    }

    @Test
    void nothing_changes_before_the_next_change_and_something_does_at_it() {
        Random random = new Random(SEED + 4);
        int changes = 0;
        for (int i = 0; i < MATTERS; i++) {
            Matter matter = random(random);
            Instant now = day(140).plus(Duration.ofHours(random.nextInt(100)));
            ProblemReview review = review(matter.problem(), matter.cases(), now);
            Instant next = review.nextChange().map(change -> change.at()).orElse(now.plus(Duration.ofDays(400)));
            String what = "seed " + (SEED + 4) + ", matter " + i + " at " + now + ": " + matter + "\n" + review;
            long span = Duration.between(now, next).toSeconds();
            Instant between = now.plusSeconds(span == 0 ? 0 : (long) (random.nextDouble() * (span - 1)));
            assertThat(state(review(matter.problem(), matter.cases(), between)))
                    .as(what)
                    .isEqualTo(state(review));
            if (review.nextChange().isPresent()) {
                changes++;
                assertThat(state(review(matter.problem(), matter.cases(), next)))
                        .as(what)
                        .isNotEqualTo(state(review));
            }
        }
        assertThat(changes).isGreaterThan(30);
    }

    @Test
    void a_step_that_was_due_keeps_its_key_and_its_instant() {
        Random random = new Random(SEED + 5);
        for (int i = 0; i < MATTERS; i++) {
            Matter matter = random(random);
            Instant first = day(140).plus(Duration.ofHours(random.nextInt(100)));
            Instant second = first.plus(Duration.ofHours(random.nextInt(2000)));
            Map<String, Instant> later = review(matter.problem(), matter.cases(), second).steps().stream()
                    .collect(Collectors.toMap(Step::key, step -> step.at().orElseThrow()));
            for (Step step : review(matter.problem(), matter.cases(), first).steps(StepState.DUE)) {
                assertThat(later)
                        .as("seed %d, matter %d at %s and %s: %s", SEED + 5, i, first, second, matter)
                        .containsEntry(step.key(), step.at().orElseThrow());
            }
        }
    }

    @Test
    void a_record_is_not_due_before_the_matter_began_and_somebody_is_told() {
        Random random = new Random(SEED + 6);
        for (int i = 0; i < MATTERS; i++) {
            Matter matter = random(random);
            for (Step step :
                    review(matter.problem(), matter.cases(), moment(random)).steps()) {
                assertThat(step.tell()).isNotEmpty();
                assertThat(step.at().orElseThrow()).isAfterOrEqualTo(day(0));
            }
        }
    }

    @Test
    void the_surge_table_is_that_of_the_specification_at_each_count() {
        for (int perDay = 0; perDay <= 266; perDay += 1 + perDay / 10) {
            int least = reference(30 * perDay);
            assertThat(surges(perDay, least))
                    .as("%d a day, %d cases", perDay, least)
                    .isTrue();
            assertThat(surges(perDay, least - 1))
                    .as("%d a day, %d cases", perDay, least - 1)
                    .isFalse();
        }
        assertThat(surges(267, 60)).isFalse();
        assertThat(surges(UsualRate.UNKNOWN_MILLI, 60)).isFalse();
    }

    /** Whether so many cases on one day surge over a usual rate of so many thousandths a day. */
    private static boolean surges(int milliPerDay, int count) {
        List<ProblemCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(ProblemSamples.related(
                    RelatedCase.confirmed("T-" + i, day(0)).ofCustomer("fab-1"), Priority.P4));
        }
        Problem problem = Problem.of("SIG").usually(new UsualRate(milliPerDay));
        return review(problem, cases, day(0)).systemic().reasons().stream()
                .anyMatch(reason -> reason.ruleId().equals("S5"));
    }

    private static int reference(int muMilli) {
        for (int i = 0; i < MU_MILLI.length; i++) {
            if (muMilli <= MU_MILLI[i]) {
                return SURGE[i];
            }
        }
        return Integer.MAX_VALUE;
    }
}
