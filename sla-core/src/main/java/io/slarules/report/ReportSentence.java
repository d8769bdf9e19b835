package io.slarules.report;

import io.slarules.decision.Language;

/** Says what the numbers mean to the customer. */
final class ReportSentence {
    private final Language language;

    ReportSentence(Language language) {
        this.language = language;
    }

    String of(ServiceReport report) {
        ServiceNumbers now = report.current();
        ServiceNumbers before = report.previous();
        StringBuilder text = new StringBuilder();
        text.append(Words.SENTENCE_ANSWERED.in(
                language,
                now.period().toString(),
                Numbers.count(now.answered()),
                Numbers.time(now.meanFirstResponse(), language)));
        if (now.defects() > 0) {
            text.append(Words.SENTENCE_DEFECTS.in(
                    language,
                    Numbers.count(now.defects()),
                    share(now.defectPermille()),
                    share(now.resolvedPermille())));
        }
        if (before.defects() > 0) {
            Words words = now.defectPermille() < before.defectPermille()
                    ? Words.SENTENCE_FEWER
                    : now.defectPermille() > before.defectPermille() ? Words.SENTENCE_MORE : Words.SENTENCE_SAME;
            text.append(words.in(language, Numbers.count(before.defects()), share(before.defectPermille())));
        }
        Promises promises = now.allPromises();
        if (promises.all() > 0) {
            text.append(Words.SENTENCE_PROMISES.in(
                    language, Numbers.count(promises.kept()), Numbers.count(promises.all())));
        }
        return text.toString();
    }

    private String share(long permille) {
        return Numbers.text(permille, Figure.Unit.SHARE, language);
    }
}
