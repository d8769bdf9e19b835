package io.slarules.examples.servicenow;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/** Shows how far the replay is: a bar on a terminal, otherwise a line for each tenth. */
final class Progress {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean bar;
    private final long total;
    private long shown = -1;

    Progress(PrintStream out, boolean bar, long total) {
        this.out = out;
        this.bar = bar;
        this.total = Math.max(1, total);
    }

    /** Whether somebody watches who can see a line rewritten. */
    static boolean watched() {
        String terminal = System.getenv("TERM");
        return terminal != null && !terminal.equals("dumb") && isTerminal();
    }

    @SuppressWarnings("SystemConsoleNull") // Up to JDK 21 there is a console only on a terminal; later ones are asked.
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    void at(long done) {
        long step = bar ? done * 200 / total : done * 10 / total;
        if (step == shown) {
            return;
        }
        shown = step;
        long percent = done * 100 / total;
        if (bar) {
            int filled = (int) (done * WIDTH / total);
            String line = "#".repeat(filled) + ".".repeat(WIDTH - filled);
            out.printf(Locale.ROOT, "\r[%s] %3d %%  %,d of %,d events", line, percent, done, total);
            if (done == total) {
                out.println();
            }
        } else {
            out.printf(Locale.ROOT, "%3d %%  %,d of %,d events%n", percent, done, total);
        }
        out.flush();
    }
}
