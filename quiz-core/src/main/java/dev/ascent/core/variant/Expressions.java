package dev.ascent.core.variant;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the bank's CEL expressions. An expression is compiled when it is first needed and kept; its size and its
 * nesting are bounded, and no expression can loop.
 */
public final class Expressions {

    private static final CelOptions BOUNDED = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(60)
            .enableComprehension(false)
            .errorOnIntWrap(true)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    /** Expressions and templates kept at most; past that all are dropped and compiled anew as they are needed. */
    private static final int KEPT = 20_000;

    /** What CEL's messages say beside what is wrong. */
    private static final Pattern NOISE = Pattern.compile("(?s) \\((?:candidates|in container).*");

    /** What may be the name of a variable. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

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

    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    /**
     * An expression with its programs, one for each choice of types of the variables that it names. What else is in scope
     * does not matter to it, so that it is compiled once wherever it stands.
     */
    private static final class Compiled {
        private final String expression;
        private final String[] names;
        private final Map<List<@Nullable CelType>, CelRuntime.Program> byTypes = new ConcurrentHashMap<>();

        Compiled(String expression) {
            this.expression = expression;
            names = NAME.matcher(expression)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toArray(String[]::new);
        }

        /** Returns the types by name, null for what is no variable but a function, a word within quotes or unknown. */
        List<@Nullable CelType> types(Map<String, Object> variables) {
            @Nullable CelType[] types = new CelType[names.length];
            for (int i = 0; i < names.length; i++) {
                Object value = variables.get(names[i]);
                types[i] = value == null ? null : typeOf(value);
            }
            return Arrays.asList(types);
        }
    }

    /** Loaded with the first expression and not before: a bank is read without. */
    private static final class SharedRuntime {
        static final CelRuntime INSTANCE = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(BOUNDED)
                .addFunctionBindings(Functions.BINDINGS)
                .build();
    }

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
            return variable;
        }
        if (isNumeral(expression)) {
            return Long.valueOf(expression);
        }
        CelRuntime.Program program = program(expression, variables);
        try {
            Object value = program.eval(name -> Optional.ofNullable(variables.get(name)));
            if (usable(value)) {
                return value;
            }
            throw new ExpressionException(expression, "has no usable value but " + value, 0);
        } catch (CelEvaluationException e) {
            throw new ExpressionException(expression, reason(e), 0);
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
            if (templates.size() >= KEPT) {
                templates.clear();
            }
            read = new Template(template);
            templates.put(template, read);
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

    private CelRuntime.Program program(String expression, Map<String, Object> variables) {
        Compiled source = compiled.get(expression);
        if (source == null) {
            if (compiled.size() >= KEPT) {
                compiled.clear();
            }
            source = compiled.computeIfAbsent(expression, Compiled::new);
        }
        List<@Nullable CelType> types = source.types(variables);
        CelRuntime.Program known = source.byTypes.get(types);
        if (known != null) {
            return known;
        }
        CelRuntime.Program program = compile(source, types);
        source.byTypes.put(types, program);
        return program;
    }

    private static CelRuntime.Program compile(Compiled source, List<@Nullable CelType> types) {
        try {
            return SharedRuntime.INSTANCE.createProgram(
                    compiler(source, types).compile(source.expression).getAst());
        } catch (CelValidationException e) {
            var first = e.getErrors().get(0);
            throw new ExpressionException(
                    source.expression,
                    NOISE.matcher(first.getMessage()).replaceAll(""),
                    Math.max(0, first.getSourceLocation().getColumn()));
        } catch (CelEvaluationException e) {
            throw new ExpressionException(source.expression, reason(e), 0);
        }
    }

    private static CelCompiler compiler(Compiled source, List<@Nullable CelType> types) {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder().setOptions(BOUNDED);
        Functions.declare(builder, Arrays.asList(source.names));
        for (int i = 0; i < types.size(); i++) {
            CelType type = types.get(i);
            if (type != null) {
                builder.addVar(source.names[i], type);
            }
        }
        return builder.build();
    }

    private static CelType typeOf(Object value) {
        return switch (value) {
            case Long number -> SimpleType.INT;
            case Double number -> SimpleType.DOUBLE;
            case Boolean truth -> SimpleType.BOOL;
            case String text -> SimpleType.STRING;
            case List<?> list -> ListType.create(list.isEmpty() ? SimpleType.DYN : typeOf(list.getFirst()));
            default -> throw new IllegalArgumentException("no CEL type for " + value.getClass());
        };
    }

    private static String reason(CelEvaluationException e) {
        Throwable cause = e.getCause();
        String message = cause == null ? e.getMessage() : cause.getMessage();
        return message == null ? "cannot be evaluated" : message.replace("evaluation error: ", "");
    }
}
