package dev.ascent.core.grade;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words and phrases, compared without what does not change their meaning. */
final class Phrases {

    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Cf}_\\-‐‑–'\"`‘’“”]");

    private Phrases() {}

    /**
     * Returns a phrase without case, blanks, hyphens, underscores, quotation marks, characters without a width and a
     * final dot, and with {@code -isation} written {@code -ization}. A phrase of nothing else, such as the operator {@code -}, stays.
     */
    static String normal(String phrase) {
        String lower = Normalizer.normalize(phrase, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String bare = IGNORED.matcher(lower).replaceAll("");
        if (bare.endsWith(".") && bare.length() > 1) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.isEmpty()
                ? lower
                : bare.replace("isation", "ization").replace("ising", "izing").replace("ised", "ized");
    }
}
