package dev.ascent.core.psychometrics;

import java.util.Arrays;

/**
 * What each candidate reached: the total of the marks where all had the same items; else the share of the marks that the
 * items given allowed, which alone can be compared.
 */
final class Scores {

    private final Responses responses;
    private final boolean complete;
    private final double[] totals;
    /** The greatest total that each candidate could reach; the same for all where the matrix is complete. */
    private final double[] possible;

    Scores(Responses responses) {
        this.responses = responses;
        complete = responses.isComplete();
        totals = new double[responses.candidates()];
        possible = new double[complete ? 0 : totals.length];
        for (int j = 0; j < responses.items().size(); j++) {
            char[] codes = responses.column(j);
            double[] marks = responses.marks(j);
            double max = responses.items().get(j).max();
            for (int i = 0; i < totals.length; i++) {
                if (complete) {
                    totals[i] += marks[codes[i]];
                } else if (codes[i] != Responses.ABSENT) {
                    totals[i] += marks[codes[i]];
                    possible[i] += max;
                }
            }
        }
    }

    boolean isComplete() {
        return complete;
    }

    /** Returns the greatest score. */
    double max() {
        return complete
                ? responses.items().stream().mapToDouble(Responses.Item::max).sum()
                : 1;
    }

    /** Returns the totals by candidate; only of a complete matrix. */
    double[] totals() {
        return totals;
    }

    /** Returns the scores of those who were given anything. */
    double[] scores() {
        if (complete) {
            return responses.items().isEmpty() ? new double[0] : totals.clone();
        }
        double[] scores = new double[totals.length];
        int n = 0;
        for (int i = 0; i < totals.length; i++) {
            if (possible[i] > 0) {
                scores[n] = totals[i] / possible[i];
                n++;
            }
        }
        return Arrays.copyOf(scores, n);
    }

    /** Returns what a candidate reached on all other items; NaN where the item or all others were not given. */
    double rest(int candidate, int item) {
        double mark = responses.mark(candidate, item);
        if (complete) {
            return totals[candidate] - mark;
        }
        double others = possible[candidate] - responses.items().get(item).max();
        return others > 0 ? (totals[candidate] - mark) / others : Double.NaN;
    }
}
