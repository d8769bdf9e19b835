package io.slarules.defaults;

import static io.slarules.defaults.Alone.AT;
import static io.slarules.defaults.Alone.EARLY;
import static io.slarules.defaults.Alone.at;
import static io.slarules.defaults.Alone.closed;
import static io.slarules.defaults.Alone.resolved;
import static io.slarules.defaults.Alone.working;
import static io.slarules.defaults.Samples.OPENED;

import io.slarules.ticket.Classification;
import io.slarules.ticket.Evidence;
import io.slarules.ticket.EvidenceItem;
import io.slarules.ticket.HandBack;
import io.slarules.ticket.HandOver;
import io.slarules.ticket.HandOverPurpose;
import io.slarules.ticket.Priority;
import io.slarules.ticket.Role;
import io.slarules.ticket.Ticket;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Visit;
import java.time.Instant;

/** The rules of evidence.drl, evidence-items.drl and visits.drl alone (E, G, V). */
final class EvidenceAlone {
    private static final Ticket P1 = at(Priority.P1);
    private static final Ticket P3 = at(Priority.P3);

    private final Alone rules;

    EvidenceAlone(Alone rules) {
        this.rules = rules;
    }

    void verify() {
        items();
        gate();
        handOvers();
        visits();
    }

    private void items() {
        rules.speaks("G-all", P3, closed(P3));
        needs("G-defect", Classification.DEFECT);
        needs("G-fault", Classification.EQUIPMENT_FAULT);
        needs("G-analysis", Classification.OPERATIONAL_ANALYSIS);
        needs("G-performance", Classification.PERFORMANCE);
        needs("G-need", Classification.QUESTION);
        Ticket browser = P3.with("client", "browser");
        Ticket defect = browser.with(Classification.DEFECT);
        rules.speaks("G-browser", defect, browser.with(Classification.QUESTION), closed(defect));
    }

    private void needs(String rule, Classification kind) {
        rules.speaks(rule, P3.with(kind), closed(P3.with(kind)), P3.with(Classification.TRAINING));
    }

    private void gate() {
        Ticket lacking = P3.with(Evidence.none());
        Ticket stopped = P1.with(Evidence.none());
        rules.speaks("E1 evidence before engineers are called", lacking, resolved(lacking), stopped, P3);
        rules.speaks("E1 ask for evidence", lacking, resolved(lacking), stopped, P3);
        rules.speaks("E2", stopped, resolved(stopped), lacking, P1);
        rules.speaks("E3", lacking, resolved(lacking), stopped, P3);
        Ticket refuted = P3.with(P3.facts().evidence().with(EvidenceItem.refuted("error codes", "Wu", OPENED)));
        rules.speaks("E4", refuted, resolved(refuted), P3);
        Ticket slow =
                P3.with(Classification.PERFORMANCE).with("expected time", "2 s").with("achievable time", "5 s");
        rules.speaks("E4-request", slow, resolved(slow));
        rules.policy().given(slow).at(AT).expectTold("E4-request", Role.ASSIGNEE);
    }

    private void handOvers() {
        Ticket handed = P3.happened(HandOver.of(EARLY, Tier.LOCAL, Tier.GLOBAL, HandOverPurpose.SKILL));
        Ticket back = working(P3, work -> work.withTier(Tier.GLOBAL))
                .happened(HandBack.of(EARLY, Tier.GLOBAL, Tier.LOCAL, "nothing found"));
        rules.speaks("E5 a hand-over in writing", handed, P3, resolved(handed), back);
        Ticket asked = P3.happened(HandOver.of(EARLY, Tier.LOCAL, Tier.RND, HandOverPurpose.EXPLAIN_TO_CUSTOMER));
        rules.speaks("E5-explain", asked, Alone.accepted(asked, Tier.RND), resolved(asked), handed);
        rules.policy().given(asked).at(EARLY).expectStepDue("E5-explain").expectStepDue("E5 a hand-over in writing");
    }

    private void visits() {
        Ticket asked = visiting(Visit.of("v1"));
        Instant from = Instant.parse("2026-03-04T09:00:00Z");
        Ticket arranged = visiting(Visit.of("v1").between(from, from.plusSeconds(7200)));
        rules.speaks("V1", asked, resolved(asked), arranged, P3);
        rules.speaks("V2 visit", asked, resolved(asked), arranged, P3);
        rules.speaks("V2-window", arranged, closed(arranged), asked);
        rules.speaks("V3", arranged, closed(arranged), asked);
        rules.speaks("D-V", arranged, asked);
    }

    private static Ticket visiting(Visit visit) {
        return working(P3, work -> work.visiting(visit));
    }
}
