package dev.ascent.core.variant;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text as its reader takes it: without marks of Markdown and TeX, and with each number written in one way. */
final class SameText {

    private static final Pattern CODE = Pattern.compile("`+([^`]*)`+");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(\\S[^*]*)\\*\\*");
    private static final Pattern MARKS = Pattern.compile("\\$|\\\\[,;:! ]|\\{,}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])(\\d{1,40}(?:\\.\\d{1,40})?)(?:[eE]([+-]?\\d{1,3}))?(?![\\w]|\\.\\d)");

    private SameText() {}

    /**
     * Returns the same for texts that say the same: 0.50 and 0.5, 1e3 and 1000. In code 1 and 1.0 are two things and
     * stay so.
     */
    static String of(String text) {
        StringBuilder same = new StringBuilder();
        var code = CODE.matcher(text);
        int from = 0;
        while (code.find()) {
            same.append(prose(text.substring(from, code.start())));
            same.append(numbers(code.group(1), true));
            from = code.end();
        }
        same.append(prose(text.substring(from)));
        return BLANKS.matcher(same).replaceAll(" ").strip();
    }

    private static String prose(String text) {
        return numbers(MARKS.matcher(STRONG.matcher(text).replaceAll("$1")).replaceAll(""), false);
    }

    private static String numbers(String text, boolean code) {
        return NUMBER.matcher(text).replaceAll((MatchResult found) -> {
            BigDecimal number = new BigDecimal(found.group(1));
            boolean integer = found.group(2) == null && number.scale() == 0;
            int exponent = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
            String plain =
                    number.scaleByPowerOfTen(exponent).stripTrailingZeros().toString();
            return code && !integer ? plain + "f" : plain;
        });
    }
}
