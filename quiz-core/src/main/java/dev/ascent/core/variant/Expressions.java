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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

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

    /** Programs kept at most; past that all are dropped and compiled anew as they are needed. */
    private static final int KEPT = 20_000;

    /** What CEL's messages say beside what is wrong. */
    private static final Pattern NOISE = Pattern.compile("(?s) \\((?:candidates|in container).*");

    private final Map<Scope, CelCompiler> compilers = new ConcurrentHashMap<>();
    private final Map<Source, CelRuntime.Program> programs = new ConcurrentHashMap<>();

    private record Scope(Map<String, CelType> types) {}

    private record Source(String expression, Scope scope) {}

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

    /** Evaluates an expression that may also give a list, or lists within lists. */
    public Object value(String expression, Map<String, Object> variables) {
        CelRuntime.Program program = program(expression, variables);
        try {
            Object value = program.eval(variables);
            if (usable(value)) {
                return value;
            }
            throw new ExpressionException(expression, "has no usable value but " + value, 0);
        } catch (CelEvaluationException e) {
            throw new ExpressionException(expression, reason(e), 0);
        }
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
        Map<String, CelType> types = new TreeMap<>();
        variables.forEach((name, value) -> types.put(name, typeOf(value)));
        Source source = new Source(expression, new Scope(types));
        CelRuntime.Program known = programs.get(source);
        if (known != null) {
            return known;
        }
        CelRuntime.Program compiled = compile(source);
        if (programs.size() >= KEPT) {
            programs.clear();
            compilers.clear();
        }
        programs.put(source, compiled);
        return compiled;
    }

    private CelRuntime.Program compile(Source source) {
        CelCompiler compiler = compilers.computeIfAbsent(source.scope(), Expressions::compiler);
        try {
            return SharedRuntime.INSTANCE.createProgram(
                    compiler.compile(source.expression()).getAst());
        } catch (CelValidationException e) {
            var first = e.getErrors().get(0);
            throw new ExpressionException(
                    source.expression(),
                    NOISE.matcher(first.getMessage()).replaceAll(""),
                    Math.max(0, first.getSourceLocation().getColumn()));
        } catch (CelEvaluationException e) {
            throw new ExpressionException(source.expression(), reason(e), 0);
        }
    }

    private static CelCompiler compiler(Scope scope) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(BOUNDED)
                .addFunctionDeclarations(Functions.DECLARATIONS);
        scope.types().forEach(builder::addVar);
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
