package io.slarules.internal.rules;

import io.slarules.ruleset.RuleProblem.Severity;

/** What a rule set can be used with, and its author probably does not mean. */
public enum Doubt implements Mistake {
    NEVER_FIRES("the rule can never fire ({0})", "{1}"),
    SAYS_NOTHING("the rule says nothing", "Write below then what it says, or remove it."),
    NO_ACTION(
            "a moment at which nothing is done ({0})",
            "Write behind it what is to be done: .inform(…), .handTo(…), .askFor(…) or another action; or remove it."),
    UNKNOWN_ENDING(
            "the file is read as rules, though its name does not end in .drl ({0})",
            "Names end in .drl with rules, .dslr with rules in sentences, .dsl with sentences, .values with named values; small letters."),
    NO_TIME(
            "a promise of no time ({0}) is broken as soon as it is made",
            "Give it an amount above zero; to promise nothing, write targets.exempt({0}, …)."),
    NOTICE_AFTER_ITS_BREACH(
            "a notice falls after the breach ({0} % used)",
            "Give a share below 100; to speak of a broken promise, write whenBreached or afterDue."),
    NOTICE_AFTER_EVERY_BREACH(
            "a notice falls after the breach ({0} after the start of {1})",
            "Every promise of that clock is due by then: give a smaller amount; to speak of a broken promise, write whenBreached or afterDue."),
    STEP_BEFORE_START(
            "a step falls before the start of its clock ({0} before the due of {1})",
            "No promise of that clock is as long, so the step is due at once: give a smaller amount, or write atOnce()."),
    NOTHING_PROMISED(
            "no rule promises anything about the clock of this step where this rule speaks ({0})",
            "The step never comes. Name a clock that a rule of the targets phase speaks about in these cases, or write such a rule."),
    DISAGREES(
            "the rule has the condition of {0} and says otherwise ({1}, there {2})",
            "Keep one of them, or say in the conditions what makes the cases differ."),
    SUPERSEDED(
            "what the rule says is always superseded by {0}",
            "Wherever this rule speaks, that one does too, and wins: remove this one, or narrow that one's condition."),
    CANNOT_BE_MET(
            "no calendar can meet this promise ({0})",
            "The calendar does not open for so long: give opening hours to it, a smaller amount, or another calendar."),
    LONGER_THAN_BEFORE(
            "the promise of {0} is longer ({1}) than that of an earlier layer, {2} in {3}",
            "The later layer holds, so the customer waits longer: correct the amount; if it is meant, replace or drop the earlier rule."),
    VALUE_NOT_READ("no rule reads this value ({0})", "{1}"),
    SENTENCES_NOT_NAMED(
            "no rule file of the layer names this sentence file ({0})",
            "Write expander {0} into a rule file whose name ends in .dslr, or leave it out.");

    private final String message;
    private final String help;

    Doubt(String message, String help) {
        this.message = message;
        this.help = help;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
