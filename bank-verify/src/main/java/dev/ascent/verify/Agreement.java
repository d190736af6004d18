package dev.ascent.verify;

import dev.ascent.core.variant.Printed;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Variant;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Whether an oracle's answer and a variant's key are the same. */
final class Agreement {

    private Agreement() {}

    /**
     * By how much of its size a number may differ from the key. A candidate may round where an oracle need not, and a formula
     * that is slightly wrong would hide in a candidate's tolerance.
     */
    private static final double NEAR = 1e-6;

    /**
     * Compares: a number up to the rounding of its arithmetic, anything else as text.
     *
     * @param answer      a {@link Number} or a text
     * @param approximate whether a number need be no better than a candidate's
     */
    static boolean between(Variant variant, Object answer, boolean approximate) {
        return switch (variant.task()) {
            case Task.Numeric numeric ->
                answer instanceof Number number && between(numeric, number.doubleValue(), approximate);
            case Task.CodeOutput output -> Printed.normal(output.prints()).equals(Printed.normal(text(answer)));
            default -> bare(key(variant)).equals(bare(text(answer)));
        };
    }

    /** Near zero, where rounding is a matter of the numbers that cancelled, it is so much of what a candidate may be off by. */
    private static boolean between(Task.Numeric numeric, double answer, boolean approximate) {
        double size = Math.abs(numeric.key());
        double graded = numeric.abs() + numeric.rel() * size;
        return numeric.matches(answer, numeric.key())
                && (numeric.integer() || approximate || Math.abs(answer - numeric.key()) <= NEAR * (size + graded));
    }

    /** Returns a variant's key in words, in the form in which an oracle says it. */
    static String key(Variant variant) {
        return switch (variant.task()) {
            case Task.CodeOutput output -> Printed.normal(output.prints());
            case Task.Shape shape -> shape.key().text();
            case Task.ShapeChain chain ->
                chain.rows().stream().map(row -> row.shape().key().text()).collect(Collectors.joining("\n"));
            default -> variant.review().answer();
        };
    }

    static String text(Object answer) {
        return switch (answer) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Double number -> text(BigDecimal.valueOf(number));
            default -> answer.toString();
        };
    }

    /** A text without marks for code and math, which an oracle need not write, and without blanks. */
    private static String bare(String text) {
        return text.replaceAll("[`$\\s]", "");
    }
}
