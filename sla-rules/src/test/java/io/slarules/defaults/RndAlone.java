package io.slarules.defaults;

import static io.slarules.defaults.ProblemSamples.confirmed;
import static io.slarules.defaults.ProblemSamples.day;
import static io.slarules.defaults.ProblemSamples.losing;

import io.slarules.SlaEngine;
import io.slarules.calendar.Calendars;
import io.slarules.problem.ProblemCase;
import io.slarules.problem.ProblemClass;
import io.slarules.problem.ProblemEvent;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.testing.Policy;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Priority;
import io.slarules.ticket.RelatedCase;
import io.slarules.ticket.Ticket;

/** The rules of rnd.drl alone: each gives a matter its class where none before it does. */
final class RndAlone {
    private static final ProblemEvent RECORDED = new ProblemEvent.RecordOpened(day(1), "PR-1");
    private static final ProblemEvent DECLARED = new ProblemEvent.DeclaredSystemic(day(1), "Li", "by design");
    private static final ProblemEvent WORKAROUND = new ProblemEvent.WorkaroundFound(day(1), "purge twice a shift");
    private static final ProblemCase FIRST = at(Priority.P4);

    private final Policy policy;

    RndAlone(Policy policy) {
        this.policy = policy;
    }

    void verify() {
        aReleasedFixIsMinor();
        aLineThatStoodStillIsImmediate();
        halfAToolLostIsImmediate();
        nothingThatContainsItIsImmediate();
        whatIsContainedIsDelayed();
        whatIsIsolatedRandomAndContainedIsExpectant();
    }

    private static ProblemCase at(Priority level) {
        return confirmed("T-1", 0, "fab-1", "ETCH-1", level);
    }

    private void decides(String rule, ProblemClass expected, Matter matter, Matter... silentOn) {
        matter.hears(policy, rule, silentOn);
        matter.given(policy).expectClass(expected, rule);
    }

    private void aReleasedFixIsMinor() {
        ProblemEvent released = new ProblemEvent.FixReleased(day(2), "4.2");
        Matter first = Matter.of(day(3), FIRST);
        Matter known = first.happened(RECORDED, new ProblemEvent.FixKnown(day(2), "valve seat"));
        decides("B1", ProblemClass.GREEN, first.happened(RECORDED, released), first.happened(released), known);
        ProblemEvent closed = new ProblemEvent.RecordClosed(day(2), "PR-1");
        decides("B1", ProblemClass.GREEN, first.happened(RECORDED, released, closed));
    }

    private void aLineThatStoodStillIsImmediate() {
        Matter stopped = Matter.of(day(30).minusNanos(1), at(Priority.P1).containedAt(day(1)));
        Matter understood = stopped.happened(new ProblemEvent.CauseFound(day(1), "the seal"));
        Matter severe = stopped.with(at(Priority.P2).containedAt(day(1))).happened(DECLARED);
        decides("B2 RED a line stood still", ProblemClass.RED, stopped, stopped.at(day(30)), understood, severe);
        stopped.at(day(30)).given(policy).expectClass(ProblemClass.YELLOW, "B3");
    }

    private void halfAToolLostIsImmediate() {
        ProblemCase half = losing("T-1", 0, "fab-1", "ETCH-1", 500);
        Matter isolated = Matter.of(day(1), half).happened(WORKAROUND);
        Matter lost = isolated.happened(DECLARED);
        Matter less = lost.with(losing("T-1", 0, "fab-1", "ETCH-1", 499));
        Matter contained = lost.with(half.containedAt(day(1)));
        decides("B2 RED capacity is lost", ProblemClass.RED, lost, isolated, less, contained);
        decides("B2 RED capacity is lost", ProblemClass.RED, isolated.happened(RECORDED));
    }

    private void nothingThatContainsItIsImmediate() {
        Matter isolated = Matter.of(day(1), FIRST);
        Matter open = isolated.happened(DECLARED);
        Matter contained = open.with(FIRST.containedAt(day(1)));
        decides("B2 RED no workaround", ProblemClass.RED, open, isolated, contained, open.happened(WORKAROUND));
    }

    private void whatIsContainedIsDelayed() {
        Matter open = Matter.of(day(1), FIRST).happened(DECLARED);
        Matter isolated = Matter.of(day(1), FIRST.containedAt(day(1)));
        decides("B3", ProblemClass.YELLOW, open.happened(WORKAROUND), isolated, open);
        decides("B3", ProblemClass.YELLOW, isolated.happened(DECLARED), isolated, open);
    }

    private void whatIsIsolatedRandomAndContainedIsExpectant() {
        Matter random = Matter.of(day(1), FIRST.containedAt(day(1))).reproducible(Answer.NO);
        Matter stopped = random.with(at(Priority.P1).containedAt(day(1)))
                .happened(new ProblemEvent.CauseFound(day(1), "the seal"));
        stopped.given(policy).expectIsolated();
        decides(
                "B4",
                ProblemClass.PARKED,
                random,
                random.happened(DECLARED),
                random.happened(RECORDED),
                random.with().happened(WORKAROUND),
                random.with(FIRST),
                random.with(dangerous().containedAt(day(1))),
                random.reproducible(Answer.UNKNOWN),
                random.reproducible(Answer.YES),
                stopped,
                random.with(at(Priority.P2).containedAt(day(1))));
        random.with(at(Priority.P3).containedAt(day(1))).hears(policy, "B4");
    }

    /** A case that other rules than the default ones decided: they see the danger, and yet no urgency. */
    private static ProblemCase dangerous() {
        RuleSet own = RuleSet.of(
                RuleFile.of("level.drl", rule("priority", "priority.base(Priority.P4, \"it can wait\")")),
                RuleFile.of("band.drl", rule("triage", "triage.band(Band.DANGER, \"it is hot\")")));
        Ticket ticket = Ticket.of("T-1", "fab-1", day(0));
        RelatedCase relation = RelatedCase.confirmed("T-1", day(0)).ofCustomer("fab-1");
        return ProblemCase.of(
                relation, SlaEngine.compile(own, Calendars.of(Samples.OFFICE)).decide(ticket, day(0)));
    }

    private static String rule(String phase, String says) {
        return "package own." + phase + "\nagenda-group \"" + phase + "\"\nrule \"A-" + phase + "\" when Case() then "
                + says + "; end\n";
    }
}
