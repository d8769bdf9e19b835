package io.slarules.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a consequence says: sentences that begin with the global of the phase, each a chain of calls
 * ({@code escalation.atOnce().inform(…).within(…)}).
 */
final class Calls {
    /**
     * One call.
     *
     * @param arguments each as its tokens
     */
    record Call(String name, int line, List<List<Token>> arguments) {
        /** The text of an argument, empty when there is no such argument. */
        String argument(int index) {
            return index < arguments.size() ? Calls.text(arguments.get(index)) : "";
        }

        /** The argument at an index where it is one plain text, without its quotes. */
        Optional<Token> text(int index) {
            return Optional.of(index)
                    .filter(at -> at >= 0
                            && at < arguments.size()
                            && arguments.get(at).size() == 1)
                    .map(at -> arguments.get(at).get(0))
                    .filter(Token::isText);
        }
    }

    /**
     * @param calls in the order in which they stand, at least one
     * @param certain whether it is said whenever the rule fires
     */
    record Sentence(List<Call> calls, boolean certain) {
        Call first() {
            return calls.get(0);
        }

        /** As it is written, without blanks. */
        String text(String global) {
            return calls.stream()
                    .map(call -> "." + call.name()
                            + call.arguments().stream().map(Calls::text).collect(Collectors.joining(",", "(", ")")))
                    .collect(Collectors.joining("", global, ""));
        }

        Optional<Call> call(String name) {
            return calls.stream().filter(call -> call.name().equals(name)).findFirst();
        }
    }

    private final List<Token> tokens;
    private int at;

    private Calls(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * @param tokens of a consequence
     * @param global through which the phase's rules speak
     */
    static List<Sentence> in(List<Token> tokens, String global) {
        return new Calls(tokens).sentences(global);
    }

    /** The words and signs one after the other. */
    static String text(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    private List<Sentence> sentences(String global) {
        List<Sentence> sentences = new ArrayList<>();
        boolean straight = true;
        boolean begins = true;
        while (at < tokens.size()) {
            if (is(at, global) && is(at + 1, ".") && !is(at - 1, ".")) {
                at++;
                List<Call> calls = chain();
                if (!calls.isEmpty()) {
                    sentences.add(new Sentence(calls, straight && begins));
                }
                begins = false;
            } else {
                straight &= !is(at, "{") && !is(at, "return") && !is(at, "?");
                begins = is(at, ";");
                at++;
            }
        }
        return sentences;
    }

    private boolean is(int index, String text) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(text);
    }

    private List<Call> chain() {
        List<Call> calls = new ArrayList<>();
        while (is(at, ".") && is(at + 2, "(")) {
            Token name = tokens.get(at + 1);
            at += 3;
            calls.add(new Call(name.text(), name.line(), arguments()));
        }
        return calls;
    }

    /** Reads to behind the closing bracket. */
    private List<List<Token>> arguments() {
        List<List<Token>> arguments = new ArrayList<>();
        List<Token> argument = new ArrayList<>();
        int depth = 1;
        for (; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            depth += token.is("(") || token.is("{") || token.is("[") ? 1 : 0;
            depth -= token.is(")") || token.is("}") || token.is("]") ? 1 : 0;
            if (depth == 0) {
                at++;
                break;
            }
            if (depth == 1 && token.is(",")) {
                arguments.add(argument);
                argument = new ArrayList<>();
            } else {
                argument.add(token);
            }
        }
        if (!argument.isEmpty()) {
            arguments.add(argument);
        }
        return arguments;
    }
}
