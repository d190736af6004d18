package dev.ascent.core.variant;

/** Puts text into fenced code blocks of Markdown, whatever the text is. */
final class Fence {

    private Fence() {}

    /** Returns code within a line, whatever backticks are in it. */
    static String inline(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    /** Returns a code block; its fence is longer than any run of backticks in the text. */
    static String around(String language, String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n";
    }
}
