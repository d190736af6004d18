package dev.ascent.core.variant;

import java.util.List;

/** What programs print, compared without what nobody sees. */
public final class Printed {

    private Printed() {}

    /**
     * Returns an output with plain line ends, without blanks at the ends of lines and without empty lines before the
     * first and after the last. Typographic quotes, minus signs and no-break blanks, which keyboards and word processors
     * put in, become the plain ones. All else counts: {@code 1} is not {@code 1.0}, and a blank within a line is one.
     */
    public static String normal(String output) {
        return String.join("\n", lines(output));
    }

    /** Returns the lines of {@link #normal}. */
    public static List<String> lines(String output) {
        List<String> lines = plain(output).lines().map(String::stripTrailing).toList();
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isEmpty()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isEmpty()) {
            to--;
        }
        return lines.subList(from, to);
    }

    private static String plain(String output) {
        return output.replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replace('−', '-')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }
}
