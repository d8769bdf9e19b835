package io.slarules.defaults;

import static io.slarules.defaults.ProblemSamples.PROBLEM;
import static io.slarules.defaults.ProblemSamples.confirmed;
import static io.slarules.defaults.ProblemSamples.day;
import static io.slarules.defaults.ProblemSamples.related;

import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemEvent;
import io.slarules.testing.Policy;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Priority;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.UsualRate;
import java.time.Instant;

/** The rules of recurrence.drl alone: each says that a matter is systemic where no other does, up to the end of its window. */
final class RecurrenceAlone {
    private static final ProblemCase FIRST = onTool("T-1", 0, "ETCH-1");

    private final Policy policy;

    RecurrenceAlone(Policy policy) {
        this.policy = policy;
    }

    void verify() {
        twiceOnOneToolInAFortnight();
        thriceOnTwoToolsInAMonth();
        atTwoCustomersInAQuarter();
        aLineStoodStillAndNobodyKnowsWhy();
        moreThanTheUsualRateExplains();
        anEngineerSaysSo();
        itsRecordIsOpen();
    }

    private static ProblemCase onTool(String id, long openedDay, String tool) {
        return confirmed(id, openedDay, "fab-1", tool, Priority.P4);
    }

    private static Instant justBefore(long day) {
        return day(day).minusNanos(1);
    }

    /** The rule alone makes it systemic, and without one of its facts nothing does. */
    private void decides(String rule, Matter systemic, Matter... isolated) {
        systemic.hears(policy, rule, isolated);
        systemic.given(policy).expectSystemic(rule);
        for (Matter other : isolated) {
            other.given(policy).expectIsolated();
        }
    }

    private void twiceOnOneToolInAFortnight() {
        Matter twice = Matter.of(justBefore(14), FIRST, onTool("T-2", 13, "ETCH-1"));
        decides("S1", twice, twice.at(day(14)), twice.with(FIRST), twice.with(FIRST, onTool("T-2", 13, "ETCH-2")));
    }

    private void thriceOnTwoToolsInAMonth() {
        ProblemCase again = onTool("T-2", 15, "ETCH-1");
        Matter thrice = Matter.of(justBefore(30), FIRST, again, onTool("T-3", 29, "ETCH-2"));
        Matter onOneTool = thrice.with(FIRST, again, onTool("T-3", 29, "ETCH-1"));
        Matter longAgoOnAnother = thrice.at(day(30))
                .with(onTool("T-0", 0, "ETCH-2"), onTool("T-1", 1, "ETCH-1"), again, onTool("T-3", 29, "ETCH-1"));
        Matter two = thrice.with(again, onTool("T-3", 29, "ETCH-2"));
        decides("S2", thrice, thrice.at(day(30)), two, onOneTool, longAgoOnAnother);
    }

    private void atTwoCustomersInAQuarter() {
        ProblemCase other = confirmed("T-2", 89, "fab-2", "ETCH-2", Priority.P4);
        Matter both = Matter.of(justBefore(90), FIRST, other);
        decides("S3", both, both.at(day(90)), both.with(FIRST, onTool("T-2", 89, "ETCH-2")));
    }

    private void aLineStoodStillAndNobodyKnowsWhy() {
        RelatedCase relation =
                RelatedCase.confirmed("T-1", day(0)).ofCustomer("fab-1").onAsset("ETCH-1");
        Matter stopped = Matter.of(day(400), related(relation, Priority.P1));
        Matter understood = stopped.with(related(relation.withCauseKnown(Answer.YES), Priority.P1));
        Matter found = stopped.happened(new ProblemEvent.CauseFound(day(1), "the seal"));
        decides("S4", stopped, understood, found, stopped.with(related(relation, Priority.P2)));
    }

    private void moreThanTheUsualRateExplains() {
        // Where 0.09 cases are usual in thirty days two are a surge; where 0.12 are, three.
        Matter two = Matter.of(justBefore(30), FIRST, onTool("T-2", 29, "ETCH-2"))
                .with(PROBLEM.usually(UsualRate.ofMilliPerDay(3)));
        Matter usual = two.with(PROBLEM.usually(UsualRate.ofMilliPerDay(4)));
        decides("S5", two, two.at(day(30)), two.with(FIRST), usual, two.with(PROBLEM));
    }

    private void anEngineerSaysSo() {
        Matter first = Matter.of(day(2), FIRST);
        decides("S6", first.happened(new ProblemEvent.DeclaredSystemic(day(2), "Li", "by design")), first);
    }

    private void itsRecordIsOpen() {
        Matter first = Matter.of(day(400), FIRST);
        Matter recorded = first.happened(new ProblemEvent.RecordOpened(day(1), "PR-1"));
        decides("S7", recorded, first, recorded.happened(new ProblemEvent.RecordClosed(day(2), "PR-1")));
    }
}
