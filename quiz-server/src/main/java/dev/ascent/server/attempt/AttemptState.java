package dev.ascent.server.attempt;

import java.util.Locale;

/** Where an attempt stands. */
public enum AttemptState {
    /** The clock runs; answers are taken. */
    IN_PROGRESS,
    /** Over, by the candidate or by the clock; waits to be graded. */
    SUBMITTED,
    /** Graded; the result can be read. */
    GRADED,
    /** Given up; nothing is graded. */
    ABANDONED;

    /** The state as interfaces write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
