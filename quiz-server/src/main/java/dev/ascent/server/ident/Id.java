package dev.ascent.server.ident;

import java.util.Optional;

/**
 * The id of a stored thing: 63 bits, written as 13 characters of Crockford's base 32.
 *
 * <p>The upper bits are the time of making, so that rows made together lie together; the lower ones are random. An id is
 * no secret: it never opens anything by itself.
 *
 * @param number what the database stores, not negative
 */
public record Id(long number) implements Comparable<Id> {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 13;
    private static final int BITS = 5;

    /** Refuses a negative number. */
    public Id {
        if (number < 0) {
            throw new IllegalArgumentException("An id is not negative: " + number);
        }
    }

    /** The id that {@code text} writes, in either case, or nothing where it writes none. */
    public static Optional<Id> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        long number = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = ALPHABET.indexOf(Character.toLowerCase(text.charAt(i)));
            if (digit < 0 || (i == 0 && digit > 7)) {
                return Optional.empty();
            }
            number = number << BITS | digit;
        }
        return Optional.of(new Id(number));
    }

    @Override
    public int compareTo(Id other) {
        return Long.compare(number, other.number);
    }

    /** The 13 characters. */
    @Override
    public String toString() {
        char[] text = new char[LENGTH];
        long rest = number;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (rest & 31));
            rest >>>= BITS;
        }
        return new String(text);
    }
}
