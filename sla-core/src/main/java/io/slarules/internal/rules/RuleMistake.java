package io.slarules.internal.rules;

/** What is wrong with what a rule does or compares. */
public enum RuleMistake implements Mistake {
    NAMELESS("a rule has no name", "Give it one; its first word is the id by which it is known."),
    ATTRIBUTE("attribute {0} ({1}) has no place in a policy", "Remove it. {2}"),
    ANOTHER_PHASE(
            "the rule names another phase ({0}) than its file ({1})",
            "Put it into a file of that phase, or remove its agenda-group."),
    CHANGES_FACTS(
            "a rule changes facts or the order of rules ({0})",
            "Speak through {1} only; what one phase settles, the next phase reads."),
    BLANK_REASON("the reason is blank ({0})", "Say in a few words why; it stands in the decision."),
    CONSTANT_COMPARED_WITH_TEXT("{0} is compared with a text ({1}), which it never equals", "{2}"),
    NUMBER_COMPARED_WITH_TEXT("{0} ({1}) is compared with a text ({2})", "Write the value without quotes."),
    NOT_ALIKE("what is compared is not alike ({0})", "{1}"),
    NO_CONDITION(
            "what stands in a condition is neither true nor false ({0})",
            "Compare it with ==, < or >; between two comparisons stands a comma, && or ||."),
    BOUND_TWICE("a variable is bound twice ({0})", "Give each its own name."),
    PATTERN_OF_TEXT(
            "the pattern of a text cannot be read ({0})",
            "Close each bracket; behind two backslashes a sign stands for itself."),
    EXTENDS_ITSELF("rules extend each other in a circle ({0})", "Let one of them extend none."),
    CODE(
            "the code cannot be compiled: {0}",
            "Correct what it names. Behind then a statement ends with a semicolon, and a quote inside a text is written \\\"."),
    NO_SEMICOLON("a statement has no end", "Write a semicolon (;) behind it."),
    OUTSIDE_MENTIONED("what lies outside the ticket is mentioned ({0})", "{1}"),
    MAY_NOT_REACH(
            "what a rule may not reach is named ({0})",
            "A rule reaches the Case, the verbs of its phase and plain values: texts, numbers, dates and collections. What more a policy needs, your program hands in as a fact, or allows by RuleSet.knowing.");

    private final String message;
    private final String help;

    RuleMistake(String message, String help) {
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
