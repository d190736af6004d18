package dev.ascent.core.grade;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** What someone typed, with one sort of digit, minus, blank, apostrophe, slash and exponent. */
final class TypedText {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern EXPONENT = Pattern.compile("(?<=\\d)([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)");
    private static final Pattern BLANKS = Pattern.compile(" +");

    /** Says that a number was rounded, which every number may be that is not a count. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)^(?:[≈~=≃≅∼]|(?:about|approximately|approx\\.?|around|roughly|circa|ca\\.)(?= |(?<=\\.))) *");

    /** Characters that mean one in ASCII, and those without a width that copying brings along. */
    private static final Map<Character, String> ALIKE = Map.ofEntries(
            Map.entry('-', "−–—‒‐‑﹣－"),
            Map.entry('\'', "’‘ʼ´`٬"),
            Map.entry(',', "，"),
            Map.entry('.', "．٫"),
            Map.entry('/', "⁄∕／"),
            Map.entry('%', "％﹪"),
            Map.entry('+', "＋﹢"),
            Map.entry('*', "∗＊"),
            Map.entry('·', "⋅∙•"),
            Map.entry(' ', "\t\n\r"),
            Map.entry('\0', "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"));

    /** Characters of a text that are quoted at most. */
    private static final int QUOTED = 40;

    private TypedText() {}

    /** Returns a text as it is quoted to who typed it: its beginning, if it is long. */
    static String shortened(String typed) {
        return typed.codePointCount(0, typed.length()) <= QUOTED
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, QUOTED)) + "…";
    }

    /** Returns the text as a number is read from it, without what says "about". */
    static String tidy(String typed) {
        StringBuilder text = new StringBuilder();
        typed.codePoints().forEach(c -> append(c, text));
        String blanks = BLANKS.matcher(text).replaceAll(" ").strip();
        return exponents(ABOUT.matcher(blanks).replaceFirst(""));
    }

    private static void append(int c, StringBuilder text) {
        switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> text.append(Character.digit(c, 10));
            case Character.SPACE_SEPARATOR -> text.append(' ');
            case Character.OTHER_NUMBER -> text.append(fraction(c));
            default -> {
                char same = same(c);
                if (same == 0xFFFF) {
                    text.appendCodePoint(c);
                } else if (same != 0) {
                    text.append(same);
                }
            }
        }
    }

    /** Returns ½ as {@code 1/2} behind a blank, so that 1½ is not 11/2; other number signs as they are. */
    private static String fraction(int c) {
        String sign = Character.toString(c);
        String apart = Normalizer.normalize(sign, Normalizer.Form.NFKC);
        return apart.indexOf('⁄') > 0 ? " " + apart.replace('⁄', '/') : sign;
    }

    /** Returns the ASCII character that a character stands for, NUL if for nothing, U+FFFF if for itself. */
    private static char same(int c) {
        for (var alike : ALIKE.entrySet()) {
            if (alike.getValue().indexOf(c) >= 0) {
                return alike.getKey();
            }
        }
        return 0xFFFF;
    }

    private static String exponents(String text) {
        return EXPONENT.matcher(text).replaceAll(found -> {
            String sign = found.group(1).isEmpty() ? "" : found.group(1).equals("⁻") ? "-" : "+";
            StringBuilder digits = new StringBuilder("^").append(sign);
            found.group(2).chars().forEach(c -> digits.append(SUPERSCRIPTS.indexOf(c)));
            return digits.toString();
        });
    }
}
