package dev.ascent.core.grade;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units after numbers, with their usual prefixes: MB is 10⁶ bytes, MiB is 2²⁰; and counts in thousands and millions. */
final class Units {

    /** Units that take prefixes; a longer one stands before those that it ends with. */
    private static final List<String> BASES =
            List.of("FLOP/s", "bit/s", "B/s", "FLOPs", "FLOPS", "FLOP", "bits", "bit", "Wh", "Hz", "B", "s", "W");

    private static final Map<String, BigDecimal> PREFIXES = new LinkedHashMap<>();

    /** Words for prefixes, and for the units that people write out with them. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("kilo", "k"),
            Map.entry("mega", "M"),
            Map.entry("giga", "G"),
            Map.entry("tera", "T"),
            Map.entry("peta", "P"),
            Map.entry("kibi", "Ki"),
            Map.entry("mebi", "Mi"),
            Map.entry("gibi", "Gi"),
            Map.entry("tebi", "Ti"),
            Map.entry("milli", "m"),
            Map.entry("micro", "µ"),
            Map.entry("nano", "n"),
            Map.entry("byte", "B"),
            Map.entry("bit", "bit"),
            Map.entry("second", "s"),
            Map.entry("hertz", "Hz"),
            Map.entry("watt", "W"));

    private static final Pattern WRITTEN_OUT = Pattern.compile(
            "(?i)(kilo|mega|giga|tera|peta|kibi|mebi|gibi|tebi|milli|micro|nano)?(byte|bit|second|hertz|watt)s?");

    /** How counts are abbreviated, before what is counted: 7 million parameters, 350k. */
    private static final Map<String, BigDecimal> MAGNITUDES = Map.of(
            "thousand", new BigDecimal("1e3"),
            "million", new BigDecimal("1e6"),
            "billion", new BigDecimal("1e9"),
            "trillion", new BigDecimal("1e12"),
            "bn", new BigDecimal("1e9"),
            "k", new BigDecimal("1e3"),
            "K", new BigDecimal("1e3"),
            "M", new BigDecimal("1e6"),
            "G", new BigDecimal("1e9"),
            "T", new BigDecimal("1e12"));

    private static final Pattern MAGNITUDE =
            Pattern.compile("(thousand|million|billion|trillion|bn|[kKMGT])(?: +(.*))?");

    /** Names of the same unit, which people write one for the other. */
    private static final List<List<String>> SYNONYMS = List.of(
            List.of("s", "sec", "secs", "second", "seconds"),
            List.of("min", "mins", "minute", "minutes"),
            List.of("h", "hr", "hrs", "hour", "hours"),
            List.of("d", "day", "days"),
            List.of("px", "pixel", "pixels"),
            List.of("%", "percent", "per cent"),
            List.of("percentage points", "percentage point", "pp"));

    static {
        String decimal = "kMGTPE";
        for (int i = 0; i < decimal.length(); i++) {
            PREFIXES.put(decimal.charAt(i) + "i", BigDecimal.valueOf(1024).pow(i + 1));
            PREFIXES.put(decimal.substring(i, i + 1), BigDecimal.TEN.pow(3 * (i + 1)));
        }
        PREFIXES.put("Ki", BigDecimal.valueOf(1024));
        PREFIXES.put("K", BigDecimal.valueOf(1000));
        PREFIXES.put("m", new BigDecimal("1e-3"));
        PREFIXES.put("µ", new BigDecimal("1e-6"));
        PREFIXES.put("μ", new BigDecimal("1e-6"));
        PREFIXES.put("u", new BigDecimal("1e-6"));
        PREFIXES.put("n", new BigDecimal("1e-9"));
        PREFIXES.put("", BigDecimal.ONE);
    }

    private Units() {}

    /**
     * A number with its unit taken off.
     *
     * @param factor by which the number is multiplied to be in the unit asked for; {@link BigDecimal#ONE} itself where
     *               it is in that unit already
     */
    record Measured(String number, BigDecimal factor) {}

    /**
     * A unit taken apart.
     *
     * @param base   without prefix or magnitude; empty for a magnitude by itself
     * @param size   of the unit in its base
     * @param symbol whether it is one of those that take prefixes
     */
    private record Scaled(String base, BigDecimal size, boolean symbol) {}

    /**
     * Takes the unit off the end of a text; without a unit asked for, a per cent sign or a magnitude. Empty if another
     * unit stands there. Upper and lower case count only for units with prefixes, where they say which.
     */
    static Optional<Measured> split(String text, Optional<String> asked) {
        if (asked.isPresent() && text.endsWith(asked.get())) {
            String before =
                    text.substring(0, text.length() - asked.get().length()).strip();
            if (!before.isEmpty() && isOfNumber(before.charAt(before.length() - 1))) {
                return Optional.of(new Measured(before, BigDecimal.ONE));
            }
        }
        int end = text.length();
        while (end > 0 && !isOfNumber(text.charAt(end - 1))) {
            end--;
        }
        String number = text.substring(0, end);
        String written = text.substring(end).strip();
        if (written.isEmpty()) {
            return Optional.of(new Measured(number, BigDecimal.ONE));
        }
        if (asked.isEmpty() && written.equals("%")) {
            return Optional.of(new Measured(number, new BigDecimal("0.01")));
        }
        return factor(written, asked.orElse("")).map(factor -> new Measured(number, factor));
    }

    private static boolean isOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }

    private static Optional<BigDecimal> factor(String written, String asked) {
        Scaled ofAsked = scaled(asked);
        Scaled ofWritten = scaled(written);
        if (!alike(ofWritten, ofAsked)) {
            return Optional.empty();
        }
        // Sizes are powers of 2 and 10: the quotient has finitely many digits.
        BigDecimal factor = ofWritten.size().divide(ofAsked.size());
        return Optional.of(factor.compareTo(BigDecimal.ONE) == 0 ? BigDecimal.ONE : factor);
    }

    /** A magnitude by itself counts what is asked for, unless that has a prefix, so that two would stand together. */
    private static boolean alike(Scaled written, Scaled asked) {
        if (written.base().isEmpty()) {
            return asked.base().isEmpty() || (!asked.symbol() && asked.size().compareTo(BigDecimal.ONE) == 0);
        }
        if (written.symbol() || asked.symbol()) {
            return written.symbol() == asked.symbol() && plural(written.base(), asked.base());
        }
        String lower = written.base().toLowerCase(Locale.ROOT);
        return plural(lower, asked.base().toLowerCase(Locale.ROOT))
                || SYNONYMS.stream().anyMatch(names -> names.contains(asked.base()) && names.contains(lower));
    }

    /** Tells whether two names are the same but for a plural's s. */
    private static boolean plural(String one, String other) {
        return one.equals(other) || one.equals(other + "s") || other.equals(one + "s");
    }

    private static Scaled scaled(String unit) {
        Matcher magnitude = MAGNITUDE.matcher(unit);
        if (magnitude.matches()) {
            BigDecimal size = MAGNITUDES.getOrDefault(magnitude.group(1), BigDecimal.ONE);
            Scaled counted = prefixed(magnitude.group(2) == null ? "" : magnitude.group(2));
            return new Scaled(counted.base(), size.multiply(counted.size()), counted.symbol());
        }
        return prefixed(unit);
    }

    private static Scaled prefixed(String unit) {
        String symbol = symbol(unit);
        for (String base : BASES) {
            if (symbol.endsWith(base)) {
                BigDecimal size = PREFIXES.get(symbol.substring(0, symbol.length() - base.length()));
                if (size != null) {
                    return new Scaled(base, size, true);
                }
            }
        }
        return new Scaled(unit, BigDecimal.ONE, false);
    }

    private static String symbol(String unit) {
        Matcher writtenOut = WRITTEN_OUT.matcher(unit);
        if (!writtenOut.matches()) {
            return unit;
        }
        String prefix = writtenOut.group(1) == null ? "" : writtenOut.group(1);
        return WORDS.getOrDefault(prefix.toLowerCase(Locale.ROOT), "")
                + WORDS.getOrDefault(writtenOut.group(2).toLowerCase(Locale.ROOT), "");
    }
}
