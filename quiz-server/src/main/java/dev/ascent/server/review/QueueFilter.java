package dev.ascent.server.review;

import java.util.Optional;

/**
 * Which open answers of a queue are meant.
 *
 * @param quiz of this quiz alone
 * @param topic about this topic alone
 */
public record QueueFilter(ReviewState state, Optional<String> quiz, Optional<String> topic) {

    /** All that nobody has scored. */
    public static final QueueFilter AWAITING =
            new QueueFilter(ReviewState.AWAITING, Optional.empty(), Optional.empty());
}
