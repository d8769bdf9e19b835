package io.slarules.examples.servicenow;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The closing words of a replay: totals, agreement, every disagreement, and how fast it went. */
final class Report {
    /**
     * In so many incidents the log departs from its own rule. In about half of them the first row of state Closed was in time: they were
     * edited, or opened again, after that.
     */
    static final int EXCEPTIONS_OF_THE_LOG = 25;

    private static final int MOST_SHOWN = 50;

    private Report() {}

    static String of(Comparison comparison, Duration took) {
        StringBuilder text = new StringBuilder();
        long wrongPriorities = comparison.priorities().size();
        long wrongVerdicts = comparison.verdicts().size();
        line(text, "");
        line(text, "%,d incidents, %,d events", comparison.incidents(), comparison.events());
        line(
                text,
                "closed in time by our rules: %,d; late: %,d",
                comparison.inTime(),
                comparison.incidents() - comparison.inTime());
        line(text, "");
        line(text, "agreement with the log");
        agreement(text, "priority at each event", comparison.events(), wrongPriorities, 0);
        agreement(text, "made_sla of each incident", comparison.incidents(), wrongVerdicts, EXCEPTIONS_OF_THE_LOG);
        priorities(text, comparison.priorities());
        verdicts(text, comparison.verdicts());
        line(text, "");
        double seconds = Math.max(took.toNanos(), 1) / 1e9;
        line(
                text,
                "%,d decisions in %.1f s: %,.0f events/s, %,.0f decisions/s on one thread",
                comparison.decisions(),
                seconds,
                comparison.events() / seconds,
                comparison.decisions() / seconds);
        return text.toString();
    }

    /** Throws when the rules do not reproduce the log as well as they can. */
    static void requireAgreement(Comparison comparison) {
        int priorities = comparison.priorities().size();
        int verdicts = comparison.verdicts().size();
        if (priorities > 0 || verdicts > EXCEPTIONS_OF_THE_LOG) {
            throw new LogException(String.format(
                    Locale.ROOT,
                    "The rules do not reproduce the log: %,d priorities differ (0 allowed), %,d of made_sla (%d"
                            + " allowed). Compare the rule files with the disagreements listed above.",
                    priorities,
                    verdicts,
                    EXCEPTIONS_OF_THE_LOG));
        }
    }

    private static void agreement(StringBuilder text, String what, long total, long wrong, long allowed) {
        line(
                text,
                "  %-26s %,9d of %,9d   (at least %,d required)",
                what,
                total - wrong,
                total,
                Math.max(0, total - allowed));
    }

    private static void priorities(StringBuilder text, List<Comparison.PriorityDiffers> all) {
        if (all.isEmpty()) {
            return;
        }
        line(text, "");
        line(text, "priorities that differ");
        line(text, "  %-11s %5s  %-4s %-4s  %s", "incident", "event", "log", "ours", "because");
        all.stream()
                .limit(MOST_SHOWN)
                .forEach(p -> line(
                        text, "  %-11s %5d  %-4s %-4s  %s", p.incident(), p.row(), p.log(), p.ours(), p.because()));
        more(text, all.size());
    }

    private static void verdicts(StringBuilder text, List<Comparison.VerdictDiffers> all) {
        if (all.isEmpty()) {
            return;
        }
        line(text, "");
        line(text, "made_sla that differs");
        line(text, "  %-11s %-8s  %-7s %-7s  %13s  %7s", "incident", "priority", "log", "ours", "elapsed", "target");
        all.stream()
                .limit(MOST_SHOWN)
                .forEach(v -> line(
                        text,
                        "  %-11s %-8s  %-7s %-7s  %13s  %7s",
                        v.incident(),
                        v.priority(),
                        verdict(v.log()),
                        verdict(v.ours()),
                        hours(v.elapsed()),
                        hours(v.target())));
        more(text, all.size());
    }

    private static void more(StringBuilder text, int size) {
        if (size > MOST_SHOWN) {
            line(text, "  and %,d more", size - MOST_SHOWN);
        }
    }

    private static String verdict(boolean inTime) {
        return inTime ? "in time" : "late";
    }

    private static String hours(Duration openTime) {
        String hours = String.format(Locale.ROOT, "%,d h", openTime.toHours());
        return openTime.toMinutesPart() == 0
                ? hours
                : String.format(Locale.ROOT, "%s %02d min", hours, openTime.toMinutesPart());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
