package io.slarules.internal.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the known name that a wrong one was probably meant to be. */
public final class DidYouMean {
    /** Of more names than these, the nearest are shown. */
    private static final int MOST = 15;

    private static final int NEAREST = 4;
    private static final String QUOTES = "\"'`\u00ab\u00bb\u2018\u2019\u201c\u201d\u300c\u300d";

    private DidYouMean() {}

    /** "Did you mean x? Known: …" — the nearest name first when one is near, then all of them. */
    public static String help(String wrong, Collection<String> known) {
        return known.isEmpty() ? "There is none." : asked(one(wrong, known), listed(known));
    }

    /**
     * The same where many names may be known: the few that are like the wrong one, and where to look for all.
     *
     * @param place where all of them are found, as the end of a sentence
     */
    public static String help(String wrong, Collection<String> known, String place) {
        return help(wrong, known, List.of(), place);
    }

    /**
     * The same where what is known has other names too, which may be meant and are not listed.
     *
     * @param others such as the ids of rules beside their names
     */
    public static String help(String wrong, Collection<String> known, Collection<String> others, String place) {
        if (known.isEmpty()) {
            return "There is none.";
        }
        Set<String> meant = new TreeSet<>(known);
        meant.addAll(others);
        return known.size() <= MOST
                ? asked(one(wrong, meant), listed(known))
                : asked(some(wrong, meant), "All " + known.size() + " are found in " + place + ".");
    }

    private static String asked(List<String> meant, String all) {
        return meant.isEmpty() ? all : "Did you mean " + String.join(" or ", meant) + "? " + all;
    }

    private static String listed(Collection<String> known) {
        return "Known: " + String.join(", ", new TreeSet<>(known)) + ".";
    }

    /** The nearest name; more only where nothing but blanks, case or quotes tells them apart. */
    private static List<String> one(String wrong, Collection<String> known) {
        List<String> same = same(wrong, known);
        return same.isEmpty() ? nearest(wrong, known).stream().toList() : same;
    }

    private static List<String> some(String wrong, Collection<String> known) {
        List<String> same = same(wrong, known);
        return same.isEmpty() ? like(wrong, known) : same;
    }

    /** The names that differ by blanks, case and quotes alone: nothing is nearer. */
    private static List<String> same(String wrong, Collection<String> known) {
        String bare = bare(wrong);
        return new TreeSet<>(known)
                .stream().filter(name -> bare(name).equals(bare)).limit(NEAREST).toList();
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && QUOTES.indexOf(c) < 0)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** The nearest names, the most alike first. */
    private static List<String> like(String wrong, Collection<String> known) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        return new TreeSet<>(known)
                .stream()
                        .filter(name -> isLike(lower, name.toLowerCase(Locale.ROOT)))
                        .sorted(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))))
                        .limit(NEAREST)
                        .toList();
    }

    private static boolean isLike(String wrong, String name) {
        boolean within = wrong.length() > 3 && (name.contains(wrong) || (name.length() > 3 && wrong.contains(name)));
        return within || distance(wrong, name) <= Math.max(1, wrong.length() / 3);
    }

    /** None where more than two are equally near, which says nothing. */
    static Optional<String> nearest(String wrong, Collection<String> known) {
        List<String> same = same(wrong, known);
        if (!same.isEmpty()) {
            return Optional.of(same.get(0));
        }
        String lower = wrong.toLowerCase(Locale.ROOT);
        int nearest = Math.max(1, wrong.length() / 3);
        List<String> found = new ArrayList<>();
        for (String name : new TreeSet<>(known)) {
            int distance = distance(lower, name.toLowerCase(Locale.ROOT));
            if (distance < nearest) {
                found.clear();
                nearest = distance;
            }
            if (distance == nearest) {
                found.add(name);
            }
        }
        return found.isEmpty() || found.size() > 2 ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The edit distance in which a swap of neighbours counts once. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
