package dev.ascent.server.review;

import java.util.Optional;
import java.util.stream.Stream;

/** How far the scoring of an open answer is. */
public enum ReviewState {
    /** Nobody has scored it. */
    AWAITING("awaiting"),
    /** Its candidate has; a reviewer's word would count before that. */
    SELF_SCORED("candidate"),
    /** A reviewer has. */
    REVIEWED("reviewer");

    private final String id;

    ReviewState(String id) {
        this.id = id;
    }

    /** The name in the API and in the database: {@code awaiting}, or who has scored it. */
    public String id() {
        return id;
    }

    /** The state that {@code id} names. */
    public static Optional<ReviewState> of(String id) {
        return Stream.of(values()).filter(state -> state.id.equals(id)).findFirst();
    }
}
