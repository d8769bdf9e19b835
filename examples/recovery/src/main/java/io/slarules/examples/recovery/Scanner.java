package io.slarules.examples.recovery;

import io.slarules.SlaEngine;
import io.slarules.calendar.BusinessCalendar;
import io.slarules.calendar.Calendars;
import io.slarules.decision.Conclusion;
import io.slarules.decision.Decision;
import io.slarules.defaults.DefaultRules;
import io.slarules.examples.recovery.Recovery.Answered;
import io.slarules.examples.recovery.Recovery.Challenge;
import io.slarules.examples.recovery.Recovery.Comment;
import io.slarules.examples.recovery.Recovery.Due;
import io.slarules.examples.recovery.Recovery.ErrorCode;
import io.slarules.examples.recovery.Recovery.Happened;
import io.slarules.examples.recovery.Recovery.Kind;
import io.slarules.examples.recovery.Recovery.LookUp;
import io.slarules.examples.recovery.Recovery.Skipped;
import io.slarules.recovery.Archive;
import io.slarules.recovery.Importance;
import io.slarules.recovery.Procedure;
import io.slarules.recovery.RecoveryPlan;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The recovery of a scanner: its rules say what is due, its archive says how and in which order. */
final class Scanner {
    /** Focus and dose are found together, in at most four rounds. */
    static final int MOST_REPEATS = 4;

    static final Archive ARCHIVE = Archive.of(
            Procedure.manual("leak test", "3", Importance.SAFETY, Duration.ofHours(2)),
            Procedure.automatic("self test", "7", Importance.REQUIRED, Duration.ofMinutes(20))
                    .proposedFor("E-1001"),
            Procedure.manual("levelling", "2", Importance.REQUIRED, Duration.ofHours(4))
                    .after("leak test"),
            Procedure.automatic("home axes", "5", Importance.REQUIRED, Duration.ofMinutes(15))
                    .after("self test", "levelling")
                    .proposedFor("E-2041"),
            Procedure.manual("chamber cleaning", "4", Importance.REQUIRED, Duration.ofHours(6))
                    .after("leak test"),
            Procedure.automatic("focus calibration", "9", Importance.REQUIRED, Duration.ofMinutes(40))
                    .after("home axes", "dose calibration")
                    .needing("home axes", "dose calibration"),
            Procedure.automatic("dose calibration", "6", Importance.REQUIRED, Duration.ofMinutes(30))
                    .after("home axes", "focus calibration")
                    .needing("focus calibration"),
            Procedure.manual("test wafer", "2", Importance.ADVISED, Duration.ofHours(1))
                    .after("focus calibration", "dose calibration", "chamber cleaning", "levelling"),
            Procedure.manual("stage alignment", "1", Importance.REQUIRED, Duration.ofHours(3))
                    .validFor("NXT-1")
                    .proposedFor("E-2041"),
            Procedure.automatic("stage alignment", "2", Importance.REQUIRED, Duration.ofMinutes(50))
                    .validFor("NXT-2")
                    .proposedFor("E-2041"));

    private Scanner() {}

    static RuleSet ruleSet() {
        return DefaultRules.ruleSet()
                .knowing(
                        Happened.class,
                        Kind.class,
                        ErrorCode.class,
                        Skipped.class,
                        Challenge.class,
                        Comment.class,
                        Answered.class,
                        Due.class,
                        LookUp.class)
                .plus(file("recovery.drl"), file("answers.drl"), file("recovery.values"));
    }

    /** The fab never closes; R&D works in office hours, far away. */
    static Calendars calendars() {
        return Calendars.of(
                BusinessCalendar.alwaysOpen("fab", ZoneId.of("Asia/Taipei")),
                BusinessCalendar.named("rnd")
                        .in("Europe/Amsterdam")
                        .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
                        .build());
    }

    static SlaEngine engine() {
        return SlaEngine.compile(ruleSet(), calendars());
    }

    /** The plan of what a decision concluded to be due on a tool of this version. */
    static RecoveryPlan plan(Decision decision, String toolVersion) {
        List<String> due = decision.conclusions(Due.class).stream()
                .map(conclusion -> conclusion.value().procedure())
                .toList();
        return ARCHIVE.plan(due, toolVersion, MOST_REPEATS);
    }

    /** The procedures proposed for the error codes that the tool shows. */
    static List<Procedure> proposed(Decision decision, String toolVersion) {
        return decision.conclusions(LookUp.class).stream()
                .map(Conclusion::value)
                .flatMap(lookUp -> ARCHIVE.proposedFor(lookUp.errorCode(), toolVersion).stream())
                .toList();
    }

    private static RuleFile file(String name) {
        try (InputStream in = Scanner.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The file (" + name + ") is not beside Scanner: compile the module again");
            }
            return RuleFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + name + ") beside Scanner cannot be read", e);
        }
    }
}
