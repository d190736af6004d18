package dev.ascent.server.catalogue;

import dev.ascent.core.variant.ExpressionException;
import dev.ascent.core.variant.Template;

/** The beginning of a stem as one line of Markdown. */
public final class Excerpt {

    private static final int LONGEST = 160;

    private Excerpt() {}

    /** The excerpt: values that each variant draws anew are left out, and no formula or code is cut in two. */
    public static String of(String stem) {
        String line = outline(stem).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, cut(line)) + " …";
    }

    private static String outline(String stem) {
        try {
            return new Template(stem).outline();
        } catch (ExpressionException e) {
            return stem; // a draft, in which an expression is not closed
        }
    }

    /** The last space within the length that stands outside of formulas and code. */
    private static int cut(String line) {
        int last = 0;
        String open = "";
        for (int i = 0; i < LONGEST - 1; i++) {
            char c = line.charAt(i);
            if (c == ' ' && open.isEmpty()) {
                last = i;
            } else if (c == '$' || c == '`') {
                String fence = fence(line, i);
                open = open.isEmpty() ? fence : open.equals(fence) ? "" : open;
                i += fence.length() - 1;
            } else if (c == '\\') {
                i++;
            }
        }
        return last;
    }

    /** The run of the same character that begins there. */
    private static String fence(String line, int from) {
        int to = from;
        while (to < line.length() && line.charAt(to) == line.charAt(from)) {
            to++;
        }
        return line.substring(from, to);
    }
}
