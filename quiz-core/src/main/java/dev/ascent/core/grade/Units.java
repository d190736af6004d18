package dev.ascent.core.grade;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Units after numbers, with their usual prefixes: MB is 10⁶ bytes, MiB is 2²⁰. */
final class Units {

    private static final Map<String, Double> PREFIXES = new LinkedHashMap<>();

    static {
        String decimal = "kMGTPE";
        for (int i = 0; i < decimal.length(); i++) {
            PREFIXES.put(decimal.charAt(i) + "i", StrictMath.pow(1024, i + 1));
            PREFIXES.put(decimal.substring(i, i + 1), StrictMath.pow(1000, i + 1));
        }
        PREFIXES.put("Ki", 1024.0);
        PREFIXES.put("K", 1000.0);
        PREFIXES.put("m", 1e-3);
        PREFIXES.put("µ", 1e-6);
        PREFIXES.put("μ", 1e-6);
        PREFIXES.put("u", 1e-6);
        PREFIXES.put("n", 1e-9);
    }

    private Units() {}

    /**
     * A number with its unit taken off.
     *
     * @param factor by which the number is multiplied to be in the unit asked for
     */
    record Measured(String number, double factor) {}

    /**
     * Takes the unit off the end of a text. Another unit stays, so that no number is read. Case counts only for units
     * with prefixes, where it says which.
     */
    static Measured split(String text, Optional<String> unit) {
        if (unit.isEmpty()) {
            return text.endsWith("%")
                    ? new Measured(text.substring(0, text.length() - 1), 0.01)
                    : new Measured(text, 1);
        }
        String asked = unit.get();
        boolean endsWithAsked = base(asked).isEmpty()
                ? text.regionMatches(true, text.length() - asked.length(), asked, 0, asked.length())
                : text.endsWith(asked);
        if (endsWithAsked) {
            return new Measured(text.substring(0, text.length() - asked.length()), 1);
        }
        String base = base(asked);
        double askedFactor = factor(asked, base);
        if (!base.isEmpty() && text.endsWith(base)) {
            String before = text.substring(0, text.length() - base.length());
            for (Map.Entry<String, Double> prefix : PREFIXES.entrySet()) {
                if (before.endsWith(prefix.getKey())) {
                    return new Measured(
                            before.substring(
                                    0, before.length() - prefix.getKey().length()),
                            prefix.getValue() / askedFactor);
                }
            }
            return new Measured(before, 1 / askedFactor);
        }
        return new Measured(text, 1);
    }

    /** Returns the unit without its prefix: B, FLOP, FLOPS, s, bit, W, Wh; "" if it is none of these. */
    private static String base(String unit) {
        for (String base : new String[] {"FLOPs", "FLOPS", "FLOP", "bits", "bit", "Wh", "Hz", "B", "s", "W"}) {
            if (unit.equals(base)
                    || (unit.endsWith(base)
                            && PREFIXES.containsKey(unit.substring(0, unit.length() - base.length())))) {
                return base;
            }
        }
        return "";
    }

    private static double factor(String unit, String base) {
        String prefix = unit.substring(0, unit.length() - base.length());
        return base.isEmpty() || prefix.isEmpty() ? 1 : PREFIXES.getOrDefault(prefix, 1.0);
    }
}
