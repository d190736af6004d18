package dev.ascent.core.variant;

import java.util.Map;

/**
 * Fills the templates of one variant and counts what comes of them: a short value can stand in a text, and in a question,
 * thousands of times.
 */
final class Filling {

    private final Expressions expressions;
    private int left = Sizes.VARIANT;

    Filling(Expressions expressions, Map<String, Object> parameters) {
        this.expressions = expressions;
        parameters.forEach((name, value) -> {
            if (value instanceof String text) {
                counted(name, text);
            }
        });
    }

    /**
     * Returns a template with its values in place.
     *
     * @throws ExpressionException if an expression is wrong or has no value, or the texts of the variant get too long
     */
    String fill(String template, Map<String, Object> variables) {
        return counted(template, expressions.fill(template, variables));
    }

    /**
     * Returns a text that becomes part of the variant.
     *
     * @param source the template or expression that gave it
     * @throws ExpressionException if the texts of the variant get too long
     */
    String counted(String source, String text) {
        left -= text.length();
        if (left < 0) {
            throw new ExpressionException(
                    source, "makes the question's texts longer than " + Sizes.VARIANT + " characters together", 0);
        }
        return text;
    }
}
