package io.slarules.internal.rules;

/** What is wrong with a rule file as a whole, or keeps it from being read. */
public enum FileMistake implements Mistake {
    EMPTY("the file is empty", "Write rules into it, or leave it out of the rule set."),
    HOLDS_NO_RULES("the file holds no rules", "Write rules into it, or leave it out of the rule set."),
    NO_PHASE("the file belongs to no phase", "Write agenda-group \"…\" below the imports, naming one of: {0}."),
    UNKNOWN_PHASE("unknown phase ({0})", "{1}"),
    SAME_FILE_NAME("two files of one layer have this name ({0})", "Give each file of a layer a name of its own."),
    CANNOT_BE_COMPILED("the file cannot be compiled ({0})", "Correct what the message names."),
    SAID_BY_THE_COMPILER(
            "the rule compiler says: {0}",
            "Correct what it names; if it names nothing, take lines away until it is content."),
    FOREIGN_PACKAGE("a rule file may not be in this package ({0})", "Name a package of your own, such as acme.rules."),
    UNKNOWN_IMPORT(
            "unknown import ({0})",
            "Check its spelling, and that it is on the class path; a type of your own is made known by RuleSet.knowing."),
    UNKNOWN_PACKAGE(
            "unknown package of types to import ({0})", "{1}The types of the {2} phase are imported by: import {3}"),
    IMPORT_OF_ANOTHER_PHASE(
            "a file of the {0} phase imports the {1} phase ({2})",
            "Import {3}, or put these rules into a file of the {1} phase."),
    UNKNOWN_GLOBAL(
            "unknown global ({0})",
            "The {1} phase speaks through: global {2} {1}; named values are read through: global Values values"),
    GLOBAL_OF_ANOTHER_TYPE("global {0} is of another type ({1})", "Write: global {2} {0}"),
    UNKNOWN_DIALECT("unknown dialect ({0})", "{1}");

    private final String message;
    private final String help;

    FileMistake(String message, String help) {
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
