package io.slarules.examples.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SlaEngine;
import io.slarules.decision.Deadline;
import io.slarules.decision.Decision;
import io.slarules.rule.Clock;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Asset;
import io.slarules.ticket.Channel;
import io.slarules.ticket.Customer;
import io.slarules.ticket.Message;
import io.slarules.ticket.Resolved;
import io.slarules.ticket.Ticket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number that the vendors published, against what the rule files promise. */
class PublishedTargetsTest {
    private static final Map<String, SlaEngine> ENGINES = new HashMap<>();

    @ParameterizedTest
    @MethodSource("io.slarules.examples.policies.Published#targets")
    void thePublishedNumberIsPromised(Published row) {
        Decision decision = engine(row).decide(ticket(row), Desks.minutes(5));
        Deadline promise = decision.deadline(clock(row)).orElseThrow();
        assertThat(promise.started()).contains(Desks.minutes(starts(row)));
        assertThat(promise.due())
                .contains(Desks.calendar(row.calendar())
                        .add(Desks.minutes(starts(row)), row.amount().on(Desks.calendar(row.calendar()))));
    }

    private static SlaEngine engine(Published row) {
        return ENGINES.computeIfAbsent(row.policy(), policy -> SlaEngine.compile(policy(policy), Desks.CALENDARS));
    }

    private static RuleSet policy(String name) {
        return switch (name) {
            case "redhat-premium" -> Policies.redHatPremium();
            case "ibm-techzone" -> Policies.ibmTechZone();
            case "gsmc-tool-vendor" -> Policies.gsmcWarranty();
            case "equipment-masl" -> Policies.equipmentContract();
            default -> Policies.aws();
        };
    }

    /** A ticket to which the row applies, with what happens before its clock starts. */
    private static Ticket ticket(Published row) {
        Customer customer = Customer.of("ACME").onCalendar("office");
        Ticket ticket =
                switch (row.policy()) {
                    case "redhat-premium" ->
                        Desks.openedAt(Desks.MONDAY_10_00)
                                .with("severity", row.severity())
                                .with("around the clock", "requested");
                    case "ibm-techzone" -> Desks.openedAt(Desks.MONDAY_10_00).with("severity", row.severity());
                    case "gsmc-tool-vendor" ->
                        Desks.openedAt(Desks.MONDAY_10_00)
                                .with(customer.onPlan("gsmc-warranty"))
                                .with(Asset.equipment("ETCH-04").down());
                    case "equipment-masl" ->
                        Desks.openedAt(Desks.MONDAY_10_00)
                                .with("dispatch", row.clock().equals("on_site") ? "needed" : "no")
                                .with("warranty", "yes");
                    default ->
                        Desks.openedAt(Desks.MONDAY_10_00)
                                .with(customer.onPlan(row.policy().replace("aws-", "")))
                                .with("severityCode", row.severity());
                };
        return switch (row.clock()) {
            case "ongoing_response" ->
                ticket.happened(
                        Message.toCustomer(Desks.minutes(1), Channel.PORTAL),
                        Message.fromCustomer(Desks.minutes(5), Channel.PORTAL));
            case "update_every" -> ticket.happened(Message.toCustomer(Desks.minutes(5), Channel.EMAIL));
            case "resolution_confirmation_call" -> ticket.happened(Resolved.of(Desks.minutes(5)));
            default -> ticket;
        };
    }

    private static int starts(Published row) {
        return switch (row.clock()) {
            case "ongoing_response", "update_every", "resolution_confirmation_call" -> 5;
            default -> 0;
        };
    }

    private static Clock clock(Published row) {
        return switch (row.clock()) {
            case "initial_response", "call_back" -> Clock.FIRST_RESPONSE;
            case "ongoing_response" -> Clock.NEXT_RESPONSE;
            case "update_every" -> Clock.PERIODIC_UPDATE;
            case "resolution" -> Clock.RESOLUTION;
            case "on_site" -> Clock.named("ON_SITE");
            case "engineer_response" -> Clock.named("ENGINEER");
            case "resolution_confirmation_call" -> Clock.named("CONFIRMATION_CALL");
            case "warranty_repair" -> Clock.WORKAROUND;
            default -> Clock.named(row.clock().replace("resolution_without_dispatch", "RESOLVED"));
        };
    }
}
