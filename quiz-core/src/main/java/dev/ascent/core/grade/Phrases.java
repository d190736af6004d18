package dev.ascent.core.grade;

import java.text.Normalizer;
import java.util.Locale;

/** Words and phrases, compared without what does not change their meaning. */
final class Phrases {

    private Phrases() {}

    /**
     * Returns a phrase without case, blanks, hyphens, underscores, quotation marks and a final dot, and with
     * {@code -isation} written {@code -ization}.
     */
    static String normal(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\.$", "")
                .replaceAll("[\\s_\\-‐‑–'\"`‘’“”]", "")
                .replace("isation", "ization")
                .replace("ising", "izing")
                .replace("ised", "ized");
    }
}
