package io.slarules.report;

import io.slarules.decision.Language;
import java.util.Objects;

/**
 * One number of a report, the one of the period before, and the change. Null is refused.
 *
 * @param group under what it stands, such as {@code requests}
 * @param name what is counted, as {@link #label} begins from
 * @param unit in what it is counted
 * @param value of the period
 * @param previous of the period before
 */
public record Figure(Group group, Label name, Unit unit, long value, long previous) {

    /** Where a figure stands in the report. */
    public enum Group {
        REQUESTS,
        CLASSES,
        WORK,
        PROMISES,
        PAUSED
    }

    /** In what a figure is counted. */
    public enum Unit {
        /** A number. */
        COUNT,
        /** Thousandths. */
        SHARE,
        /** Seconds. */
        TIME
    }

    /**
     * What a figure is called.
     *
     * @param english in English
     * @param chinese in Chinese
     */
    public record Label(String english, String chinese) {
        public Label {
            Objects.requireNonNull(english, "Figure.Label.english is null");
            Objects.requireNonNull(chinese, "Figure.Label.chinese is null");
        }

        /** In a language. */
        public String in(Language language) {
            return language == Language.ENGLISH ? english : chinese;
        }
    }

    public Figure {
        Objects.requireNonNull(group, "Figure.group is null");
        Objects.requireNonNull(name, "Figure.name is null");
        Objects.requireNonNull(unit, "Figure.unit is null");
    }

    /** What is counted. */
    public String label(Language language) {
        return name.in(language);
    }

    /** By how much the value is above the previous one; negative when below. */
    public long change() {
        return value - previous;
    }

    /** The value for people, such as {@code 1,000}, {@code 12.5 %} or {@code 30 s}. */
    public String text(Language language) {
        return Numbers.text(value, unit, language);
    }

    /** The previous value for people. */
    public String previousText(Language language) {
        return Numbers.text(previous, unit, language);
    }

    /** The change for people: of counts and times also in percent, of shares in points; {@code =} when nothing changed. */
    public String changeText(Language language) {
        return Numbers.change(value, previous, unit, language);
    }
}
