package io.slarules.report;

import io.slarules.decision.Language;
import java.time.Duration;

/** Numbers as people write them; nothing depends on the machine's locale. */
final class Numbers {
    private static final long HOUR = 3600;
    private static final long MINUTE = 60;

    private Numbers() {}

    static String text(long value, Figure.Unit unit, Language language) {
        return switch (unit) {
            case COUNT -> count(value);
            case SHARE -> share(value) + " %";
            case TIME -> value == 0 ? "0" : time(Duration.ofSeconds(value), language);
        };
    }

    /** With a comma between thousands. */
    static String count(long value) {
        StringBuilder text = new StringBuilder(Long.toString(Math.abs(value)));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return value < 0 ? "-" + text : text.toString();
    }

    private static String share(long permille) {
        long size = Math.abs(permille);
        return (permille < 0 ? "-" : "") + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    static String time(Duration amount, Language language) {
        boolean english = language == Language.ENGLISH;
        long seconds = Math.abs(amount.toSeconds());
        String sign = amount.isNegative() ? "-" : "";
        if (seconds < MINUTE) {
            return sign + seconds + (english ? " s" : " 秒");
        }
        if (seconds < HOUR) {
            long rest = seconds % MINUTE;
            return sign
                    + seconds / MINUTE
                    + (english ? " min" : " 分钟")
                    + (rest == 0 ? "" : " " + rest + (english ? " s" : " 秒"));
        }
        long minutes = seconds % HOUR / MINUTE;
        return sign
                + count(seconds / HOUR)
                + (english ? " h" : " 小时")
                + (minutes == 0 || seconds >= 100 * HOUR ? "" : " " + minutes + (english ? " min" : " 分钟"));
    }

    static String change(long value, long previous, Figure.Unit unit, Language language) {
        long change = value - previous;
        if (change == 0) {
            return "=";
        }
        String sign = change > 0 ? "+" : "";
        if (unit == Figure.Unit.SHARE) {
            return sign + share(change) + (language == Language.ENGLISH ? " points" : " 个百分点");
        }
        String text = sign + text(change, unit, language);
        if (previous == 0) {
            return text;
        }
        long permille = (2000 * Math.abs(change) + previous) / (2 * previous);
        return text + " (" + (change > 0 ? "+" : "-") + share(permille) + " %)";
    }
}
