/**
 * Rule files and sets, the desk they speak for, and everything that can be wrong with them.
 *
 * <h2>What a rule can reach</h2>
 *
 * <p>A rule file is code, and the check that runs with each compilation narrows what that code can name to an allow-list: the
 * {@code Case} of its phase and what it leads to, the verbs, {@code io.slarules.rule}, {@code io.slarules.ticket} and
 * {@code io.slarules.calendar}, the types and functions that rule files declare, and plain values of the Java library
 * (texts, numbers, {@code java.math}, {@code java.time} without its clocks, collections, streams that are not parallel,
 * regular expressions). {@link io.slarules.ruleset.RuleSet#knowing} adds types of the host's own. Everything else is an error
 * with file, line and rule: files, sockets, processes, threads, reflection, class loaders, system properties, clocks, chance,
 * the defaults of the machine, the session of the rule engine; by name, qualified or imported, in Unicode escapes, behind
 * lambdas, method references or anonymous classes, or through a value ({@code "".getClass()}); in conditions, consequences,
 * functions, {@code eval}, {@code from}, {@code accumulate}, queries, declared types and imports; in both dialects. Conditions
 * and {@code mvel} consequences are held to the list before the rule engine sees them, since it evaluates constants while it
 * compiles; what the Java compiler made of {@code java} consequences and functions is read from the compiled classes, in which
 * every name is resolved, before any of them is loaded.
 *
 * <p>What this does not promise: it is a guard rail and no sandbox. It bounds neither time nor memory; a loop inside one
 * consequence or function that does not end cannot be stopped, and a decision that runs it never returns. A type that the host
 * allows does whatever it does. The check rests on how this version of the rule engine reads rules, and on its interpreter. Take
 * rule files from people whom you would let change your program, and review them as you review code.
 */
@NullMarked
package io.slarules.ruleset;

import org.jspecify.annotations.NullMarked;
