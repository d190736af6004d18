package dev.ascent.core.grade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads numbers as people write them: 0.5, 0,5, 1 234.5, 1/2, 50 %, 1e-3, 3 × 10^8, 2^20, 12 MiB. */
public final class NumberReader {

    private static final int LONGEST = 60;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Pattern SCIENTIFIC = Pattern.compile("(.+?)(?:[eE]|[x×*·]10(?:\\^|\\*\\*))([+-]?\\d{1,3})");
    private static final Pattern POWER = Pattern.compile("([+-]?)(\\d{1,12})(?:\\^|\\*\\*)([+-]?\\d{1,3})");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}([,.' _])\\d{3}(?:\\1\\d{3})*");
    private static final Pattern DIGITS = Pattern.compile("\\d*");
    private static final Pattern SEPARATORS = Pattern.compile("[,.' _]");
    private static final Pattern EXPONENT = Pattern.compile("(?<=\\d)([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)");
    private static final Pattern AROUND = Pattern.compile(" *([/^*x×·]|(?<=[\\d.,] ?)[eE](?= ?[+-]?\\d)|^[+-]) *");

    private NumberReader() {}

    /** What a text says. */
    public sealed interface Reading {}

    /**
     * A number.
     *
     * @param values one, or two where a separator can be read either way ({@code 1,234}, {@code 1.234})
     */
    public record Read(List<Double> values) implements Reading {
        public Read {
            values = List.copyOf(values);
        }
    }

    /** No number, with the reason in words for the person who typed it. */
    public record NotRead(String why) implements Reading {}

    /**
     * Reads a number.
     *
     * @param unit the unit asked for; it may follow the number, also with another of its usual prefixes
     */
    public static Reading read(String typed, Optional<String> unit) {
        String text = tidy(typed);
        if (text.isEmpty() || text.length() > LONGEST) {
            return new NotRead("“" + shortened(typed) + "” is not a number.");
        }
        List<Double> values = Units.split(text, unit).stream()
                .flatMap(measured -> values(measured.number()).map(value -> value.multiply(measured.factor())))
                .map(BigDecimal::doubleValue)
                .filter(Double::isFinite)
                .distinct()
                .toList();
        if (values.isEmpty()) {
            return new NotRead("“" + shortened(typed) + "” could not be read as a number"
                    + unit.map(u -> " in " + u).orElse("")
                    + ". Write it like 1234.5, 1,5, 3/4 or 1e-3.");
        }
        return new Read(values);
    }

    /** Returns the text with one sort of minus, blank, apostrophe and exponent, and nothing that says "about". */
    private static String tidy(String typed) {
        String text = typed.strip()
                .replace('−', '-')
                .replace('–', '-')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2009', ' ')
                .replace('’', '\'');
        if (!text.isEmpty() && "≈~=".indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1).strip();
        }
        return EXPONENT.matcher(text).replaceAll(found -> {
            String sign = found.group(1).isEmpty() ? "" : found.group(1).equals("⁻") ? "-" : "+";
            StringBuilder digits = new StringBuilder("^").append(sign);
            found.group(2).chars().forEach(c -> digits.append(SUPERSCRIPTS.indexOf(c)));
            return digits.toString();
        });
    }

    private static Stream<BigDecimal> values(String text) {
        String close = AROUND.matcher(text.strip()).replaceAll("$1");
        int slash = close.indexOf('/');
        if (slash < 0) {
            return term(close);
        }
        Optional<BigDecimal> above = term(close.substring(0, slash)).findFirst();
        Optional<BigDecimal> below =
                term(close.substring(slash + 1)).findFirst().filter(value -> value.signum() != 0);
        return above.stream()
                .flatMap(numerator ->
                        below.stream().map(denominator -> numerator.divide(denominator, MathContext.DECIMAL128)));
    }

    private static Stream<BigDecimal> term(String text) {
        Matcher power = POWER.matcher(text);
        if (power.matches()) {
            return power(new BigDecimal(power.group(2)), Integer.parseInt(power.group(3)))
                    .map(value -> power.group(1).equals("-") ? value.negate() : value);
        }
        Matcher scientific = SCIENTIFIC.matcher(text);
        if (scientific.matches()) {
            int exponent = Integer.parseInt(scientific.group(2));
            return decimals(scientific.group(1)).map(mantissa -> mantissa.scaleByPowerOfTen(exponent));
        }
        return decimals(text);
    }

    private static Stream<BigDecimal> power(BigDecimal base, int exponent) {
        if (exponent >= 0) {
            return Stream.of(base.pow(exponent));
        }
        return base.signum() == 0
                ? Stream.empty()
                : Stream.of(BigDecimal.ONE.divide(base.pow(-exponent), MathContext.DECIMAL128));
    }

    /** Returns the numbers as which a text of digits and separators can be read. */
    private static Stream<BigDecimal> decimals(String text) {
        if (GROUPED.matcher(text).matches()) {
            BigDecimal whole = new BigDecimal(SEPARATORS.matcher(text).replaceAll(""));
            String pointed = text.replace(',', '.');
            return PLAIN.matcher(pointed).matches() ? Stream.of(new BigDecimal(pointed), whole) : Stream.of(whole);
        }
        String pointed = text.indexOf('.') >= 0 ? text : text.replace(',', '.');
        if (PLAIN.matcher(pointed).matches()) {
            return Stream.of(new BigDecimal(pointed));
        }
        int separator = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        return separator < 0 ? Stream.empty() : mixed(text, separator);
    }

    /** Reads a number with other separators before the decimal one: 1,234.5 or 1.234,5 or 1 234,5. */
    private static Stream<BigDecimal> mixed(String text, int separator) {
        String whole = text.substring(0, separator);
        String rest = text.substring(separator + 1);
        boolean once = whole.indexOf(text.charAt(separator)) < 0;
        boolean grouped =
                GROUPED.matcher(whole).matches() || WHOLE.matcher(whole).matches();
        if (once && grouped && DIGITS.matcher(rest).matches()) {
            return Stream.of(new BigDecimal(SEPARATORS.matcher(whole).replaceAll("") + "." + rest));
        }
        return Stream.empty();
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
