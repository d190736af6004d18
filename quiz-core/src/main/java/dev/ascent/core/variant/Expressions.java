package dev.ascent.core.variant;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluates the bank's CEL expressions. An expression is compiled when it is first needed and kept; its size and its
 * nesting are bounded, and no expression can loop.
 */
public final class Expressions {

    /** Characters of templates kept at most. */
    private static final long KEPT = 10_000_000;

    /** Words that CEL keeps for itself: as an expression they are not the variable of that name. */
    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    private final Kept<Template> templates = new Kept<>(KEPT);
    private final Programs programs = new Programs();

    /**
     * Evaluates an expression.
     *
     * @param variables by name; each a {@link Long}, a {@link Double}, a {@link String}, a {@link Boolean} or a list of
     *                  one of these
     * @return a {@link Long}, a {@link Double}, a {@link String} or a {@link Boolean}
     * @throws ExpressionException if the expression cannot be compiled or has no value for these variables
     */
    public Object evaluate(String expression, Map<String, Object> variables) {
        Object value = value(expression, variables);
        if (value instanceof List<?>) {
            throw new ExpressionException(expression, "is a list, not a single value", 0);
        }
        return value;
    }

    /**
     * Evaluates an expression that may also give a list, or lists within lists. What most expressions are, a variable's
     * name or a whole number, is not worth compiling.
     */
    public Object value(String expression, Map<String, Object> variables) {
        Object variable = variables.get(expression);
        if (variable != null && usable(variable) && !RESERVED.contains(expression)) {
            return checked(expression, variable);
        }
        if (isNumeral(expression)) {
            return Long.valueOf(expression);
        }
        CelRuntime.Program program = programs.of(expression, variables);
        try {
            Object value = checked(expression, program.eval(name -> Optional.ofNullable(variables.get(name))));
            if (usable(value)) {
                return value;
            }
            String other = value instanceof Map || value instanceof Collection ? "a map or a list" : value.toString();
            throw new ExpressionException(expression, "has no usable value but " + other, 0);
        } catch (CelEvaluationException e) {
            throw ExpressionException.of(expression, e);
        }
    }

    private static Object checked(String expression, Object value) {
        try {
            return Sizes.checked(value);
        } catch (IllegalArgumentException e) {
            throw ExpressionException.of(expression, e);
        }
    }

    /** Tells whether an expression is a whole number of at most 18 digits. */
    private static boolean isNumeral(String expression) {
        int from = expression.startsWith("-") ? 1 : 0;
        int digits = expression.length() - from;
        if (digits < 1 || digits > 18) {
            return false;
        }
        for (int i = from; i < expression.length(); i++) {
            if (expression.charAt(i) < '0' || expression.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * Fills a template, which is read once and kept.
     *
     * @throws ExpressionException if an expression in it is not closed, wrong, or has no value
     */
    String fill(String template, Map<String, Object> variables) {
        if (!template.contains("${")) {
            return template;
        }
        Template read = templates.get(template);
        if (read == null) {
            read = templates.add(template, Template::new);
        }
        return read.fill(this, variables);
    }

    private static boolean usable(Object value) {
        return value instanceof Long
                || value instanceof String
                || value instanceof Boolean
                || (value instanceof Double number && Double.isFinite(number))
                || (value instanceof List<?> list && list.stream().allMatch(Expressions::usable));
    }

    /** Evaluates an expression whose value is an int or a double, as a double. */
    public double number(String expression, Map<String, Object> variables) {
        Object value = evaluate(expression, variables);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new ExpressionException(expression, "is not a number", 0);
    }

    /** Evaluates a condition. */
    public boolean holds(String expression, Map<String, Object> variables) {
        Object value = evaluate(expression, variables);
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new ExpressionException(expression, "is not true or false", 0);
    }
}
