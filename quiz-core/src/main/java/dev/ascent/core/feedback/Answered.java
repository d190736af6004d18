package dev.ascent.core.feedback;

import dev.ascent.core.grade.Points;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Variant;
import java.math.BigDecimal;

/**
 * One graded place of a form.
 *
 * @param slot   from 1
 * @param points what a right answer earns
 */
public record Answered(int slot, Variant variant, long variantSeed, Response response, Verdict verdict, int points) {

    /** Returns the points earned, in hundredths. */
    public BigDecimal earned() {
        return Points.earned(verdict.share(), points);
    }
}
