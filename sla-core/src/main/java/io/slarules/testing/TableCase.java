package io.slarules.testing;

/**
 * One row of a table, ready to run.
 *
 * @param name what it is about, for people
 * @param line of the table's text, counted from 1
 * @param test what it expects
 */
public record TableCase(String name, int line, PolicyTest test) {}
