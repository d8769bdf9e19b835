package io.slarules.report;

import io.slarules.decision.Language;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * One number of a report, the one of the period before, and the change. A mean, a percentile or a share of nothing is unknown: it is empty, people
 * read {@value #UNKNOWN}, and so is every change from or to it. Null is refused.
 *
 * @param group under what it stands, such as {@code requests}
 * @param name what is counted, as {@link #label} begins from
 * @param unit in what it is counted
 * @param value of the period; empty when unknown
 * @param previous of the period before; empty when unknown
 */
public record Figure(Group group, Label name, Unit unit, OptionalLong value, OptionalLong previous) {
    /** What people read in place of an unknown number. */
    public static final String UNKNOWN = "–";

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
        Objects.requireNonNull(value, "Figure.value is null: give OptionalLong.empty() when it is unknown");
        Objects.requireNonNull(previous, "Figure.previous is null: give OptionalLong.empty() when it is unknown");
    }

    /** What is counted. */
    public String label(Language language) {
        return name.in(language);
    }

    /** By how much the value is above the previous one; negative when below, empty when one of them is unknown. */
    public OptionalLong change() {
        return value.isPresent() && previous.isPresent()
                ? OptionalLong.of(value.getAsLong() - previous.getAsLong())
                : OptionalLong.empty();
    }

    /** The value for people, such as {@code 1,000}, {@code 12.5 %} or {@code 30 s}. */
    public String text(Language language) {
        return text(value, language);
    }

    /** The previous value for people. */
    public String previousText(Language language) {
        return text(previous, language);
    }

    private String text(OptionalLong number, Language language) {
        return number.isEmpty() ? UNKNOWN : Numbers.text(number.getAsLong(), unit, language);
    }

    /** The change for people: of counts and times also in percent, of shares in points; {@code =} when nothing changed. */
    public String changeText(Language language) {
        return value.isPresent() && previous.isPresent()
                ? Numbers.change(value.getAsLong(), previous.getAsLong(), unit, language)
                : UNKNOWN;
    }
}
