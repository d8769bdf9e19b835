package io.slarules.defaults;

import static io.slarules.defaults.Alone.AT;
import static io.slarules.defaults.Alone.EARLY;
import static io.slarules.defaults.Alone.accepted;
import static io.slarules.defaults.Alone.answered;
import static io.slarules.defaults.Alone.at;
import static io.slarules.defaults.Alone.closed;
import static io.slarules.defaults.Alone.contained;
import static io.slarules.defaults.Alone.resolved;
import static io.slarules.defaults.Alone.working;
import static io.slarules.defaults.Samples.OPENED;
import static io.slarules.defaults.Samples.after;
import static io.slarules.defaults.Samples.calm;

import io.slarules.calendar.OpenTime;
import io.slarules.rule.Clock;
import io.slarules.ticket.AgreedPromise;
import io.slarules.ticket.Answer;
import io.slarules.ticket.Asset;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Impact;
import io.slarules.ticket.Priority;
import io.slarules.ticket.ProblemLink;
import io.slarules.ticket.ProductionImpact;
import io.slarules.ticket.Share;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The rules of targets.drl and triage.drl alone (D, O). */
final class TargetsAlone {
    private static final Ticket P3 = at(Priority.P3);

    private final Alone rules;

    TargetsAlone(Alone rules) {
        this.rules = rules;
    }

    void verify() {
        promises();
        handOvers();
        losses();
        efforts();
    }

    private void promises() {
        rules.speaks("D-N", answered(P3), P3, closed(answered(P3)));
        Instant agreed = after(Duration.ofHours(5));
        Ticket promised = P3.with(AgreedPromise.by(agreed, "offer", OPENED));
        rules.speaks("D-A", promised, P3);
        rules.policy().given(promised).at(AT).expectDue(Clock.agreed("offer"), agreed);
        rules.speaks("D-C6", contained(P3), P3, closed(contained(P3)));
        rules.policy()
                .given(contained(P3))
                .at(AT)
                .expectTarget(Clock.EXPLANATION, OpenTime.days(10), "D-C6")
                .expectTarget(Clock.named("BRIEFING"), OpenTime.days(7), "D-C6");
    }

    private void handOvers() {
        Ticket handed = P3.happened(HandOver.of(EARLY, Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.NO_CONTAINMENT));
        Ticket toRnd = working(P3, work -> work.withTier(Tier.GLOBAL))
                .happened(HandOver.of(EARLY, Tier.GLOBAL, Tier.RND, HandOverPurpose.NO_CONTAINMENT));
        Ticket lacking = working(P3, work -> work.withTier(Tier.GLOBAL))
                .happened(HandOver.of(EARLY, Tier.GLOBAL, Tier.RND, HandOverPurpose.SKILL));
        rules.speaks("D-F1", handed, P3, resolved(handed), toRnd, accepted(handed, Tier.GLOBAL));
        rules.speaks("D-F1", lacking);
        rules.speaks("D-F3", toRnd, P3, accepted(toRnd, Tier.RND), resolved(toRnd), handed, lacking);
    }

    private void losses() {
        Asset tool = Asset.equipment("LITHO-7").inVolumeProduction().productive();
        Ticket measured = calm().with(Impact.none().losing(Share.ofPercent(10)));
        Ticket unmeasured = calm().with(Impact.none().losing(Share.UNKNOWN));
        rules.speaks("O2 measured loss", measured, unmeasured, outside(measured));
        for (ProductionImpact impact : ProductionImpact.values()) {
            if (impact != ProductionImpact.NONE) {
                Ticket said = Outspoken.saying(impact, unmeasured);
                String rule = "O2 loss of a "
                        + (impact == ProductionImpact.LINE_DOWN
                                ? "line down"
                                : impact.name().toLowerCase(Locale.ROOT) + " impact");
                rules.speaks(
                        rule,
                        said,
                        outside(said),
                        Outspoken.saying(impact, measured),
                        Outspoken.saying(ProductionImpact.NONE, unmeasured));
                rules.speaks(rule, said.with(tool.withVolumeProduction(Answer.UNKNOWN)));
            }
        }
    }

    private static Ticket outside(Ticket ticket) {
        return ticket.with(ticket.facts().asset().withVolumeProduction(Answer.NO));
    }

    private void efforts() {
        rules.speaks("O3 workaround", P3, contained(P3));
        rules.speaks("O3 next promise", contained(P3), P3);
        Ticket known =
                P3.with(P3.facts().relations().linkedTo(ProblemLink.of("PR-1").withKnownFix()));
        rules.speaks("O5 effort", P3, known);
        rules.speaks("O5 effort of a known fix", known, P3);
    }
}
