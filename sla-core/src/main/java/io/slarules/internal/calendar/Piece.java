package io.slarules.internal.calendar;

import java.util.ArrayList;
import java.util.List;

/** A stretch {@code [from, to)} that is open or closed as a whole for the same causes; nanoseconds since the epoch. */
public record Piece(long from, long to, boolean open, List<Cause> causes) {

    /** Appends a piece; an empty one is dropped, and one that goes on like the last is joined to it. */
    static void append(List<Piece> pieces, long from, long to, boolean open, List<Cause> causes) {
        if (from >= to) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0) {
            Piece before = pieces.get(last);
            if (before.to == from && before.open == open && before.causes.equals(causes)) {
                pieces.set(last, new Piece(before.from, to, open, causes));
                return;
            }
        }
        pieces.add(new Piece(from, to, open, causes));
    }

    /** Lays pieces over a ground without gaps; they rise, and hide what they cover. Where {@code onlyOpen}, only open ground. */
    static List<Piece> overlay(List<Piece> ground, List<Piece> over, boolean onlyOpen) {
        List<Piece> result = new ArrayList<>();
        int first = 0;
        for (Piece base : ground) {
            long at = base.from;
            while (first < over.size() && over.get(first).to <= at) {
                first++;
            }
            for (int i = first; i < over.size() && over.get(i).from < base.to; i++) {
                Piece top = over.get(i);
                if (onlyOpen && !base.open) {
                    continue;
                }
                append(result, at, Math.min(top.from, base.to), base.open, base.causes);
                long begin = Math.max(at, top.from);
                long end = Math.min(top.to, base.to);
                append(result, begin, end, top.open, top.causes);
                at = Math.max(at, end);
            }
            append(result, at, base.to, base.open, base.causes);
        }
        return result;
    }

    static List<Piece> clip(List<Piece> pieces, long from, long to) {
        List<Piece> result = new ArrayList<>();
        for (Piece piece : pieces) {
            append(result, Math.max(piece.from, from), Math.min(piece.to, to), piece.open, piece.causes);
        }
        return result;
    }
}
