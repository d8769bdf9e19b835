package io.slarules.internal.testing;

/**
 * One condition of a rule as its author wrote it.
 *
 * @param text without the comma behind it
 * @param start its first character in the text of the rule
 * @param end behind its last character
 * @param line of the file, counted from 1
 * @param pattern the pattern it stands in, from 0; one that is no plain pattern is one condition of its own
 */
public record Condition(String text, int start, int end, int line, int pattern) {}
