package dev.ascent.core.variant;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalInt;

/** Writes values into texts, the same on every machine and for every locale. */
public final class Numerals {

    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_UP);

    private Numerals() {}

    /**
     * Returns a value as the bank prints it: an int as it is, a double with the given decimals or else with up to six
     * significant digits, anything else as its text.
     */
    public static String plain(Object value, OptionalInt decimals) {
        if (decimals.isPresent() && value instanceof Number number) {
            return decimal(number)
                    .setScale(decimals.getAsInt(), RoundingMode.HALF_UP)
                    .toPlainString();
        }
        return value instanceof Double number ? significant(number) : value.toString();
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof Double d ? BigDecimal.valueOf(d) : BigDecimal.valueOf(number.longValue());
    }

    private static String significant(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(number).round(SIX_DIGITS).stripTrailingZeros();
        double size = Math.abs(number);
        if (size >= 1e-6 && size < 1e15) {
            return rounded.toPlainString();
        }
        return rounded.toString().replace("E+", "e").replace("E", "e");
    }
}
