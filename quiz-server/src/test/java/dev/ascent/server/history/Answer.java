package dev.ascent.server.history;

/**
 * An answer to one slot.
 *
 * @param sequence the client's count, from 1; 0 where nothing is answered
 * @param value what was answered, as the API writes it
 */
public record Answer(long sequence, String value) {
    /** Nothing is answered yet. */
    public static final Answer NONE = new Answer(0, "");
}
