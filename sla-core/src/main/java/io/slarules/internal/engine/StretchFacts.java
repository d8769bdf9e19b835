package io.slarules.internal.engine;

import io.slarules.ticket.Answer;
import io.slarules.ticket.Containment;
import io.slarules.ticket.Facts;
import io.slarules.ticket.PressureLevel;
import io.slarules.ticket.Recurrence;
import io.slarules.ticket.Safety;
import io.slarules.ticket.Spread;
import io.slarules.ticket.Tier;
import io.slarules.ticket.Worsening;

/**
 * The facts that hold in one stretch, as rules read them: what the host stated, with what lapsed, what is held and what
 * the history says. Equal facts share one evaluation.
 */
record StretchFacts(
        String ticket,
        Facts facts,
        String contractCalendar,
        Answer volumeProduction,
        Safety safety,
        Worsening worsening,
        Containment containment,
        Spread spread,
        Recurrence recurrence,
        PressureLevel pressure,
        Tier tier,
        boolean skillMissing,
        Tier tierWithSkills,
        boolean contained,
        boolean answered,
        boolean handedOverUnanswered,
        boolean resolved,
        boolean closed,
        int reopenings,
        CaseHistory history) {}
