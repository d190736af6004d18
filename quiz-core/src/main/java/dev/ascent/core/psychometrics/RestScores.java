package dev.ascent.core.psychometrics;

/**
 * What each candidate reached on all items but one, as the statistics of that one use it: in marks where all had the same
 * items, else as the share of the marks that the other items given allowed.
 */
public final class RestScores {

    private final Responses responses;
    private final Scores scores;

    /** Sums up a matrix once for all its items. */
    public RestScores(Responses responses) {
        this.responses = responses;
        scores = new Scores(responses);
    }

    /** Returns the scores by candidate; NaN where the item or all others were not given. */
    public double[] of(int item) {
        double[] rests = new double[responses.candidates()];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = scores.rest(i, item);
        }
        return rests;
    }

    /** Returns the greatest score that can be reached without an item: 0 where it is the only one. */
    public double greatest(int item) {
        return scores.isComplete() ? scores.max() - responses.items().get(item).max() : 1;
    }
}
