package io.slarules.examples.queue;

import io.slarules.decision.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What is asked for on the command line.
 *
 * @param tickets none for the queue, one to be explained, two to be compared
 */
record Options(Show show, List<String> tickets, Language language, Colour colour, int width) {
    static final String HELP =
            """
            Prints a support queue at one instant, as the default rules see it.

              (nothing)           the queue, most urgent first, and what is left out of it
              --explain TICKET    everything that was decided about one ticket, with its reasons
              --why TICKET OTHER  why one ticket stands before the other
              --lang en|zh        the language of the output; en unless stated
              --color auto|always|never
                                  colours; auto: on a terminal, unless NO_COLOR is set
              --width COLUMNS     how wide the queue may be, 100 to 300; 140 unless stated
              --help              this text

            Through Maven:
              mvn -q -pl examples/queue -am compile exec:java -Dexec.args="--explain TW-4417"
            """;

    private static final List<String> KNOWN = List.of("--explain", "--why", "--lang", "--color", "--width", "--help");
    private static final int DEFAULT_WIDTH = 140;
    private static final int LEAST_WIDTH = 100;
    private static final int LARGEST_WIDTH = 300;

    /** What is printed. */
    enum Show {
        QUEUE,
        TICKET,
        COMPARISON,
        HELP
    }

    /** Whether it is printed in colour. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    /**
     * Reads the arguments; {@code --lang=zh} is the same as {@code --lang zh}.
     *
     * @throws UsageException if one is not known or lacks its value
     */
    static Options parse(String... args) {
        Deque<String> rest = new ArrayDeque<>();
        for (String arg : args) {
            rest.addAll(arg.startsWith("--") ? Arrays.asList(arg.split("=", 2)) : List.of(arg));
        }
        Show show = Show.QUEUE;
        List<String> tickets = new ArrayList<>();
        Language language = Language.ENGLISH;
        Colour colour = Colour.AUTO;
        int width = DEFAULT_WIDTH;
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--explain" -> {
                    show = Show.TICKET;
                    tickets = List.of(value(option, "the id of a ticket", rest));
                }
                case "--why" -> {
                    show = Show.COMPARISON;
                    String both = "the ids of two tickets";
                    tickets = List.of(value(option, both, rest), value(option, both, rest));
                }
                case "--lang" -> language = language(value(option, "en or zh", rest));
                case "--color" -> colour = colour(value(option, "auto, always or never", rest));
                case "--width" -> width = width(value(option, "a number of columns", rest));
                case "--help" -> show = Show.HELP;
                default ->
                    throw new UsageException("There is no option (" + option + ")" + Nearest.hint(option, KNOWN));
            }
        }
        return new Options(show, tickets, language, colour, width);
    }

    private static String value(String option, String what, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new UsageException("Option (" + option + ") lacks its value: give " + what);
        }
        return rest.remove();
    }

    private static Language language(String word) {
        return switch (word) {
            case "en" -> Language.ENGLISH;
            case "zh" -> Language.CHINESE;
            default -> throw new UsageException("There is no language (" + word + "): give en or zh");
        };
    }

    private static Colour colour(String word) {
        return switch (word) {
            case "auto" -> Colour.AUTO;
            case "always" -> Colour.ALWAYS;
            case "never" -> Colour.NEVER;
            default -> throw new UsageException("--color cannot be (" + word + "): give auto, always or never");
        };
    }

    private static int width(String word) {
        if (word.matches("\\d{3}")) {
            int width = Integer.parseInt(word);
            if (width >= LEAST_WIDTH && width <= LARGEST_WIDTH) {
                return width;
            }
        }
        throw new UsageException("The width (" + word + ") is not a number from " + LEAST_WIDTH + " to " + LARGEST_WIDTH
                + ": give the columns of your terminal");
    }
}
