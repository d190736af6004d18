package dev.ascent.core.grade;

import dev.ascent.core.grade.Units.Measured;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads numbers as people write them: 0.5, 0,5, 1 234.5, 1/2, 1 1/2, 50 %, 1e-3, 3 × 10^8, 2^20, about 12 MiB, 7 million.
 *
 * <p>A lone separator before three digits is where people differ: {@code 1,234} is 1234 to some and 1.234 to others.
 * What was meant is never guessed, least of all from the key. Where a count is asked for, the comma groups, because a count has no
 * decimals; elsewhere the point is a decimal point, as in every number that a question shows. The other two, a comma
 * where decimals are possible and a point in a count, are not read, and the candidate is asked to write it otherwise.
 */
public final class NumberReader {

    private static final int LONGEST = 60;

    private static final Pattern SCIENTIFIC = Pattern.compile("(.+?)(?:[eE]|[x×*·]10(?:\\^|\\*\\*))([+-]?\\d{1,3})");
    private static final Pattern POWER = Pattern.compile("([+-]?)(\\d{1,12})(?:\\^|\\*\\*)([+-]?\\d{1,3})");
    private static final Pattern MIXED = Pattern.compile("([+-]?)(\\d{1,9}) (\\d{1,9})/(\\d{1,9})");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}([,.' _])\\d{3}(?:\\1\\d{3})*");
    private static final Pattern EITHER_WAY = Pattern.compile("[+-]?[1-9]\\d{0,2}([,.])\\d{3}");
    private static final Pattern DIGITS = Pattern.compile("\\d*");
    private static final Pattern SEPARATORS = Pattern.compile("[,.' _]");
    private static final Pattern AROUND = Pattern.compile(" *([/^*x×·]|(?<=[\\d.,] ?)[eE](?= ?[+-]?\\d)|^[+-]) *");

    private NumberReader() {}

    /** What a text says. */
    public sealed interface Reading {}

    /** A number, in the unit asked for. */
    public record Read(double value) implements Reading {}

    /** No number, with the reason for the person who typed it. */
    public record NotRead(Misreading misreading) implements Reading {

        NotRead(Cause cause, Object... values) {
            this(Misreading.of(cause, values));
        }

        /** Returns the reason in English words. */
        public String why() {
            return misreading.words();
        }
    }

    /**
     * Reads a number.
     *
     * @param unit  the unit asked for; it may follow the number, also with another of its usual prefixes
     * @param count whether only a whole number can be meant
     */
    public static Reading read(String typed, Optional<String> unit, boolean count) {
        return read(typed, unit, count, Edition.CURRENT);
    }

    static Reading read(String typed, Optional<String> unit, boolean count, Edition edition) {
        String text = typed.length() > 10 * LONGEST ? "" : TypedText.tidy(typed);
        if (text.isEmpty() || text.length() > LONGEST) {
            return new NotRead(Cause.NO_NUMBER, TypedText.shortened(typed));
        }
        Optional<Measured> measured = Units.split(text, unit);
        if (measured.isPresent()) {
            String number = AROUND.matcher(measured.get().number().strip()).replaceAll("$1");
            boolean whole = count && measured.get().factor().compareTo(BigDecimal.ONE) == 0;
            Optional<Misreading> ambiguous = ambiguous(number, whole, edition);
            if (ambiguous.isPresent()) {
                return new NotRead(ambiguous.get());
            }
            Optional<Double> value = value(number, whole)
                    .map(read -> read.multiply(measured.get().factor()).doubleValue())
                    .filter(Double::isFinite);
            if (value.isPresent()) {
                return new Read(value.get());
            }
        }
        String quoted = TypedText.shortened(typed);
        return unit.map(asked -> new NotRead(Cause.MEASURE_UNCLEAR, quoted, asked))
                .orElseGet(() -> new NotRead(Cause.NUMBER_UNCLEAR, quoted));
    }

    /** Returns what to say about a number of which one cannot know how it was meant; empty if one can. */
    private static Optional<Misreading> ambiguous(String number, boolean whole, Edition edition) {
        if (edition == Edition.FIRST) {
            return Stream.of(number.split("/", -1))
                    .flatMap(term -> ambiguous(term, whole && term.equals(number), false).stream())
                    .findFirst();
        }
        Optional<Misreading> mixed = groupedOrMixed(number);
        if (mixed.isPresent()) {
            return mixed;
        }
        for (String term : number.split("/", -1)) {
            Matcher scientific = SCIENTIFIC.matcher(term);
            boolean counted = whole && term.equals(number) && !scientific.matches();
            String digits = scientific.matches() ? scientific.group(1) : term;
            boolean ends = digits.endsWith(".") || digits.endsWith(",");
            String asked = ends ? digits.substring(0, digits.length() - 1) : digits;
            Optional<Misreading> ambiguous = ambiguous(asked, counted, ends);
            if (ambiguous.isPresent()) {
                return ambiguous;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns what to say about a lone separator before three digits.
     *
     * @param ends whether another separator follows the digits, so that a point is not surely a decimal one
     */
    private static Optional<Misreading> ambiguous(String digits, boolean counted, boolean ends) {
        Matcher lone = EITHER_WAY.matcher(digits);
        if (!lone.matches()) {
            return Optional.empty();
        }
        boolean comma = lone.group(1).equals(",");
        boolean sure = comma ? counted : !ends && !counted;
        return sure
                ? Optional.empty()
                : Optional.of(Misreading.of(
                        !comma && counted ? Cause.WHOLE_NUMBER_EITHER_WAY : Cause.NUMBER_EITHER_WAY,
                        digits,
                        SEPARATORS.matcher(digits).replaceAll(""),
                        digits.replace(',', '.')));
    }

    /** Returns what to say about {@code 1 234/567}, in which the blank can group the digits; empty for all else. */
    private static Optional<Misreading> groupedOrMixed(String number) {
        Matcher mixed = MIXED.matcher(number);
        if (!mixed.matches()
                || !GROUPED.matcher(mixed.group(2) + " " + mixed.group(3)).matches()) {
            return Optional.empty();
        }
        long above = Long.parseLong(mixed.group(3));
        long below = Long.parseLong(mixed.group(4));
        String sign = mixed.group(1);
        return above >= below
                ? Optional.empty()
                : Optional.of(Misreading.of(
                        Cause.NUMBER_EITHER_WAY,
                        number,
                        sign + mixed.group(2) + mixed.group(3) + "/" + below,
                        sign + (Long.parseLong(mixed.group(2)) * below + above) + "/" + below));
    }

    private static Optional<BigDecimal> value(String number, boolean whole) {
        Matcher mixed = MIXED.matcher(number);
        if (mixed.matches()) {
            return quotient(new BigDecimal(mixed.group(3)), new BigDecimal(mixed.group(4)))
                    .filter(part -> part.compareTo(BigDecimal.ONE) < 0)
                    .map(part -> signed(mixed.group(1), part.add(new BigDecimal(mixed.group(2)))));
        }
        int slash = number.indexOf('/');
        if (slash < 0) {
            return term(number, whole);
        }
        return term(number.substring(0, slash), false)
                .flatMap(above -> term(number.substring(slash + 1), false).flatMap(below -> quotient(above, below)));
    }

    private static Optional<BigDecimal> quotient(BigDecimal above, BigDecimal below) {
        return below.signum() == 0 ? Optional.empty() : Optional.of(above.divide(below, MathContext.DECIMAL128));
    }

    private static BigDecimal signed(String sign, BigDecimal number) {
        return sign.equals("-") ? number.negate() : number;
    }

    private static Optional<BigDecimal> term(String text, boolean whole) {
        Matcher power = POWER.matcher(text);
        if (power.matches()) {
            return power(new BigDecimal(power.group(2)), Integer.parseInt(power.group(3)))
                    .map(value -> signed(power.group(1), value));
        }
        Matcher scientific = SCIENTIFIC.matcher(text);
        if (scientific.matches()) {
            int exponent = Integer.parseInt(scientific.group(2));
            return decimal(scientific.group(1), false).map(mantissa -> mantissa.scaleByPowerOfTen(exponent));
        }
        return decimal(text, whole);
    }

    private static Optional<BigDecimal> power(BigDecimal base, int exponent) {
        return exponent >= 0 ? Optional.of(base.pow(exponent)) : quotient(BigDecimal.ONE, base.pow(-exponent));
    }

    /** Reads digits and separators; a lone separator that groups or not does so where the number is whole. */
    private static Optional<BigDecimal> decimal(String text, boolean whole) {
        if (GROUPED.matcher(text).matches()
                && (whole || !EITHER_WAY.matcher(text).matches())) {
            return Optional.of(new BigDecimal(SEPARATORS.matcher(text).replaceAll("")));
        }
        String pointed = text.indexOf('.') >= 0 ? text : text.replace(',', '.');
        if (PLAIN.matcher(pointed).matches()) {
            return Optional.of(new BigDecimal(pointed));
        }
        int separator = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        return separator < 0 ? Optional.empty() : groupedBefore(text, separator);
    }

    /** Reads a number with other separators before the decimal one: 1,234.5 or 1.234,5 or 1 234,5. */
    private static Optional<BigDecimal> groupedBefore(String text, int separator) {
        String whole = text.substring(0, separator);
        String rest = text.substring(separator + 1);
        boolean once = whole.indexOf(text.charAt(separator)) < 0;
        boolean grouped =
                GROUPED.matcher(whole).matches() || WHOLE.matcher(whole).matches();
        return once && grouped && DIGITS.matcher(rest).matches()
                ? Optional.of(new BigDecimal(SEPARATORS.matcher(whole).replaceAll("") + "." + rest))
                : Optional.empty();
    }
}
