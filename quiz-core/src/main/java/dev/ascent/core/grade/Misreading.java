package dev.ascent.core.grade;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that could not be read.
 *
 * @param where  what of a response it is
 * @param id     of the blank or row; empty for the response itself
 * @param values what the cause's sentence quotes, in the order of its places
 */
public record Misreading(Where where, String id, Cause cause, List<String> values) {

    public Misreading {
        values = List.copyOf(values);
    }

    /** What of a response could not be read. */
    public enum Where {
        RESPONSE(""),
        BLANK("Blank"),
        ROW("Row");

        private final String word;

        Where(String word) {
            this.word = word;
        }
    }

    static Misreading of(Cause cause, Object... values) {
        return new Misreading(
                Where.RESPONSE,
                "",
                cause,
                Stream.of(values).map(String::valueOf).toList());
    }

    /** Returns the same of a blank or a row. */
    Misreading in(Where part, String partId) {
        return new Misreading(part, partId, cause, values);
    }

    /** Returns what to say about it to who typed it, in English. */
    public String words() {
        String sentence = cause.words(values);
        return where == Where.RESPONSE ? sentence : where.word + " " + id + ": " + sentence;
    }
}
