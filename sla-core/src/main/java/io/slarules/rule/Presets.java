package io.slarules.rule;

import io.slarules.rule.Conventions.AfterStop;
import io.slarules.rule.Conventions.Boundary;
import io.slarules.rule.Conventions.Breach;
import io.slarules.rule.Conventions.Pauses;
import java.time.Duration;

/**
 * How other systems count, for who moves off them: {@code targets.within(Clock.RESOLUTION, OpenTime.hours(4), "...").by(Presets.ZAMMAD)}. What is not named in a
 * preset is as in {@link Conventions#DEFAULT}. Each reproduces what the tests of that system's public repository state about its clocks; the library's own
 * tests run them.
 */
public final class Presets {

    /**
     * Zammad: what would be due at closing time is due at the next opening; pauses begin and end on the minute; a clock that stopped shows no due instant.
     * A state change to closed stops the solution time.
     *
     * <p>Its update time is {@link Clock#NEXT_RESPONSE}; that of its earlier versions {@link Clock#PERIODIC_UPDATE} with
     * {@code .startsAt(Signal.opening()).startsAt(Signal.toCustomer()).restartsAt(Signal.fromCustomer())}: it runs from the last contact, whoever made it.
     *
     * <p>Read in zammad/zammad: {@code spec/models/ticket/escalation_examples.rb}, {@code spec/lib/escalation_spec.rb},
     * {@code spec/lib/escalation/period_working_minutes_spec.rb}, {@code test/unit/ticket_sla_test.rb}, issue 390.
     */
    public static final Conventions ZAMMAD = Conventions.DEFAULT
            .with(Boundary.NEXT_OPENING)
            .withPausePrecision(Duration.ofMinutes(1))
            .with(AfterStop.DUE_CLEARED);

    /**
     * RT (Request Tracker): business minutes that end at closing time, or are none, lead to the next opening, and real minutes
     * ({@link io.slarules.rule.targets.Target#thenElapsed}) follow; a status that is ignored hides the due instant and does not stop the clock; an answer
     * clears it. Where {@code ExcludeTimeOnIgnoredStatuses} is set, add {@code .with(Conventions.Pauses.OPEN_TIME)}.
     *
     * <p>Its response time is {@link Clock#NEXT_RESPONSE}; "keep in loop" is {@link Clock#PERIODIC_UPDATE} with {@code .stopsAt(Signal.toCustomer())
     * .stopsAt(Signal.fromCustomer())}: the side that spoke last decides which of the two runs.
     *
     * <p>Read in bestpractical/rt: {@code t/sla/business_hours.t}, {@code t/sla/due.t}, {@code t/sla/starts.t}, {@code etc/RT_Config.pm.in},
     * {@code lib/RT/SLA.pm}.
     */
    public static final Conventions RT = Conventions.DEFAULT
            .with(Boundary.NEXT_OPENING)
            .with(Pauses.HIDE_DUE)
            .with(AfterStop.DUE_CLEARED);

    /**
     * Znuny and OTRS, from which it comes: late at the due instant already. A working day of theirs is 24 working hours.
     *
     * <p>Read in znuny/Znuny: {@code scripts/test/DateTime/AddWorkingTime.t}, {@code scripts/test/DateTime/DeltaWorkingTime.t}; OTRS:
     * {@code scripts/test/Escalations.t}.
     */
    public static final Conventions ZNUNY = Conventions.DEFAULT.with(Breach.AT_DUE);

    /**
     * The service level agreements of GLPI: hours that end at closing time are due at the next opening, a number of business days at the date it leads to; a
     * change of the target counts from the opening. Waiting moves the time to resolve ({@code .pausedByAnyWait()}), never the time to own.
     *
     * <p>Read in glpi-project/glpi: {@code tests/functional/SLMTest.php}, pull request 22678.
     */
    public static final Conventions GLPI = Conventions.DEFAULT.with(Boundary.NEXT_OPENING);

    /**
     * The operational level agreements of GLPI: as {@link #GLPI}, but counted from the instant at which the agreement is attached to the ticket.
     *
     * <p>Read in glpi-project/glpi: {@code tests/functional/SLMTest.php}.
     */
    public static final Conventions GLPI_OLA = GLPI.with(Retarget.RESTART_AT_CHANGE);

    /**
     * Frappe Helpdesk: this library's own way. Open time on hold is added to the time to resolve ({@code .pausedByAnyWait()}), never to the time to respond.
     *
     * <p>Read in frappe/helpdesk: {@code helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py},
     * {@code helpdesk/helpdesk/doctype/hd_service_level_agreement/test_hd_service_level_agreement.py}.
     */
    public static final Conventions FRAPPE_HELPDESK = Conventions.DEFAULT;

    /**
     * ERPNext: time on hold is added to the due instant second by second, be it open or not, so that this may fall outside of business hours.
     *
     * <p>Read in frappe/erpnext: {@code erpnext/support/doctype/issue/test_issue.py}.
     */
    public static final Conventions ERPNEXT = Conventions.DEFAULT.with(Pauses.WALL_TIME);

    /**
     * Chatwoot: missed at the due instant already. Its next response time is {@link Clock#NEXT_RESPONSE} with {@code .startsAt(Signal.fromCustomer())}: the
     * opening is for the first response time.
     *
     * <p>Read in chatwoot/chatwoot: {@code spec/enterprise/services/sla/evaluate_applied_sla_service_spec.rb},
     * {@code spec/enterprise/services/sla/business_hours_service_spec.rb}.
     */
    public static final Conventions CHATWOOT = Conventions.DEFAULT.with(Breach.AT_DUE);

    private Presets() {}
}
