package io.slarules.internal.rules;

import io.slarules.ruleset.RuleProblem;

/** What may be added to any problem, in the words in which its author reads it. */
public enum Remark {
    /** Behind what is wrong, where a file is not wrong all the time. */
    IN_FORCE(", with the layers in force {0}", ""),
    /** Behind what to do: the author of a sentence does not see what became of it. */
    STANDS_FOR("", " The sentence ({0}) stands for: {1}");

    private final String message;
    private final String help;

    Remark(String message, String help) {
        this.message = message;
        this.help = help;
    }

    /** What is added to what is wrong; {@code {0}}, {@code {1}} … stand for what differs from case to case. */
    public String message() {
        return message;
    }

    /** What is added to what to do, in the same form. */
    public String help() {
        return help;
    }

    RuleProblem on(RuleProblem problem, String... words) {
        return new RuleProblem(
                problem.severity(),
                problem.file(),
                problem.line(),
                problem.rule(),
                problem.message() + Mistake.filled(message, words),
                problem.help() + Mistake.filled(help, words));
    }
}
