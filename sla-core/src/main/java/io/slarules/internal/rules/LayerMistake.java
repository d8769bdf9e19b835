package io.slarules.internal.rules;

/** What is wrong with how rules of a rule set stand to each other, by their names and layers. */
public enum LayerMistake implements Mistake {
    UNKNOWN_RULE_TO_DROP("unknown rule to drop ({0})", "{1}"),
    DROPPED_WHAT_IS_GONE(
            "the rule to drop ({0}) is {1}", "Do not drop it here; to do without what took its place, drop that."),
    UNKNOWN_RULE_TO_REPLACE("unknown rule to replace ({0})", "A rule replaces one of an earlier layer. {1}"),
    REPLACED_OF_THE_SAME_LAYER(
            "the rule to replace ({0}) is of the same layer ({1})",
            "Change it there, or put the rule that replaces it into a later layer."),
    REPLACED_OF_ANOTHER_PHASE(
            "the rule to replace ({0}) is of another phase ({1})",
            "Replace it in a file of that phase; to do without it, drop it and give this rule no @replaces."),
    REPLACED_WHAT_IS_GONE("the rule to replace ({0}) is {1}", "Replace what took its place, or leave out @replaces."),
    REPLACED_TWICE(
            "two rules of one layer replace the same rule ({0})",
            "Keep one of them, or give the other a name of its own without @replaces."),
    UNKNOWN_ANNOTATION("unknown annotation (@{0})", "Did you mean @replaces?"),
    NAME_TAKEN(
            "a rule of this name stands already in {0}",
            "Give it a name of its own; to replace that rule, write @replaces(\"{1}\") below the new name."),
    ID_TAKEN(
            "the rule id ({0}) is taken by \"{1}\" ({2}) of an earlier layer, so that their steps would be taken for one",
            "Name it otherwise: the first word of the name is the id; or replace that rule by writing @replaces(\"{1}\") below the name."),
    TYPE_OF_THE_SAME_NAME(
            "the host's own type ({0}) is called like a type that rules know anyway", "Call it otherwise.");

    private final String message;
    private final String help;

    LayerMistake(String message, String help) {
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
