package dev.ascent.server.adaptive;

import dev.ascent.core.feedback.Report;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.attempt.Result;
import java.util.List;

/** What came of asking what an adaptive test has shown. */
public sealed interface AdaptiveResult {

    /**
     * It has ended.
     *
     * @param report on what was answered
     * @param questions what was answered, with keys, in order
     * @param receipt all that is needed to reproduce the score, as JSON
     */
    record Ready(
            AdaptiveSummary test, Report report, List<Result.Reviewed> questions, String receipt, String receiptCode)
            implements AdaptiveResult {
        /** Copies the questions. */
        public Ready {
            questions = List.copyOf(questions);
        }
    }

    /** It goes on. */
    record NotYet() implements AdaptiveResult {}

    /** An open attempt asks some of its questions too: it waits until that has ended. */
    record HeldBack(AttemptSummary open) implements AdaptiveResult {}

    /** The person has no such test. */
    record NotFound() implements AdaptiveResult {}
}
