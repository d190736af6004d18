package dev.ascent.core.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with expressions in it, written {@code ${expression}} or, with a number of decimals, {@code ${expression ; 2}}. */
public final class Template {

    private static final Pattern DECIMALS = Pattern.compile("(?s)(.*);\\s*(\\d{1,2})\\s*");

    private final List<Part> parts = new ArrayList<>();
    /** About how long the text becomes: values are rarely longer than their expressions. */
    private final int length;

    /**
     * A stretch of a template.
     *
     * @param text the literal text, or the expression
     */
    private record Part(boolean literal, String text, OptionalInt decimals) {}

    /**
     * Reads a template.
     *
     * @throws ExpressionException if an expression is not closed
     */
    public Template(String source) {
        length = source.length();
        int from = 0;
        int open = source.indexOf("${");
        while (open >= 0) {
            literal(source, from, open);
            int close = closing(source, open);
            expression(source.substring(open + 2, close));
            from = close + 1;
            open = source.indexOf("${", from);
        }
        literal(source, from, source.length());
    }

    /**
     * Returns the text with each expression's value in place.
     *
     * @throws ExpressionException if an expression is wrong or has no value, or the text gets too long
     */
    public String fill(Expressions expressions, Map<String, Object> variables) {
        StringBuilder text = new StringBuilder(length);
        for (Part part : parts) {
            text.append(
                    part.literal()
                            ? part.text()
                            : Numerals.plain(expressions.evaluate(part.text(), variables), part.decimals()));
            if (text.length() > Sizes.TEXT) {
                throw new ExpressionException(
                        part.text(), "makes a text of more than " + Sizes.TEXT + " characters", 0);
            }
        }
        return text.toString();
    }

    /** Returns the text with an ellipsis in place of each expression, for where there are no values. */
    public String outline() {
        StringBuilder text = new StringBuilder(length);
        parts.forEach(part -> text.append(part.literal() ? part.text() : "…"));
        return text.toString();
    }

    private void literal(String source, int from, int to) {
        if (to > from) {
            parts.add(new Part(true, source.substring(from, to), OptionalInt.empty()));
        }
    }

    private void expression(String inner) {
        Matcher shown = DECIMALS.matcher(inner);
        if (shown.matches()) {
            parts.add(new Part(false, shown.group(1).strip(), OptionalInt.of(Integer.parseInt(shown.group(2)))));
        } else {
            parts.add(new Part(false, inner.strip(), OptionalInt.empty()));
        }
    }

    /** Returns the index of the brace that closes the one after {@code open}; braces in CEL strings do not count. */
    private static int closing(String source, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0 && c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        String line = source.substring(open).lines().findFirst().orElse("");
        throw new ExpressionException(line.substring(0, Math.min(line.length(), 20)), "has no closing brace", 0);
    }
}
