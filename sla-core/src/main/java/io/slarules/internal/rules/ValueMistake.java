package io.slarules.internal.rules;

/** What is wrong with named values, and with how rules ask for them. */
public enum ValueMistake implements Mistake {
    STATES_NOTHING("the line states no value ({0})", "Write name = value: {1}."),
    NO_NAME(
            "the name of a value ({0}) is none",
            "Write letters, digits, - and _, with dots between, such as F2.share."),
    CANNOT_BE_READ("value {0} cannot be read ({1})", "Write {2}."),
    PART_WITHOUT_LEVEL(
            "value {0} has a part without a level ({1})", "Write one for each level: P1 12 % | P2 25 % | else 50 %."),
    UNKNOWN_LEVEL("value {0} names an unknown level ({1})", "Write P1 to P5, or else."),
    LEVEL_TWICE("value {0} names a level twice ({1})", "Name each level once."),
    TWO_KINDS("value {0} is {1} for one level and {2} ({3}) for another", "Give all levels values of one kind."),
    UNKNOWN_TO_CHANGE("unknown value to change ({0})", "{1}"),
    STANDS_ALREADY(
            "a value of this name ({0}) stands already in {1}",
            "State it once in a layer; a later layer may state it anew."),
    ANOTHER_KIND("value {0} ({1}) is {2}, and {3} ({4}) in {5}", "State it as {3}, which its rules ask for."),
    UNKNOWN_CALENDAR("value {0} names an unknown calendar ({1})", "{2}"),
    UNKNOWN("unknown value ({0})", "{1}"),
    ASKED_AS_ANOTHER_KIND("{0} asks for {1}, but value {2} is {3} ({4}, {5})", "Ask for {6}, or state it as {1}."),
    NO_WHOLE_PERCENT(
            "percent asks for a whole percent, but value {0} is none ({1}, {2})",
            "Ask for permille, or state whole percents."),
    ASKED_WITHOUT_LEVEL(
            "value {0} is stated by level ({1}), and no level is asked for",
            "Ask with one: values.{2}(\"{0}\", $level)."),
    NONE_FOR_LEVEL(
            "value {0} ({1}, {2}) has none for {3}, and this asks for it",
            "State it for {3} or for else, or let the rule's condition leave {3} out.");

    private final String message;
    private final String help;

    ValueMistake(String message, String help) {
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
}
