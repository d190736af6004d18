package dev.ascent.server.attempt;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.Report;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.variant.Prompt;
import dev.ascent.core.variant.Review;
import dev.ascent.core.variant.Variant;
import java.util.List;

/**
 * A graded attempt, with all that its candidate may see of it now.
 *
 * @param scoring how answers became points
 * @param report score, topics, readiness, study plan
 * @param questions every question with its answer and key, in order
 * @param candidate the name of whose result it is
 * @param own whether it is the own result of the person who looks
 * @param receipt all that is needed to reproduce the score, as JSON
 * @param receiptCode a short name of the receipt
 */
public record Result(
        AttemptSummary attempt,
        Scoring scoring,
        Report report,
        List<Reviewed> questions,
        String candidate,
        boolean own,
        String receipt,
        String receiptCode) {

    /** Copies the questions. */
    public Result {
        questions = List.copyOf(questions);
    }

    /**
     * One question with what was answered.
     *
     * @param answered the answer and its verdict
     * @param prompt as the candidate saw it
     * @param review the key, with its reasons
     * @param described the answer in Markdown
     */
    public record Reviewed(Answered answered, Prompt prompt, Review review, String described) {
        /** The question with its key. */
        public static Reviewed of(Answered answered) {
            Variant variant = answered.variant();
            return new Reviewed(answered, variant.prompt(), variant.review(), variant.describe(answered.response()));
        }
    }
}
