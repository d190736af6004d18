package dev.ascent.server.practice;

import dev.ascent.core.grade.Verdict;
import dev.ascent.core.schedule.Rating;
import dev.ascent.server.attempt.Result;
import dev.ascent.server.ident.Id;
import java.time.Instant;

/** What came of reviewing a card. */
public sealed interface Reviewing {

    /**
     * It counts.
     *
     * @param sequence which review it was, from 1
     * @param days from now until it is due again
     * @param question what was asked, with its key
     */
    record Done(Id card, int sequence, Rating rating, Instant dueAt, int days, Result.Reviewed question)
            implements Reviewing {}

    /** The answer can't be read; nothing was counted. */
    record Unreadable(Verdict.Unreadable verdict) implements Reviewing {}

    /** Nothing but the candidate's own word can judge this answer. */
    record NeedsRating() implements Reviewing {}

    /** This review was counted already; {@code sequence} is the next one. */
    record Stale(int sequence) implements Reviewing {}

    /** The person has no such card, or its question no such version. */
    record NotFound() implements Reviewing {}
}
