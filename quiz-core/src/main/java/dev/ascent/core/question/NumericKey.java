package dev.ascent.core.question;

import java.util.OptionalInt;

/** The key of a numeric question, as a CEL expression over its parameters. */
public sealed interface NumericKey {

    /** Returns the CEL expression; its value is an int or a double. */
    String expression();

    /** A count or a shape: nothing but the number itself is right. */
    record Exact(String expression) implements NumericKey {}

    /**
     * A measured or rounded number: right within {@code abs + rel · |key|}.
     *
     * @param rel      relative tolerance, 0 to 1
     * @param abs      absolute tolerance, not negative
     * @param decimals digits after the point with which the key is shown; empty: up to six significant digits
     */
    record About(String expression, double rel, double abs, OptionalInt decimals) implements NumericKey {}
}
