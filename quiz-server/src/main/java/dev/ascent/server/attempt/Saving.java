package dev.ascent.server.attempt;

import java.time.Instant;
import java.util.Set;

/** What came of saving an answer. */
public sealed interface Saving {

    /** The answer is committed; a repeat of the same gives the same. */
    record Saved(int slot, long sequence, Instant savedAt) implements Saving {}

    /** A newer answer is there, and stays: somebody saved from another window. */
    record Stale(SavedResponse newest) implements Saving {}

    /**
     * The answer can't be read; it was not saved, and the one before it counts.
     *
     * @param why for the candidate
     * @param parts the blanks or rows that can't be read, where all others can; empty where it is the whole
     */
    record Unreadable(String why, Set<String> parts) implements Saving {}

    /** The attempt takes no answers any more. */
    record Over(AttemptState state, Instant deadlineAt) implements Saving {}

    /** The person has no such attempt, or it has no such slot. */
    record NotFound() implements Saving {}
}
