package dev.ascent.core.variant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload.Binary;
import dev.cel.runtime.CelFunctionOverload.Unary;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.standard.AddOperator.AddOverload;
import dev.cel.runtime.standard.ContainsFunction.ContainsOverload;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions that the bank's expressions have beside CEL's own. Those on doubles come from {@link StrictMath}, so
 * that a key has the same bits on every machine.
 */
final class Functions {

    private static final CelType INT = SimpleType.INT;
    private static final CelType DOUBLE = SimpleType.DOUBLE;

    private static final Set<CelType> UNUSED =
            Set.of(SimpleType.TIMESTAMP, SimpleType.DURATION, SimpleType.BYTES, SimpleType.UINT);

    private static final ImmutableList.Builder<CelFunctionDecl> DECLARED = ImmutableList.builder();
    private static final ImmutableSet.Builder<CelFunctionBinding> BOUND = ImmutableSet.builder();

    static {
        ofDouble("log", StrictMath::log);
        ofDouble("log2", Functions::log2);
        ofDouble("log10", StrictMath::log10);
        ofDouble("exp", StrictMath::exp);
        ofDouble("sqrt", StrictMath::sqrt);
        ofDouble("floor", StrictMath::floor);
        ofDouble("ceil", StrictMath::ceil);
        ofDouble("round", x -> StrictMath.floor(x + 0.5));
        ofDoubles("pow", StrictMath::pow);
        ofEither("min", Math::min, Math::min);
        ofEither("max", Math::max, Math::max);
        abs();
        ofInts("ipow", Functions::power);
        ofInts("gcd", Functions::gcd);
        ofInts("choose", Functions::choose);
        ofInt("factorial", n -> product(1, bounded(n, 20)));
        BOUND.add(
                CelFunctionBinding.from("add_string", String.class, String.class, Sizes::join),
                CelFunctionBinding.from("add_list", Collection.class, Collection.class, Sizes::join),
                CelFunctionBinding.from("contains_string", String.class, String.class, Sizes::contains));
    }

    private static final ImmutableList<CelFunctionDecl> DECLARATIONS = DECLARED.build();
    static final ImmutableSet<CelFunctionBinding> BINDINGS = BOUND.build();

    /** What CEL's own functions do, but for the three above whose results or whose time would know no bounds. */
    static final CelStandardFunctions STANDARD_BINDINGS = CelStandardFunctions.newBuilder()
            .filterFunctions((function, overload) -> overload != AddOverload.ADD_STRING
                    && overload != AddOverload.ADD_LIST
                    && overload != ContainsOverload.CONTAINS_STRING)
            .build();

    /**
     * CEL's own functions but for those on times, bytes and unsigned numbers, of which an expression here has none, and
     * without patterns, which can take seconds to match. The checker goes through all that it is given for every
     * expression, so it gets no more than needed.
     */
    private static final CelStandardDeclarations STANDARD = CelStandardDeclarations.newBuilder()
            .filterFunctions((function, overload) ->
                    function != StandardFunction.MATCHES && ofUsableTypes(overload.celOverloadDecl()))
            .build();

    private static final CelStandardDeclarations OPERATORS = CelStandardDeclarations.newBuilder()
            .filterFunctions((function, overload) -> !isNamed(function) && ofUsableTypes(overload.celOverloadDecl()))
            .build();

    private static final Set<String> STANDARD_NAMES = Stream.of(StandardFunction.values())
            .filter(Functions::isNamed)
            .map(StandardFunction::functionName)
            .collect(Collectors.toUnmodifiableSet());

    private Functions() {}

    /** Declares what an expression may call that holds these names and any operators. */
    static void declare(CelCompilerBuilder builder, Collection<String> names) {
        builder.setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(names.stream().anyMatch(STANDARD_NAMES::contains) ? STANDARD : OPERATORS)
                .addFunctionDeclarations(DECLARATIONS.stream()
                        .filter(function -> names.contains(function.name()))
                        .toList());
    }

    private static boolean isNamed(StandardFunction function) {
        return Character.isLetter(function.functionName().charAt(0));
    }

    private static boolean ofUsableTypes(CelOverloadDecl overload) {
        return !UNUSED.contains(overload.resultType())
                && overload.parameterTypes().stream().noneMatch(UNUSED::contains);
    }

    private static void ofDouble(String name, Unary<Double> f) {
        declare(name, CelOverloadDecl.newGlobalOverload(name + "_double", DOUBLE, DOUBLE));
        BOUND.add(CelFunctionBinding.from(name + "_double", Double.class, f));
    }

    private static void ofDoubles(String name, Binary<Double, Double> f) {
        declare(name, CelOverloadDecl.newGlobalOverload(name + "_double_double", DOUBLE, DOUBLE, DOUBLE));
        BOUND.add(CelFunctionBinding.from(name + "_double_double", Double.class, Double.class, f));
    }

    private static void ofInt(String name, Unary<Long> f) {
        declare(name, CelOverloadDecl.newGlobalOverload(name + "_int", INT, INT));
        BOUND.add(CelFunctionBinding.from(name + "_int", Long.class, f));
    }

    private static void ofInts(String name, Binary<Long, Long> f) {
        declare(name, CelOverloadDecl.newGlobalOverload(name + "_int_int", INT, INT, INT));
        BOUND.add(CelFunctionBinding.from(name + "_int_int", Long.class, Long.class, f));
    }

    private static void ofEither(String name, Binary<Long, Long> ofInts, Binary<Double, Double> ofDoubles) {
        declare(
                name,
                CelOverloadDecl.newGlobalOverload(name + "_int_int", INT, INT, INT),
                CelOverloadDecl.newGlobalOverload(name + "_double_double", DOUBLE, DOUBLE, DOUBLE));
        BOUND.addAll(CelFunctionBinding.fromOverloads(
                name,
                CelFunctionBinding.from(name + "_int_int", Long.class, Long.class, ofInts),
                CelFunctionBinding.from(name + "_double_double", Double.class, Double.class, ofDoubles)));
    }

    private static void abs() {
        declare(
                "abs",
                CelOverloadDecl.newGlobalOverload("abs_int", INT, INT),
                CelOverloadDecl.newGlobalOverload("abs_double", DOUBLE, DOUBLE));
        BOUND.addAll(CelFunctionBinding.fromOverloads(
                "abs",
                CelFunctionBinding.from("abs_int", Long.class, Math::absExact),
                CelFunctionBinding.from("abs_double", Double.class, Math::abs)));
    }

    private static void declare(String name, CelOverloadDecl... overloads) {
        DECLARED.add(CelFunctionDecl.newFunctionDeclaration(name, overloads));
    }

    /** Powers of two give whole numbers, which the quotient of two logarithms does not always do. */
    private static double log2(double x) {
        int exponent = Math.getExponent(x);
        return exponent < Double.MIN_EXPONENT || exponent > Double.MAX_EXPONENT
                ? StrictMath.log(x) / StrictMath.log(2)
                : exponent + StrictMath.log(x / Math.scalb(1.0, exponent)) / StrictMath.log(2);
    }

    private static long power(long base, long exponent) {
        long power = 1;
        for (long i = 0; i < bounded(exponent, 63); i++) {
            power = Math.multiplyExact(power, base);
        }
        return power;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? Math.absExact(a) : gcd(b, a % b);
    }

    private static long choose(long n, long k) {
        bounded(n, 10_000);
        if (k < 0 || k > n) {
            return 0;
        }
        long chosen = 1;
        for (long i = 1; i <= Math.min(k, n - k); i++) {
            chosen = Math.multiplyExact(chosen, n - i + 1) / i;
        }
        return chosen;
    }

    private static long product(long from, long to) {
        long product = 1;
        for (long i = from; i <= to; i++) {
            product = Math.multiplyExact(product, i);
        }
        return product;
    }

    private static long bounded(long n, long most) {
        if (n < 0 || n > most) {
            throw new IllegalArgumentException(n + " is not between 0 and " + most);
        }
        return n;
    }
}
