package io.slarules.report;

import io.slarules.decision.Language;
import io.slarules.ticket.Classification;
import java.util.OptionalInt;

/** Says what the numbers mean to the customer; what is unknown is left out. */
final class ReportSentence {
    private final Language language;

    ReportSentence(Language language) {
        this.language = language;
    }

    String of(ServiceReport report) {
        StringBuilder text = new StringBuilder(answered(report.current()));
        boolean classified = defects(report.current(), text);
        if (classified) {
            before(report.current().defectPermille(), report.previous(), text);
        }
        Promises promises = report.current().allPromises();
        if (promises.all() > 0) {
            text.append(Words.SENTENCE_PROMISES.in(
                    language, Numbers.count(promises.kept()), counted(promises.all(), "promise")));
        }
        return text.toString();
    }

    private String answered(ServiceNumbers now) {
        String period = now.period().toString();
        return now.meanFirstResponse()
                .map(mean -> Words.SENTENCE_ANSWERED.in(
                        language, period, counted(now.answered(), "request"), Numbers.time(mean, language)))
                .orElseGet(() -> now.received() == 0
                        ? Words.SENTENCE_NOTHING.in(language, period)
                        : Words.SENTENCE_UNANSWERED.in(language, period, counted(now.received(), "request")));
    }

    /** Whether something can be said of them: where requests are not classified, nobody knows that there were none. */
    private boolean defects(ServiceNumbers now, StringBuilder text) {
        boolean none = now.defects() == 0;
        boolean unclassified = now.classes().containsKey(Classification.UNCLASSIFIED);
        if (!none) {
            text.append(Words.SENTENCE_DEFECTS.in(
                    language,
                    Numbers.count(now.received()),
                    Numbers.count(now.defects()),
                    share(now.defectPermille()),
                    share(now.resolvedPermille())));
        } else if (now.received() > 0 && !unclassified) {
            text.append(Words.SENTENCE_NO_DEFECT.in(language));
        }
        return !none || !unclassified;
    }

    private void before(OptionalInt now, ServiceNumbers before, StringBuilder text) {
        OptionalInt then = before.defectPermille();
        if (now.isPresent() && then.isPresent()) {
            int change = Integer.compare(now.getAsInt(), then.getAsInt());
            Words words = change < 0 ? Words.SENTENCE_FEWER : change > 0 ? Words.SENTENCE_MORE : Words.SENTENCE_SAME;
            text.append(words.in(language, Numbers.count(before.defects()), share(then)));
        }
    }

    private String counted(long count, String what) {
        String number = Numbers.count(count);
        return language == Language.ENGLISH ? number + " " + what + (count == 1 ? "" : "s") : number;
    }

    private String share(OptionalInt permille) {
        return permille.isPresent() ? Numbers.text(permille.getAsInt(), Figure.Unit.SHARE, language) : Figure.UNKNOWN;
    }
}
