package io.slarules.internal.rules;

import io.slarules.ruleset.RuleProblem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.internal.builder.KnowledgeBuilderResult;

/** Puts what the rule compiler says into words that name the thing, its place and what to do. */
final class Translation {
    private static final Pattern STRICT =
            Pattern.compile("unable to resolve method using strict-mode: ([\\w.$]+)\\.([\\w$]+)\\(([^)]*)\\)");
    private static final Pattern OBJECT_TYPE = Pattern.compile("Unable to resolve ObjectType '([^']*)'");
    private static final Pattern JAVA_METHOD =
            Pattern.compile("The method (\\w+)\\(([^)]*)\\) is undefined for the type (\\w+)");
    private static final Pattern JAVA_ARGUMENTS = Pattern.compile(
            "The method (\\w+)\\([^)]*\\) in the type (\\w+) is not applicable for the arguments \\(([^)]*)\\)");
    private static final Pattern JAVA_NAME = Pattern.compile("([\\w$]+) cannot be resolved");
    private static final Pattern IMPORT = Pattern.compile("Error importing : '([^']*)'");
    private static final Pattern CODE = Pattern.compile(
            "\\s*(?:Rule Compilation error|\\[ function \\w+ \\(line:\\d+\\):)\\s*(.*?)\\s*]?\\s*", Pattern.DOTALL);
    private static final Pattern NO_FACT = Pattern.compile(
            "Field Reader does not exist for declaration '([^']*)' in '[^']*:\\s*([\\w.]+)' in the rule");
    private static final Pattern EXPRESSION =
            Pattern.compile("Unable to Analyse Expression (.*?):\\s+\\[Error: ([^\\n]*?)]", Pattern.DOTALL);
    private static final Pattern BROKEN_FUNCTION = Pattern.compile("\\[ function \\w+ \\(line:(\\d+)\\)");
    private static final Pattern NO_CONDITION =
            Pattern.compile("Predicate '(.*)' must be a Boolean expression", Pattern.DOTALL);
    private static final Pattern BOUND_TWICE = Pattern.compile("Duplicate declaration for variable '([^']*)'");
    private static final Pattern FUNCTION = Pattern.compile("Unknown accumulate function: '([^']*)'");
    private static final Pattern PATTERN_OF_TEXT =
            Pattern.compile("Unable to Analyse Expression (.*?):\\s.*bad regular expression", Pattern.DOTALL);
    /** What the compiler says only because of something else that is reported. */
    private static final Pattern FOLLOWS = Pattern.compile(
            "Only a type can be imported|Unable to analyze expression|Unable to process type"
                    + "|Error importing : '[\\w.]*\\.file\\d+part\\d+\\.|Truth Maintenance System|\"this\\.operators\" is null");

    private static final Pattern GLOBAL_COMPARED =
            Pattern.compile("(?:Found|and) interface (io\\.slarules\\.rule\\.[\\w.]+)");
    private static final Pattern NOT_ALIKE = Pattern.compile(
            "Unable to Analyse Expression (.*?):\\s.*Found class ([\\w.$]+) and class ([\\w.$]+)", Pattern.DOTALL);
    private static final Pattern NO_SEMICOLON = Pattern.compile("Syntax error, insert \";\" to complete");

    private final ParsedFile parsed;
    private final String message;
    private final Optional<RuleDescr> rule;
    private final Unresolved unresolved;
    private final NamedTypes types;

    private Translation(ParsedFile parsed, OwnTypes own, int line, String message, Set<String> broken) {
        this.types = new NamedTypes(parsed.phase(), own);
        this.parsed = parsed;
        this.message = message;
        this.rule = line > 0 ? parsed.ruleAt(line) : Optional.empty();
        this.unresolved = new Unresolved(parsed, rule, types, broken);
    }

    /**
     * What the compiler says, as a problem.
     *
     * @param line as the compiler gave it; 0 or less when it gave none
     * @param own the host's types
     * @param broken what cannot be compiled, so that the compiler knows nothing of it wherever it is used
     * @return empty when the compiler says it only because of something else that it says
     */
    static Optional<RuleProblem> of(ParsedFile parsed, OwnTypes own, int line, String message, Set<String> broken) {
        if (FOLLOWS.matcher(message).find()) {
            return Optional.empty();
        }
        Translation translation = new Translation(parsed, own, line, message, broken);
        Said said = translation.said();
        if (broken.contains(said.word())) {
            return Optional.empty();
        }
        boolean there = !said.word().isEmpty() && parsed.lineOf(said.word(), line, line) > 0;
        int exact = said.line() > 0 ? said.line() : there ? line : translation.exactLine(said.word());
        return Optional.of(parsed.problem(
                exact > 0 ? exact : line, said.mistake(), said.words().toArray(String[]::new)));
    }

    /**
     * The functions that cannot be compiled, and the names of the classes that the rule engine would have made of them; the variables of what is no fact; the
     * globals that are taken for facts.
     */
    static Set<String> broken(Collection<KnowledgeBuilderResult> results, ParsedFile parsed) {
        Set<String> broken = new TreeSet<>();
        if (!results.isEmpty()) {
            broken.addAll(GlobalsAsFacts.in(parsed));
        }
        for (KnowledgeBuilderResult result : results) {
            Matcher at = BROKEN_FUNCTION.matcher(result.getMessage());
            int line = at.find() ? Integer.parseInt(at.group(1)) : 0;
            Matcher binding = NO_FACT.matcher(result.getMessage());
            if (binding.find()) {
                broken.add(binding.group(1));
            }
            for (FunctionDescr function : parsed.descr().getFunctions()) {
                if (function.getLine() <= line && line <= function.getEndLine()) {
                    String name = function.getName();
                    broken.addAll(List.of(name, Character.toUpperCase(name.charAt(0)) + name.substring(1)));
                }
            }
        }
        return broken;
    }

    private int exactLine(String word) {
        if (word.isEmpty()) {
            return 0;
        }
        return rule.map(r -> parsed.lineOf(word, r.getLine(), r.getEndLine()))
                .orElseGet(() -> parsed.lineOf(word, 1, Integer.MAX_VALUE));
    }

    private Said said() {
        Matcher strict = STRICT.matcher(message);
        if (strict.find()) {
            return unresolved.member(strict.group(1), strict.group(2), strict.group(3));
        }
        Matcher imported = IMPORT.matcher(message);
        if (imported.find()) {
            String name = imported.group(1);
            return Said.at(name, FileMistake.UNKNOWN_IMPORT, name);
        }
        Matcher binding = NO_FACT.matcher(message);
        if (binding.find()) {
            return unresolved.inPatternOf(binding.group(1), binding.group(2));
        }
        Matcher global = GLOBAL_COMPARED.matcher(message);
        if (global.find() && parsed.phase().isPresent()) {
            return unresolved.fact(parsed.phase().get().caseType(), GlobalsAsFacts.named(global.group(1)));
        }
        Matcher notAlike = NOT_ALIKE.matcher(message);
        if (notAlike.find()) {
            return notAlike(notAlike.group(1).strip(), notAlike.group(2), notAlike.group(3));
        }
        if (NO_SEMICOLON.matcher(message).find()) {
            return new Said(
                    "", rule.map(r -> Statements.unended(parsed.tokens(r))).orElse(0), RuleMistake.NO_SEMICOLON);
        }
        if (message.contains("Syntax error")) {
            return unlikely();
        }
        Matcher type = OBJECT_TYPE.matcher(message);
        if (type.find()) {
            return Said.at(
                    type.group(1),
                    NameMistake.UNKNOWN_TYPE,
                    type.group(1),
                    DidYouMean.nearest(type.group(1), List.of("Case"))
                            .map(near -> "Did you mean Case?")
                            .orElse(Meant.OF_YOUR_OWN));
        }
        Matcher method = JAVA_METHOD.matcher(message);
        if (method.find()) {
            return unresolved.member(method.group(3), method.group(1), method.group(2));
        }
        Matcher arguments = JAVA_ARGUMENTS.matcher(message);
        if (arguments.find()) {
            return unresolved.member(arguments.group(2), arguments.group(1), arguments.group(3));
        }
        Matcher name = JAVA_NAME.matcher(message);
        if (name.find()) {
            return unresolved.name(name.group(1));
        }
        return unlikely();
    }

    /** What few authors get wrong. */
    private Said unlikely() {
        Matcher boundTwice = BOUND_TWICE.matcher(message);
        Matcher function = FUNCTION.matcher(message);
        Matcher pattern = PATTERN_OF_TEXT.matcher(message);
        Matcher condition = NO_CONDITION.matcher(message);
        Matcher code = CODE.matcher(message);
        if (boundTwice.find()) {
            return Said.at(boundTwice.group(1), RuleMistake.BOUND_TWICE, boundTwice.group(1));
        } else if (function.find()) {
            return Said.at(function.group(1), NameMistake.UNKNOWN_FUNCTION, function.group(1));
        } else if (pattern.find()) {
            String text = pattern.group(1).strip();
            int line = lineOf(text.replace("~=", "matches"));
            return new Said("", line, RuleMistake.PATTERN_OF_TEXT, text.replace("~=", "matches"));
        } else if (condition.find()) {
            String text = condition.group(1).strip();
            return new Said("", lineOf(text), RuleMistake.NO_CONDITION, text);
        } else if (code.matches()) {
            return Said.at("", RuleMistake.CODE, firstLine(code.group(1)));
        }
        Matcher expression = EXPRESSION.matcher(message);
        if (expression.find()) {
            return new Said("", lineOf(expression.group(1)), RuleMistake.CODE, expression.group(2));
        }
        return extending().orElseGet(() -> Said.at("", FileMistake.SAID_BY_THE_COMPILER, firstLine(message)));
    }

    private Optional<Said> extending() {
        String parent = rule.map(r -> String.valueOf(r.getParentName())).orElse("");
        if (message.contains("Circular dependency in rules")) {
            return Optional.of(Said.at("", RuleMistake.EXTENDS_ITSELF, parent));
        }
        if (message.contains("Unable to resolve parent rule")) {
            List<String> others = parsed.rules().stream()
                    .map(RuleDescr::getName)
                    .filter(name -> !name.equals(rule.map(RuleDescr::getName).orElse("")))
                    .toList();
            return Optional.of(Said.at(
                    "", NameMistake.UNKNOWN_RULE_TO_EXTEND, parent, DidYouMean.help(parent, others, "the file")));
        }
        return Optional.empty();
    }

    /** Where the rule engine names no line, the expression is looked for. */
    private int lineOf(String expression) {
        List<Token> words = Token.in(expression, 0);
        return rule.map(List::of).orElseGet(parsed::rules).stream()
                .mapToInt(any -> Statements.lineOf(words, parsed.tokens(any)))
                .filter(found -> found > 0)
                .findFirst()
                .orElse(0);
    }

    private Said notAlike(String expression, String left, String right) {
        Optional<Class<?>> type = types.named(left).filter(Class::isEnum);
        return new Said(
                "",
                lineOf(expression),
                RuleMistake.NOT_ALIKE,
                expression,
                type.map(found -> "Compare with a constant of " + found.getSimpleName() + ". "
                                + DidYouMean.help(
                                        "",
                                        KnownNames.constantsOf(found).stream()
                                                .map(constant -> found.getSimpleName() + "." + constant)
                                                .toList()))
                        .orElse("Compare " + left + " with a value of its kind, not with one of " + right + "."));
    }

    private static String firstLine(String message) {
        return message.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
    }
}
