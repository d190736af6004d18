package dev.ascent.core.assemble;

import java.math.BigDecimal;

/**
 * Numbers from one to another, both included.
 *
 * @param least {@code 0} where nothing is too little
 * @param most  infinite where nothing is too much
 */
public record Range(double least, double most) {

    /** All numbers from 0 on. */
    public static final Range ANY = new Range(0, Double.POSITIVE_INFINITY);

    public Range {
        if (!(least >= 0 && least <= most)) {
            throw new IllegalArgumentException(
                    "a range goes from 0 or more upwards, not from " + least + " to " + most);
        }
    }

    /** Tells whether a number lies within. */
    public boolean contains(double number) {
        return number >= least && number <= most;
    }

    /** Returns the range in words, such as {@code 2 to 5}, {@code at least 2} or {@code at most 5}. */
    public String words() {
        if (most == Double.POSITIVE_INFINITY) {
            return "at least " + plain(least);
        }
        return least == 0 ? "at most " + plain(most) : plain(least) + " to " + plain(most);
    }

    /** Returns a number with as many decimals as it needs and no more than three. */
    static String plain(double number) {
        return BigDecimal.valueOf(Math.round(number * 1000), 3)
                .stripTrailingZeros()
                .toPlainString();
    }
}
