package dev.ascent.server.attempt;

import dev.ascent.core.grade.Verdict;
import java.time.Instant;

/** What came of saving an answer. */
public sealed interface Saving {

    /** The answer is committed; a repeat of the same gives the same. */
    record Saved(int slot, long sequence, Instant savedAt) implements Saving {}

    /** A newer answer is there, and stays: somebody saved from another window. */
    record Stale(SavedResponse newest) implements Saving {}

    /** The answer can't be read; it was not saved, and the one before it counts. The verdict says why. */
    record Unreadable(Verdict.Unreadable verdict) implements Saving {}

    /** The attempt takes no answers any more. */
    record Over(AttemptState state, Instant deadlineAt) implements Saving {
        static Over of(AttemptRow row) {
            return new Over(row.state(), row.deadlineAt());
        }
    }

    /** The person has no such attempt, or it has no such slot. */
    record NotFound() implements Saving {}
}
