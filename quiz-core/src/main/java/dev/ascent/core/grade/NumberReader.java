package dev.ascent.core.grade;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as people write them: 0.5, 0,5, 1 234.5, 1/2, 50 %, 1e-3, 3 × 10^8, 12 MiB. */
public final class NumberReader {

    private static final int LONGEST = 60;
    private static final Pattern SCIENTIFIC = Pattern.compile("(.+?)(?:[eE]|[x×*·]10(?:\\^|\\*\\*))([+-]?\\d{1,3})");
    private static final Pattern POWER = Pattern.compile("([+-]?\\d+)(?:\\^|\\*\\*)([+-]?\\d{1,3})");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:([,.' _])\\d{3})(?:\\1\\d{3})*");

    private NumberReader() {}

    /** What a text says. */
    public sealed interface Reading {}

    /**
     * A number.
     *
     * @param values one, or two where a separator can be read either way ({@code 1,234})
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
        String text = typed.strip()
                .replace('−', '-')
                .replace('–', '-')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2009', ' ');
        if (text.isEmpty() || text.length() > LONGEST) {
            return new NotRead("“" + shortened(typed) + "” is not a number.");
        }
        Units.Measured measured = Units.split(text, unit);
        List<Double> values = values(measured.number().strip());
        if (values.isEmpty()) {
            return new NotRead("“" + shortened(typed) + "” could not be read as a number"
                    + unit.map(u -> " in " + u).orElse("")
                    + ". Write it like 1234.5, 1,5, 3/4 or 1e-3.");
        }
        return new Read(values.stream().map(value -> value * measured.factor()).toList());
    }

    private static List<Double> values(String text) {
        String compact = text.replace(" ", "");
        int slash = compact.indexOf('/');
        if (slash > 0) {
            return fraction(compact.substring(0, slash), compact.substring(slash + 1));
        }
        Matcher power = POWER.matcher(compact);
        if (power.matches()) {
            return finite(StrictMath.pow(Double.parseDouble(power.group(1)), Integer.parseInt(power.group(2))));
        }
        Matcher scientific = SCIENTIFIC.matcher(compact);
        if (scientific.matches()) {
            String exponent = scientific.group(2);
            return decimals(scientific.group(1)).stream()
                    .flatMap(mantissa -> finite(Double.parseDouble(mantissa + "e" + exponent)).stream())
                    .toList();
        }
        return decimals(text).stream().map(Double::valueOf).toList();
    }

    private static List<Double> fraction(String above, String below) {
        List<String> numerator = decimals(above);
        List<String> denominator = decimals(below);
        if (numerator.isEmpty() || denominator.isEmpty() || Double.parseDouble(denominator.getFirst()) == 0) {
            return List.of();
        }
        return finite(Double.parseDouble(numerator.getFirst()) / Double.parseDouble(denominator.getFirst()));
    }

    private static List<Double> finite(double value) {
        return Double.isFinite(value) ? List.of(value) : List.of();
    }

    /** Returns the numbers, in Java's notation, as which a text of digits and separators can be read. */
    private static List<String> decimals(String text) {
        if (PLAIN.matcher(text).matches()) {
            return List.of(text);
        }
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            char decimal = point > comma ? '.' : ',';
            return mixed(text, decimal);
        }
        if (GROUPED.matcher(text).matches()) {
            String whole = text.replaceAll("[,.' _]", "");
            boolean either = comma >= 0 && text.indexOf(',') == comma && !text.startsWith("0");
            return either ? List.of(whole, text.replace(',', '.')) : List.of(whole);
        }
        if (comma >= 0 && PLAIN.matcher(text.replace(',', '.')).matches()) {
            return List.of(text.replace(',', '.'));
        }
        int separator = Math.max(point, comma);
        return separator >= 0 ? mixed(text, text.charAt(separator)) : List.of();
    }

    /** Reads a number with separators before a decimal one: 1,234.5 or 1.234,5 or 1 234,5. */
    private static List<String> mixed(String text, char decimal) {
        int at = text.lastIndexOf(decimal);
        String whole = text.substring(0, at);
        String rest = text.substring(at + 1);
        boolean plain = PLAIN.matcher(whole).matches() && !whole.contains(".");
        if ((plain || GROUPED.matcher(whole).matches()) && rest.matches("\\d*")) {
            return List.of(whole.replaceAll("[,.' _]", "") + "." + rest);
        }
        return List.of();
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
