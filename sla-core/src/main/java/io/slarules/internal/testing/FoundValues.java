package io.slarules.internal.testing;

import io.slarules.problem.ProblemCase;
import io.slarules.rule.Values;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a condition read, by the words in which it reads it: facts by name, facts that are asked with arguments, and named values. What cannot be
 * found again, such as a variable of the rule, is left out.
 */
final class FoundValues {
    private static final Pattern WORD =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|(?<![.\\w$])[a-zA-Z]\\w*(?:\\s*\\.\\s*\\w+)*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}[lL]?");

    private final Object read;
    private final Values values;

    private FoundValues(Object read, Values values) {
        this.read = read;
        this.values = values;
    }

    /** @param read the case that the rule read */
    static Map<String, String> in(String condition, Object read, Values values) {
        FoundValues found = new FoundValues(read, values);
        Map<String, String> all = new LinkedHashMap<>();
        Matcher word = WORD.matcher(condition);
        int at = 0;
        while (word.find(at)) {
            int end = endOfCall(condition, word.end());
            String expression = condition.substring(word.start(), end);
            boolean reads = expression.startsWith("values.")
                    || (!expression.startsWith("\"") && Character.isLowerCase(expression.charAt(0)));
            if (reads) {
                String fact = expression.split("\\s*\\.", 2)[0];
                String name = end > word.end() ? expression.replaceAll("\\s+", " ") : fact;
                found.value(name).ifPresent(value -> all.put(name, words(value)));
            }
            at = Math.max(end, word.end());
        }
        return all;
    }

    /** Behind the brackets that follow a word, or where the word ends. */
    private static int endOfCall(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '(') {
            return from;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return from;
    }

    /** As people name it: a case by its ticket. */
    private static String words(Object value) {
        if (value instanceof ProblemCase one) {
            return one.ticket();
        } else if (value instanceof Collection<?> some) {
            return some.stream().map(FoundValues::words).toList().toString();
        }
        return String.valueOf(value);
    }

    private Optional<Object> value(String expression) {
        String text = expression.strip();
        if (NUMBER.matcher(text).matches()) {
            long number = Long.parseLong(text.replaceAll("[lL]", ""));
            return Optional.of(number == (int) number ? (Object) (int) number : (Object) number);
        } else if (text.startsWith("\"")) {
            return Optional.of(text.substring(1, text.length() - 1));
        }
        int open = text.indexOf('(');
        String path = (open < 0 ? text : text.substring(0, open)).replaceAll("\\s", "");
        List<Object> arguments = new ArrayList<>();
        for (String argument : open < 0 ? List.<String>of() : split(text.substring(open + 1, text.length() - 1))) {
            Optional<Object> value = value(argument);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(value.get());
        }
        int dot = path.indexOf('.');
        if (dot < 0) {
            return call(read.getClass(), read, path, arguments);
        } else if (path.startsWith("values.")) {
            return call(Values.class, values, path.substring(dot + 1), arguments);
        } else if (Character.isLowerCase(path.charAt(0))) {
            return call(read.getClass(), read, path.substring(0, dot), List.of())
                    .flatMap(fact -> call(type(fact), fact, path.substring(dot + 1), arguments));
        }
        return ofType(path.substring(0, dot), path.substring(dot + 1), open < 0, arguments);
    }

    /** A list is asked as a collection, since its own class cannot be reached. */
    private static Class<?> type(Object fact) {
        return fact instanceof Collection ? Collection.class : fact.getClass();
    }

    /** A constant of the library, or what a method of one of its types makes. */
    private static Optional<Object> ofType(String type, String member, boolean constant, List<Object> arguments) {
        for (String prefix : Edits.PACKAGES) {
            try {
                Class<?> found = Class.forName(prefix + type, false, FoundValues.class.getClassLoader());
                return constant
                        ? Optional.ofNullable(found.getField(member).get(null))
                        : call(found, null, member, arguments);
            } catch (ReflectiveOperationException e) {
                // The type is of another package, or has no such member.
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> call(Class<?> type, @Nullable Object on, String name, List<Object> arguments) {
        for (Method method : type.getMethods()) {
            boolean callable = on != null || Modifier.isStatic(method.getModifiers());
            if (callable && method.getName().equals(name) && method.getParameterCount() == arguments.size()) {
                try {
                    return Optional.ofNullable(method.invoke(on, arguments.toArray()));
                } catch (ReflectiveOperationException | IllegalArgumentException e) {
                    // Another method of this name takes such arguments, or none does.
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> split(String arguments) {
        List<String> all = new ArrayList<>();
        int depth = 0;
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                all.add(arguments.substring(from, i));
                from = i + 1;
            }
        }
        if (!arguments.isBlank()) {
            all.add(arguments.substring(from));
        }
        return all;
    }
}
