package dev.ascent.core.variant;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The marks of blanks in a stem: {@code {{name}}} as the author writes it, ①, ②, … as the candidate sees it. */
public final class Marks {

    private static final Pattern WRITTEN = Pattern.compile("\\{\\{([a-z][a-z0-9_-]{0,30})}}");

    private static final String OPENING = "{{";

    private Marks() {}

    /** Returns the names of the blanks that the author marked in a stem, in their order. */
    public static List<String> names(String stem) {
        return stem.contains(OPENING)
                ? WRITTEN.matcher(stem).results().map(found -> found.group(1)).toList()
                : List.of();
    }

    /** Returns the mark of the blank with a number from 1 to 20. */
    static String mark(String number) {
        return String.valueOf((char) ('①' + Integer.parseInt(number) - 1));
    }

    /** Replaces the written marks by those that are shown. */
    static String show(String stem) {
        if (!stem.contains(OPENING)) {
            return stem;
        }
        int[] number = {0};
        return WRITTEN.matcher(stem).replaceAll((MatchResult found) -> mark(String.valueOf(++number[0])));
    }
}
