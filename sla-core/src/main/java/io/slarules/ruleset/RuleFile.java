package io.slarules.ruleset;

import java.util.Objects;

/**
 * A rule file: its name, as it appears in reasons and messages, and its text in the Drools rule language. A file whose name ends in
 * {@code .values} holds named values instead ({@link io.slarules.rule.Values}): lines {@code name = value}, and comments behind {@code #}.
 *
 * <p>A file whose name ends in {@code .dslr} holds rules in sentences, and names by {@code expander en.dsl} the file of the same layer in which those sentences
 * stand. In a file whose name ends in {@code .dsl} each line {@code [when]sentence=condition} or {@code [then]sentence=what is said} says what a sentence stands
 * for, with variables such as <code>{name}</code> or <code>{name:pattern}</code>; {@code [keyword]word=word} gives another word for {@code rule}, {@code when},
 * {@code then}, {@code end} and the like. A sentence is a line; one that begins with {@code -} belongs to the one before, and a line that begins with {@code >}
 * is in the rule language.
 *
 * @param name such as {@code acme.drl}; not blank
 * @param text the whole file; a byte-order mark at its beginning is dropped, line ends of any system are taken as one
 */
public record RuleFile(String name, String text) {

    public RuleFile {
        Objects.requireNonNull(name, "RuleFile.name is null: give the file a name, such as acme.drl");
        Objects.requireNonNull(text, "RuleFile.text is null: give the text of the rule file");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "RuleFile.name is blank (\"" + name + "\"): give the file a name, such as acme.drl");
        }
        text = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** Whether it holds named values and no rules: its name ends in {@code .values}. */
    public boolean holdsValues() {
        return name.endsWith(".values");
    }

    public static RuleFile of(String name, String text) {
        return new RuleFile(name, text);
    }
}
