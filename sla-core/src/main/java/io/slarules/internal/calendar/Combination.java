package io.slarules.internal.calendar;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Open when any of its parts is open, or when all are: each part in its own zone, on the instant line. */
public record Combination(Mode mode, ZoneId zone, List<Named> parts) implements Definition {
    /** How the parts are joined. */
    public enum Mode {
        ANY,
        ALL
    }

    public Combination {
        parts = List.copyOf(parts);
        if (parts.size() < 2) {
            throw new IllegalArgumentException("a combination needs two calendars or more (" + parts.size() + ")");
        }
    }

    @Override
    public Set<ZoneId> zones() {
        Set<ZoneId> result = new LinkedHashSet<>();
        parts.forEach(part -> result.addAll(part.definition().zones()));
        return result;
    }

    @Override
    public Intervals open(long from, long to) {
        Intervals result = parts.get(0).definition().open(from, to).clip(from, to);
        for (Named part : parts.subList(1, parts.size())) {
            Intervals open = part.definition().open(from, to).clip(from, to);
            result = mode == Mode.ANY ? result.union(open) : result.intersection(open);
        }
        return result;
    }

    @Override
    public List<Piece> pieces(long from, long to) {
        List<Piece> result = labelled(parts.get(0), from, to);
        for (Named part : parts.subList(1, parts.size())) {
            result = join(result, labelled(part, from, to));
        }
        return result;
    }

    private static List<Piece> labelled(Named part, long from, long to) {
        return part.definition().pieces(from, to).stream()
                .map(piece -> new Piece(
                        piece.from(),
                        piece.to(),
                        piece.open(),
                        piece.causes().stream()
                                .map(cause -> cause.in(part.name()))
                                .toList()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Both lists cover the same span without gaps. */
    private List<Piece> join(List<Piece> one, List<Piece> two) {
        List<Piece> result = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < two.size()) {
            Piece a = one.get(i);
            Piece b = two.get(j);
            boolean open = mode == Mode.ANY ? a.open() || b.open() : a.open() && b.open();
            List<Cause> causes = Stream.of(a, b)
                    .filter(piece -> piece.open() == open)
                    .flatMap(piece -> piece.causes().stream())
                    .toList();
            Piece.append(result, Math.max(a.from(), b.from()), Math.min(a.to(), b.to()), open, causes);
            if (a.to() <= b.to()) {
                i++;
            }
            if (b.to() <= a.to()) {
                j++;
            }
        }
        return result;
    }

    @Override
    public boolean isAlwaysOpen() {
        Stream<Definition> all = parts.stream().map(Named::definition);
        return mode == Mode.ANY ? all.anyMatch(Definition::isAlwaysOpen) : all.allMatch(Definition::isAlwaysOpen);
    }

    @Override
    public List<Knowledge> knowledge() {
        return parts.stream()
                .flatMap(part -> part.definition().knowledge().stream())
                .toList();
    }
}
