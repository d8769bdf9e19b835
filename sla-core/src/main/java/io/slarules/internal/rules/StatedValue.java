package io.slarules.internal.rules;

import io.slarules.calendar.OpenTime;
import io.slarules.rule.Values;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One value as a values file states it, of one of four kinds. */
sealed interface StatedValue {
    /** As a values file states it. */
    String text();

    Kind kind();

    /** What a value can be, in words. */
    enum Kind {
        SHARE("a share"),
        OPEN_TIME("an open time"),
        COUNT("a count"),
        TEXT("a text");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    record OfShare(int permille) implements StatedValue {
        @Override
        public Kind kind() {
            return Kind.SHARE;
        }

        boolean isWholePercent() {
            return permille % 10 == 0;
        }

        @Override
        public String text() {
            return permille / 10 + (isWholePercent() ? "" : "." + permille % 10) + " %";
        }
    }

    record OfTime(OpenTime amount, String calendar) implements StatedValue {
        @Override
        public Kind kind() {
            return Kind.OPEN_TIME;
        }

        @Override
        public String text() {
            return amount + (calendar.equals(Values.CONTRACT) ? "" : " on " + calendar);
        }
    }

    record OfCount(int count) implements StatedValue {
        @Override
        public Kind kind() {
            return Kind.COUNT;
        }

        @Override
        public String text() {
            return Integer.toString(count);
        }
    }

    record OfText(String words) implements StatedValue {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String text() {
            return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    Pattern SHARE = Pattern.compile("(\\d{1,5})(?:\\.(\\d))? ?%");
    Pattern COUNT = Pattern.compile("\\d{1,9}");
    Pattern QUOTED = Pattern.compile("\"((?:\\\\[\"\\\\]|[^\"\\\\\\n])*)\"");
    Pattern TIME = Pattern.compile("(.+?)(?:\\s+on\\s+(.+))?");

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static StatedValue parse(String text) {
        Matcher share = SHARE.matcher(text);
        if (share.matches()) {
            int tenths = share.group(2) == null ? 0 : Integer.parseInt(share.group(2));
            return new OfShare(Integer.parseInt(share.group(1)) * 10 + tenths);
        }
        if (COUNT.matcher(text).matches()) {
            return new OfCount(Integer.parseInt(text));
        }
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return new OfText(quoted.group(1).replaceAll("\\\\(.)", "$1"));
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException("nothing is stated");
        }
        OpenTime amount = OpenTime.parse(time.group(1));
        return new OfTime(amount, time.group(2) == null ? Values.CONTRACT : time.group(2));
    }
}
