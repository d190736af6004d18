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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiles CEL expressions and keeps the programs. Safe for use by several threads. */
final class Programs {

    private static final CelOptions BOUNDED = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(60)
            .enableComprehension(false)
            .errorOnIntWrap(true)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    /** Characters of expressions kept at most. A program takes more than a hundred bytes for each. */
    private static final long KEPT = 500_000;

    /** What CEL's messages say beside what is wrong. */
    private static final Pattern NOISE = Pattern.compile("(?s) \\((?:candidates|in container).*");

    /** What may be the name of a variable. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    /** Each is counted once for every program, since it has one for each choice of types. */
    private final Kept<Compiled> compiled = new Kept<>(KEPT);

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
                .setStandardFunctions(Functions.STANDARD_BINDINGS)
                .addFunctionBindings(Functions.BINDINGS)
                .build();
    }

    /**
     * Returns the program of an expression for variables of these types.
     *
     * @throws ExpressionException if it cannot be compiled
     */
    CelRuntime.Program of(String expression, Map<String, Object> variables) {
        Compiled known = compiled.get(expression);
        Compiled source = known == null ? new Compiled(expression) : known;
        List<@Nullable CelType> types = source.types(variables);
        CelRuntime.Program program = source.byTypes.get(types);
        if (program == null) {
            program = compile(source, types);
            compiled.add(expression, Compiled::new).byTypes.put(types, program);
        }
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
            throw ExpressionException.of(source.expression, e);
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
}
