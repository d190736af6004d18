package dev.ascent.server.attempt;

import dev.ascent.core.grade.RubricScore.Scorer;
import java.math.BigDecimal;

/** What came of scoring an open answer. */
public sealed interface RubricOutcome {

    /** It is scored, and the attempt's score is what it then is. */
    record Scored(int slot, BigDecimal points, int max, Scorer by) implements RubricOutcome {}

    /** The attempt has not been handed in and graded yet. */
    record NotYet(AttemptState state) implements RubricOutcome {}

    /** There is nothing to score: the question is not an open one, or nothing was written. */
    record Nothing() implements RubricOutcome {}

    /** The rubric has no such criterion. */
    record NoSuchCriterion(String id) implements RubricOutcome {}

    /** A reviewer has scored it; the candidate's own opinion does not change that. */
    record ByReviewer() implements RubricOutcome {}

    /** There is no such attempt or question, or it is not this person's to score. */
    record NotFound() implements RubricOutcome {}
}
