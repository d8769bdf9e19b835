package io.slarules.triage;

import io.slarules.rule.Band;
import io.slarules.ticket.Priority;

/** Levels and bands as the numbers that the computation uses. */
final class Codes {
    private Codes() {}

    /** 1 to 5, 1 the most urgent. */
    static int of(Priority level) {
        return switch (level) {
            case P1 -> 1;
            case P2 -> 2;
            case P3 -> 3;
            case P4 -> 4;
            case P5 -> 5;
        };
    }

    static Priority level(int code) {
        return switch (code) {
            case 1 -> Priority.P1;
            case 2 -> Priority.P2;
            case 3 -> Priority.P3;
            case 4 -> Priority.P4;
            default -> Priority.P5;
        };
    }

    /** 0 to 2, 0 the strictest. */
    static int of(Band band) {
        return switch (band) {
            case DANGER -> 0;
            case LINE_DOWN -> 1;
            case REST -> 2;
        };
    }

    static Band band(int code) {
        return switch (code) {
            case 0 -> Band.DANGER;
            case 1 -> Band.LINE_DOWN;
            default -> Band.REST;
        };
    }
}
