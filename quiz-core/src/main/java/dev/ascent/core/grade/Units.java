package dev.ascent.core.grade;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Units after numbers, with their usual prefixes: MB is 10⁶ bytes, MiB is 2²⁰. */
final class Units {

    /** Units that take prefixes; a longer one stands before those that it ends with. */
    private static final List<String> BASES =
            List.of("FLOP/s", "bit/s", "B/s", "FLOPs", "FLOPS", "FLOP", "bits", "bit", "Wh", "Hz", "B", "s", "W");

    private static final Map<String, BigDecimal> PREFIXES = new LinkedHashMap<>();

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
     * @param factor by which the number is multiplied to be in the unit asked for
     */
    record Measured(String number, BigDecimal factor) {}

    /** A unit that takes prefixes, with its size in the unit without one. */
    private record Scaled(String base, BigDecimal size) {}

    /**
     * Takes the unit off the end of a text; without a unit asked for, a per cent sign. Empty if another unit stands
     * there. Upper and lower case count only for units with prefixes, where they say which.
     */
    static Optional<Measured> split(String text, Optional<String> asked) {
        if (asked.isPresent() && text.endsWith(asked.get())) {
            String before = text.substring(0, text.length() - asked.get().length());
            if (before.isEmpty() || !Character.isLetter(before.charAt(before.length() - 1))) {
                return Optional.of(new Measured(before.strip(), BigDecimal.ONE));
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
        if (asked.isEmpty()) {
            return written.equals("%") ? Optional.of(new Measured(number, new BigDecimal("0.01"))) : Optional.empty();
        }
        return factor(written, asked.get()).map(factor -> new Measured(number, factor));
    }

    private static boolean isOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }

    private static Optional<BigDecimal> factor(String written, String asked) {
        Optional<Scaled> ofAsked = scaled(asked);
        Optional<Scaled> ofWritten = scaled(written);
        if (ofAsked.isPresent() && ofWritten.isPresent()) {
            boolean alike = plural(ofAsked.get().base(), ofWritten.get().base());
            // Sizes are powers of 2 and 10: the quotient has finitely many digits.
            return alike
                    ? Optional.of(ofWritten.get().size().divide(ofAsked.get().size()))
                    : Optional.empty();
        }
        if (ofAsked.isEmpty() && plural(written.toLowerCase(Locale.ROOT), asked.toLowerCase(Locale.ROOT))) {
            return Optional.of(BigDecimal.ONE);
        }
        boolean synonyms = SYNONYMS.stream()
                .anyMatch(names -> names.contains(asked) && names.contains(written.toLowerCase(Locale.ROOT)));
        return synonyms ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    /** Tells whether two names are the same but for a plural's s. */
    private static boolean plural(String one, String other) {
        return one.equals(other) || one.equals(other + "s") || other.equals(one + "s");
    }

    private static Optional<Scaled> scaled(String unit) {
        for (String base : BASES) {
            if (unit.endsWith(base)) {
                BigDecimal size = PREFIXES.get(unit.substring(0, unit.length() - base.length()));
                if (size != null) {
                    return Optional.of(new Scaled(base, size));
                }
            }
        }
        return Optional.empty();
    }
}
