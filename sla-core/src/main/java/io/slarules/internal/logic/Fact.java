package io.slarules.internal.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A fact of a case, and which values it takes. */
public sealed interface Fact {
    String name();

    /** Values that stand for all: whatever comparison with the values mentioned holds for any value, holds for one of these. */
    List<Comparable<?>> values(Collection<Comparable<?>> mentioned);

    /** A fact of few values. */
    record Choice(String name, List<Comparable<?>> values) implements Fact {
        /** The constants of an enum. */
        public static Choice of(String name, Class<?> type) {
            return new Choice(
                    name,
                    Arrays.stream(type.getEnumConstants())
                            .<Comparable<?>>map(Comparable.class::cast)
                            .toList());
        }

        public static Choice yesOrNo(String name) {
            return new Choice(name, List.of(true, false));
        }

        @Override
        public List<Comparable<?>> values(Collection<Comparable<?>> mentioned) {
            return values;
        }
    }

    /** A whole number in a range, both ends included. */
    record Count(String name, long from, long to) implements Fact {
        @Override
        public List<Comparable<?>> values(Collection<Comparable<?>> mentioned) {
            TreeSet<Long> points = new TreeSet<>(List.of(from, to));
            for (Comparable<?> value : mentioned) {
                long at = (Long) value;
                for (long near : new long[] {at - 1, at, at + 1}) {
                    if (from <= near && near <= to) {
                        points.add(near);
                    }
                }
            }
            return new ArrayList<>(points);
        }
    }

    /** Any text. Texts are compared for equality only. */
    record Text(String name) implements Fact {
        @Override
        public List<Comparable<?>> values(Collection<Comparable<?>> mentioned) {
            List<Comparable<?>> values = new ArrayList<>(mentioned);
            int longest = mentioned.stream()
                    .mapToInt(text -> text.toString().length())
                    .max()
                    .orElse(0);
            values.add("x".repeat(longest + 1));
            return values;
        }
    }
}
