package io.slarules;

import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.rule;

import io.slarules.SomeRules.Dialect;
import io.slarules.ruleset.RuleFile;
import java.util.List;

/** A policy of a few rules in every phase. */
public final class SomePolicy {
    private SomePolicy() {}

    public static List<RuleFile> files(Dialect dialect) {
        return List.of(
                file("1.drl", "impact", dialect, impact()),
                file("2.drl", "priority", dialect, base()),
                file("3.drl", "priority", dialect, lifts()),
                file("4.drl", "targets", dialect, targets()),
                file("5.drl", "escalation", dialect, steps()),
                file("6.drl", "triage", dialect, terms()));
    }

    private static String impact() {
        return rule(
                        "I1 down",
                        "Case( volumeProduction == Answer.YES, equipmentState == EquipmentState.UNSCHEDULED_DOWN )",
                        "impact.atLeast(ProductionImpact.LINE_DOWN, \"volume production is stopped\");")
                + rule(
                        "I2 loss",
                        "Case( $loss : lossPermille > 300 )",
                        "impact.atLeast(ProductionImpact.SEVERE, \"much is lost\");")
                + rule(
                        "I3 unknown",
                        "Case( volumeProduction == Answer.UNKNOWN, !lossKnown )",
                        "impact.assume(ProductionImpact.PARTIAL, \"nobody knows\");")
                + rule(
                        "I4 contained",
                        "Case( contained )",
                        "impact.atMost(ProductionImpact.MINOR, \"a workaround is in place\");");
    }

    private static String base() {
        return rule(
                        "T1 stopped",
                        "Case( impact == ProductionImpact.LINE_DOWN )",
                        "priority.base(Priority.P1, \"a stopped line goes first\");")
                + rule(
                        "T1 severe",
                        "Case( impact == ProductionImpact.SEVERE )",
                        "priority.base(Priority.P2, \"much is lost\");")
                + rule(
                        "T1 rest",
                        "Case( impact < ProductionImpact.SEVERE )",
                        "priority.base(Priority.P4, \"little is lost\");");
    }

    private static String lifts() {
        return rule("T2 hazard", "Case( safety == Safety.ACTUAL )", "priority.atLeast(Priority.P1, \"danger\");")
                + rule(
                        "T3 systemic",
                        "Case( $spread : spread == Spread.MANY_CUSTOMERS )",
                        "priority.raiseOne(Priority.P2, \"elsewhere too\");")
                + rule(
                        "T4 complaint",
                        "Case( pressure == PressureLevel.COMPLAINT )",
                        "priority.raiseOne(Priority.P3, \"the customer complains\");")
                + rule(
                        "T4 executive",
                        "Case( pressure == PressureLevel.EXECUTIVE )",
                        "priority.raiseOne(Priority.P2, \"an executive has spoken\");");
    }

    private static String targets() {
        return rule(
                        "D1 first response",
                        "Case()",
                        "targets.within(Clock.FIRST_RESPONSE, OpenTime.hours(1), \"everybody is answered\");")
                + rule(
                        "D2 workaround",
                        "Case( priority == Priority.P1 )",
                        "targets.within(Clock.WORKAROUND, OpenTime.hours(8), \"urgent\").on(\"24x7\");")
                + rule(
                        "D3 workaround",
                        "Case( priority != Priority.P1 )",
                        "targets.within(Clock.WORKAROUND, OpenTime.days(3), \"usual\").pausedBy(WaitFor.CUSTOMER)"
                                + ".onRetarget(Retarget.AT_CHANGE_NEVER_LATER);");
    }

    private static String steps() {
        return rule(
                        "E1 half",
                        "Case( priority <= Priority.P2 )",
                        "escalation.whenUsed(Clock.WORKAROUND, 50).handTo(Tier.GLOBAL, \"half is used\");")
                + rule(
                        "E2 notice",
                        "Case( !resolved )",
                        "escalation.eachPromise().whenUsed(75).inform(Role.TIER_MANAGER, \"it gets late\");")
                + rule(
                        "E3 hazard",
                        "Case( safety == Safety.ACTUAL )",
                        "escalation.atOnce().inform(Role.DIRECTOR, \"danger\").within(OpenTime.minutes(30));");
    }

    private static String terms() {
        return rule("O1 danger", "Case( safety == Safety.ACTUAL )", "triage.band(Band.DANGER, \"danger\");")
                + rule("O2 stopped", "Case( priority == Priority.P1 )", "triage.band(Band.LINE_DOWN, \"stopped\");")
                + rule(
                        "O3 loss",
                        "Case( $tools : tools, $loss : lossPermille )",
                        "triage.loss($tools * $loss, \"what is lost\");")
                + rule("O4 promise", "Case()", "triage.nextPromise(\"what is due next\");");
    }
}
