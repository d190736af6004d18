package dev.ascent.core.psychometrics;

import java.util.Optional;

/** What many candidates' marks say about a test as a whole. */
public sealed interface TestAnalysis {

    /** How many candidates were given anything. */
    int n();

    /** There are too few candidates to say anything. */
    record TooFewCandidates(int n) implements TestAnalysis {}

    /**
     * There are enough.
     *
     * @param items        how many
     * @param sameItems    whether all candidates had the same items; if not, scores are shares of what was given
     * @param max          the greatest score: in marks, or 1 for shares
     * @param mean         of the scores, with Student's interval
     * @param sd           of the scores, over n − 1, with Bonett's interval; empty where all scores are alike
     * @param reliability  empty where candidates had different items, where there are fewer than two, or where all
     *     scores are alike
     */
    record Measured(
            int n,
            int items,
            boolean sameItems,
            double max,
            Estimate mean,
            Optional<Estimate> sd,
            Optional<Reliability> reliability)
            implements TestAnalysis {}
}
