package io.slarules.internal.rules;

/** What is wrong with how a rule file is written. */
public enum SyntaxMistake implements Mistake {
    OTHER(
            "syntax error: {0}",
            "Look at this line and the one before: a bracket, a comma, a quote or a keyword (rule, when, then, end) is missing or too much."),
    TEXT_LEFT_OPEN(
            "syntax error: a text has no closing quote ({0})", "Write the text between two quotes, in one line."),
    NAME_LEFT_OPEN(
            "syntax error: the name of the rule has no closing quote ({0})", "Write the name between two quotes."),
    NAME_WITHOUT_QUOTES("syntax error: the name of the rule has no quotes ({0})", "Write the name between two quotes."),
    WIDE_SIGN(
            "syntax error: full-width signs stand where the rule language has narrow ones ({0})",
            "Write: {1}; in texts and comments they may stay."),
    CAPITAL_LETTER("syntax error: unknown word ({0})", "Write it in small letters: {1}."),
    NO_END("syntax error: the rule has no end", "Write end on a line of its own below what the rule says."),
    NO_THEN(
            "syntax error: the rule has no then",
            "Write then on a line of its own between the condition and what the rule says."),
    NO_WHEN("syntax error: the rule has no when", "Write when on a line of its own above the condition."),
    BRACKET_LEFT_OPEN("syntax error: a bracket is not closed ({0})", "Write the bracket that closes it."),
    ONE_EQUALS_SIGN("syntax error: one equals sign compares nothing ({0})", "Write two of them: =="),
    WORD_FOR_A_SIGN(
            "syntax error: the word {0} stands between the brackets of a pattern ({1})",
            "Write a comma or && for and, || for or."),
    OUTSIDE_BRACKETS(
            "syntax error: a comparison stands outside the brackets of a pattern ({0})",
            "Write it between them: Case( … )."),
    BELONGS_TO_NO_RULE(
            "syntax error: the line belongs to no rule ({0})",
            "A rule begins with rule and ends with end. Outside of rules a file holds package, import, agenda-group, dialect, global, declare and function."),
    PHASE_CANNOT_BE_READ(
            "syntax error: the phase cannot be read ({0})",
            "Write it between quotes, on a line of its own, such as: agenda-group \"priority\"");

    private final String message;
    private final String help;

    SyntaxMistake(String message, String help) {
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
