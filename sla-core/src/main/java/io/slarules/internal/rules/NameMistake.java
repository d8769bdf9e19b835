package io.slarules.internal.rules;

/** What a rule names and nothing is called. */
public enum NameMistake implements Mistake {
    UNKNOWN_FACT("unknown fact ({0}) of a Case in the {1} phase", "{2}"),
    UNKNOWN_OF_OWN_TYPE("unknown fact ({0}) of the host's own type {1}", "{2}"),
    UNKNOWN_TYPE("unknown type of fact ({0})", "{1}"),
    UNKNOWN_CONSTANT("unknown constant ({0}) of {1}", "{2}"),
    UNKNOWN_VARIABLE("unknown variable ({0})", "Bind it before it is used: {0} : fact"),
    UNKNOWN_NAME("unknown name ({0})", "{1}"),
    UNKNOWN_VERB("unknown verb ({0}) of {1}", "{2}"),
    VERB_TAKES_OTHERS("{0} does not take ({1})", "It takes: {2}.{3}"),
    UNKNOWN_FUNCTION(
            "unknown function of accumulate ({0})", "Known: average, collectList, collectSet, count, max, min, sum."),
    UNKNOWN_RULE_TO_EXTEND("unknown rule to extend ({0})", "A rule extends one of the same file. {1}"),
    UNKNOWN_CALENDAR("unknown calendar ({0})", "{1}");

    private final String message;
    private final String help;

    NameMistake(String message, String help) {
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
