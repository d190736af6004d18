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
     * Compares: a number by the rule by which a candidate's would be graded, anything else as text.
     *
     * @param answer a {@link Number} or a text
     */
    static boolean between(Variant variant, Object answer) {
        return switch (variant.task()) {
            case Task.Numeric numeric ->
                answer instanceof Number number && numeric.matches(number.doubleValue(), numeric.key());
            case Task.CodeOutput output -> Printed.normal(output.prints()).equals(Printed.normal(text(answer)));
            default -> bare(key(variant)).equals(bare(text(answer)));
        };
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
