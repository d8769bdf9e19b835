package io.slarules.internal.rules;

import io.slarules.internal.logic.Fact;
import io.slarules.internal.logic.Formula;
import io.slarules.internal.logic.Formula.Compared;
import io.slarules.internal.logic.Formula.Opaque;
import io.slarules.internal.logic.Relation;
import io.slarules.internal.logic.Solver;
import io.slarules.ticket.Priority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads the condition of a rule as a formula over the facts of a case. There is one case in a phase, so patterns on it are
 * about the same one. What is not understood stands as it is written: equal words mean the same.
 */
final class Conditions {
    /** What holds of every case. */
    private static final Formula LAWS = Formula.all(
            Formula.any(is("open", true), is("resolved", true), is("closed", true)),
            Formula.any(is("open", false), Formula.all(is("resolved", false), is("closed", false))),
            Formula.any(
                    is("lossKnown", true), new Compared(new Fact.Count("lossPermille", 0, 1000), Relation.EQUAL, 0L)));

    private final Phase phase;
    private final RuleDescr rule;
    /** What variables stand for. */
    private final Map<String, String> bound = new HashMap<>();

    private Conditions(Phase phase, RuleDescr rule) {
        this.phase = phase;
        this.rule = rule;
    }

    /** One of the conditions that a rule states side by side. */
    record Part(String text, Formula formula) {}

    /** The parts of a rule's condition, all of which have to hold. */
    static List<Part> of(Phase phase, RuleDescr rule) {
        List<Part> parts = new ArrayList<>();
        new Conditions(phase, rule).all(rule.getLhs(), parts);
        return parts;
    }

    static Formula together(List<Part> parts) {
        return new Formula.All(parts.stream().map(Part::formula).toList());
    }

    /** Whether a case may satisfy every one of these. */
    static boolean canHold(Formula... formulas) {
        return Solver.canHold(Formula.all(formulas), LAWS);
    }

    /** Whether every case that satisfies the first satisfies the second. */
    static boolean implies(Formula first, Formula second) {
        return !canHold(first, second.negated());
    }

    /** The case is at this level. */
    static Formula isAt(Priority level) {
        return new Compared(Fact.Choice.of("priority", Priority.class), Relation.EQUAL, level);
    }

    private static Formula is(String fact, boolean value) {
        return new Compared(Fact.Choice.yesOrNo(fact), Relation.EQUAL, value);
    }

    private void all(BaseDescr descr, List<Part> parts) {
        if (descr instanceof AndDescr and) {
            and.getDescrs().forEach(each -> all(each, parts));
        } else if (isCase(descr)) {
            ((PatternDescr) descr).getDescrs().forEach(each -> {
                String text = String.valueOf(each);
                formula(text).ifPresent(formula -> parts.add(new Part(text, formula)));
            });
        } else {
            parts.add(new Part(String.valueOf(descr), element(descr)));
        }
    }

    private static boolean isCase(BaseDescr descr) {
        return descr instanceof PatternDescr pattern
                && pattern.getObjectType().equals("Case")
                && pattern.getSource() == null
                && !pattern.isQuery();
    }

    private Formula element(BaseDescr descr) {
        if (descr instanceof OrDescr or) {
            return new Formula.Any(or.getDescrs().stream().map(this::element).toList());
        }
        if (descr instanceof NotDescr not) {
            return element(not.getDescrs().get(0)).negated();
        }
        if (descr instanceof ExistsDescr exists) {
            return element((BaseDescr) exists.getDescrs().get(0));
        }
        if (descr instanceof AndDescr || isCase(descr)) {
            List<Part> parts = new ArrayList<>();
            all(descr, parts);
            return together(parts);
        }
        // Where it stands tells it from any other: what it matches is not looked into.
        return new Opaque(rule.getName() + " " + descr.getClass().getSimpleName() + " " + descr.getLine() + " "
                + descr.getColumn() + " " + descr.getStartCharacter());
    }

    /** Empty where a text only binds a variable. */
    private Optional<Formula> formula(String text) {
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
        ConstraintConnectiveDescr descr = parser.parse(text);
        if (descr == null || parser.hasErrors()) {
            return Optional.of(opaque(text));
        }
        boolean onlyBinds = descr.getDescrs().size() == 1 && descr.getDescrs().get(0) instanceof BindingDescr;
        Formula formula = expression(descr);
        return onlyBinds ? Optional.empty() : Optional.of(formula);
    }

    private Formula expression(BaseDescr descr) {
        if (descr instanceof ConstraintConnectiveDescr several) {
            List<Formula> parts =
                    several.getDescrs().stream().map(this::expression).toList();
            boolean any =
                    several.getConnective() == ConnectiveType.OR || several.getConnective() == ConnectiveType.INC_OR;
            if (!any && several.getConnective() == ConnectiveType.XOR) {
                return opaque(several.toString());
            }
            Formula formula = any ? new Formula.Any(parts) : new Formula.All(parts);
            return several.isNegated() ? formula.negated() : formula;
        }
        if (descr instanceof RelationalExprDescr relational) {
            return relational(relational);
        }
        if (descr instanceof BindingDescr binding) {
            bound.put(binding.getVariable(), binding.getExpression());
            return Formula.always();
        }
        return descr instanceof AtomicExprDescr atom ? atom(atom.getExpression().strip()) : opaque(descr.toString());
    }

    private Formula atom(String text) {
        if (text.startsWith("!")) {
            return atom(text.substring(1).strip()).negated();
        }
        if (text.startsWith("(") && text.endsWith(")") && encloses(text)) {
            return formula(text.substring(1, text.length() - 1)).orElse(Formula.always());
        }
        String path = path(text);
        return Facts.typeOf(phase, path) == boolean.class
                ? new Compared(Fact.Choice.yesOrNo(path), Relation.EQUAL, true)
                : opaque(text);
    }

    /** Whether the first bracket is closed by the last. */
    private static boolean encloses(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    private Formula relational(RelationalExprDescr descr) {
        String left = side(descr.getLeft());
        String right = side(descr.getRight());
        Optional<Relation> relation = Relation.of(descr.getOperator()).filter(found -> !descr.isNegated());
        return relation.flatMap(found -> compared(left, found, right).or(() -> compared(right, found.mirrored(), left)))
                .orElseGet(() -> opaque(left + " " + (descr.isNegated() ? "not " : "") + descr.getOperator() + " "
                        + descr.getParametersText() + " " + right));
    }

    private String side(BaseDescr descr) {
        if (descr instanceof BindingDescr binding) {
            bound.put(binding.getVariable(), binding.getExpression());
            return binding.getExpression();
        }
        return descr instanceof AtomicExprDescr atom ? atom.getExpression().strip() : descr.toString();
    }

    private Optional<Formula> compared(String fact, Relation relation, String value) {
        String path = path(fact);
        Optional<Fact> known = Facts.fact(phase, path);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        boolean ordered = relation != Relation.EQUAL && relation != Relation.UNEQUAL;
        if (ordered && known.get() instanceof Fact.Text) {
            return Optional.empty();
        }
        return Facts.value(phase, path, value).map(constant -> new Compared(known.get(), relation, constant));
    }

    /** A fact in one form of words, whether it is called, named through {@code this} or through a variable. */
    private String path(String expression) {
        String path = words(expression).replace("()", "");
        return path.startsWith("this.") ? path.substring("this.".length()) : path;
    }

    private Formula opaque(String text) {
        return new Opaque(words(text));
    }

    /** The words in which variables are what they stand for. */
    private String words(String text) {
        return Token.in(text, 1).stream()
                .map(token ->
                        bound.containsKey(token.text()) ? words(bound.getOrDefault(token.text(), "")) : token.text())
                .collect(Collectors.joining(""));
    }

    /** What can be told of the facts of a case from their types. */
    static final class Facts {
        private Facts() {}

        /** What is known of a fact, empty where it has no values that could be told apart. */
        static Optional<Fact> fact(Phase phase, String path) {
            Class<?> type = typeOf(phase, path);
            if (type.isEnum()) {
                return Optional.of(Fact.Choice.of(path, type));
            }
            if (type == boolean.class) {
                return Optional.of(Fact.Choice.yesOrNo(path));
            }
            if (type == int.class || type == long.class) {
                return Optional.of(number(path));
            }
            boolean attribute = path.matches("attributes\\[\"[^\"]*\"]");
            return type == String.class || attribute ? Optional.of(new Fact.Text(path)) : Optional.empty();
        }

        private static Fact number(String path) {
            return switch (path) {
                case "lossPermille" -> new Fact.Count(path, 0, 1000);
                case "tools" -> new Fact.Count(path, 1, Integer.MAX_VALUE);
                case "agreedPromises", "reopenings" -> new Fact.Count(path, 0, Integer.MAX_VALUE);
                default -> new Fact.Count(path, Integer.MIN_VALUE, Integer.MAX_VALUE);
            };
        }

        /** {@code Object} when it is no fact. */
        static Class<?> typeOf(Phase phase, String path) {
            Class<?> type = phase.caseType();
            for (String step : path.split("\\.", -1)) {
                type = memberOf(type, step);
            }
            return type;
        }

        private static Class<?> memberOf(Class<?> type, String member) {
            try {
                return type == Object.class ? type : type.getMethod(member).getReturnType();
            } catch (NoSuchMethodException e) {
                return Object.class;
            }
        }

        /** A constant as a value of that fact, empty when it is none. */
        static Optional<Comparable<?>> value(Phase phase, String path, String text) {
            Class<?> type = typeOf(phase, path);
            if (type.isEnum()) {
                String name = text.substring(text.lastIndexOf('.') + 1).strip();
                return Arrays.stream(type.getEnumConstants())
                        .filter(constant -> text.contains(".")
                                && ((Enum<?>) constant).name().equals(name))
                        .<Comparable<?>>map(Comparable.class::cast)
                        .findFirst();
            }
            if (type == boolean.class) {
                return text.equals("true") || text.equals("false")
                        ? Optional.of(text.equals("true"))
                        : Optional.empty();
            }
            if (type == int.class || type == long.class) {
                return text.matches("-?\\d{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
            }
            boolean plain = text.matches("\"[^\"\\\\]*\"");
            return plain ? Optional.of(text.substring(1, text.length() - 1)) : Optional.empty();
        }
    }
}
