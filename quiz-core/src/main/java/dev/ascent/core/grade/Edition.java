package dev.ascent.core.grade;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way of reading and judging responses. Receipts name theirs, and each is kept for ever: a score is reproduced by the
 * edition that it was given by, whatever a later one makes of the same response.
 */
public enum Edition {
    FIRST("ascent-grader-1"),
    SECOND("ascent-grader-2");

    /** By which responses are graded today. */
    public static final Edition CURRENT = SECOND;

    private final String id;

    Edition(String id) {
        this.id = id;
    }

    /** Returns the name in receipts. */
    public String id() {
        return id;
    }

    /** Returns the edition of a name; empty if there is none of it. */
    public static Optional<Edition> of(String id) {
        return Stream.of(values()).filter(edition -> edition.id.equals(id)).findFirst();
    }
}
