package dev.ascent.core.grade;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words and phrases, compared without what does not change their meaning. */
final class Phrases {

    private static final Pattern MARKS = Pattern.compile("[\\p{Cf}'\"`‘’“”]");
    private static final Pattern SIGNS = Pattern.compile("[-‐‑–−]");
    private static final Pattern BLANK = Pattern.compile("[\\s_]+");

    /** As in batch-norm, F1-score and 8-bit, and not as in n-1, x1-x2 and 1e-3. */
    private static final Pattern JOINING = Pattern.compile("(?<=\\p{L})-(?=\\p{L})|(?<=\\d)-(?=\\p{L}{2})");

    private static final Pattern IGNORED_AT_FIRST = Pattern.compile("[\\s\\p{Cf}_\\-‐‑–'\"`‘’“”]");

    private Phrases() {}

    /**
     * Tells whether two phrases are the same. A hyphen between words counts for nothing, and for a minus where the
     * other phrase has one there; a sign before a number or a name always counts.
     */
    static boolean same(String one, String other, Edition edition) {
        if (edition == Edition.FIRST) {
            return normalAtFirst(one).equals(normalAtFirst(other));
        }
        return normal(one).equals(normal(other)) || signed(one).equals(signed(other));
    }

    /**
     * Returns a phrase without case, blanks, hyphens between words, underscores, quotation marks, characters without a
     * width and a final dot, and with {@code -isation} written {@code -ization}. A phrase of nothing else, such as the
     * operator {@code -}, stays.
     */
    static String normal(String phrase) {
        String lower = lower(phrase);
        String joined = JOINING.matcher(withoutMarks(lower)).replaceAll("");
        return finished(BLANK.matcher(joined).replaceAll(""), lower);
    }

    /** Returns the same with each hyphen as a minus. */
    private static String signed(String phrase) {
        String lower = lower(phrase);
        return finished(BLANK.matcher(withoutMarks(lower)).replaceAll(""), lower);
    }

    /** Returns a phrase as the first edition compared it: without any hyphen, and so without signs. */
    private static String normalAtFirst(String phrase) {
        String lower = lower(phrase);
        return finished(IGNORED_AT_FIRST.matcher(lower).replaceAll(""), lower);
    }

    private static String lower(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String withoutMarks(String lower) {
        return SIGNS.matcher(MARKS.matcher(lower).replaceAll("")).replaceAll("-");
    }

    private static String finished(String bare, String lower) {
        String words = bare.endsWith(".") && bare.length() > 1 ? bare.substring(0, bare.length() - 1) : bare;
        return words.isEmpty()
                ? lower
                : words.replace("isation", "ization").replace("ising", "izing").replace("ised", "ized");
    }
}
