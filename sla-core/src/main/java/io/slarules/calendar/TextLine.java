package io.slarules.calendar;

import io.slarules.internal.calendar.Shift;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A line of a calendar's text, read word by word; every problem knows its column. Not thread-safe. */
final class TextLine {
    /** What is wrong at the word that was read last. */
    static final class Problem extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Problem(String message) {
            super(message);
        }
    }

    private record Word(String text, int column, boolean quoted) {}

    private final int number;
    private final int length;
    private final List<Word> words = new ArrayList<>();
    private int next;

    TextLine(int number, String line) {
        this.number = number;
        this.length = line.length();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '#') {
                break;
            }
            if (Character.isWhitespace(c) || c == ',') {
                at++;
            } else {
                at = c == '"' ? quoted(line, at) : plain(line, at);
            }
        }
    }

    private int plain(String line, int from) {
        int at = from;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at)) && "#,\"".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        words.add(new Word(line.substring(from, at), from + 1, false));
        return at;
    }

    private int quoted(String line, int from) {
        StringBuilder text = new StringBuilder();
        int at = from + 1;
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at++);
            if (c == '\\' && at < line.length()) {
                char escaped = line.charAt(at++);
                c = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
            }
            text.append(c);
        }
        boolean ended = at < line.length();
        words.add(new Word(text.toString(), from + 1, ended));
        if (!ended) {
            words.clear();
            words.add(new Word("\"" + text, from + 1, false));
        }
        return at + 1;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean hasMore() {
        return next < words.size();
    }

    /** Where the word that was read last stands, for people. */
    String position() {
        int column = words.isEmpty()
                ? 1
                : next > words.size()
                        ? length + 1
                        : words.get(Math.max(next, 1) - 1).column();
        return "line " + number + ", column " + column + ": ";
    }

    private Word take(String expected) {
        next++;
        if (next > words.size()) {
            throw new Problem("here ends the line, but " + expected + " is missing");
        }
        return words.get(next - 1);
    }

    /** The next word, in lower case. */
    String word(String expected) {
        Word word = take(expected);
        if (word.quoted()) {
            throw new Problem("(\"" + word.text() + "\") stands where " + expected + " should be");
        }
        return word.text().toLowerCase(Locale.ROOT);
    }

    String plain(String expected) {
        return take(expected).text();
    }

    void keyword(String keyword) {
        String word = word("the word (" + keyword + ")");
        if (!word.equals(keyword)) {
            throw new Problem("(" + word + ") stands where the word (" + keyword + ") should be");
        }
    }

    boolean nextIs(String keyword) {
        return hasMore() && !words.get(next).quoted() && words.get(next).text().equalsIgnoreCase(keyword);
    }

    boolean nextIsDigit() {
        return hasMore() && Character.isDigit(words.get(next).text().charAt(0));
    }

    boolean nextIsQuoted() {
        return hasMore() && words.get(next).quoted();
    }

    String quotedText(String expected) {
        Word word = take(expected + " in quotes");
        if (!word.quoted()) {
            throw new Problem("(" + word.text() + ") stands where " + expected + " in quotes should be");
        }
        return word.text();
    }

    LocalDate date() {
        return value("a date like 2026-02-17", LocalDate::parse);
    }

    <T> T value(String expected, Function<String, T> parse) {
        String word = take(expected).text();
        try {
            return parse.apply(word);
        } catch (DateTimeException e) {
            throw new Problem("(" + word + ") is not " + expected);
        } catch (IllegalArgumentException e) {
            throw new Problem(String.valueOf(e.getMessage()));
        }
    }

    /** One or more hours; what they are stated for says the problem if there are none. */
    List<Shift> hours() {
        List<Shift> result = new ArrayList<>();
        do {
            result.add(value("hours like 08:30-17:30", Shift::parse));
        } while (hasMore() && !nextIsQuoted());
        return result;
    }

    /** {@code mon}, {@code mon-fri}, {@code daily}. */
    List<DayOfWeek> days() {
        return days(word("a weekday"));
    }

    static List<DayOfWeek> days(String word) {
        if (word.equals("daily")) {
            return List.of(DayOfWeek.values());
        }
        String[] ends = word.split("-", -1);
        if (ends.length > 2) {
            throw notAWeekday(word);
        }
        List<DayOfWeek> result = new ArrayList<>();
        DayOfWeek last = day(ends[ends.length - 1], word);
        for (DayOfWeek day = day(ends[0], word); day != last; day = day.plus(1)) {
            result.add(day);
        }
        result.add(last);
        return result;
    }

    DayOfWeek day() {
        String word = word("a weekday");
        return day(word, word);
    }

    private static DayOfWeek day(String name, String whole) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String full = day.name().toLowerCase(Locale.ROOT);
            if (full.equals(name) || full.substring(0, 3).equals(name)) {
                return day;
            }
        }
        throw notAWeekday(whole);
    }

    private static Problem notAWeekday(String word) {
        return new Problem("(" + word + ") is no weekday; write mon, mon-fri or daily");
    }

    void end() {
        if (hasMore()) {
            Word word = take("");
            throw new Problem(
                    "(" + word.text() + ") is more than the line needs; drop it, or quote it with what it belongs to");
        }
    }
}
