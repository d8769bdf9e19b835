package io.slarules.examples.queue;

import io.slarules.ticket.Priority;

/** Colours for a terminal, or none. */
record Paint(boolean on) {
    private static final String ESCAPE = "\u001b[";

    String title(String text) {
        return style("1", text);
    }

    String faint(String text) {
        return style("2", text);
    }

    String alarm(String text) {
        return style("31", text);
    }

    String soon(String text) {
        return style("33", text);
    }

    String level(Priority priority, String text) {
        return switch (priority) {
            case P1 -> style("1;97;41", text);
            case P2 -> style("1;31", text);
            case P3 -> style("33", text);
            case P4, P5 -> text;
        };
    }

    private String style(String code, String text) {
        return on && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
