package dev.ascent.ui.result;

import static dev.ascent.ui.text.Texts.text;

/** Speaks of a result to its candidate, or about the candidate to somebody else. */
final class Voice {

    private Voice() {}

    /**
     * The text with that key to the candidate, and the one with the key's {@code .other} to others.
     *
     * @param own whether it is the own result of the person who looks
     */
    static String voiced(boolean own, String key, Object... params) {
        return text(own ? key : key + ".other", params);
    }
}
