package io.slarules.internal.rules;

/** What is wrong with sentences and with the rules that are written in them. */
public enum SentenceMistake implements Mistake {
    UNKNOWN_SENTENCE_FILE("unknown sentence file ({0})", "It has to stand in the same layer. {1}"),
    NAMES_NO_SENTENCE_FILE(
            "the file names no sentence file",
            "Write expander and the name of a file of the same layer, such as: expander en.dsl"),
    STANDS_IN_TWO_FILES(
            "the sentence ({0}) stands in two sentence files: {1} and {2}",
            "Word one of them otherwise, or name one of the files only."),
    HOLDS_NO_SENTENCES(
            "the file holds no sentences",
            "Write: [when]sentence=condition, [then]sentence=what is said, or [keyword]word=word."),
    NO_SECTION(
            "the line belongs to no section ({0})",
            "Write: [when]sentence=condition, [then]sentence=what is said, or [keyword]word=word."),
    UNKNOWN_SECTION("unknown section ({0})", "{1}"),
    STANDS_FOR_NOTHING(
            "the sentence stands for nothing ({0})",
            "Write: [when]sentence=condition, [then]sentence=what is said, or [keyword]word=word."),
    CHANGES_LETTERS(
            "letters are changed as the language of the machine has it ({0})",
            "Name what each word stands for: {x!word?VALUE/other?OTHER/NONE}."),
    CANNOT_BE_READ(
            "the sentence cannot be read ({0})",
            "Close each { and [, and write a variable as {name} or {name:pattern}; behind a backslash a sign stands for itself."),
    UNKNOWN_VARIABLE("unknown variable ({0}) of the sentence ({1})", "{2}"),
    STANDS_ALREADY("the sentence ({0}) stands already in {1}", "Keep one of them."),
    BELONGS_TO_NOTHING(
            "the sentence has nothing before it that it could belong to ({0})",
            "A line that begins with - goes on with the line before: begin with a line without it."),
    NO_SENTENCE("no sentence says this ({0})", "{1}"),
    TWO_SENTENCES("two sentences say this ({0}): {1} and {2}", "Word one of them otherwise.");

    private final String message;
    private final String help;

    SentenceMistake(String message, String help) {
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
