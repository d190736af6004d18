package dev.ascent.core.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A text with expressions in it, written {@code ${expression}} or, with a number of decimals, {@code ${expression ; 2}}. */
public final class Template {

    private final List<Part> parts = new ArrayList<>();

    /**
     * A stretch of a template.
     *
     * @param text     the literal text, or the expression
     * @param position where it begins in the template, 0-based
     */
    private record Part(boolean literal, String text, OptionalInt decimals, int position) {}

    /**
     * Reads a template.
     *
     * @throws ExpressionException if an expression is not closed
     */
    public Template(String source) {
        int from = 0;
        int open = source.indexOf("${");
        while (open >= 0) {
            literal(source, from, open);
            int close = closing(source, open);
            expression(source.substring(open + 2, close), open + 2);
            from = close + 1;
            open = source.indexOf("${", from);
        }
        literal(source, from, source.length());
    }

    /** Tells whether the template has any expression, so whether it can differ between variants. */
    public boolean isConstant() {
        return parts.stream().allMatch(Part::literal);
    }

    /** Returns the text with each expression's value in place. */
    public String fill(Expressions expressions, Map<String, Object> variables) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    part.literal()
                            ? part.text()
                            : Numerals.plain(expressions.evaluate(part.text(), variables), part.decimals()));
        }
        return text.toString();
    }

    private void literal(String source, int from, int to) {
        if (to > from) {
            parts.add(new Part(true, source.substring(from, to), OptionalInt.empty(), from));
        }
    }

    private void expression(String inner, int position) {
        int semicolon = inner.lastIndexOf(';');
        if (semicolon >= 0 && inner.substring(semicolon + 1).strip().matches("\\d{1,2}")) {
            int decimals = Integer.parseInt(inner.substring(semicolon + 1).strip());
            parts.add(new Part(false, inner.substring(0, semicolon).strip(), OptionalInt.of(decimals), position));
        } else {
            parts.add(new Part(false, inner.strip(), OptionalInt.empty(), position));
        }
    }

    /** Returns the index of the brace that closes the one after {@code open}; braces in CEL strings do not count. */
    private static int closing(String source, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        throw new ExpressionException(
                source.substring(open, Math.min(source.length(), open + 20)), "has no closing brace", 0);
    }
}
