package io.slarules.examples.queue;

import io.slarules.decision.Language;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Prints the shipped queue, or explains a ticket of it; {@code --help} says how. */
public final class QueueExample {
    private QueueExample() {}

    /** Fails with a message for people when the arguments cannot be followed. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(run(isTerminal(), System.getenv(), args));
        out.flush();
    }

    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            // Before JDK 22 there is no such method, and no console either unless it is a terminal.
            return true;
        }
    }

    /**
     * What is to be printed.
     *
     * @param terminal whether people see the output as it is
     * @param environment the variables that terminals and their users set
     * @throws UsageException if the arguments cannot be followed
     */
    static String run(boolean terminal, Map<String, String> environment, String... args) {
        Options options = Options.parse(args);
        if (options.show() == Options.Show.HELP) {
            return Options.HELP;
        }
        Queue queue = Queue.of(HelpDesk.shipped());
        return switch (options.show()) {
            case TICKET -> explain(queue, queue.get(options.tickets().get(0)), options.language());
            case COMPARISON ->
                compare(
                        queue,
                        queue.get(options.tickets().get(0)),
                        queue.get(options.tickets().get(1)),
                        options.language());
            case QUEUE, HELP ->
                QueueView.print(
                        queue,
                        new Words(options.language()),
                        new Paint(inColour(options.colour(), terminal, environment)),
                        options.width());
        };
    }

    private static boolean inColour(Options.Colour colour, boolean terminal, Map<String, String> environment) {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                terminal
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        };
    }

    private static String explain(Queue queue, Judged judged, Language language) {
        String place = isLeftOut(queue, judged)
                ? leftOut(queue, judged, language)
                : queue.order().explain(judged.id(), language);
        return judged.customer() + ": " + judged.host().title() + "\n\n"
                + judged.decision().explain(language) + "\n" + place + "\n";
    }

    private static String compare(Queue queue, Judged one, Judged other, Language language) {
        for (Judged judged : new Judged[] {one, other}) {
            if (isLeftOut(queue, judged)) {
                return leftOut(queue, judged, language) + "\n";
            } else if (queue.order().place(judged.id()).isEmpty()) {
                return queue.order().explain(judged.id(), language) + "\n";
            }
        }
        return queue.order().explain(one.id(), other.id(), language)
                + "\n" + queue.order().explain(one.id(), language)
                + "\n" + queue.order().explain(other.id(), language) + "\n";
    }

    private static boolean isLeftOut(Queue queue, Judged judged) {
        return queue.order().leftOut().stream().anyMatch(ticket -> ticket.id().equals(judged.id()));
    }

    private static String leftOut(Queue queue, Judged judged, Language language) {
        Words words = new Words(language);
        return queue.order().leftOut().stream()
                .filter(ticket -> ticket.id().equals(judged.id()))
                .flatMap(ticket -> ticket.leftOut().stream())
                .map(why -> words.of(
                        "{} is not in the order, it waits for no engineer: {}",
                        "{} 未列入排序，目前不等待工程师：{}",
                        judged.id(),
                        words.leftOut(why)))
                .findFirst()
                .orElseThrow();
    }
}
