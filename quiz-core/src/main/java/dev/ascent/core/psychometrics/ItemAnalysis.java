package dev.ascent.core.psychometrics;

import dev.ascent.core.psychometrics.Responses.Item;
import java.util.Optional;

/** What many candidates' marks say about an item. */
public sealed interface ItemAnalysis {

    /** With fewer answers than this, no statistic is shown. */
    int LEAST_ANSWERS = 10;

    Item item();

    /** To how many candidates the item was given. */
    int n();

    /** There are too few answers to say anything. */
    record TooFewAnswers(Item item, int n) implements ItemAnalysis {}

    /**
     * There are enough.
     *
     * @param facility       the mean mark as a share of the greatest; its interval is Wilson's where the marks are 0 and
     *     the greatest only, else Student's
     * @param discrimination the correlation of the mark with the score on the rest of the test, with Fisher's interval;
     *     empty where all marks or all rest-scores are alike
     * @param efficiency     the covariance of mark and rest-score as a share of the greatest that these marks and
     *     rest-scores allow in any order; its interval is the discrimination's on that scale, the greatest taken as
     *     known; empty where the discrimination is
     */
    record Measured(
            Item item,
            int n,
            Estimate facility,
            Optional<Estimate> discrimination,
            Optional<Estimate> efficiency,
            Optional<Concern> concern)
            implements ItemAnalysis {}
}
