package dev.ascent.server.adaptive;

import dev.ascent.core.grade.Verdict;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.attempt.Result;
import java.time.Instant;

/** What came of answering a question of an adaptive test. */
public sealed interface Answering {

    /**
     * An answer is stored: this one, or one that was stored before, as only the first to each question counts.
     *
     * @param question with the stored answer, its key and verdict
     * @param first whether it is this one
     * @param view the test with the question that comes next
     */
    record Kept(Result.Reviewed question, boolean first, Instant answeredAt, AdaptiveView view) implements Answering {}

    /** The answer can't be read; nothing was stored. */
    record Unreadable(Verdict.Unreadable verdict) implements Answering {}

    /** The test has ended; nothing was stored. */
    record Over() implements Answering {}

    /** An open attempt asks the same question, and its key waits until that has ended; nothing was stored. */
    record HeldBack(AttemptSummary open) implements Answering {}

    /** The person has no such test, or it has not asked such a question. */
    record NotFound() implements Answering {}
}
