package io.slarules.vectors;

import io.slarules.SlaEngine;
import io.slarules.SomeRules;
import io.slarules.calendar.Calendars;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import io.slarules.ticket.Ticket;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How the vectors are put to the engine: as rule files and tickets, by its public methods only. */
final class Asking {
    private static final Map<String, String> PRESETS = Map.of(
            "zammad", "Presets.ZAMMAD",
            "rt", "Presets.RT",
            "znuny", "Presets.ZNUNY",
            "otrs", "Presets.ZNUNY",
            "glpi", "Presets.GLPI",
            "frappe-helpdesk", "Presets.FRAPPE_HELPDESK",
            "erpnext", "Presets.ERPNEXT",
            "chatwoot", "Presets.CHATWOOT");

    private static final Map<String, String> OPTIONS = Map.of(
            "boundary=close", "Conventions.Boundary.CLOSING",
            "boundary=roll", "Conventions.Boundary.NEXT_OPENING",
            "pause_accounting=wall", "Conventions.Pauses.WALL_TIME",
            "equality=breach_at_due", "Conventions.Breach.AT_DUE",
            "retarget_start=from_start", "Retarget.FROM_START");

    /** Vectors that ask the same policy share its engine, since compiling takes longest. */
    private static final Map<Policy, SlaEngine> ENGINES = new ConcurrentHashMap<>();

    private Asking() {}

    private record Policy(RuleSet ruleSet, Calendars calendars) {}

    /**
     * The conventions of a vector's system, as a rule says them: its preset; what the vector states where there is none.
     *
     * @param of the vector, or the clock in it that has semantics of its own
     */
    static String conventions(Entry vector, Entry... of) {
        String preset = PRESETS.get(vector.system());
        if (preset != null) {
            // What a maintainer counted by hand, and the system itself does not answer.
            return vector.id().equals("zammad-036") ? preset + ".with(Conventions.Boundary.CLOSING)" : preset;
        }
        StringBuilder said = new StringBuilder("Conventions.DEFAULT");
        for (Entry stated : of) {
            stated.entryOrNone("semantics").fields().forEach((key, value) -> {
                if (OPTIONS.containsKey(key + "=" + value)) {
                    said.append(".with(").append(OPTIONS.get(key + "=" + value)).append(')');
                }
            });
        }
        return said.toString();
    }

    /** An amount of open time, as a rule says it. */
    static String seconds(long seconds) {
        return "OpenTime.parse(\"" + seconds + " s\")";
    }

    static RuleFile targets(String... rules) {
        return SomeRules.file("targets.drl", "targets", rules);
    }

    static RuleFile targets(Collection<String> rules) {
        return targets(rules.toArray(String[]::new));
    }

    static RuleFile escalation(String... rules) {
        return SomeRules.file("escalation.drl", "escalation", rules);
    }

    /** An engine whose standard calendar is the one that the vector states. */
    static SlaEngine engine(Entry vector, RuleFile... files) {
        return ENGINES.computeIfAbsent(
                new Policy(RuleSet.of(files), Calendars.of(Hours.of(vector))),
                policy -> SlaEngine.compile(policy.ruleSet(), policy.calendars()));
    }

    static Ticket ticket(Instant opened) {
        return Ticket.of("T-1", "ACME", opened);
    }

    /** The same ticket with what the vector states about it as attributes. */
    static Ticket withAttributes(Ticket ticket, Entry stated) {
        Ticket with = ticket;
        for (Map.Entry<String, ?> each : stated.fields().entrySet()) {
            with = with.with(each.getKey(), String.valueOf(each.getValue()));
        }
        return with;
    }

    /** The condition of a rule on attributes, each of which may have one of several values. */
    static String caseWith(Entry attributes) {
        return attributes.fields().keySet().stream()
                .map(name -> oneOf(name, attributes.texts(name)))
                .collect(Collectors.joining(", ", "Case( ", " )"));
    }

    private static String oneOf(String attribute, List<String> values) {
        return values.stream()
                .map(value -> "attributes[\"" + attribute + "\"] == \"" + value + "\"")
                .collect(Collectors.joining(" || "));
    }
}
