package dev.ascent.server.adaptive;

import dev.ascent.core.grade.Verdict;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.attempt.Result;
import java.time.Instant;

/** What came of answering a question of an adaptive test. */
public sealed interface Answering {

    /**
     * The answer is stored, or the one that was stored before: only the first to each question counts.
     *
     * @param question with its key and verdict
     * @param view the test with the question that comes next
     */
    record Kept(Result.Reviewed question, Instant answeredAt, AdaptiveView view) implements Answering {}

    /** The answer can't be read; nothing was stored. */
    record Unreadable(Verdict.Unreadable verdict) implements Answering {}

    /** The test has ended; nothing was stored. */
    record Over(AdaptiveView view) implements Answering {}

    /** An open attempt asks the same question, and its key waits until that has ended; nothing was stored. */
    record HeldBack(AttemptSummary open) implements Answering {}

    /** The person has no such test, or it has not asked such a question. */
    record NotFound() implements Answering {}
}
