package io.slarules.internal.review;

import io.slarules.calendar.Calendars;
import io.slarules.calendar.OpenTime;
import io.slarules.decision.Action;
import io.slarules.decision.ReviewAct;
import io.slarules.internal.verbs.Voice;
import io.slarules.problem.ProblemCase;
import io.slarules.rule.ReviewOptions;
import io.slarules.rule.problem.Problems;
import io.slarules.ticket.Role;
import java.util.ArrayList;
import java.util.List;

/** Collects the steps that rules ask for. */
public final class ProblemVerbs implements Problems {
    private final List<SpokenReview> spoken = new ArrayList<>();
    private final Voice voice;
    private final Calendars calendars;
    private final String openRecord;

    ProblemVerbs(Voice voice, Calendars calendars, String openRecord) {
        this.voice = voice;
        this.calendars = calendars;
        this.openRecord = openRecord;
    }

    List<ReviewTerms> terms() {
        return spoken.stream().flatMap(step -> step.terms().stream()).toList();
    }

    private ReviewOptions each(ReviewAct act, List<ProblemCase> cases, String because) {
        return add(
                cases.stream()
                        .map(one -> new Action.Review(act, one.ticket(), List.of()))
                        .toList(),
                because);
    }

    private ReviewOptions one(ReviewAct act, String subject, List<String> names, String because) {
        return add(List.of(new Action.Review(act, subject, names)), because);
    }

    private ReviewOptions add(List<? extends Action> actions, String because) {
        SpokenReview step = new SpokenReview(actions, voice, calendars, Role.PROBLEM_OWNER, because);
        spoken.add(step);
        return step;
    }

    @Override
    public ReviewOptions link(List<ProblemCase> cases, String because) {
        return each(ReviewAct.LINK, cases, because);
    }

    @Override
    public ReviewOptions check(List<ProblemCase> cases, String because) {
        return each(ReviewAct.CHECK, cases, because);
    }

    @Override
    public ReviewOptions applyFix(List<ProblemCase> cases, String because) {
        return each(ReviewAct.APPLY_FIX, cases, because);
    }

    @Override
    public ReviewOptions updateRecord(List<ProblemCase> cases, String because) {
        return each(ReviewAct.UPDATE, cases, because);
    }

    @Override
    public ReviewOptions answerWhyAgain(List<ProblemCase> cases, String because) {
        return each(ReviewAct.WHY_AGAIN, cases, because);
    }

    @Override
    public ReviewOptions open(String because) {
        return one(ReviewAct.OPEN, "", List.of(), because);
    }

    @Override
    public ReviewOptions reopen(String because) {
        return one(ReviewAct.REOPEN, "", List.of(), because);
    }

    @Override
    public ReviewOptions park(OpenTime watch, String because) {
        return one(ReviewAct.PARK, "", List.of(watch.toString()), because);
    }

    @Override
    public ReviewOptions promote(String because) {
        return one(ReviewAct.PROMOTE, "", List.of(), because);
    }

    @Override
    public ReviewOptions merge(List<String> records, String because) {
        return add(
                records.stream()
                        .map(name -> new Action.Review(ReviewAct.MERGE, name, List.of(openRecord)))
                        .toList(),
                because);
    }

    @Override
    public ReviewOptions report(List<String> customers, String because) {
        return one(ReviewAct.REPORT, "", customers, because);
    }

    @Override
    public ReviewOptions upgrade(String gain, String because) {
        return one(ReviewAct.UPGRADE, gain, List.of(), because);
    }

    @Override
    public ReviewOptions retriage(String because) {
        return one(ReviewAct.RETRIAGE, "", List.of(), because);
    }

    @Override
    public ReviewOptions inform(Role role, String because) {
        return add(List.of(new Action.Inform()), because).tell(role);
    }
}
